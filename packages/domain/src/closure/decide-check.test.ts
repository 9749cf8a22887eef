import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseId, ClosureCheckId, UserId } from '../kernel/brand.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { checkOutcomes, checkWays, evolveClosureCheck, type ClosureCheck } from './closure-check.ts'
import { decideCheck, decideHelpAnswer, type CheckFacts, type RecordCheck } from './decide-check.ts'

const closedOn = plainDate('2026-01-10')
const facts: CheckFacts = {
  case: { id: 'case' as CaseId, state: 'closed' },
  closedOn,
  triedOn: [],
  tries: 3,
  today: plainDate('2026-04-12'),
  by: 'ana' as UserId,
  at: '2026-04-12T18:00:00.000Z',
}
const check: RecordCheck = {
  checkId: 'check' as ClosureCheckId,
  checkedOn: plainDate('2026-04-11'),
  how: 'call',
  reached: true,
  outcome: 'well',
  words: 'Va a la escuela.',
}
const unreached = { reached: false, outcome: 'not-reached', words: '' } as const
const decide = (more: Partial<RecordCheck> = {}, other: Partial<CheckFacts> = {}) =>
  decideCheck({ ...check, ...more }, { ...facts, ...other })

describe('looking after a child whose case was closed', () => {
  it.each([
    ['on a case that goes on', {}, { case: { id: 'case' as CaseId, state: 'open' as const } }, 'not-closed'],
    ['of a day that has not come', { checkedOn: plainDate('2026-04-13') }, {}, 'day'],
    ['of a day before the closing', { checkedOn: plainDate('2026-01-09') }, {}, 'day'],
    ['that says how she is without words', { words: '' }, {}, 'words-missing'],
    [
      'for the last time without words',
      unreached,
      { triedOn: ['2026-02-01', '2026-03-01'] },
      'words-missing',
    ],
  ] as const)('is refused %s', (_why, more, other, code) => {
    expect(decide(more, other)).toMatchObject({ problem: { code: `closure-check.${code}` } })
  })

  it('believes what she or somebody else said, and nothing that nobody said', () => {
    for (const how of checkWays)
      for (const outcome of checkOutcomes)
        for (const reached of [true, false])
          expect(decide({ how, outcome, reached }).ok, `${how} ${outcome} ${reached}`).toBe(
            outcome === 'not-reached' ? !reached : reached || how === 'through-somebody',
          )
  })

  it('ends with the day that uses up the tries, however often somebody called on one, and never without a rule', () => {
    const days = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(days, fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }), (shifts, tries) => {
        const triedOn: string[] = []
        for (const shift of shifts) {
          const checkedOn = addDays(closedOn, shift)
          const decided = decide({ ...unreached, words: 'Llamé.', checkedOn }, { triedOn, tries })
          if (!decided.ok) throw new Error(decided.problem.code)
          triedOn.push(checkedOn)
          expect(decided.value[0].ends).toBe(tries !== undefined && new Set(triedOn).size >= tries)
        }
      }),
    )
  })
})

describe('a need that was found', () => {
  const found = (outcome: ClosureCheck['outcome']) => {
    const decided = decide({ outcome })
    if (!decided.ok) throw new Error(decided.problem.code)
    return evolveClosureCheck(undefined, decided.value[0])
  }
  const by = { by: 'berta' as UserId, at: '2026-04-13T18:00:00.000Z' }

  it('is answered once', () => {
    const first = decideHelpAnswer(found('needs-help'), { answer: 'La visita el centro de salud.' }, by)
    if (!first.ok) throw new Error(first.problem.code)
    const answered = evolveClosureCheck(found('needs-help'), first.value[0])
    expect(answered).toMatchObject({
      answeredBy: 'berta',
      answer: 'La visita el centro de salud.',
      version: 2,
    })
    expect(decideHelpAnswer(answered, { answer: 'Otra.' }, by)).toMatchObject({
      problem: { code: 'closure-check.answered' },
    })
  })

  it('is not answered where there is none', () => {
    expect(decideHelpAnswer(found('well'), { answer: 'Nada.' }, by).ok).toBe(false)
  })
})
