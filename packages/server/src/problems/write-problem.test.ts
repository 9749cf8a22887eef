import { problem } from '@amparo/domain/kernel/problem'
import { expect, test } from 'vitest'
import { writeProblem } from './write-problem.ts'

const tooEarly = problem('closure.too-early', { values: { needed: 3, attempts: 1, from: '2026-04-03' } })

test.each([
  ['es', 'hasta el 3 de abril de 2026.'],
  ['en', 'until April 3, 2026.'],
] as const)('a day in a refusal is written with its month as a word: %s', (language, words) => {
  const { detail } = writeProblem(tooEarly, language, '01900000-0000-7000-8000-000000000001')
  expect(detail).toContain(words)
  expect(detail).not.toMatch(/\d{4}-\d\d-\d\d/)
})
