import { openCase } from '@amparo/contract/api/cases/open-case'
import { approvePlan, endAction, findPlan, submitPlan } from '@amparo/contract/api/plans/plan'
import {
  acceptProposal,
  declineProposal,
  listProposals,
  proposeChange,
  withdrawProposal,
} from '@amparo/contract/api/supports/proposals'
import { acceptSupport, inviteSupport } from '@amparo/contract/api/supports/supports'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { beginPlan, dayInGuatemala } from '@amparo/testkit/case-work'
import { registerAs } from '@amparo/testkit/register'
import { beginSupportOfPlan, proposalInput, supportInput } from '@amparo/testkit/support-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
let ana: TestClient
let berta: TestClient
let delia: TestClient
let kevin: TestClient

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  delia = await test.signInAs(guatemala.serviceProvider)
  kevin = await test.signInAs(guatemala.southCaseworker)
})
afterAll(() => test.close())

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const dueOn = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(openCase, { caseId })).tasks.map(({ kind }) => kind)

const planned = (client: TestClient, userId: UserId) => beginSupportOfPlan({ lead: ana, client }, userId)

describe('a proposal to the plan', () => {
  it('changes nothing until whoever leads writes it in, and then waits for the second person', async () => {
    const { guatemala } = test.cast
    const { caseId, planId } = await planned(delia, guatemala.serviceProvider.id)
    await ana.ok(submitPlan, { caseId, planId })
    await berta.ok(approvePlan, { caseId, planId })
    const input = proposalInput(caseId)
    await delia.ok(proposeChange, input)
    expect(await codeOf(delia.call(proposeChange, input))).toBe('record.exists')
    expect((await ana.ok(findPlan, { caseId })).plan).toMatchObject({ state: 'approved' })
    expect(await dueOn(ana, caseId)).toContain('answer-proposal')
    const [waiting] = (await ana.ok(listProposals, { caseId })).items
    expect(waiting).toMatchObject({ by: 'Delia Ruiz', state: 'proposed', mayAnswer: true, isHers: true })
    const which = { caseId, proposalId: input.proposalId }
    expect(await codeOf(delia.call(acceptProposal, which))).toBe('access.not-allowed')
    expect(await codeOf(delia.call(declineProposal, { ...which, words: 'no' }))).toBe('access.not-allowed')

    await ana.ok(acceptProposal, which)
    const { plan } = await ana.ok(findPlan, { caseId })
    expect(plan?.state).toBe('draft')
    const action = plan?.actions.find((one) => one.what === 'Sesión de juego cada jueves.')
    expect(action).toMatchObject({ owner: 'Delia Ruiz', state: 'planned' })
    expect(await dueOn(ana, caseId)).not.toContain('answer-proposal')
    await ana.ok(submitPlan, { caseId, planId })
    await berta.ok(approvePlan, { caseId, planId })
    expect(await codeOf(ana.call(acceptProposal, which))).toBe('proposal.already-answered')

    // The one that is hers she carries out, and no other.
    const shown = await delia.ok(listProposals, { caseId })
    expect(shown.mine).toEqual([action?.id])
    const done = { caseId, planId, how: 'done' as const, on: dayInGuatemala(), outcome: 'Vino y jugó.' }
    const others = plan?.actions.find((one) => one.id !== action?.id)
    expect(await codeOf(delia.call(endAction, { ...done, actionId: others?.id as never }))).toBe(
      'access.not-allowed',
    )
    await delia.ok(endAction, { ...done, actionId: action?.id as never })
    const after = (await ana.ok(findPlan, { caseId })).plan
    expect(after).toMatchObject({ state: 'approved' })
    expect(after?.actions.find((one) => one.id === action?.id)).toMatchObject({ state: 'done' })
  })

  it('changes a goal or an action, is declined with words, or taken back', async () => {
    const { guatemala } = test.cast
    const { caseId, planId, actionId } = await planned(kevin, guatemala.southCaseworker.id)
    const goal = proposalInput(caseId, { change: { kind: 'goal', goal: 'Que viva con su tía.' } })
    const other = proposalInput(caseId, {
      change: { kind: 'change-action', actionId, what: 'Visitar la escuela con ella', dueOn: null },
    })
    const third = proposalInput(caseId)
    for (const one of [goal, other, third]) await kevin.ok(proposeChange, one)
    await ana.ok(acceptProposal, { caseId, proposalId: goal.proposalId })
    await ana.ok(acceptProposal, { caseId, proposalId: other.proposalId })
    const { plan } = await ana.ok(findPlan, { caseId })
    expect(plan).toMatchObject({
      goal: 'Que viva con su tía.',
      actions: [{ what: 'Visitar la escuela con ella', dueOn: null }],
    })
    const which = { caseId, proposalId: third.proposalId }
    expect(await codeOf(berta.call(declineProposal, { ...which, words: '' }))).toBe('proposal.words-missing')
    await berta.ok(declineProposal, { ...which, words: 'Ya la ve la maestra.' })
    // Whoever only declined has written nothing in the plan, and approves it.
    await ana.ok(submitPlan, { caseId, planId })
    const waiting = proposalInput(caseId)
    await kevin.ok(proposeChange, waiting)
    const late = await codeOf(ana.call(acceptProposal, { caseId, proposalId: waiting.proposalId }))
    expect(late).toBe('plan.not-draft')
    await kevin.ok(withdrawProposal, { caseId, proposalId: waiting.proposalId })
    await berta.ok(approvePlan, { caseId, planId })
  })

  it('is for those who support the case and read its plan', async () => {
    const { guatemala } = test.cast
    const { caseId } = await registerAs(ana)
    await beginPlan(ana, caseId)
    const input = supportInput(caseId, guatemala.southCaseworker.id, { sections: ['notes'] })
    await ana.ok(inviteSupport, input)
    await kevin.ok(acceptSupport, { caseId, supportId: input.supportId })
    expect(await codeOf(kevin.call(proposeChange, proposalInput(caseId)))).toBe('access.not-allowed')
    expect(await codeOf(kevin.call(listProposals, { caseId }))).toBe('access.not-allowed')
    expect(await codeOf(ana.call(proposeChange, proposalInput(caseId)))).toBe('access.not-allowed')
    expect(await codeOf(delia.call(proposeChange, proposalInput(caseId)))).toBe('record.not-found')
  })
})
