import type { IncidentToChoose } from '@amparo/domain/incident/choose-incidents'
import type { Transfer } from '@amparo/domain/transfer/transfer'
import { answeringRoles } from '@amparo/domain/transfer/transfer-moves'
import { newId } from '../../ids.ts'

type Share = {
  readonly roles?: readonly string[]
  readonly capability: 'read' | 'contribute'
  readonly sections: readonly string[]
  readonly stream: string | null
  readonly from?: string
  readonly until?: string | undefined
}

/**
 * What an offer gives, and what it will give. From the offer on, those who answer for the receiver see this one record
 * and answer it. The rest waits for the acceptance: the parts and the single incidents that come along and the record itself, for the named
 * worker and for whoever accepts; and, for the moment of accepting only, the one step in the course of the former case
 * that says where it went.
 */
export function offeredShares(
  transfer: Transfer,
  incidents: readonly IncidentToChoose[],
  /** When the protocol is over, nothing of the former case is read any more. */
  until: string | undefined,
) {
  const record = { capability: 'contribute', sections: ['referral'], stream: transfer.id } as const
  const parts = {
    capability: 'read',
    sections: ['summary', ...transfer.sharedSections],
    stream: null,
    until,
  } as const
  const chosen = incidents
    .filter(({ id }) => transfer.sharedIncidents.includes(id))
    .map(({ id, section }) => ({ capability: 'read', sections: [section], stream: id, until }) as const)
  const shares: readonly Share[] = [
    { ...record, roles: answeringRoles, from: transfer.offeredAt },
    record,
    parts,
    { ...parts, roles: ['supervisor'] },
    ...chosen.flatMap((one) => [one, { ...one, roles: ['supervisor'] }]),
    { ...stepIn(transfer.caseId), roles: answeringRoles },
  ]
  return shares.map((share) => grantOf(transfer, { caseId: transfer.caseId, to: transfer.to }, share))
}

/** For the moment in which the sender takes an accepted case back, the same step in the case of the receiver. */
export function returningShare(transfer: Transfer, receivingCaseId: string) {
  return grantOf(transfer, { caseId: receivingCaseId, to: transfer.from }, stepIn(receivingCaseId))
}

function stepIn(caseId: string): Share {
  return { capability: 'contribute', sections: ['course'], stream: caseId }
}

function grantOf(transfer: Transfer, { caseId, to }: { caseId: string; to: string }, share: Share) {
  return {
    case_id: caseId,
    grantee_organisation_id: to,
    purpose: 'referral',
    act: 'transfer',
    act_id: transfer.id as string,
    id: newId() as string,
    grantee_roles: [...(share.roles ?? [])],
    capability: share.capability,
    sections: [...share.sections],
    stream_id: share.stream,
    valid_from: share.from ?? 'infinity',
    valid_until: share.until ?? null,
  }
}
