import type { Transfer } from '@amparo/domain/transfer/transfer'
import { answeringRoles } from '@amparo/domain/transfer/transfer-moves'
import { newId } from '../../ids.ts'

/**
 * What an offer gives, and what it will give. From the offer on, those who answer for the receiver see this one record
 * and answer it. The rest waits for the acceptance: the parts that come along and the record itself, for the named
 * worker and for whoever accepts; and, for the moment of accepting only, the one step in the course of the former case
 * that says where it went.
 */
export function offeredShares(transfer: Transfer) {
  const common = {
    case_id: transfer.caseId as string,
    grantee_organisation_id: transfer.to as string,
    grantee_roles: [] as string[],
    purpose: 'referral',
    act: 'transfer',
    act_id: transfer.id as string,
    stream_id: null as string | null,
    valid_from: 'infinity',
  }
  const record = {
    capability: 'contribute',
    sections: ['referral'] as string[],
    stream_id: transfer.id as string,
  }
  const parts = { capability: 'read', sections: ['summary', ...transfer.sharedSections] as string[] }
  return [
    { ...common, ...record, grantee_roles: [...answeringRoles] as string[], valid_from: transfer.offeredAt },
    { ...common, ...record },
    { ...common, ...parts },
    { ...common, ...parts, grantee_roles: ['supervisor'] },
    { ...common, ...step(transfer.caseId), grantee_roles: [...answeringRoles] as string[] },
  ].map((share) => ({ id: newId() as string, ...share }))
}

/** For the moment in which the sender takes an accepted case back, the same step in the case of the receiver. */
export function returningShare(transfer: Transfer, receivingCaseId: string) {
  return {
    id: newId() as string,
    case_id: receivingCaseId,
    grantee_organisation_id: transfer.from as string,
    grantee_roles: [] as string[],
    purpose: 'referral',
    act: 'transfer',
    act_id: transfer.id as string,
    valid_from: 'infinity',
    ...step(receivingCaseId),
  }
}

function step(caseId: string) {
  return { capability: 'contribute', sections: ['course'] as string[], stream_id: caseId as string | null }
}
