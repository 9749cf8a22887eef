import { expect, test } from 'vitest'
import { topicOf } from './other-data-topics.ts'
import { labelOf, presentOtherData } from './other-data.ts'

test.each([
  ['did_you_travel_alone__96e0301', 'Did you travel alone'],
  ['block_660b751', 'Block'],
  ['closure_reason', 'Closure reason'],
  ['un_no', 'Un no'],
  ['case_feedbac', 'Case feedbac'],
  ['96e0301', '96e0301'],
  ['_1234567', '_1234567'],
])('%s reads “%s”', (field, label) => {
  expect(labelOf(field)).toBe(label)
})

test('what holds something is shown with every word in it; what is empty is not', () => {
  const shown = presentOtherData({
    religion: [],
    occupation: null,
    workflow: '',
    estimated_visit: false,
    incident_details: [{ unique_id: 'i1', place: 'Tapachula', harm: { count: 2, words: null } }],
  })
  expect(shown.map((it) => [it.field, it.texts])).toEqual([
    ['estimated_visit', ['false']],
    ['incident_details', ['i1', 'Tapachula', '2']],
  ])
})

test.each([
  ['national_id_no', 'identity'],
  ['name_caregiver_closing', 'closure'],
  ['family_details_section', 'family'],
  ['wishes_reunification', 'family'],
  ['how_did_the_child_travel_to_kenya__004cebf', 'journey'],
  ['country_of_origin_be16aa0', 'journey'],
  ['protection_status', 'protection'],
  ['was_the_child_subjected_to_sgbv__766f460', 'protection'],
  ['information_shared_services', 'permission'],
  ['services_section', 'work'],
  ['assessment_due_date', 'work'],
  ['owned_by_groups', 'record'],
  ['case_plan_approved', 'record'],
  ['created_at', 'record'],
  ['anything_else_the_child_would_like_to_tell__0105a0f', 'other'],
])('%s stands under %s', (field, topic) => {
  expect(topicOf(field)).toBe(topic)
})
