import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  searchOtherData,
  showOtherData,
  type OtherDatumView,
} from '@amparo/contract/api/other-data/other-data'
import { topicOf } from '@amparo/domain/import-primero/other-data-topics'
import { labelOf, listingOf } from '@amparo/domain/import-primero/other-data'
import type { JsonValue } from '@amparo/domain/kernel/json'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { caseId, opened } from './case-data.ts'
import { answer, answerTo, scene, signedInAs, type Scene } from './scene.ts'

const worker = signedInAs(['caseworker'])
const shown = answerTo(openCase, { caseId }, opened({ otherData: true }))

function datum(field: string, value: JsonValue): OtherDatumView {
  const { entries, rows } = listingOf(value)
  return {
    field,
    label: labelOf(field),
    topic: topicOf(field),
    entries: [...entries],
    rows: rows.map((row) => [...row]),
  }
}

const number = datum('unhcr_id_no', 'KX-778812')

const came: readonly OtherDatumView[] = [
  number,
  datum('religion', ['maya', 'catholic']),
  datum('documents_carried', 'Partida de nacimiento, sin foto'),
  datum('family_details_section', [
    { relation_name: 'Rosa Xol', relation: 'aunt', relation_telephone: '+502 0000-0000' },
    { relation_name: 'Juana Caal', relation: 'grandmother' },
  ]),
  datum('wishes_reunification', 'Quiere estar con su mamá'),
  datum('country_of_origin_be16aa0', 'GT'),
  datum('who_did_the_child_travel_with__3471494', 'Con su tía y dos primos, hasta Tapachula.'),
  datum('address_is_permanent', false),
  datum('protection_status', 'living_with_biological_parent_or_primary_caregiver'),
  datum('legitimate_basis', ['consent']),
  datum('information_shared_services', ['education_formal', 'health_medical']),
  datum('services_section', [
    {
      unique_id: '0a30b142-3906-46d3-bbb4-f28c44b357d7',
      service_type: 'psychosocial_support',
      service_response_day_time: '2026-02-26T15:24:48.358Z',
      service_implemented: true,
      service_referral: { agency: 'unhcr', accepted: false },
    },
  ]),
  datum('assessment_due_date', '2026-02-24'),
  datum(
    'anything_else_the_child_would_like_to_tell__0105a0f',
    'Le gusta dibujar y extraña a su perro. Pregunta siempre cuándo puede llamar a casa.',
  ),
  datum('owned_by', 'unhcr_cw1'),
  datum('created_at', '2026-02-20T15:24:48.358Z'),
  datum('case_plan_approved', false),
  datum('flag_count', 2),
]

const view = {
  source: 'primero',
  sourceId: '757f3dd3-c4ca-4e18-be60-19054d848dfe',
  importedOn: '2026-03-02',
}

const many = Array.from({ length: 140 }, (_, index) =>
  datum(
    `a_question_of_this_country_number_${index + 1}__0105a0f`,
    index % 9 === 0 ? 'Una respuesta larga, con todo lo que se dijo aquel día. '.repeat(12) : 'sí',
  ),
)

/** A case that came from elsewhere: what of it has no place here, and how a search leads there. */
export const otherDataScenes: readonly Scene[] = [
  scene(
    'case-other-data-typical',
    'case-other-data',
    worker,
    [shown, answerTo(showOtherData, { caseId }, { ...view, items: [...came], empty: 271 })],
    { caseId },
  ),
  scene(
    'case-other-data-overfull',
    'case-other-data',
    worker,
    [shown, answerTo(showOtherData, { caseId }, { ...view, items: [...came, ...many], empty: 0 })],
    { caseId },
  ),
  scene(
    'case-other-data-empty',
    'case-other-data',
    worker,
    [
      answerTo(openCase, { caseId }, opened()),
      answerTo(
        showOtherData,
        { caseId },
        { source: null, sourceId: null, importedOn: null, items: [], empty: 0 },
      ),
    ],
    { caseId },
  ),
]

/** The search before registering, where an old file number is found in what came along. */
export const foundThereScene = scene('register-found-in-other-data', 'register', worker, [
  answer(searchChildren, { cards: [] }),
  answer(searchOtherData, {
    items: [{ caseId, code: 'GT-7K2M-9', callName: 'Ixchel', state: 'open', found: [number] }],
  }),
  shown,
  answerTo(showOtherData, { caseId }, { ...view, items: [...came], empty: 271 }),
])
