import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { CaseId, ConsentId, OrganisationId, ReferralId, ServiceId, UserId } from '../kernel/brand.ts'
import { decideAnswer, type AnswerReferral } from './decide-referral.ts'
import { availableAnswers, referralsOutStates } from './referral-moves.ts'
import { evolveReferral, referralAnswers, type Referral, type ReferralAnswer } from './referral.ts'

const shelter = 'shelter' as OrganisationId
const clinic = 'clinic' as OrganisationId
const stranger = 'stranger' as OrganisationId
const nurse = 'nurse' as UserId
const at = '2026-11-22T10:00:00.000Z'

const sent = (isOutside: boolean): Referral =>
  evolveReferral(undefined, {
    kind: 'ReferralSent',
    referralId: 'referral' as ReferralId,
    caseId: 'case' as CaseId,
    caseCode: 'GT-26-7KQ4RX',
    birth: undefined,
    from: shelter,
    to: isOutside ? undefined : clinic,
    ...(isOutside
      ? {
          outside: { name: 'Clinic of the parish', phone: '5555 0100', howToRefer: '' },
          serviceId: 'listed' as ServiceId,
        }
      : {}),
    service: 'health',
    reason: 'Asthma',
    urgency: 'soon',
    sharedSections: ['identity'],
    consentId: 'consent' as ConsentId,
    sentBy: 'worker' as UserId,
    answerDueAt: at,
    at,
  })

/** The states told again in plain words: who may say what, and nothing of how the rules are written. */
function expectedState(referral: Referral, answer: ReferralAnswer, by: OrganisationId) {
  const provider = referral.to === undefined ? shelter : clinic
  if (answer === 'withdraw')
    return by === shelter && (referral.state === 'sent' || referral.state === 'accepted')
      ? 'withdrawn'
      : undefined
  if (by !== provider) return undefined
  if (referral.state === 'sent' && answer === 'accept') return 'accepted'
  if (referral.state === 'sent' && answer === 'decline') return 'declined'
  if (referral.state === 'accepted' && answer === 'complete') return 'completed'
  return undefined
}

function command(answer: ReferralAnswer): AnswerReferral {
  switch (answer) {
    case 'accept':
      return { answer, receiverId: nurse }
    case 'decline':
      return { answer, reason: 'full', cause: 'no-capacity' }
    case 'complete':
      return { answer, outcome: 'done', given: 'given' }
    case 'withdraw':
      return { answer, reason: 'moved' }
  }
}

type Real = { referral: Referral }
type Model = { readonly reached: Set<string> }

class Answer implements fc.Command<Model, Real> {
  readonly answer: ReferralAnswer
  readonly by: OrganisationId
  constructor(answer: ReferralAnswer, by: OrganisationId) {
    this.answer = answer
    this.by = by
  }
  check(): boolean {
    return true
  }
  run(model: Model, real: Real): void {
    const before = real.referral
    const decided = decideAnswer(before, command(this.answer), {
      by: nurse,
      organisationId: this.by,
      at,
    })
    const expected = expectedState(before, this.answer, this.by)
    expect(decided.ok ? evolveReferral(before, decided.value).state : undefined).toBe(expected)
    if (!decided.ok) return
    const after = evolveReferral(before, decided.value)
    expect(after.version).toBe(before.version + 1)
    // What was agreed when it was sent never changes, and whoever it is with, it is out until it has ended.
    expect(after).toMatchObject({ sharedSections: ['identity'], to: before.to, reason: 'Asthma' })
    expect(referralsOutStates.some((state) => state === after.state)).toBe(after.state === 'accepted')
    model.reached.add(after.state)
    real.referral = after
  }
  toString(): string {
    return `${this.by} ${this.answer}`
  }
}

it.each([false, true])(
  'keeps its states over generated commands, provider outside: %s',
  { tags: ['model'] },
  (isOutside) => {
    const reached = new Set<string>()
    const anyCommand = fc
      .tuple(fc.constantFrom(...referralAnswers), fc.constantFrom(shelter, clinic, stranger))
      .map(([answer, by]) => new Answer(answer, by))
    fc.assert(
      fc.property(fc.commands([anyCommand], { maxCommands: 12 }), (commands) => {
        fc.modelRun(() => ({ model: { reached }, real: { referral: sent(isOutside) } }), commands)
      }),
      { numRuns: inject('modelRuns') },
    )
    expect([...reached].sort()).toEqual(['accepted', 'completed', 'declined', 'withdrawn'])
  },
)

it('offers exactly what it accepts, whoever the provider is', () => {
  const everything = { userId: nurse, roles: ['supervisor'] as const, writesReferrals: true }
  for (const isOutside of [false, true])
    for (const state of ['sent', 'accepted', 'declined', 'completed', 'withdrawn'] as const)
      for (const organisationId of [shelter, clinic, stranger]) {
        const referral = { ...sent(isOutside), state }
        expect(availableAnswers(referral, { ...everything, organisationId })).toEqual(
          referralAnswers.filter((answer) => expectedState(referral, answer, organisationId) !== undefined),
        )
      }
})

it('asks who takes it on inside the node, and of nobody outside', () => {
  const accept = (isOutside: boolean) =>
    decideAnswer(
      sent(isOutside),
      { answer: 'accept' },
      { by: nurse, organisationId: isOutside ? shelter : clinic, at },
    )
  expect(accept(false)).toMatchObject({ problem: { code: 'referral.receiver-unknown' } })
  expect(accept(true).ok).toBe(true)
})
