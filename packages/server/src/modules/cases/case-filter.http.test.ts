import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setFlag } from '@amparo/contract/api/flags/flags'
import { countCases, listCases } from '@amparo/contract/api/cases/list-cases'
import { showOverview } from '@amparo/contract/api/overview/overview'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { daysAgo } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
let elmer: TestClient
let gloria: TestClient
const known: Record<string, string> = {}

type Asked = Omit<InputOf<typeof listCases>, 'cursor' | 'limit'>

/** Walks every page of the list, one case at a time. */
async function listed(client: TestClient, asked: Asked): Promise<readonly string[]> {
  const found: string[] = []
  let cursor: string | undefined
  do {
    const page = await client.ok(listCases, { ...asked, limit: 2, ...(cursor ? { cursor } : {}) })
    found.push(...page.items.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  return found
}

const namesOf = async (client: TestClient, asked: Asked) =>
  (await listed(client, asked)).map((id) => known[id] ?? id).toSorted()

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  elmer = await test.signInAs(guatemala.intakeVolunteer)
  gloria = await test.signInAs(guatemala.privacyLead)
  const thisYear = new Date().getUTCFullYear()
  for (const [name, more] of [
    ['girl', {}],
    ['boy', { sex: 'male', nationalities: ['HN'], languages: ['spa'], phase: 'return', placeCountry: 'MX' }],
    ['baby', { born: { kind: 'year', year: thisYear - 1 }, sex: 'unknown' }],
    ['edge', { born: { kind: 'year', year: thisYear - 12 } }],
    ['unsure', { born: undefined }],
    [
      'sister',
      {
        people: [
          {
            personId: newTestId(),
            names: [{ role: 'called', given: 'Rosa', surname1: 'Caal', surname2: '', married: '' }],
            sex: 'female',
            role: 'relative',
            relation: 'sister',
            travelsWith: true,
          },
        ],
      },
    ],
  ] as const) {
    const { caseId } = await registerAs(ana, more as object)
    known[caseId] = name
  }
})
afterAll(() => test.close())

const idOf = (name: string) => Object.entries(known).find(([, one]) => one === name)?.[0] ?? ''

describe('the list of cases', () => {
  it('shows who she is and with whom she travels', async () => {
    expect(await namesOf(ana, { sex: 'male' })).toEqual(['boy'])
    expect(await namesOf(ana, { sex: 'unknown' })).toEqual(['baby'])
    expect(await namesOf(ana, { nationality: 'HN' })).toEqual(['boy'])
    expect(await namesOf(ana, { language: 'kek', company: 'family' })).toEqual(['sister'])
    expect(await namesOf(ana, { company: 'nobody', place: 'MX' })).toEqual(['boy'])
    expect(await namesOf(ana, { phase: 'return' })).toEqual(['boy'])
  })

  it('puts a child whose age is not sure into each group in which she may be', async () => {
    expect(await namesOf(ana, { age: '0-4' })).toEqual(['baby'])
    expect(await namesOf(ana, { age: 'unknown' })).toEqual(['unsure'])
    expect(await namesOf(ana, { age: '5-11' })).toContain('edge')
    expect(await namesOf(ana, { age: '12-14' })).toContain('edge')
    expect(await namesOf(ana, { age: 'adult' })).toEqual([])
  })

  it('shows what is late, quiet, new, flagged, held, and what is closed in a period', async () => {
    await test.asKeeper(async (sql) => {
      await sql`update amparo.tasks set due_at = now() - interval '2 days' where case_id = ${idOf('girl')}`
      await sql`update amparo.cases set next_due_at = now() - interval '2 days' where id = ${idOf('girl')}`
      await sql`update amparo.cases set registered_at = now() - interval '40 days' where id = ${idOf('boy')}`
      await sql`update amparo.cases set state = 'closed', closed_at = now() - interval '3 days' where id = ${idOf('edge')}`
      for (const [name, kind, until] of [
        ['baby', 'detention', 'still-there'],
        ['unsure', 'shelter', 'still-there'],
      ] as const)
        await sql`insert into amparo.journey_stays (id, case_id, content, recorded_by, recorded_at)
          values (${newTestId()}, ${idOf(name)}, ${sql.json({ kind, until })}, ${newTestId()}, now())`
    })
    await ana.ok(setFlag, flagOn(idOf('sister')))
    expect(await namesOf(ana, { overdue: 'any' })).toEqual(['girl'])
    expect(await namesOf(ana, { silentDays: 30 })).toEqual(['boy'])
    expect(await namesOf(ana, { newDays: 7, state: 'live' })).not.toContain('boy')
    expect(await namesOf(ana, { held: 'yes' })).toEqual(['baby'])
    expect(await namesOf(ana, { flagged: 'yes' })).toEqual(['sister'])
    const closed = (from: number, until: number) =>
      namesOf(ana, { closedFrom: daysAgo(from), closedUntil: daysAgo(until) } as Asked)
    expect(await closed(10, 0)).toEqual(['edge'])
    expect(await closed(10, 5)).toEqual([])
    expect(await namesOf(ana, { state: 'live' })).toHaveLength(5)
  })

  it('shows how far the work is, what waits, and what others answered or did', async () => {
    const { guatemala, mexico } = test.cast
    await test.asKeeper(async (sql) => {
      await sql`update amparo.cases set risk_level = 'high', risk_state = 'decided', assessment_state = 'approved'
        where id = ${idOf('girl')}`
      await sql`update amparo.cases set plan_state = 'approved', worker_id = null where id = ${idOf('boy')}`
      await sql`insert into amparo.missing_episodes (id, case_id, since, since_at, last_seen, circumstances, worry,
          noticed_by, steps, recorded_by, recorded_at)
        values (${newTestId()}, ${idOf('unsure')}, now(), now(), '', '', '', '', '[]', ${newTestId()}, now())`
      await sql`insert into amparo.referrals (id, case_id, case_code, from_organisation_id, to_organisation_id, service,
          reason, urgency, shared_sections, state, sent_by, sent_at)
        values (${newTestId()}, ${idOf('baby')}, 'X', ${guatemala.id}, ${mexico.id}, 'health', '', 'soon', '{summary}',
          'declined', ${newTestId()}, now())`
    })
    await berta.ok(setFlag, flagOn(idOf('baby')))
    expect(await namesOf(ana, { risk: 'high', waiting: 'risk' })).toEqual(['girl'])
    expect(await namesOf(ana, { step: 'plan' })).toEqual(['girl'])
    expect(await namesOf(ana, { missing: 'yes' })).toEqual(['unsure'])
    expect(await namesOf(ana, { referral: 'declined' })).toEqual(['baby'])
    expect(await namesOf(ana, { referral: 'unanswered' })).toEqual([])
    expect(await namesOf(ana, { changedDays: 7 })).toEqual(['baby'])
    expect(await namesOf(berta, { scope: 'team', changedDays: 7 })).toContain('girl')
    expect(
      await namesOf(await test.signInAs(guatemala.manager), { scope: 'organisation', worker: 'nobody' }),
    ).toEqual(['boy'])
  })

  it('refuses to filter by what the reader may not read, in list and in count', async () => {
    const refusal = async (client: TestClient, asked: Asked) => [
      (await client.call(listCases, asked)).body.code,
      (await client.call(countCases, asked)).body.code,
    ]
    const refused = ['access.not-allowed', 'access.not-allowed']
    expect(await refusal(elmer, { risk: 'high' })).toEqual(refused)
    expect(await refusal(elmer, { held: 'yes' })).toEqual(refused)
    expect(await refusal(gloria, { scope: 'organisation', sex: 'female' })).toEqual(refused)
    expect(await refusal(ana, { scope: 'shared', overdue: 'any' })).toEqual(refused)
    expect(await namesOf(gloria, { scope: 'organisation', age: 'unknown' })).toEqual(['unsure'])
  })

  it('refuses values that no filter has', async () => {
    for (const wrong of [
      { risk: 'extreme' },
      { silentDays: 0 },
      { closedFrom: '2026-02-30' },
      { nationality: "GT' or true" },
      { name: 'Dulce' },
    ])
      expect((await ana.call(listCases, wrong as never)).body.code).toBe('request.invalid')
  })
})

describe('the overview', () => {
  it('counts what the list behind each tile shows, for whoever looks', async () => {
    for (const [client, scope] of [
      [ana, 'mine'],
      [berta, 'team'],
      [await test.signInAs(test.cast.guatemala.manager), 'organisation'],
      [gloria, 'organisation'],
      [await test.signInAs(test.cast.mexico.manager), 'organisation'],
    ] as const) {
      const { tiles } = await client.ok(showOverview, { scope })
      for (const { id, filter, count } of tiles) {
        const rows = await listed(client, { scope, ...filter })
        expect([id, count]).toEqual([id, rows.length])
      }
    }
  })

  it('shows the parts that a role reads, and nothing beyond its reach', async () => {
    const groups = async (client: TestClient, scope: 'mine' | 'team' | 'organisation') => [
      ...new Set((await client.ok(showOverview, { scope })).tiles.map(({ group }) => group)),
    ]
    expect(await groups(gloria, 'organisation')).toEqual(['work', 'age'])
    expect(await groups(gloria, 'mine')).toEqual(['work', 'age'])
    expect(await groups(ana, 'team')).toEqual([])
    expect(await groups(elmer, 'mine')).not.toContain('risk')
    expect(await groups(berta, 'team')).toContain('waiting')
    const delia = await test.signInAs(test.cast.guatemala.serviceProvider)
    expect(await groups(delia, 'mine')).toEqual([])
  })
})

function flagOn(caseId: string): InputOf<typeof setFlag> {
  return {
    caseId,
    flagId: newTestId(),
    section: 'course',
    reason: 'Mirar la edad.',
    on: daysAgo(0),
  } as never
}
