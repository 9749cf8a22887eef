import type { Section } from '../access/vocabulary.ts'
import type { Codec, Column } from './codec.ts'
import type { ValueMapName } from './value-maps.ts'

/**
 * Which of Primero's fields are typed properties here: data, so that a deployment can add its own. Everything that
 * is not named in this file is kept as *Other data*, found by search and exported unchanged. Field names are those
 * of Primero's default configuration (v2.15) and of its API.
 */
export type Binding = {
  readonly property: string
  readonly field: string
  readonly codec: Codec
  readonly section: Section
}

const text: Codec = { kind: 'text' }
const date: Codec = { kind: 'date' }
const yesNo: Codec = { kind: 'yes-no' }
const code = (map: ValueMapName): Codec => ({ kind: 'code', map })
const codes = (map: ValueMapName): Codec => ({ kind: 'codes', map })
const column = (property: string, field: string, codec: Codec): Column => ({ property, field, codec })

const services: readonly Column[] = [
  column('kind', 'service_type', text),
  column('kindWords', 'service_type_other', text),
  column('response', 'service_response_type', text),
  column('neededBy', 'service_response_day_time', date),
  column('appointmentOn', 'service_appointment_date', date),
  column('organisation', 'service_implementing_agency', text),
  column('person', 'service_implementing_agency_individual', text),
  column('placeCode', 'service_delivery_location', text),
  column('isReferred', 'service_status_referred', yesNo),
  column('words', 'service_referral_notes', text),
  column('state', 'service_implemented', code('implemented')),
  column('doneOn', 'service_implemented_day_time', date),
]

const relatives: readonly Column[] = [
  column('name', 'relation_name', text),
  column('relation', 'relation', code('relation')),
  column('isCaregiver', 'relation_is_caregiver', yesNo),
  column('nickname', 'relation_nickname', text),
  column('alive', 'relation_is_alive', code('alive')),
  column('age', 'relation_age', { kind: 'number' }),
  column('bornOn', 'relation_date_of_birth', date),
  column('sex', 'relation_sex', code('sex')),
  column('languages', 'relation_language', codes('language')),
  column('nationalities', 'relation_nationality', codes('country')),
  column('address', 'relation_address_current', text),
  column('placeCode', 'relation_location_current', text),
  column('phone', 'relation_telephone', text),
]

const notes: readonly Column[] = [
  column('writtenOn', 'note_date', date),
  column('subject', 'note_subject', text),
  column('words', 'note_text', text),
  column('writtenBy', 'note_created_by', text),
]

export const primeroBindings: readonly Binding[] = [
  { property: 'externalId', field: 'id', codec: text, section: 'summary' },
  { property: 'externalCaseId', field: 'case_id', codec: text, section: 'summary' },
  { property: 'caseCode', field: 'case_id_display', codec: text, section: 'summary' },
  { property: 'state', field: 'status', codec: code('state'), section: 'summary' },
  { property: 'registeredOn', field: 'registration_date', codec: date, section: 'summary' },
  { property: 'detectedOn', field: 'identification_date', codec: date, section: 'summary' },
  { property: 'closedOn', field: 'date_closure', codec: date, section: 'summary' },
  { property: 'sex', field: 'sex', codec: code('sex'), section: 'identity' },
  { property: 'nationalities', field: 'nationality', codec: codes('country'), section: 'identity' },
  { property: 'languages', field: 'language', codec: codes('language'), section: 'identity' },
  { property: 'phone', field: 'telephone_current', codec: text, section: 'identity' },
  { property: 'address', field: 'address_current', codec: text, section: 'identity' },
  { property: 'placeCode', field: 'location_current', codec: text, section: 'identity' },
  { property: 'originCountry', field: 'country_of_origin', codec: code('country'), section: 'identity' },
  { property: 'nationalId', field: 'national_id_no', codec: text, section: 'identity' },
  { property: 'unhcrId', field: 'unhcr_id_no', codec: text, section: 'identity' },
  { property: 'unhcrIndividualId', field: 'unhcr_individual_no', codec: text, section: 'identity' },
  { property: 'icrcId', field: 'icrc_ref_no', codec: text, section: 'identity' },
  { property: 'otherId', field: 'other_id_no', codec: text, section: 'identity' },
  { property: 'otherIdKind', field: 'other_id_type', codec: text, section: 'identity' },
  { property: 'riskLevel', field: 'risk_level', codec: code('risk'), section: 'risk' },
  { property: 'concerns', field: 'protection_concerns', codec: codes('concerns'), section: 'risk' },
  { property: 'concernsWords', field: 'protection_concerns_other', codec: text, section: 'risk' },
  { property: 'consentToServices', field: 'consent_for_services', codec: yesNo, section: 'consent' },
  { property: 'consentToStore', field: 'consent_for_data_collection', codec: yesNo, section: 'consent' },
  { property: 'consentToReporting', field: 'consent_reporting', codec: yesNo, section: 'consent' },
  { property: 'consentToTracing', field: 'consent_for_tracing', codec: yesNo, section: 'consent' },
  { property: 'consentToSharing', field: 'disclosure_other_orgs', codec: yesNo, section: 'consent' },
  { property: 'consentWords', field: 'consent_notes', codec: text, section: 'consent' },
  { property: 'withhold', field: 'withhold_details', codec: text, section: 'consent' },
  {
    property: 'services',
    field: 'services_section',
    codec: { kind: 'rows', columns: services },
    section: 'plan',
  },
  {
    property: 'relatives',
    field: 'family_details_section',
    codec: { kind: 'rows', columns: relatives },
    section: 'people',
  },
  { property: 'notes', field: 'notes_section', codec: { kind: 'rows', columns: notes }, section: 'notes' },
]

/** Fields that together are one property: the child's names, and when she was born. */
export const nameFields = [
  'name',
  'name_first',
  'name_middle',
  'name_last',
  'name_nickname',
  'name_other',
] as const
export const birthFields = ['date_of_birth', 'estimated', 'age'] as const
