import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countCases, listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { showOverview } from '@amparo/contract/api/overview/overview'
import { pathNames, type InputOf } from '@amparo/contract/kernel/operation'
import { seatsOf } from '@amparo/testkit/access-comparison'
import { fullWorld } from '@amparo/testkit/access-full-world'
import {
  gateOf,
  isHeldBack,
  mayRead,
  opens,
  reaches,
  sectionsNamed,
  sharesFor,
  supervisedTeams,
  type Seat,
} from '@amparo/testkit/access-oracle'
import { stageWorld, type StagedWorld } from '@amparo/testkit/access-stage'
import { worlds } from '@amparo/testkit/access-world'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { openDatabase } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { routes } from '../routes.ts'

/** The same oracle again, now against what leaves the server: lists, cases, their history and every other part. */
let test: TestApp
let staged: readonly StagedWorld[]

beforeAll(async () => {
  test = await startTestApp()
  const chosen = [fullWorld(), ...fc.sample(worlds, { seed: 20261127, numRuns: 15 })]
  const owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
  staged = await asSystem(owner, 'amparo_keeper', 'worlds to compare', async ({ sql }) => {
    const done: StagedWorld[] = []
    for (const world of chosen) done.push(await stageWorld(sql, world))
    return done
  })
  await owner.close()
})
afterAll(() => test.close())

function clientOf({ world }: StagedWorld, seat: Seat): TestClient {
  const client = test.visitor()
  const [user, organisation] = [world.users[seat.user], world.organisations[seat.organisation]]
  client.cookies.set('amparo_session', encodeURIComponent(`${user?.id} ${organisation?.id}`))
  return client
}

/** Every session of every world whose person still works here. */
const sessions = () =>
  staged.flatMap((one) =>
    seatsOf(one.world)
      .filter((seat) => one.world.users[seat.user]?.state === 'active')
      .map((seat) => ({ staged: one, world: one.world, seat, client: clientOf(one, seat) })),
  )

type CaseId = InputOf<typeof openCase>['caseId']

describe('generated worlds, asked over HTTP', () => {
  it('list to each person the cases that the rules say', async () => {
    for (const { world, seat, client } of sessions()) {
      const isShared = (at: number) =>
        sharesFor(world, seat, at).some(
          (share) => share.stream === undefined && share.sections.includes('summary'),
        )
      const belongs = {
        mine: (at: number) =>
          world.cases[at]?.worker === seat.user && world.cases[at]?.organisation === seat.organisation,
        team: (at: number) => supervisedTeams(world, seat).some((team) => team === world.cases[at]?.team),
        organisation: (at: number) => world.cases[at]?.organisation === seat.organisation,
        shared: (at: number) => isShared(at) && world.cases[at]?.organisation !== seat.organisation,
      }
      for (const scope of ['mine', 'team', 'organisation', 'shared'] as const) {
        const { items } = await client.ok(listCases, { scope })
        const expected = world.cases.flatMap((one, at) =>
          opens(world, seat, at) && belongs[scope](at) ? [one.id] : [],
        )
        expect(items.map((item) => item.id).sort()).toEqual(expected.sort())
      }
    }
  }, 900_000)

  it('count to each person exactly what the list behind each count shows', async () => {
    let counted = 0
    for (const { client } of sessions())
      for (const scope of ['mine', 'team', 'organisation'] as const) {
        const { tiles } = await client.ok(showOverview, { scope })
        for (const { id, filter, count } of tiles.filter(({ count }, at) => count > 0 || at % 5 === 0)) {
          const { items } = await client.ok(listCases, { scope, ...filter, limit: 200 })
          expect({ id, count }).toEqual({ id, count: items.length })
          expect(await client.ok(countCases, { scope, ...filter })).toEqual({ count })
          counted += count
        }
      }
    expect(counted).toBeGreaterThan(100)
  }, 900_000)

  it('open to each person the cases that the rules say, with what is hers of them', async () => {
    let opened = 0
    for (const {
      staged: { records },
      world,
      seat,
      client,
    } of sessions())
      for (const [at, one] of world.cases.entries()) {
        const caseId = one.id as CaseId
        const answer = await client.call(openCase, { caseId })
        const gate = gateOf(world, seat, at, { section: 'summary', right: 'reads', purpose: 'care' })
        expect(answer.status).toBe(statusOf(gate))
        if (gate !== 'allowed') continue
        opened += 1
        const seen = (table: string) =>
          records
            .filter((record) => record.table === table && record.case === at)
            .filter((record) => mayRead(world, seat, record) && !isHeldBack(world, seat, record))
            .map((record) => record.key)
            .sort()
        expect({
          relation: answer.body.relation,
          reads: answer.body.reads.toSorted(),
          writes: answer.body.writes.toSorted(),
          people: answer.body.people.map((person) => person.id).sort(),
          tasks: answer.body.tasks.map((task) => task.id).sort(),
          twoVersions: answer.body.twoVersions,
        }).toEqual({
          relation: reaches(world, seat, at) ? 'own' : 'granted',
          reads: sectionsNamed(world, seat, at, 'reads'),
          writes: sectionsNamed(world, seat, at, 'writes'),
          people: seen('case_people'),
          tasks: seen('tasks'),
          twoVersions: seen('two_versions').length,
        })
        const { items } = await client.ok(listHistory, { caseId, limit: 100 })
        expect(items.map((item) => item.id).sort()).toEqual(seen('facts'))
      }
    expect(opened).toBeGreaterThan(40)
  }, 900_000)

  it('show and refuse every part of a case as the rules say', async () => {
    const parts = routes.flatMap(({ operation, access }) =>
      operation.method === 'GET' && access.who === 'case' && pathNames(operation.path).length === 1
        ? [{ operation, access }]
        : [],
    )
    expect(parts.length).toBeGreaterThan(8)
    const seen = new Set<string>()
    for (const { world, seat, client } of sessions())
      for (const [at, one] of world.cases.entries())
        for (const { operation, access } of parts) {
          const { section } = access
          const gate = gateOf(world, seat, at, { section, right: 'reads', purpose: operation.purpose })
          const { status } = await client.raw({
            method: 'GET',
            url: operation.path.replace(':caseId', one.id),
          })
          expect([operation.id, gate, status]).toEqual([operation.id, gate, statusOf(gate)])
          seen.add(`${operation.id} ${gate}`)
        }
    // Each part was shown to somebody and refused to somebody else.
    for (const { operation } of parts)
      for (const gate of ['allowed', 'no-such-case']) expect(seen).toContain(`${operation.id} ${gate}`)
  }, 900_000)
})

function statusOf(gate: ReturnType<typeof gateOf>): number {
  return { allowed: 200, 'no-such-case': 404, frozen: 403, purpose: 403, section: 403 }[gate]
}
