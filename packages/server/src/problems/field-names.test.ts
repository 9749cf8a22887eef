import { expect, test } from 'vitest'
import { problem } from '@amparo/domain/kernel/problem'
import { withFieldNames } from './field-names.ts'

const pointed = (pointer: string) =>
  withFieldNames(problem('request.invalid', { fields: [{ pointer, reason: 'shape' }] })).fields?.[0]?.pointer

test.each([
  '',
  '/names/0/given',
  '/edits/reviewOn/value',
  '/headers/idempotency-key',
  '/0192f0c1-0000-7000-8000-000000000001/child_sleeps.well',
])('“%s” is told as it is', (pointer) => expect(pointed(pointer)).toBe(pointer))

test.each([
  ['/María', '/?'],
  ['/edits/Rosa Caal/value', '/edits/?/value'],
  ['/+502 5555 0101', '/?'],
  [`/${'a'.repeat(200)}`, '/?'],
  ['/a~1b', '/?'],
])('“%s” is told as “%s”', (pointer, told) => expect(pointed(pointer)).toBe(told))

test('a refusal without fields stays the same', () => {
  const refusal = problem('record.not-found')
  expect(withFieldNames(refusal)).toBe(refusal)
})
