import type { OtherDatumView } from '@amparo/contract/api/other-data/other-data'
import { expect, test } from 'vitest'
import { filterOtherData } from './filter-other-data.ts'
import { showOtherValue } from './write-other-value.ts'

const datum = (label: string, ...values: string[]): OtherDatumView => ({
  field: label,
  label,
  topic: 'other',
  entries: values.map((value) => ({ field: '', label: '', value })),
  rows: [],
})
const items = [datum('Religión', 'maya'), datum('Servicio', 'salud mental'), datum('Lugar', 'Xalabé')]

test.each([
  ['', ['Religión', 'Servicio', 'Lugar']],
  ['religion', ['Religión']],
  ['MENT', ['Servicio']],
  ['servicio salud', ['Servicio']],
  ['servicio maya', []],
  ['xalabe', ['Lugar']],
  ['--', ['Religión', 'Servicio', 'Lugar']],
])('“%s” leaves what holds every word of it', (sought, left) => {
  const textsOf = (one: OtherDatumView) => [one.label, ...one.entries.map(({ value }) => String(value))]
  expect(filterOtherData(items, sought, textsOf).map((one) => one.label)).toEqual(left)
})

const words = {
  yesNo: (yes: boolean) => (yes ? 'sí' : 'no'),
  known: (value: string) => `<${value}>`,
  relation: (ours: string) => (ours === 'aunt' ? 'Tía' : undefined),
  language: (ours: string) => (ours === 'quc' ? 'k’iche’' : undefined),
  quoted: (text: string) => `“${text}”`,
}
const id = '0a30b142-3906-46d3-bbb4-f28c44b357d7'

test.each([
  ['estimated', true, 'words', 'sí'],
  ['family_size', 7, 'words', '7'],
  ['arrival_date', '2021-05-26', 'words', '26\u00A0may\u00A02021'],
  ['information_shared_services', 'education_formal', 'words', '<education_formal>'],
  ['legitimate_basis', 'consent', 'words', '<consent>'],
  ['protection_status', 'in_a_place_of_its_own', 'words', '“In a place of its own”'],
  ['religion', 'maya', 'words', '“maya”'],
  ['relation', 'aunt', 'words', 'Tía'],
  ['relation', 'godmother', 'words', '“godmother”'],
  ['country_of_origin_be16aa0', 'GT', 'words', 'Guatemala'],
  ['nationality', 'united_states_of_america', 'words', 'Estados Unidos'],
  ['country_of_origin_be16aa0', 'XX01', 'words', 'XX01'],
  ['owned_by_location', 'KE', 'words', 'Kenia'],
  ['language', 'kiche', 'words', 'k’iche’'],
  ['language', 'language6', 'words', '“language6”'],
  ['service_type_other', 'help', 'words', 'help'],
  ['owned_by', 'unhcr_cw', 'exact', 'unhcr_cw'],
  ['service_implementing_agency_individual', 'unhcr_cw', 'exact', 'unhcr_cw'],
  ['unhcr_id_no', 'DAD-RG00002', 'words', 'DAD-RG00002'],
  ['unique_id', id, 'cut', '0a30b142…'],
] as const)('%s: %s is shown as %s: “%s”', (field, value, look, text) => {
  expect(showOtherValue(field, value, words, 'es-419')).toEqual({ look, text })
})
