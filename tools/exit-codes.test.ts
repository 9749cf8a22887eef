import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { archiveFailures } from '../packages/server/src/archive/archive-failure.ts'

const root = join(import.meta.dirname, '..')
const document = readFileSync(join(root, 'docs/operations/exit-codes.md'), 'utf8')

test.each(Object.entries(archiveFailures))('backup and restore: %s is listed', (_name, row) => {
  expect(document).toContain(`| ${row.exitCode} | ${row.en} |`)
})

test('every exit code that a command sets is listed once, and has one meaning', () => {
  const sources = globSync('packages/server/src/cli/*.ts', { cwd: root }).map((name) =>
    readFileSync(join(root, name), 'utf8'),
  )
  const set = sources.flatMap((text) =>
    [...text.matchAll(/const \w+ExitCode = (\d+)/g)].map(([, code]) => Number(code)),
  )
  const listed = [...document.matchAll(/^\| (\d+) \|/gm)].map(([, code]) => Number(code))
  expect(set.length).toBeGreaterThan(4)
  expect(set.filter((code) => !listed.includes(code))).toEqual([])
  expect(new Set(set).size).toBe(set.length)
})
