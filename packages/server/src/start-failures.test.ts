import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startFailures } from './start-failures.ts'

const rows = Object.entries(startFailures)

test('no exit code has two meanings, and none is one of the launcher’s', () => {
  const codes = rows.map(([, row]) => row.exitCode)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.filter((code) => code >= 20 && code <= 23)).toEqual([])
})

test('both languages fill in the same values', () => {
  const values = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted()
  for (const [code, row] of rows) expect(values(row.es), code).toEqual(values(row.en))
})

test('docs/operations/exit-codes.md has every code with its sentence', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/operations/exit-codes.md'), 'utf8')
  for (const [code, row] of rows) expect(text, code).toContain(`| ${row.exitCode} | ${row.en} |`)
})
