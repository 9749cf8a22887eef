import type { ConsentPurpose, Consenter } from '@amparo/contract/api/consents/consent-view'
import type { recordConsent } from '@amparo/contract/api/consents/record-consent'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, OrganisationId, ServiceId } from '@amparo/domain/kernel/brand'
import type { ShareableSection } from '@amparo/domain/referral/referral'
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
    sections: [] as readonly ShareableSection[],
    state: undefined as 'given' | 'refused' | undefined,
    basis: 'consent' as 'consent' | 'vital-interests' | 'legal-duty',
    basisReason: '',
    consenters: [] as readonly Consenter[],
    consentedBy: '',
    caregiverNotAsked: '',
    childAssented: false,
    childInformed: false,
    language: [] as readonly string[],
    interpreter: '',
    toldBack: '',
    withhold: '',
    givenOn: today() as string | undefined,
  }
}

/** The command, once purpose, answer and day are there, and for sharing with whom and what. */
export function consentInput(
  draft: ReturnType<typeof emptyConsent>,
  caseId: CaseId,
): InputOf<typeof recordConsent> | undefined {
  const { purpose, state, givenOn, recipient } = draft
  if (!purpose || !state || !givenOn) return undefined
  const shares = purpose === 'share-for-services'
  if (shares && (!recipient || (state === 'given' && draft.sections.length === 0))) return undefined
  return {
    caseId,
    consentId: draft.consentId,
    purpose,
    ...(shares && recipient
      ? draft.isOutside
        ? { recipientServiceId: recipient as ServiceId }
        : { recipientOrganisationId: recipient as OrganisationId }
      : {}),
    sections: shares ? [...draft.sections] : [],
    state,
    basis: state === 'given' ? draft.basis : 'consent',
    basisReason: draft.basisReason,
    consenters: [...draft.consenters],
    consentedBy: draft.consentedBy,
    caregiverNotAsked: draft.caregiverNotAsked,
    childAssented: draft.childAssented,
    childInformed: draft.childInformed,
    ...(draft.language[0] ? { language: draft.language[0] } : {}),
    interpreter: draft.interpreter,
    toldBack: draft.toldBack,
    withhold: draft.withhold,
    textVersion,
    givenOn,
  }
}
