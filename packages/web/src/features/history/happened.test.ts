import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { kindsOfHistory } from './happened.ts'

const packages = join(import.meta.dirname, '../../../..')

function textOf(folder: string): string {
  return readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
    .map((file) => readFileSync(join(packages, folder, file), 'utf8'))
    .join('\n')
}

test('every fact that the server writes has words in the history', () => {
  const [rules, server] = [textOf('domain/src'), textOf('server/src')]
  const named = [...rules.matchAll(/kind: '([A-Z][A-Za-z]+)'/g)].map(([, kind]) => kind ?? '')
  // Records that are edited field by field put their own name before what happened.
  const records = [...server.matchAll(/eventName: '([A-Z][A-Za-z]+)'/g)].map(([, name]) => name ?? '')
  const edits = records.flatMap((name) => [`${name}Edited`, `${name}ValueChosen`])
  // A first contact belongs to no case yet, and is kept as long as its rule says; a request for a case is a letter
  // between two desks: neither writes facts.
  const isFact = (kind: string) =>
    kind !== 'FieldsEdited' && kind !== 'ValueChosen' && !/^(Intake|CaseRequest)/.test(kind)
  const written = [...named.filter(isFact), ...edits]
  expect(records.length).toBeGreaterThan(3)
  expect(named.length).toBeGreaterThan(30)
  const known: readonly string[] = kindsOfHistory
  expect([...new Set(written)].filter((kind) => !known.includes(kind))).toEqual([])
})
