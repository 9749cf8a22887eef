import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sections } from '../access/vocabulary.ts'
import type { CaseId, FlagId, UserId } from '../kernel/brand.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { decideRemoveFlag, decideSetFlag } from './decide-flag.ts'
import { evolveFlag } from './flag.ts'

const today = plainDate('2026-11-22')
const facts = {
  caseId: 'case' as CaseId,
  writes: ['course', 'notes'] as const,
  today,
  by: 'ana' as UserId,
  at: '2026-11-22T16:00:00.000Z',
}
const command = { flagId: 'flag' as FlagId, section: 'notes' as const, on: today, reason: 'Vence el papel.' }
const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

it('stands only in a part of the case that its author may write in', () => {
  fc.assert(
    fc.property(fc.subarray([...sections]), fc.constantFrom(...sections), (writes, section) => {
      const set = decideSetFlag({ ...command, section }, { ...facts, writes })
      expect(set.ok).toBe(writes.includes(section))
      if (!set.ok) return
      const flag = evolveFlag(undefined, set.value)
      const others = sections.filter((one) => one !== section)
      expect(codeOf(decideRemoveFlag(flag, { because: 'Ya.' }, { ...facts, writes: others }))).toBe(
        'flag.section',
      )
    }),
  )
})

it('has a reason and a day that can be meant', () => {
  expect(codeOf(decideSetFlag({ ...command, reason: ' ' }, facts))).toBe('flag.words-missing')
  expect(codeOf(decideSetFlag({ ...command, on: addDays(today, 5000) }, facts))).toBe('flag.day')
  expect(codeOf(decideSetFlag({ ...command, on: addDays(today, -5000) }, facts))).toBe('flag.day')
  expect(codeOf(decideSetFlag({ ...command, on: addDays(today, 30) }, facts))).toBe('ok')
})

it('is taken off once, with a reason that stays', () => {
  const set = decideSetFlag(command, facts)
  if (!set.ok) throw new Error(set.problem.code)
  const flag = evolveFlag(undefined, set.value)
  expect(codeOf(decideRemoveFlag(flag, { because: '' }, facts))).toBe('flag.words-missing')
  const removed = decideRemoveFlag(flag, { because: 'Se renovó.' }, facts)
  if (!removed.ok) throw new Error(removed.problem.code)
  const after = evolveFlag(flag, removed.value)
  expect(after).toMatchObject({ removedWords: 'Se renovó.', removedBy: 'ana', reason: 'Vence el papel.' })
  expect(codeOf(decideRemoveFlag(after, { because: 'Otra vez.' }, facts))).toBe('flag.removed')
})
