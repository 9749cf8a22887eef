import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Case } from '../case/case.ts'
import type { HoldId, OrganisationId, UserId } from '../kernel/brand.ts'
import { addDays, plainDate } from '../kernel/plain-date.ts'
import { decideHold, decideResume, type HoldCase, type HoldFacts } from './decide-hold.ts'
import { evolveHold, holdReasons, type Hold } from './hold.ts'

const ours = 'ours' as OrganisationId
const open = { id: 'case', state: 'open', closureState: 'none', organisationId: ours } as unknown as Case
const today = plainDate('2026-06-01')
const facts: HoldFacts = {
  case: open,
  by: { userId: 'ana' as UserId, organisationId: ours },
  at: '2026-06-01T12:00:00.000Z',
  today,
  lastReviewOn: addDays(today, 30),
}
const asked: HoldCase = {
  holdId: 'hold' as HoldId,
  reason: 'hospital',
  explanation: '',
  reviewOn: addDays(today, 10),
}
const hold = (more: Partial<HoldCase> = {}, given: Partial<HoldFacts> = {}) =>
  decideHold({ ...asked, ...more }, { ...facts, ...given })

function held(): Hold {
  const decided = hold()
  if (!decided.ok) throw new Error('was refused')
  return evolveHold(undefined, decided.value)
}

describe('putting a case on hold', () => {
  it('takes any day from tomorrow to the last one of the rule, and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 90 }), fc.constantFrom(...holdReasons), (days, reason) => {
        const decided = hold({ reviewOn: addDays(today, days), reason, explanation: 'palabras' })
        expect(decided.ok).toBe(days >= 1 && days <= 30)
        if (!decided.ok)
          expect(decided.problem).toMatchObject({ code: 'hold.review-day', values: { last: '2026-07-01' } })
      }),
    )
  })

  it('asks for words where the reason says nothing', () => {
    expect(holdReasons.filter((reason) => !hold({ reason }).ok)).toEqual(['other'])
    expect(hold({ reason: 'other', explanation: ' ' })).toMatchObject({
      problem: { code: 'hold.words-missing', fields: [{ pointer: '/explanation' }] },
    })
  })

  it.each([
    [{ state: 'on-hold' }, 'hold.already'],
    [{ state: 'closed' }, 'case.closed'],
    [{ state: 'transferred' }, 'case.closed'],
    [{ closureState: 'requested' }, 'hold.closure-waiting'],
    [{ organisationId: 'theirs' as OrganisationId }, 'access.not-allowed'],
  ] as const)('is refused of a case that is %o', (more, code) => {
    expect(hold({}, { case: { ...open, ...more } })).toMatchObject({ problem: { code } })
  })
})

describe('going on', () => {
  const onHold: Case = { ...open, state: 'on-hold' }
  const resume = (given: Hold | undefined, because: string, state = onHold) =>
    decideResume(given, { because }, { ...facts, case: state })

  it('needs a word why, and ends the pause once', () => {
    const before = held()
    expect(resume(before, ' ')).toMatchObject({ problem: { code: 'hold.words-missing' } })
    const decided = resume(before, 'Salió del hospital.')
    if (!decided.ok) throw new Error('was refused')
    const after = evolveHold(before, decided.value)
    expect(after).toMatchObject({ resumedBy: 'ana', resumedAt: facts.at, because: 'Salió del hospital.' })
    expect(resume(after, 'Otra vez')).toMatchObject({ problem: { code: 'hold.not-held' } })
  })

  it('is refused where nothing pauses, and to another organisation', () => {
    expect(resume(undefined, 'x')).toMatchObject({ problem: { code: 'hold.not-held' } })
    expect(resume(held(), 'x', open)).toMatchObject({ problem: { code: 'hold.not-held' } })
    const theirs = { ...onHold, organisationId: 'theirs' as OrganisationId }
    expect(resume(held(), 'x', theirs)).toMatchObject({ problem: { code: 'access.not-allowed' } })
  })
})
