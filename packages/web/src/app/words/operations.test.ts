import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { routes } from '@amparo/server/routes'
import { expect, test } from 'vitest'
import { words as english } from './operation.en.ts'
import { words as spanish } from './operation.es.ts'

const ids = routes.map(({ operation }) => operation.id)
/** What the record also names: done on the machine, without a request. */
const onTheMachine = [
  'case.export',
  'case.import',
  'location.import',
  'organisation.add',
  'user.add',
  'user.forget-code-app',
  'user.reset',
]

test.each([
  ['Spanish', spanish],
  ['English', english],
])('every operation that the record of accesses can name has words in %s', (_, words) => {
  const named = Object.keys(words).map((key) => key.replace(/^operation\./, ''))
  expect(ids.filter((id) => !named.includes(id))).toEqual([])
  expect(onTheMachine.filter((id) => !named.includes(id))).toEqual([])
})

test('no words stand for an operation that is gone, and no two operations are called the same', () => {
  const known = [...ids, ...onTheMachine].map((id) => `operation.${id}`)
  expect(Object.keys(spanish).filter((key) => !known.includes(key))).toEqual([])
  for (const words of [spanish, english])
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
})

test('what the machine writes into the record is what is named here', () => {
  const server = join(import.meta.dirname, '../../../../server/src')
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.includes('.test.'),
  )
  const written = files.flatMap((file) => {
    const text = readFileSync(join(server, file), 'utf8')
    return [...text.matchAll(/(?:action: |noteOnTheMachine\(\s*tx,\s*)'([a-z-]+\.[a-z-]+)'/g)].map(
      ([, action]) => action ?? '',
    )
  })
  expect([...new Set(written)].filter((action) => !ids.includes(action)).toSorted()).toEqual(onTheMachine)
})
