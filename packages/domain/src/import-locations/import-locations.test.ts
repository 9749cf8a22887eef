import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import type { LocationsRead, Table } from './imported-location.ts'
import { readHxlLocations } from './read-hxl-locations.ts'
import { readLocations } from './read-pcode-list.ts'

/** Enough of CSV for the files below; the server reads real files with a real reader. */
function tableOf(text: string): Table {
  return text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, line.endsWith(',') ? undefined : -1)
        .map((match) => (match[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"')),
    )
}

function read(table: Table, countries?: readonly string[]): LocationsRead {
  const found = readLocations(table, countries)
  if (!found.ok) throw new Error(found.problem.code)
  return found.value
}

const shared = new URL('../../../../../shared/data/', import.meta.url)
const hasShared = existsSync(new URL('primero/hxl_location_sample.csv', shared))
// oxlint-disable-next-line no-console -- whoever runs the tests is told what was not run
if (!hasShared) console.info('shared/data is not here: its files of places are not read')
const fileOf = (path: string) => tableOf(readFileSync(new URL(path, shared), 'utf8'))

test.runIf(hasShared)('294 rows give 414 places and no error', () => {
  const found = read(fileOf('primero/hxl_location_sample.csv'))
  expect([found.rows, found.locations.length, found.errors.length, found.passedOver.length]).toEqual([
    294, 414, 0, 0,
  ])
  expect(found.locations[0]).toEqual({
    code: 'IQ',
    upperCode: null,
    country: 'IQ',
    level: 0,
    names: { und: 'Iraq', 'ar-lb': 'العراق' },
  })
  expect(found.locations.find((place) => place.code === 'IQG07Q02N02')).toMatchObject({
    upperCode: 'IQG07Q02',
    country: 'IQ',
    level: 3,
  })
})

test.runIf(hasShared)('two rows without a code are told, and 412 places come', () => {
  const found = read(fileOf('primero/hxl_location_missing_pcodes.csv'))
  expect(found.locations).toHaveLength(412)
  expect(found.errors).toEqual([
    { row: 6, reason: 'code-missing' },
    { row: 11, reason: 'code-missing' },
  ])
})

test.runIf(hasShared)('four columns in a language that does not exist are passed over', () => {
  const found = read(fileOf('primero/hxl_location_invalid_locale.csv'))
  expect(found.passedOver.map((it) => it.tag)).toEqual([
    '#adm3+name+ar-XX',
    '#adm2+name+ar-XX',
    '#adm1+name+ar-XX',
    '#country+name+ar-XX',
  ])
  expect([found.locations.length, found.errors.length]).toEqual([414, 0])
})

test.runIf(hasShared)('an empty file is a refusal', () => {
  expect(readLocations(fileOf('primero/hxl_location_empty.csv'))).toMatchObject({
    ok: false,
    problem: { code: 'import.locations-empty' },
  })
})

test.runIf(hasShared)('the list of P-codes gives the places of the five countries', () => {
  const bytes = readFileSync(new URL('pcodes/global-pcodes-adm-1-2.csv.gz', shared))
  const table = tableOf(gunzipSync(bytes).toString('utf8'))
  const found = read(table, ['GT', 'HND', 'SV', 'MX'])
  const count = (country: string, level: number) =>
    found.locations.filter((place) => place.country === country && place.level === level).length
  expect(
    ['GT', 'HN', 'SV', 'MX'].map((country) => [count(country, 0), count(country, 1), count(country, 2)]),
  ).toEqual([
    [1, 22, 342],
    [1, 18, 298],
    [1, 14, 266],
    [1, 32, 2457],
  ])
  expect(found.errors).toEqual([])
  const world = read(table)
  expect(world.locations.filter((place) => place.level > 0)).toHaveLength(32_765)
  expect(world.errors.map((error) => error.reason)).toEqual(['name-missing', 'name-missing'])
})

const tagged: Table = [
  ['Municipio', 'Código', 'Departamento', 'Código', 'País', 'Código', 'Nota'],
  [
    '#adm2 +name +i_es',
    '#adm2+code',
    '#adm1+name+es',
    '#adm1+code',
    '#country+name+es',
    '#country+code',
    '#meta+note',
  ],
  ['Nebaj', 'GT1413', 'Quiché', 'GT14', 'Guatemala', 'GT', ''],
  ['', '', 'Petén', 'GT17', 'Guatemala', 'GT', ''],
]

test('a row may end at a department, and names keep their language', () => {
  const found = read(tagged)
  expect(
    found.locations.map((place) => [place.code, place.upperCode, place.level, place.names['es']]),
  ).toEqual([
    ['GT', null, 0, 'Guatemala'],
    ['GT14', 'GT', 1, 'Quiché'],
    ['GT17', 'GT', 1, 'Petén'],
    ['GT1413', 'GT14', 2, 'Nebaj'],
  ])
  expect(found.passedOver).toEqual([{ column: 7, tag: '#meta+note' }])
})

test.each<[string, readonly string[], string]>([
  ['without a name', ['', 'GT1414', 'Quiché', 'GT14', 'Guatemala', 'GT'], 'name-missing'],
  ['without a code', ['Nebaj', '', 'Quiché', 'GT14', 'Guatemala', 'GT'], 'code-missing'],
  ['without the country', ['Nebaj', 'GT1413', 'Quiché', 'GT14', '', ''], 'code-missing'],
  ['with a code that is none', ['Nebaj', '<script>', 'Quiché', 'GT14', 'Guatemala', 'GT'], 'code-malformed'],
  ['below another department', ['Nebaj', 'GT1413', 'Petén', 'GT17', 'Guatemala', 'GT'], 'upper-differs'],
])('a row %s is refused as a whole', (_name, row, reason) => {
  const found = read([...tagged, row])
  expect(found.errors).toEqual([{ row: 3, reason }])
  expect(found.locations).toHaveLength(4)
})

test('tables without tags, or with tags of half a place, are refused', () => {
  for (const table of [
    [['a', 'b']],
    [['#adm1+name'], ['Quiché']],
    [['#adm1+code'], ['GT14']],
    [['#date'], ['x']],
  ]) {
    expect(readHxlLocations(table)).toMatchObject({
      ok: false,
      problem: { code: 'import.locations-untagged' },
    })
  }
  for (const table of [[], [['']], [[' ', '']]]) {
    expect(readLocations(table)).toMatchObject({ ok: false, problem: { code: 'import.locations-empty' } })
  }
})

test('the list of P-codes tells what cannot stand in the tree', () => {
  const found = read([
    ['\ufeffLocation', 'Admin Level', 'P-Code', 'Name', 'Parent P-Code', 'Valid from date'],
    ['GTM', '2', 'GT1413', 'Nebaj', 'GT14', '2019-02-07'],
    ['GTM', '1', 'GT14', 'Quiché', 'GTM', '2019-02-07'],
    ['GTM', '2', 'GT9901', 'Nowhere', 'GT99', '2019-02-07'],
    ['GTM', 'x', 'GT15', 'Baja Verapaz', 'GTM', '2019-02-07'],
  ])
  expect(found.locations.map((place) => place.code)).toEqual(['GT', 'GT14', 'GT1413'])
  expect(found.errors).toEqual([
    { row: 3, reason: 'upper-unknown' },
    { row: 4, reason: 'code-malformed' },
  ])
})
