import { afterAll, beforeAll, expect, it } from 'vitest'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { readJourney, withdrawStay, writeStay } from '@amparo/contract/api/journey/journey'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, JourneyStayId } from '@amparo/domain/kernel/brand'
import { disputedPairs } from '@amparo/domain/journey/journey-stay'
import { dayOfJourney, stayInput } from '@amparo/testkit/journey-work'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

type Fields = InputOf<typeof writeStay>['fields']

let test: TestApp
let ana: TestClient
let berta: TestClient
beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const between = (from: string, until: string, more: Partial<Fields> = {}) => ({
  from: dayOfJourney(from),
  until: dayOfJourney(until),
  ...more,
})
const staysOf = async (caseId: CaseId) => (await ana.ok(readJourney, { caseId })).stays
const pairsOf = async (caseId: CaseId) =>
  disputedPairs(
    (await staysOf(caseId))
      .filter(({ withdrawnAt }) => withdrawnAt === null)
      .map((stay) => ({ id: stay.id, content: stay as never })),
  )
    .map(([one, other]) => [one.id, other.id].sort().join(' '))
    .sort()

type Stay = { readonly stayId: string }
const pairs = (...of: readonly (readonly [Stay, Stay])[]) =>
  of
    .map((pair) =>
      pair
        .map(({ stayId }) => stayId)
        .sort()
        .join(' '),
    )
    .sort()

/** What the police, the migration station and a shelter each say of the same days. */
it('keeps three custodies that cannot all be true, says which contradict which, and loses none', async () => {
  const { caseId } = await registerAs(ana)
  const police = stayInput(caseId, between('2026-03-01', '2026-03-04', { kind: 'police', heldBy: 'Policía' }))
  const station = stayInput(caseId, between('2026-03-02', '2026-03-09', { heldBy: 'Estación migratoria' }))
  const shelter = stayInput(
    caseId,
    between('2026-03-03', '2026-03-12', { kind: 'closed-shelter', heldBy: 'Albergue del DIF' }),
  )
  const keeping = (stay: typeof station, ...others: readonly JourneyStayId[]) => ({
    ...stay,
    fields: { ...stay.fields, disputedWith: [...others] },
  })
  await ana.ok(writeStay, police)
  // Unsaid, or said of one of two only, it is refused and nothing is written.
  expect((await berta.call(writeStay, station)).body.code).toBe('stay.overlap')
  await berta.ok(writeStay, keeping(station, police.stayId))
  expect((await ana.call(writeStay, keeping(shelter, police.stayId))).body.code).toBe('stay.overlap')
  expect(await staysOf(caseId)).toHaveLength(2)
  await ana.ok(writeStay, keeping(shelter, police.stayId, station.stayId))
  expect(await pairsOf(caseId)).toEqual(pairs([police, station], [police, shelter], [station, shelter]))

  // The station's paper has the dates: corrected, it contradicts the others no longer, and what it said stays.
  const corrected = keeping(station)
  await berta.ok(writeStay, {
    ...corrected,
    base: 1,
    fields: { ...corrected.fields, ...between('2026-03-12', '2026-03-14') },
  })
  expect(await pairsOf(caseId)).toEqual(pairs([police, shelter], [station, shelter]))
  const writers = (await ana.ok(listHistory, { caseId })).items.filter(({ kind }) => kind.startsWith('Stay'))
  expect(writers.map(({ kind }) => kind).sort()).toEqual([
    'StayChanged',
    'StayRecorded',
    'StayRecorded',
    'StayRecorded',
  ])

  // Nobody takes an account away: it is withdrawn with the reason, and still read.
  await ana.ok(withdrawStay, { caseId, stayId: police.stayId, because: 'Era su hermano.' })
  expect(await staysOf(caseId)).toHaveLength(3)
  expect((await staysOf(caseId)).find(({ id }) => id === police.stayId)).toMatchObject({
    heldBy: 'Policía',
    withdrawnBecause: 'Era su hermano.',
  })
  const [rows] = await test.asKeeper(
    (sql) => sql`select count(*)::int as stays from amparo.journey_stays where case_id = ${caseId}`,
  )
  expect(rows).toEqual({ stays: 3 })
})

it('says that she is in two places where a custody that goes on meets another', async () => {
  const { caseId } = await registerAs(ana)
  const held = stayInput(caseId, { from: dayOfJourney('2026-03-01'), until: 'still-there' })
  await ana.ok(writeStay, held)
  const elsewhere = stayInput(caseId, between('2026-03-05', '2026-03-08', { kind: 'hospital' }))
  const refused = await ana.call(writeStay, elsewhere)
  expect([refused.status, refused.body.code]).toEqual([409, 'stay.overlap'])
  expect(await staysOf(caseId)).toMatchObject([{ id: held.stayId, until: 'still-there' }])
})
