import type { inviteSupport } from '@amparo/contract/api/supports/supports'
import type { proposeChange } from '@amparo/contract/api/supports/proposals'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { usualSections } from '@amparo/domain/support/support'
import { dayInGuatemala } from './case-work.ts'
import { newTestId } from './register.ts'

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
