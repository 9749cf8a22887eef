import type { ConsentPurpose, Consenter } from '@amparo/contract/api/consents/consent-view'
import type { recordConsent } from '@amparo/contract/api/consents/record-consent'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, OrganisationId, ServiceId } from '@amparo/domain/kernel/brand'
import { isSharing, type ConsentBasis } from '@amparo/domain/consent/consent'
import { shareableSections, type askableSections } from '@amparo/domain/referral/referral'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'

/** The version of the questions of this form: what was read out when somebody answered. */
const textVersion = 'amparo-1'

export function emptyConsent() {
  return {
    consentId: newId<'ConsentId'>(),
    purpose: undefined as ConsentPurpose | undefined,
    recipient: undefined as string | undefined,
    /** The recipient is a provider outside, by its entry in the catalogue. */
    isOutside: false,
    sections: [] as readonly (typeof askableSections)[number][],
    state: undefined as 'given' | 'refused' | undefined,
    basis: 'consent' as ConsentBasis,
    basisReason: '',
    /** Who decided or ordered that a case is handed over without a yes. */
    authority: '',
    consenters: [] as readonly Consenter[],
    consentedBy: '',
    caregiverNotAsked: '',
    childAssented: false,
    childInformed: false,
    /** Why she was not told, where something is shared without a yes. */
    childNotTold: '',
    language: [] as readonly string[],
    interpreter: '',
    toldBack: '',
    withhold: '',
    givenOn: today() as string | undefined,
  }
}

/** A case goes without a yes, and not because a life is in danger: somebody decided that. */
export function needsAuthority({
  purpose,
  basis,
}: Pick<ReturnType<typeof emptyConsent>, 'purpose' | 'basis'>) {
  return purpose === 'transfer-of-case' && (basis === 'legal-duty' || basis === 'best-interests')
}

/** Shared without a yes, and she does not know it. */
export function asksWhyNotTold({
  state,
  basis,
  childInformed,
}: Pick<ReturnType<typeof emptyConsent>, 'state' | 'basis' | 'childInformed'>) {
  return state === 'given' && basis !== 'consent' && !childInformed
}

/** The command, once purpose, answer and day are there, and for sharing with whom and what. */
export function consentInput(
  draft: ReturnType<typeof emptyConsent>,
  caseId: CaseId,
): InputOf<typeof recordConsent> | undefined {
  const { purpose, state, givenOn, recipient } = draft
  if (!purpose || !state || !givenOn) return undefined
  const shares = isSharing(purpose)
  const handsOver = purpose === 'transfer-of-case'
  // Single incidents go along with a transfer only.
  const sections = handsOver
    ? draft.sections
    : draft.sections.filter((section) => shareableSections.some((one) => one === section))
  if (shares && (!recipient || (state === 'given' && sections.length === 0))) return undefined
  if (state === 'given' && needsAuthority(draft) && draft.authority.trim() === '') return undefined
  return {
    caseId,
    consentId: draft.consentId,
    purpose,
    ...(shares && recipient
      ? draft.isOutside
        ? { recipientServiceId: recipient as ServiceId }
        : { recipientOrganisationId: recipient as OrganisationId }
      : {}),
    sections: shares ? [...sections] : [],
    state,
    basis: state === 'given' ? draft.basis : 'consent',
    basisReason: draft.basisReason,
    ...(needsAuthority(draft) ? { authority: draft.authority } : {}),
    consenters: [...draft.consenters],
    consentedBy: draft.consentedBy,
    caregiverNotAsked: draft.caregiverNotAsked,
    childAssented: draft.childAssented,
    childInformed: draft.childInformed,
    ...(asksWhyNotTold(draft) ? { childNotTold: draft.childNotTold } : {}),
    ...(draft.language[0] ? { language: draft.language[0] } : {}),
    interpreter: draft.interpreter,
    toldBack: draft.toldBack,
    withhold: draft.withhold,
    textVersion,
    givenOn,
  }
}
