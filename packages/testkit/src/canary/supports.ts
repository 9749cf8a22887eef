import { acceptProposal, declineProposal, proposeChange } from '@amparo/contract/api/supports/proposals'
import {
  acceptSupport,
  declineSupport,
  endSupport,
  inviteSupport,
  withdrawSupport,
} from '@amparo/contract/api/supports/supports'
import { beginPlan } from '../case-work.ts'
import { proposalInput, supportInput } from '../support-work.ts'
import type { Canary } from './canary.ts'

/** A support: refused, taken back, declined, accepted; what is proposed to the plan, and how both end. */
export async function spreadSupports(canary: Canary): Promise<void> {
  const { stage, ana, word, registerCanary, refused } = canary
  const { guatemala } = stage.test.cast
  const julia = await stage.test.signInAs(guatemala.otherCaseworker)
  const { caseId } = await registerCanary()
  const asked = () => supportInput(caseId, guatemala.otherCaseworker.id, { task: word() })
  const first = asked()
  await ana.ok(inviteSupport, first)
  await refused(ana, inviteSupport, asked())
  await ana.ok(withdrawSupport, { caseId, supportId: first.supportId, words: word() })
  const second = asked()
  await ana.ok(inviteSupport, second)
  await julia.ok(declineSupport, { caseId, supportId: second.supportId, because: 'other', words: word() })
  const third = asked()
  await ana.ok(inviteSupport, third)
  await julia.ok(acceptSupport, { caseId, supportId: third.supportId })
  const said = () => proposalInput(caseId, { change: { kind: 'goal', goal: word() }, why: word() })
  await refused(julia, proposeChange, said())
  await beginPlan(ana, caseId)
  const [kept, declined] = [said(), said()]
  for (const one of [kept, declined]) await julia.ok(proposeChange, one)
  await refused(julia, declineProposal, { caseId, proposalId: kept.proposalId, words: word() })
  await ana.ok(acceptProposal, { caseId, proposalId: kept.proposalId })
  await ana.ok(declineProposal, { caseId, proposalId: declined.proposalId, words: word() })
  const { supportId } = third
  await julia.ok(endSupport, { caseId, supportId, because: 'other', words: word() })
}
