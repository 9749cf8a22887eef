import type { ConsentPurpose, ConsentView } from '@amparo/contract/api/consents/consent-view'
import type { ServiceView } from '@amparo/contract/api/services/services'
import type { ChosenSection, ShareableSection } from '@amparo/domain/referral/referral'
import type { CaseId, IncidentId } from '@amparo/domain/kernel/brand'
import type { ReferralUrgency } from '@amparo/domain/rule/rule-parameters'
import type { ServiceKind } from '@amparo/domain/service/service-kinds'
import { newId } from '../../data/new-id.ts'

export function draftOfReferral(caseId: CaseId, incidentId?: IncidentId): string {
  return incidentId ? `referral ${caseId} ${incidentId}` : `referral ${caseId}`
}

export function emptyReferral() {
  return {
    referralId: newId<'ReferralId'>(),
    service: undefined as ServiceKind | undefined,
    /** An organisation of the node. */
    to: undefined as string | undefined,
    /** An entry of the catalogue; alone where the provider is outside. */
    serviceId: undefined as string | undefined,
    reason: '',
    urgency: undefined as ReferralUrgency | undefined,
    sections: ['identity'] as readonly ShareableSection[],
    /** Each chosen by itself; none beforehand. */
    incidents: [] as readonly IncidentId[],
    isChecked: false,
  }
}
export type ReferralDraft = ReturnType<typeof emptyReferral>

/** What goes along besides the parts, and where it lies: a permission must cover that too. */
export type AlongBesides = {
  readonly fromIncident: IncidentId
  readonly incidents: readonly IncidentId[]
  readonly sections: readonly ChosenSection[]
}

/** Who would receive it, as a permission names the recipient. */
export function recipientOf({ to, serviceId }: Pick<ReferralDraft, 'to' | 'serviceId'>): string | undefined {
  return to ?? serviceId
}

/** Who was chosen: what one of the catalogue gives goes to its organisation, or is carried outside. */
export function chosen(
  id: string | undefined,
  listed: readonly ServiceView[],
): Pick<ReferralDraft, 'to' | 'serviceId'> {
  const service = listed.find((one) => one.id === id)
  return service
    ? { to: service.organisationId ?? undefined, serviceId: service.id }
    : { to: id, serviceId: undefined }
}

/**
 * The permission that a referral would rest on, for showing it before anything leaves. The server decides again
 * by its own rule; what is shown here only spares a refusal.
 */
export function permissionFor(
  consents: readonly ConsentView[],
  to: string | undefined,
  sections: readonly string[],
  purpose: ConsentPurpose = 'share-for-services',
): ConsentView | undefined {
  return consents.find(
    (one) =>
      one.live &&
      one.purpose === purpose &&
      (one.recipientOrganisationId ?? one.recipientServiceId) === to &&
      sections.every((section) => one.sections.includes(section)),
  )
}
