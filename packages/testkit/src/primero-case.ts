import type { JsonObject } from '@amparo/domain/kernel/json'
import { newTestId } from './register.ts'

/** A case as Primero's API gives it, of a child who does not exist, with something of every kind. */
export function primeroCase(more: JsonObject = {}): JsonObject {
  const id = newTestId()
  return {
    id,
    case_id: newTestId(),
    case_id_display: id.slice(-7),
    status: 'open',
    registration_date: '2024-03-04',
    name: 'Wendy Chub Ical',
    name_first: 'Wendy',
    name_last: 'Chub Ical',
    name_nickname: 'Wen',
    date_of_birth: '2014-02-03',
    estimated: false,
    age: 10,
    sex: 'female',
    nationality: ['guatemala', 'atlantis'],
    language: ['qeqchi'],
    telephone_current: '5555 0101',
    risk_level: 'medium',
    protection_concerns: ['neglect', 'separated'],
    consent_for_services: true,
    consent_for_data_collection: 'true',
    consent_for_tracing: false,
    disclosure_other_orgs: true,
    unhcr_id_no: 'ZQ-00417',
    who_came_with_her__96e0301: 'Vecina de la aldea Xalabé',
    religion: [],
    occupation: null,
    services_section: [
      {
        unique_id: 's1',
        service_type: 'cash_assistance',
        service_implemented: 'not_implemented',
        service_response_day_time: '2024-03-05T15:52:50.000Z',
        service_referral_notes: 'Para el pasaje',
      },
    ],
    family_details_section: [
      {
        unique_id: 'f1',
        relation_name: 'Rosa Ical',
        relation: 'aunt',
        relation_is_caregiver: true,
        relation_age: 41,
        relation_telephone: '5555 0202',
      },
      { unique_id: 'f2', relation: 'father', relation_is_alive: 'dead' },
    ],
    notes_section: [
      {
        unique_id: 'n1',
        note_date: '2024-03-06',
        note_subject: 'Visita',
        note_text: 'Está bien.',
        note_created_by: 'cw1',
      },
    ],
    ...more,
  }
}
