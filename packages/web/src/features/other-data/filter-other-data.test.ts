import type { OtherDatumView } from '@amparo/contract/api/other-data/other-data'
import { expect, test } from 'vitest'
import { filterOtherData } from './filter-other-data.ts'
import { writeOtherValue } from './write-other-value.ts'

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

test.each([
  ['estimated', true, 'sí'],
  ['family_size', 7, '7'],
  ['arrival_date', '2021-05-26', '26 may 2021'],
  ['information_shared_services', 'education_formal', 'Education formal'],
  ['owned_by', 'unhcr_cw', 'unhcr_cw'],
  ['service_implementing_agency_individual', 'unhcr_cw', 'unhcr_cw'],
  ['unhcr_id_no', 'DAD-RG00002', 'DAD-RG00002'],
])('%s: %s reads “%s”', (field, value, written) => {
  expect(writeOtherValue(field, value, (yes) => (yes ? 'sí' : 'no'), 'es-419')).toBe(written)
})
