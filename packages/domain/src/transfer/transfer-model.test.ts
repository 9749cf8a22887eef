import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { Role } from '../access/vocabulary.ts'
import type { ApprovalStep } from '../approval/approval-steps.ts'
import type { Consent } from '../consent/consent.ts'
import type { CaseId, ConsentId, OrganisationId, TeamId, TransferId, UserId } from '../kernel/brand.ts'
import { decideOfferApproval } from './decide-offer-approval.ts'
import { decideAcceptance, decideHandingOn, decideTransferAnswer } from './decide-transfer.ts'
import { availableTransferAnswers } from './transfer-moves.ts'
import {
  evolveTransfer,
  transferAnswers,
  transferStates,
  type Transfer,
  type TransferAnswer,
} from './transfer.ts'

import { agreementBetween } from '../protocol/test-agreement.ts'

const office = 'office' as OrganisationId
const shelter = 'shelter' as OrganisationId
const stranger = 'stranger' as OrganisationId
const chief = 'chief' as UserId
const other = 'other' as UserId
const dueHour = 10

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`
const offered = (steps: readonly ApprovalStep[] = []): Transfer =>
  evolveTransfer(undefined, {
    kind: steps.length > 0 ? 'TransferAsked' : 'TransferOffered',
    transferId: 'transfer' as TransferId,
    caseId: 'case' as CaseId,
    caseCode: 'GT-26-7KQ4RX',
    birth: undefined,
    sex: 'male',
    phase: 'transit',
    from: office,
    to: shelter,
    reason: 'other',
    need: 'n',
    urgency: 'soon',
    sharedSections: ['identity'],
    consentId: 'consent' as ConsentId,
    offeredBy: 'worker' as UserId,
    answerDueAt: at(dueHour),
    at: at(0),
    ...(steps.length > 0
      ? { approval: { steps, rule, askedAt: at(0), needed: steps.map((_, index) => index), given: [] } }
      : {}),
  })
const rule = { ruleId: 'approval-steps.any', version: 1 } as never

/** Who may be asked to approve, of both sides; who offers it supervises as well. */
const people = {
  worker: { of: office, roles: ['caseworker', 'supervisor'] },
  north: { of: office, roles: ['supervisor'] },
  head: { of: office, roles: ['manager'] },
  second: { of: office, roles: ['manager'] },
  theirs: { of: shelter, roles: ['supervisor', 'manager'] },
} as const satisfies Record<string, { of: OrganisationId; roles: readonly Role[] }>
type Person = keyof typeof people
const team = 'team' as TeamId

type World = {
  readonly covered: boolean
  readonly former: 'open' | 'on-hold'
  readonly closing: boolean
  /** By when the receiver must answer: from the moment of the offer on. */
  readonly due: number
}
type Step =
  | { readonly by: OrganisationId; readonly answer: TransferAnswer }
  | { readonly answer: 'withdraw-consent' | 'hold' | 'resume' | 'ask-closing' | 'wait' }
  | { readonly answer: 'approve'; readonly person: Person; readonly meant: number | undefined }
  | { readonly answer: 'send-back'; readonly person: Person }

const consents = (world: World): Consent[] =>
  world.covered
    ? [
        {
          id: 'consent' as ConsentId,
          purpose: 'transfer-of-case',
          recipientOrganisationId: shelter,
          sections: ['identity'],
          state: 'given',
          basis: 'consent',
          givenOn: '2026-11-01',
          validUntil: undefined,
          recordedAt: at(0),
        } as unknown as Consent,
      ]
    : []

function review(transfer: Transfer, step: Extract<Step, { person: Person }>, hour: number, world: World) {
  const { of, roles } = people[step.person]
  const decided = decideOfferApproval(
    transfer,
    step.answer === 'approve' ? { approve: true, step: step.meant } : { approve: false, changes: 'c' },
    {
      case: {
        organisationId: office,
        teamId: team,
        riskLevel: 'low',
        state: world.former,
        closureState: world.closing ? 'requested' : 'none',
      },
      approver: {
        userId: step.person as string as UserId,
        organisationId: of,
        roles: [...roles],
        supervisedTeams: (roles as readonly string[]).includes('supervisor') ? [team] : [],
      },
      recipient: { state: 'active', enforcement: false, agencies: [] },
      incidents: [],
      consents: consents(world),
      agreement: agreementBetween(office, shelter),
      out: { referralsOut: [], hasOpenTransfer: false },
      today: '2026-11-22' as never,
      answerDueAt: at(Math.min(23, hour + dueHour)),
      at: at(hour),
    },
  )
  return decided.ok ? decided.value : undefined
}

function ask(transfer: Transfer, answer: TransferAnswer, by: OrganisationId, hour: number, world: World) {
  if (answer === 'accept') {
    const decided = decideAcceptance(
      transfer,
      { workerId: chief, receivingCaseId: 'new' as CaseId },
      {
        by: { userId: chief, organisationId: by, teams: [] },
        openHere: undefined,
        former: { state: world.former, referralsOut: 0, chosenSections: [] },
        consents: consents(world),
        agreement: agreementBetween(office, shelter),
        workers: [{ userId: chief, teams: [] }],
        today: '2026-11-22' as never,
        arrivalDueAt: at(23),
        at: at(hour),
      },
    )
    return decided.ok ? decided.value.event : undefined
  }
  if (answer === 'hand-on') {
    const facts = { by: chief, organisationId: by, supervisors: [chief, other], at: at(hour) }
    const decided = decideHandingOn(transfer, other, facts)
    return decided.ok ? decided.value : undefined
  }
  const command =
    answer === 'complete' ? { answer, arrival: 'arrived' as const, words: '' } : { answer, words: 'w' }
  const decided = decideTransferAnswer(transfer, command, { by: chief, organisationId: by, at: at(hour) })
  return decided.ok ? decided.value : undefined
}

/** The states told again in plain words: what each answer needs, and nothing of how the rules are written. */
function allowed(
  state: Transfer['state'],
  step: { readonly by: OrganisationId; readonly answer: TransferAnswer },
  hour: number,
  world: World,
): Transfer['state'] | undefined {
  if (step.answer === 'accept' && step.by === shelter && state === 'offered')
    return hour <= world.due && world.covered && world.former === 'open' ? 'accepted' : undefined
  if (step.answer === 'hand-on' && step.by === shelter && state === 'offered')
    return hour <= world.due ? 'offered' : undefined
  if (step.answer === 'decline' && step.by === shelter && state === 'offered') return 'declined'
  if (step.answer === 'complete' && step.by === shelter && state === 'accepted') return 'completed'
  if (
    step.answer === 'cancel' &&
    step.by === office &&
    (state === 'asked' || state === 'offered' || state === 'accepted')
  )
    return 'cancelled'
  return undefined
}

/** The approval told again: whose turn it is, who has answered, and what an offer needs besides. */
class Told {
  readonly given: Person[] = []
  readonly steps: readonly ApprovalStep[]
  constructor(steps: readonly ApprovalStep[]) {
    this.steps = steps
  }

  next(
    state: Transfer['state'],
    step: Extract<Step, { person: Person }>,
    world: World,
  ): Transfer['state'] | undefined {
    const { person } = step
    const turn = this.steps[this.given.length]
    const isTheirs = people[person].of === office && person !== 'worker' && !this.given.includes(person)
    if (state !== 'asked' || !turn || !isTheirs) return undefined
    if (turn.by === 'manager' && people[person].roles[0] !== 'manager') return undefined
    if (step.answer === 'send-back') return 'sent-back'
    if (step.meant !== undefined && step.meant !== this.given.length) return undefined
    if (!world.covered || world.former !== 'open' || world.closing) return undefined
    return this.given.length + 1 === this.steps.length ? 'offered' : 'asked'
  }
}

const anyPerson = fc.constantFrom(...(Object.keys(people) as Person[]))
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      by: fc.constantFrom(office, shelter, shelter, stranger),
      answer: fc.constantFrom(...transferAnswers),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      answer: fc.constant('approve' as const),
      person: anyPerson,
      meant: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined, freq: 4 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ answer: fc.constant('send-back' as const), person: anyPerson }) },
  {
    weight: 2,
    arbitrary: fc.record({
      answer: fc.constantFrom(
        'withdraw-consent' as const,
        'hold' as const,
        'resume' as const,
        'ask-closing' as const,
        'wait' as const,
        'wait' as const,
      ),
    }),
  },
)
/** Some go on from what is seldom come to by chance alone. */
const anyCommands: fc.Arbitrary<readonly Step[]> = fc
  .tuple(fc.boolean(), fc.array(anyStep, { maxLength: 18 }))
  .map(([isTaken, steps]) => (isTaken ? [{ by: shelter, answer: 'accept' as const }, ...steps] : steps))
const anySteps: fc.Arbitrary<readonly ApprovalStep[]> = fc.array(
  fc.record({ by: fc.constantFrom('supervisor' as const, 'manager' as const) }),
  { maxLength: 3 },
)

function moved(world: World, answer: Step['answer']): World {
  if (answer === 'withdraw-consent') return { ...world, covered: false }
  if (answer === 'hold') return { ...world, former: 'on-hold' }
  if (answer === 'resume') return { ...world, former: 'open' }
  return answer === 'ask-closing' ? { ...world, closing: true } : world
}

it(
  'follows its states over generated sequences of commands, whoever gives them and whenever',
  { tags: ['model'] },
  () => {
    const reached = new Set<string>()
    fc.assert(
      fc.property(anySteps, anyCommands, (steps, commands) => {
        let transfer = offered(steps)
        let world: World = { covered: true, former: 'open', closing: false, due: dueHour }
        let hour = 0
        const told = new Told(steps)
        const seen: Transfer['state'][] = [transfer.state]
        for (const step of commands) {
          if (step.answer === 'wait') hour = Math.min(23, hour + 4)
          world = moved(world, step.answer)
          if (!('by' in step) && !('person' in step)) continue
          const expected =
            'person' in step
              ? told.next(transfer.state, step, world)
              : allowed(transfer.state, step, hour, world)
          const event =
            'person' in step
              ? review(transfer, step, hour, world)
              : ask(transfer, step.answer, step.by, hour, world)
          const after = event && evolveTransfer(transfer, event)
          expect(after?.state).toBe(expected)
          if (!after) continue
          if (step.answer === 'approve') told.given.push(step.person)
          expect(after.version).toBe(transfer.version + 1)
          // What was asked never changes, and the receiver has her whole time from the offer on.
          expect(after).toMatchObject({ sharedSections: ['identity'], need: 'n' })
          if (transfer.state === 'asked' && after.state === 'offered') {
            expect(after).toMatchObject({
              offeredAt: at(hour),
              answerDueAt: at(Math.min(23, hour + dueHour)),
            })
            world = { ...world, due: Math.min(23, hour + dueHour) }
            reached.add('offered after approval')
          }
          if (after.state === 'asked') reached.add('waits for a later step')
          if (after.state === 'sent-back') expect(after.words).toBe('c')
          if (after.state === 'accepted') expect(after.receivingCaseId).toBe('new')
          // Offered once: no second way leads there.
          if (step.answer === 'hand-on')
            expect(after).toMatchObject({ handedTo: other, answeredBy: undefined })
          else if (after.state === 'offered') expect(seen).not.toContain('offered')
          // The receiver’s part begins with the offer, and that with every step that was asked.
          if (['offered', 'accepted', 'declined', 'completed'].includes(after.state))
            expect(told.given).toHaveLength(steps.length)
          seen.push(after.state)
          transfer = after
          reached.add(transfer.state)
        }
      }),
      { numRuns: inject('modelRuns') },
    )
    expect([...reached].sort()).toEqual([
      'accepted',
      'asked',
      'cancelled',
      'completed',
      'declined',
      'offered',
      'offered after approval',
      'sent-back',
      'waits for a later step',
    ])
  },
)

it('offers exactly what it accepts, in every state and to every side', () => {
  const everything = { userId: chief, roles: ['supervisor', 'manager'] as const, writesTransfers: true }
  const world: World = { covered: true, former: 'open', closing: false, due: dueHour }
  for (const state of transferStates)
    for (const organisationId of [office, shelter, stranger])
      for (const hour of [1, 20]) {
        const transfer = { ...offered(), state }
        expect(availableTransferAnswers(transfer, { ...everything, organisationId }, at(hour))).toEqual(
          transferAnswers.filter(
            (answer) => ask(transfer, answer, organisationId, hour, world) !== undefined,
          ),
        )
      }
})

it('offers nobody what her role or her part in it does not allow', () => {
  const answers = (
    state: Transfer['state'],
    who: { userId?: UserId; roles: readonly ('manager' | 'caseworker')[] },
  ) =>
    availableTransferAnswers(
      { ...offered(), state, workerId: chief },
      { userId: 'somebody' as UserId, organisationId: shelter, writesTransfers: false, ...who },
      at(1),
    )
  expect(answers('offered', { roles: ['caseworker'] })).toEqual([])
  expect(answers('offered', { roles: ['manager'] })).toEqual(['hand-on', 'decline'])
  expect(answers('accepted', { roles: ['caseworker'] })).toEqual([])
  expect(answers('accepted', { roles: ['caseworker'], userId: chief })).toEqual(['complete'])
})
