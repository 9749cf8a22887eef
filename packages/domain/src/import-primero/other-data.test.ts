import { expect, test } from 'vitest'
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
