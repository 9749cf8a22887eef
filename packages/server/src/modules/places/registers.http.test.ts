import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readNodeState } from '@amparo/contract/api/node/node-state'
import {
  countPlaces,
  findPlacePath,
  listPlacesWithin,
  searchPlaces,
} from '@amparo/contract/api/places/places'
import { listRules } from '@amparo/contract/api/rules/rules'
import { shippedRules } from '@amparo/packs/country-packs'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let irma: TestClient

const places = [
  { code: 'gt', upper_code: null, country: 'GT', level: 0, names: { es: 'Guatemala' } },
  { code: 'gt13', upper_code: 'gt', country: 'GT', level: 1, names: { es: 'Huehuetenango' } },
  { code: 'gt1305', upper_code: 'gt13', country: 'GT', level: 2, names: { es: 'Nentón' } },
  { code: 'gt1326', upper_code: 'gt13', country: 'GT', level: 2, names: { es: 'Santa Cruz Barillas' } },
  { code: 'mx', upper_code: null, country: 'MX', level: 0, names: { es: 'México', en: 'Mexico' } },
  { code: 'mx07', upper_code: 'mx', country: 'MX', level: 1, names: { es: 'Chiapas' }, disabled: true },
]

beforeAll(async () => {
  test = await startTestApp()
  irma = await test.signInAs(test.cast.guatemala.administrator)
  await test.asKeeper(async (sql) => {
    await sql`delete from amparo.locations`
    for (const place of places)
      await sql`insert into amparo.locations ${sql({
        disabled: false,
        source: 'test',
        ...place,
        names: sql.json(place.names) as never,
      })}`
  })
})
afterAll(() => test.close())

describe('places', () => {
  const found = async (text: string, country?: string) =>
    (await irma.ok(searchPlaces, { text, ...(country ? { country } : {}) })).items.map((place) => place.code)

  it('are found by a part of any of their names, with or without accents, and by their code', async () => {
    expect(await found('nenton')).toEqual(['gt1305'])
    expect(await found('NENTÓN')).toEqual(['gt1305'])
    expect(await found('mexico')).toEqual(['mx'])
    expect(await found('bari')).toEqual(['gt1326'])
    expect(await found('gt13')).toEqual(['gt13', 'gt1305', 'gt1326'])
    expect(await found('hue', 'MX')).toEqual([])
    expect(await found('', 'MX')).toEqual(['mx', 'mx07'])
    for (const nothing of ['', '%', '_', "';--"]) expect(await found(nothing)).toEqual([])
  })

  it('say what lies around them, the nearest first', async () => {
    const [place] = (await irma.ok(searchPlaces, { text: 'nentón' })).items
    expect(place?.within).toEqual([{ es: 'Huehuetenango' }, { es: 'Guatemala' }])
  })

  it('are chosen level by level by anybody who is signed in, and nothing is typed to find them', async () => {
    const ana = await test.signInAs(test.cast.guatemala.caseworker)
    const within = async (country: string, upper?: string) =>
      (await ana.ok(listPlacesWithin, { country, ...(upper ? { upper } : {}) })).items
    expect(await within('GT')).toEqual([{ code: 'gt13', names: { es: 'Huehuetenango' }, hasInside: true }])
    expect((await within('GT', 'gt13')).map(({ code, hasInside }) => [code, hasInside])).toEqual([
      ['gt1305', false],
      ['gt1326', false],
    ])
    // What is no longer in use is not offered, and no country lends its places to another.
    expect(await within('MX')).toEqual([])
    expect(await within('MX', 'gt13')).toEqual([])
    const path = async (code: string) =>
      (await ana.ok(findPlacePath, { code })).items.map((place) => place.code)
    expect(await path('gt1305')).toEqual(['gt13', 'gt1305'])
    expect(await path('xx99')).toEqual([])
  })

  it('are counted by country and level', async () => {
    expect((await irma.ok(countPlaces, {})).items).toEqual([
      {
        country: 'GT',
        levels: [
          { level: 0, places: 1, disabled: 0 },
          { level: 1, places: 1, disabled: 0 },
          { level: 2, places: 2, disabled: 0 },
        ],
        sources: ['test'],
      },
      {
        country: 'MX',
        levels: [
          { level: 0, places: 1, disabled: 0 },
          { level: 1, places: 1, disabled: 1 },
        ],
        sources: ['test'],
      },
    ])
  })
})

describe('rules', () => {
  it('are all there, each with what it rests on and since when; none says it is law', async () => {
    const { items } = await irma.ok(listRules, {})
    expect(items.map((rule) => `${rule.id} ${rule.version}`).sort()).toEqual(
      shippedRules.map((rule) => `${rule.id} ${rule.version}`).sort(),
    )
    expect(items.every((rule) => rule.from !== '' && rule.basis.text.es !== '' && rule.title.en !== '')).toBe(
      true,
    )
    expect(items.filter((rule) => rule.holdsToday).length).toBeGreaterThan(5)
    expect(items.filter((rule) => rule.isLaw).map((rule) => rule.id)).toEqual(
      shippedRules.filter((rule) => rule.verified && rule.basis.status === 'law').map((rule) => rule.id),
    )
  })
})

describe('the state of the node', () => {
  it('says version, space, the length of the access record and the last backup', async () => {
    // As a real node has it: only the login may connect, not the role that it takes on.
    await test.owner.unsafe(`revoke connect on database ${test.testDatabase.name} from public`)
    await test.owner.unsafe(`grant connect on database ${test.testDatabase.name} to amparo_runtime`)
    const before = await irma.ok(readNodeState, {})
    expect(before).toMatchObject({ version: '0.0.0-test', backupAt: null })
    expect(before.database.version).toMatch(/^\d+/)
    expect(before.database.bytes).toBeGreaterThan(1_000_000)
    expect(before.freeBytes).toBeGreaterThan(0)
    const at = '2026-03-14T10:00:00.000Z'
    await writeFile(join(test.config.dataFolder, 'last-backup.json'), JSON.stringify({ at }))
    expect((await irma.ok(readNodeState, {})).backupAt).toBe(at)
    await writeFile(join(test.config.dataFolder, 'last-backup.json'), '{"at":')
    expect((await irma.ok(readNodeState, {})).backupAt).toBeNull()
  })

  it('is shown to those who keep the node, not to who works with children', async () => {
    const carlos = await test.signInAs(test.cast.guatemala.manager)
    expect((await carlos.call(readNodeState, {})).status).toBe(200)
    for (const member of ['caseworker', 'supervisor', 'interpreter'] as const) {
      const client = await test.signInAs(test.cast.guatemala[member])
      expect((await client.call(readNodeState, {})).body.code).toBe('access.not-allowed')
    }
  })
})
