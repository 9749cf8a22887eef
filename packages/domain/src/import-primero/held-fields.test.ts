import { expect, test } from 'vitest'
import type { JsonObject } from '../kernel/json.ts'
import { unheldPart } from './held-fields.ts'
import { listingOf, searchWordsOf } from './other-data.ts'
import { readPrimeroCase } from './read-primero-case.ts'

function shown(json: JsonObject): JsonObject {
  const read = readPrimeroCase({ case_id: 'c1', ...json })
  if (!read.ok) throw new Error(read.problem.code)
  const { case_id: _id, ...rest } = unheldPart(read.value)
  return rest
}

test.each<[string, JsonObject, JsonObject]>([
  ['what a record holds', { sex: 'female', language: ['spanish'], name_first: 'Ana' }, {}],
  ['a field that nobody knows', { religion: ['x'] }, { religion: ['x'] }],
  ['a field with a property and no record', { unhcr_id_no: 'U-1' }, { unhcr_id_no: 'U-1' }],
  ['a value that was not understood', { language: ['language6'] }, { language: ['language6'] }],
  ['a date that is none', { date_of_birth: 'soon' }, { date_of_birth: 'soon' }],
  ['a whole name like its parts', { name: 'Ana  Xol', name_first: 'Ana', name_last: 'Xol' }, {}],
  ['another whole name', { name: 'Ana Caal', name_first: 'Ana', name_last: 'Xol' }, { name: 'Ana Caal' }],
  [
    'services whole',
    { services_section: [{ service_type: 'a' }] },
    { services_section: [{ service_type: 'a' }] },
  ],
  [
    'what a relative has besides',
    { family_details_section: [{ relation_name: 'Rosa', relation: 'aunt', relation_telephone: '12' }] },
    { family_details_section: [{ relation_name: 'Rosa', relation_telephone: '12' }] },
  ],
  [
    'a relative who is all here',
    { family_details_section: [{ relation_name: 'Rosa', relation: 'aunt' }] },
    {},
  ],
  [
    'a relative without a name',
    { family_details_section: [{ relation: 'aunt' }] },
    { family_details_section: [{ relation: 'aunt' }] },
  ],
])('shows %s', (_name, json, expected) => {
  expect(shown(json)).toEqual(expected)
})

test('a subform is listed row by row, what stands alone by itself', () => {
  expect(listingOf([{ service_type: 'cash', done: false }, {}, { harm: [{ count: 2 }] }, 'odd'])).toEqual({
    entries: [{ field: '', label: '', value: 'odd' }],
    rows: [
      [
        { field: 'service_type', label: 'Service type', value: 'cash' },
        { field: 'done', label: 'Done', value: false },
      ],
      [{ field: 'count', label: 'Harm · 1 · Count', value: 2 }],
    ],
  })
  expect(listingOf(['a', 'b']).entries.map(({ value }) => value)).toEqual(['a', 'b'])
  expect(listingOf({ a: 1 }).entries).toEqual([{ field: 'a', label: 'A', value: 1 }])
})

test('words are compared without marks and case', () => {
  expect(searchWordsOf('DAD-RG00002, Ñandú; a')).toEqual(['dad', 'rg00002', 'nandu'])
})
