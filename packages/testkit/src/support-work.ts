import { declineProposal, proposeChange } from '@amparo/contract/api/supports/proposals'
import { acceptSupport, endSupport, inviteSupport } from '@amparo/contract/api/supports/supports'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { usualSections } from '@amparo/domain/support/support'
import { beginPlan, dayInGuatemala } from './case-work.ts'
import { newTestId, registerAs } from './register.ts'
import type { TestApp, TestClient } from './test-app.ts'

export type SupportInput = InputOf<typeof inviteSupport>
export type ProposalInput = InputOf<typeof proposeChange>

/** A psychologist who is asked to be there for a child. */
export function supportInput(caseId: CaseId, userId: UserId, more: Partial<SupportInput> = {}): SupportInput {
  return {
    caseId,
    supportId: newTestId(),
    userId,
    role: 'psychosocial',
    task: 'Acompañar el duelo por su hermano.',
    sections: [...usualSections.psychosocial],
    from: dayInGuatemala(),
    until: null,
    ...more,
  }
}

export function proposalInput(caseId: CaseId, more: Partial<ProposalInput> = {}): ProposalInput {
  return {
    caseId,
    proposalId: newTestId(),
    change: {
      kind: 'new-action',
      what: 'Sesión de juego cada jueves.',
      dueOn: dayInGuatemala(30),
      isHers: true,
      owner: '',
    },
    why: 'Desde que juega duerme mejor.',
    ...more,
  }
}

/** A new case of whoever leads, to which a colleague is invited. */
export async function inviteToNewCase(lead: TestClient, userId: UserId, more: Partial<SupportInput> = {}) {
  const { caseId, code } = await registerAs(lead)
  const input = supportInput(caseId, userId, more)
  await lead.ok(inviteSupport, input)
  return { caseId, code, supportId: input.supportId }
}

/** The same, and she accepts. */
export async function beginSupport(
  { lead, client }: { readonly lead: TestClient; readonly client: TestClient },
  userId: UserId,
  more: Partial<SupportInput> = {},
) {
  const made = await inviteToNewCase(lead, userId, more)
  await client.ok(acceptSupport, { caseId: made.caseId, supportId: made.supportId })
  return made
}

/** The same, and the case has a plan with one action of whoever leads. */
export async function beginSupportOfPlan(
  { lead, client }: { readonly lead: TestClient; readonly client: TestClient },
  userId: UserId,
) {
  const made = await beginSupport({ lead, client }, userId)
  const { planId, add } = await beginPlan(lead, made.caseId)
  const actionId = await add({ what: 'Visitar la escuela', owner: 'Ana', dueOn: dayInGuatemala(10) })
  return { ...made, planId, actionId }
}

/** Somebody supports the case, proposes what is declined, and leaves it again. */
export async function livedSupport(
  { test, ana }: { readonly test: TestApp; readonly ana: TestClient },
  caseId: CaseId,
) {
  const { southCaseworker } = test.cast.guatemala
  const kevin = await test.signInAs(southCaseworker)
  const input = supportInput(caseId, southCaseworker.id, { role: 'legal', until: dayInGuatemala(20) })
  const { supportId } = input
  await ana.ok(inviteSupport, input)
  await kevin.ok(acceptSupport, { caseId, supportId })
  const proposal = proposalInput(caseId)
  const { proposalId } = proposal
  await kevin.ok(proposeChange, proposal)
  await ana.ok(declineProposal, { caseId, proposalId, words: 'Primero la escuela.' })
  await kevin.ok(endSupport, { caseId, supportId, because: 'other', words: 'Cambia de sede.' })
  return { supportId, proposalId }
}
