import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseId, ReviewId, UserId } from '../kernel/brand.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { decideReview, type RecordReview, type ReviewFacts } from './decide-review.ts'
import { evolvePlanReview, viewAnswers } from './plan-review.ts'
import type { PlanId } from './plan.ts'

const agreedOn = plainDate('2026-01-10')
const facts: ReviewFacts = {
  case: { id: 'case' as CaseId, state: 'open' },
  agreed: { planId: 'plan' as PlanId, on: agreedOn },
  reviewedOn: [],
  today: plainDate('2026-04-10'),
  by: 'ana' as UserId,
  at: '2026-04-10T18:00:00.000Z',
}
const review: RecordReview = {
  reviewId: 'review' as ReviewId,
  reviewedOn: plainDate('2026-04-09'),
  fit: 'partly',
  child: { answer: 'said', words: 'Quiero seguir en la escuela.' },
  caregiver: { answer: 'does-not-want-to-say', words: '' },
  changes: '',
  decision: 'continue',
  reason: 'La escuela va bien.',
}
const decide = (more: Partial<RecordReview> = {}, other: Partial<ReviewFacts> = {}) =>
  decideReview({ ...review, ...more }, { ...facts, ...other })

describe('reviewing a plan', () => {
  it('keeps what was said as it was said', () => {
    const decided = decide()
    if (!decided.ok) throw new Error(decided.problem.code)
    const { reviewId: id, ...rest } = review
    expect(evolvePlanReview(undefined, decided.value[0])).toEqual({
      ...rest,
      id,
      caseId: 'case',
      planId: 'plan',
      by: 'ana',
      at: facts.at,
    })
  })

  it.each([
    ['before there is an approved plan', {}, { agreed: undefined }, 'review.no-plan'],
    ['on a closed case', {}, { case: { id: 'case' as CaseId, state: 'closed' as const } }, 'case.closed'],
    ['of a day that has not come', { reviewedOn: plainDate('2026-04-11') }, {}, 'review.day'],
    ['of a day before the plan was agreed', { reviewedOn: plainDate('2026-01-09') }, {}, 'review.day'],
    ['a second time on one day', {}, { reviewedOn: ['2026-04-09'] }, 'review.exists'],
    ['without a reason', { reason: ' ' }, {}, 'review.words-missing'],
  ] as const)('is refused %s', (_why, more, other, code) => {
    expect(decide(more, other)).toMatchObject({ problem: { code } })
  })

  it('asks for words of whoever spoke, why somebody was not asked, and nothing of whoever does not want to say', () => {
    const view = fc.record({
      answer: fc.constantFrom(...viewAnswers),
      words: fc.constantFrom('', ' ', 'Sí.'),
    })
    fc.assert(
      fc.property(view, view, (child, caregiver) => {
        const decided = decide({ child, caregiver })
        const silent = [['/child/words', child] as const, ['/caregiver/words', caregiver] as const].flatMap(
          ([pointer, { answer, words }]) =>
            answer !== 'does-not-want-to-say' && words.trim() === '' ? [pointer] : [],
        )
        expect(decided.ok ? [] : decided.problem.fields?.map(({ pointer }) => pointer)).toEqual(silent)
      }),
    )
  })

  it('takes any day from the approval until today, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 300 }), (shift, age) => {
        const today = addDays(agreedOn, age)
        expect(decide({ reviewedOn: addDays(agreedOn, shift) }, { today }).ok).toBe(
          shift >= 0 && shift <= age,
        )
      }),
    )
  })
})
