import fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import type { CaseId, ConsentId, OrganisationId, TransferId, UserId } from '../kernel/brand.ts'
import { decideAcceptance, decideTransferAnswer } from './decide-transfer.ts'
import { availableTransferAnswers } from './transfer-moves.ts'
import { evolveTransfer, transferAnswers, type Transfer, type TransferAnswer } from './transfer.ts'

const office = 'office' as OrganisationId
const shelter = 'shelter' as OrganisationId
const stranger = 'stranger' as OrganisationId
const chief = 'chief' as UserId
const dueHour = 10

const at = (hour: number) => `2026-11-22T${String(hour).padStart(2, '0')}:00:00.000Z`
const offered = (): Transfer =>
  evolveTransfer(undefined, {
    kind: 'TransferOffered',
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
  })

type World = { readonly covered: boolean; readonly former: 'open' | 'on-hold' }
type Step = {
  readonly by: OrganisationId
  readonly answer: TransferAnswer | 'withdraw-consent' | 'hold' | 'wait'
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
        consents: world.covered
          ? [
              {
                id: 'consent' as ConsentId,
                purpose: 'transfer-of-case',
                recipientOrganisationId: shelter,
                sections: ['identity'],
                state: 'given',
                basis: 'consent',
                givenOn: '2026-11-01' as never,
                validUntil: undefined,
                recordedAt: at(0),
              },
            ]
          : [],
        workers: [{ userId: chief, teams: [] }],
        today: '2026-11-22' as never,
        arrivalDueAt: at(23),
        at: at(hour),
      },
    )
    return decided.ok ? decided.value.event : undefined
  }
  const command =
    answer === 'complete' ? { answer, arrival: 'arrived' as const, words: '' } : { answer, words: 'w' }
  const decided = decideTransferAnswer(transfer, command, { by: chief, organisationId: by, at: at(hour) })
  return decided.ok ? decided.value : undefined
}

/** The states told again in plain words: what each answer needs, and nothing of how the rules are written. */
function allowed(
  state: Transfer['state'],
  step: Step,
  hour: number,
  world: World,
): Transfer['state'] | undefined {
  if (step.answer === 'accept' && step.by === shelter && state === 'offered')
    return hour <= dueHour && world.covered && world.former === 'open' ? 'accepted' : undefined
  if (step.answer === 'decline' && step.by === shelter && state === 'offered') return 'declined'
  if (step.answer === 'complete' && step.by === shelter && state === 'accepted') return 'completed'
  if (step.answer === 'cancel' && step.by === office && (state === 'offered' || state === 'accepted'))
    return 'cancelled'
  return undefined
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom(office, shelter, shelter, stranger),
  answer: fc.constantFrom(...transferAnswers, 'withdraw-consent' as const, 'hold' as const, 'wait' as const),
})

it(
  'follows its states over generated sequences of commands, whoever gives them and whenever',
  { tags: ['model'] },
  () => {
    const reached = new Set<Transfer['state']>()
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 15 }), (steps) => {
        let transfer = offered()
        let world: World = { covered: true, former: 'open' }
        let hour = 0
        for (const step of steps) {
          if (step.answer === 'withdraw-consent') world = { ...world, covered: false }
          else if (step.answer === 'hold') world = { ...world, former: 'on-hold' }
          else if (step.answer === 'wait') hour = Math.min(23, hour + 6)
          else {
            const expected = allowed(transfer.state, step, hour, world)
            const event = ask(transfer, step.answer, step.by, hour, world)
            const after = event && evolveTransfer(transfer, event)
            expect(after?.state).toBe(expected)
            if (!after) continue
            expect(after.version).toBe(transfer.version + 1)
            // What was offered never changes, and once it is over nothing does.
            expect(after).toMatchObject({ sharedSections: ['identity'], need: 'n', offeredAt: at(0) })
            if (after.state === 'accepted') expect(after.receivingCaseId).toBe('new')
            transfer = after
          }
          reached.add(transfer.state)
        }
      }),
      { numRuns: inject('modelRuns') },
    )
    expect([...reached].sort()).toEqual(['accepted', 'cancelled', 'completed', 'declined', 'offered'])
  },
)

it('offers exactly what it accepts, in every state and to every side', () => {
  const everything = { userId: chief, roles: ['supervisor', 'manager'] as const, writesTransfers: true }
  const world: World = { covered: true, former: 'open' }
  for (const state of ['offered', 'accepted', 'declined', 'completed', 'cancelled'] as const)
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
  expect(answers('offered', { roles: ['manager'] })).toEqual(['decline'])
  expect(answers('accepted', { roles: ['caseworker'] })).toEqual([])
  expect(answers('accepted', { roles: ['caseworker'], userId: chief })).toEqual(['complete'])
})
