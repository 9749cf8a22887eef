import { describe, expect, it } from 'vitest'
import type { Case } from '../case/case.ts'
import type { ClosureId, OrganisationId, TeamId, UserId } from '../kernel/brand.ts'
import { closureWordsNeeded, evolveClosure } from './closure.ts'
import { closureReasons, type ClosureReason } from './closure-reasons.ts'
import { decideClosureApproval, decideClosureRequest, type ClosureFacts } from './decide-closure.ts'

const open = {
  id: 'case',
  state: 'open',
  closureState: 'none',
  organisationId: 'ours' as OrganisationId,
  teamId: 'north' as TeamId,
} as unknown as Case

const facts: ClosureFacts = {
  case: open,
  by: 'ana' as UserId,
  at: '2026-06-01T12:00:00.000Z',
  out: { referralsOut: [], hasOpenTransfer: false },
  attempts: 0,
  notContactableFrom: undefined,
  treatedAs: 'benefit-of-the-doubt',
  childUnder: 18,
  death: { confirmed: true, familyAnswered: true },
}

const ask = (reason: ClosureReason, more: Partial<ClosureFacts> = {}, words = 'palabras') =>
  decideClosureRequest(
    { closureId: 'closure' as ClosureId, reason, explanation: words, childTold: words },
    { ...facts, ...more },
  )

describe('asking to close', () => {
  it.each(closureReasons)('for %s asks for the words it needs, and for no others', (reason) => {
    const silent = ask(reason, { attempts: 3, notContactableFrom: facts.at, treatedAs: 'adult' }, ' ')
    if (closureWordsNeeded[reason].length === 0) expect(silent.ok).toBe(true)
    else
      expect(silent.ok ? [] : silent.problem.fields?.map((field) => field.pointer)).toEqual(
        closureWordsNeeded[reason].map((name) => `/${name}`),
      )
  })

  it('is refused while a referral or an offer is out, while another request waits, and on a closed case', () => {
    const out = { referralsOut: ['Clinic', 'School', 'Clinic'], hasOpenTransfer: false }
    expect(ask('goal-met', { out })).toMatchObject({
      problem: { code: 'closure.referral-out', values: { count: 3, which: 'Clinic, School' } },
    })
    expect(ask('goal-met', { out: { referralsOut: [], hasOpenTransfer: true } })).toMatchObject({
      problem: { code: 'closure.transfer-open' },
    })
    expect(ask('goal-met', { case: { ...open, closureState: 'requested' } })).toMatchObject({
      problem: { code: 'closure.waiting' },
    })
    expect(ask('goal-met', { case: { ...open, state: 'closed' } })).toMatchObject({
      problem: { code: 'case.closed' },
    })
  })

  it.each([
    [2, '2026-01-01T00:00:00.000Z', false],
    [3, '2026-06-01T12:00:00.001Z', false],
    [3, '2026-06-01T12:00:00.000Z', true],
    [9, undefined, false],
  ])('for lack of contact with %d tries and the rule from %s: %s', (attempts, from, allowed) => {
    expect(ask('not-contactable', { attempts, notContactableFrom: from }).ok).toBe(allowed)
  })

  it('because she turned 18 needs an age that is sure', () => {
    expect(ask('turned-18').ok).toBe(false)
    expect(ask('turned-18', { treatedAs: 'child' }).ok).toBe(false)
    expect(ask('turned-18', { treatedAs: 'adult' }).ok).toBe(true)
  })

  it('is not approved once a referral has gone out', () => {
    const asked = ask('goal-met')
    if (!asked.ok) throw new Error('was refused')
    const closure = asked.value.reduce<ReturnType<typeof evolveClosure> | undefined>(evolveClosure, undefined)
    if (!closure) throw new Error('no closure')
    const approver = {
      userId: 'berta' as UserId,
      organisationId: open.organisationId,
      roles: ['supervisor'] as const,
      supervisedTeams: ['north' as TeamId],
    }
    const answer = { case: open, approver, at: facts.at }
    expect(
      decideClosureApproval(closure, {
        ...answer,
        out: { referralsOut: ['Clinic'], hasOpenTransfer: false },
      }),
    ).toMatchObject({
      problem: { code: 'closure.referral-out' },
    })
    expect(decideClosureApproval(closure, { ...answer, out: facts.out }).ok).toBe(true)
  })
})
