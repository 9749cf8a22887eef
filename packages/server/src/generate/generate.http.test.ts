import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePeople } from '@amparo/packs/people/make-people'
import type { Id } from '@amparo/domain/kernel/brand'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import type { CastMember } from '@amparo/testkit/cast'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { idFromName } from '../forms/write-shipped-forms.ts'
import { openDatabase, type Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import type { LoadedRows, Row } from './case-file.ts'
import { chunksOfThread } from './chunks.ts'
import { foldStory, type Story } from './fold-story.ts'
import { generateChildren } from './generate-children.ts'
import { makeStory } from './make-story.ts'
import { stepOperations, type Actor } from './step.ts'
import { loadRows, readWorld } from './store.ts'
import { storySource } from './story-source.ts'

/** Every table that a case has rows in, and what makes a row of it the same row. */
const tables: Readonly<Record<string, readonly string[]>> = {
  persons: ['id'],
  cases: ['id'],
  case_people: ['case_id', 'person_id'],
  person_names: ['person_id', 'position'],
  person_phones: ['person_id'],
  match_keys: ['key', 'person_id'],
  grants: ['act_id', 'capability', 'sections', 'grantee_roles', 'valid_from'],
  consents: ['id'],
  risk_assessments: ['id'],
  answers: ['id'],
  plans: ['id'],
  plan_actions: ['id'],
  notes: ['id'],
  referrals: ['id'],
  transfers: ['id'],
  hand_tasks: ['id'],
  tasks: ['case_id', 'kind', 'subject_id'],
  commands: ['id'],
  facts: ['stream_id', 'stream_version', 'section', 'kind'],
  fact_payloads: ['fact_id'],
  audit_entries: ['command_id'],
  two_versions: ['id'],
  closures: ['id'],
  reopenings: ['id'],
  holds: ['id'],
  plan_reviews: ['id'],
  closure_checks: ['id'],
  family_relations: ['id'],
  group_members: ['id'],
  no_contacts: ['id'],
  birth_statements: ['id'],
  birth_decisions: ['id'],
  safe_hours: ['id'],
  interpretings: ['id'],
  journey_legs: ['id'],
  journey_stays: ['id'],
  leaving_reasons: ['id'],
  smuggling_debts: ['id'],
  incidents: ['id'],
  missing_episodes: ['id'],
  screenings: ['id'],
  same_day_duties: ['id'],
}

/** Random by nature, or the node's own: everything else must be equal to the letter. */
const pinned: Readonly<Record<string, readonly string[]>> = {
  grants: ['id'],
  person_names: ['id'],
  tasks: ['id'],
  // Made with the key of a node, which whoever loads in bulk does not have.
  commands: ['fingerprint'],
  facts: ['id'],
  fact_payloads: ['salt'],
  audit_entries: ['id', 'request_id', 'session_id', 'origin', 'payload_digest'],
}

const count = 12
let commands: TestApp
let bulk: TestApp
let owner: Database

beforeAll(async () => {
  commands = await startTestApp()
  bulk = await startTestApp()
  owner = openDatabase(bulk.testDatabase.ownerUrl, { most: 2 })
})
afterAll(async () => {
  await owner.close()
  await Promise.all([commands.close(), bulk.close()])
})

function actor(member: CastMember): Actor {
  const teams = member.teamId ? [member.teamId] : []
  return {
    userId: member.id,
    organisationId: member.organisationId as Actor['organisationId'],
    roles: member.role ? [member.role] : [],
    teams,
    supervisedTeams: member.role === 'supervisor' ? teams : [],
  }
}

function storiesOf(test: TestApp, until: number): Story[] {
  const { guatemala, mexico } = test.cast
  const people = [...makePeople({ seed: 10, count, inYear: new Date(until).getUTCFullYear() })]
  return people.map((person, index) =>
    makeStory(person, {
      source: storySource(10, index, until),
      country: 'GT',
      worker: actor(guatemala.caseworker),
      supervisor: actor(guatemala.supervisor),
      ...(index % 3 === 0
        ? { referredTo: { supervisor: actor(mexico.supervisor), receiver: actor(mexico.caseworker) } }
        : {}),
      offeredTo: index % 6 === 2 ? mexico.id : undefined,
      pauses: index % 4 === 1,
      tellsJourney: index % 2 === 0,
      until,
      formVersionId: idFromName('form comprehensive-assessment 2') as Id<string>,
      days: 60,
    }),
  )
}

/** The same steps, through the front door; answers the stories with the codes that the node gave. */
async function perform(test: TestApp, stories: readonly Story[]): Promise<Story[]> {
  const clients = new Map<string, TestClient>()
  const { guatemala, mexico } = test.cast
  for (const member of [guatemala.caseworker, guatemala.supervisor, mexico.supervisor])
    clients.set(member.id, await test.signInAs(member))
  const coded: Story[] = []
  for (const story of stories) {
    let code = ''
    for (const step of story.steps) {
      test.clock.now = new Date(step.at)
      const client = clients.get(step.by.userId)
      if (!client) throw new Error('a step by somebody who is not signed in')
      if (step.do === 'registerChild') await client.ok(searchChildren, { name: 'Nadie Nunca' })
      const answer = await client.ok(stepOperations[step.do] as never, step.input as never, {
        commandId: step.commandId,
      })
      code ||= (answer as { code?: string }).code ?? ''
    }
    coded.push({ ...story, code })
  }
  return coded
}

async function contents(test: TestApp): Promise<Record<string, Row[]>> {
  return test.asKeeper(async (sql) => {
    await sql`set local timezone = 'UTC'`
    const found: Record<string, Row[]> = {}
    const idOf = new Map<string, string>()
    for (const table of Object.keys(tables)) {
      const rows = await sql<{ row: Row }[]>`select to_jsonb(t) as row from amparo.${sql(table)} t
        where ${table === 'audit_entries'} = false or to_jsonb(t) ->> 'decision' = 'allowed'`
      found[table] = rows.map(({ row }) => row)
    }
    for (const row of found['facts'] ?? []) idOf.set(String(row['id']), keyOf('facts', row))
    for (const [table, rows] of Object.entries(found))
      found[table] = rows
        .map((row) => {
          const kept: Record<string, unknown> = { ...row }
          if (table === 'fact_payloads') kept['fact_id'] = idOf.get(String(row['fact_id']))
          const digest = kept['payload_digest']
          for (const column of pinned[table] ?? []) delete kept[column]
          return table === 'audit_entries' ? { ...kept, hasDigest: digest !== null } : kept
        })
        .sort((left, right) => (keyOf(table, left) < keyOf(table, right) ? -1 : 1))
    return found
  })
}

function keyOf(table: string, row: Row): string {
  return JSON.stringify((tables[table] ?? []).map((column) => row[column]))
}

/** The play's ids differ between two databases: the names of its people stand for them. */
function named(test: TestApp, value: unknown): unknown {
  let text = JSON.stringify(value).replaceAll(test.cast.protocolId, 'protocol')
  for (const [name, organisation] of Object.entries({ gt: test.cast.guatemala, mx: test.cast.mexico })) {
    text = text.replaceAll(organisation.id, name)
    for (const [team, id] of Object.entries(organisation.teams)) text = text.replaceAll(id, `${name} ${team}`)
    for (const member of organisation.members) text = text.replaceAll(member.id, member.username)
  }
  return JSON.parse(text)
}

describe('loading in bulk', () => {
  it('leaves the same rows in every table as the commands', async () => {
    const until = Date.now()
    const coded = await perform(commands, storiesOf(commands, until))
    const recorded = await commands.asKeeper(
      (sql) => sql<{ id: string; at: string }[]>`
        select id, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at from amparo.commands`,
    )
    const recordedAt = new Map(recorded.map((row) => [row.id, row.at]))

    const same = storiesOf(bulk, until).map((story, index) => ({
      ...story,
      code: coded[index]?.code ?? '',
      recordedAt: (id: string) => recordedAt.get(id) ?? '',
    }))
    const rows: LoadedRows = new Map()
    const year = new Date(until).getUTCFullYear()
    const world = await asSystem(owner, 'amparo_keeper', 'test', (tx) =>
      readWorld(owner, tx, [year - 1, year]),
    )
    for (const story of same) foldStory(world, story, rows)
    await asSystem(owner, 'amparo_keeper', 'test', (tx) => loadRows(tx, rows))

    const [made, loaded] = [await contents(commands), await contents(bulk)]
    for (const table of Object.keys(tables))
      expect({ [table]: named(bulk, loaded[table]) }).toEqual({ [table]: named(commands, made[table]) })
    const facts = made['facts']?.length ?? 0
    expect(facts / count).toBeGreaterThanOrEqual(25)
    // Nothing was compared that is empty on both sides, but for what no story contains.
    const empty = Object.keys(tables).filter((table) => made[table]?.length === 0)
    expect(empty).toEqual([
      'two_versions',
      'closures',
      'reopenings',
      'closure_checks',
      'family_relations',
      'group_members',
      'no_contacts',
      'birth_decisions',
      'incidents',
      'missing_episodes',
      'screenings',
      'same_day_duties',
    ])
  })
})

describe('generating children', () => {
  it('gives the same people for the same seed, with work of five to sixty cases, one in ten shared', async () => {
    const until = new Date()
    const report = await generateChildren(owner, { children: 300, organisations: 3, seed: 3, until })
    expect(report.children).toBe(300)
    expect(report.facts / 300).toBeGreaterThanOrEqual(25)
    const [seen] = await bulk.asKeeper(
      (sql) => sql<{ shared: number; waiting: number; least: number; most: number }[]>`
        select (select count(distinct g.case_id)::int from amparo.grants g join amparo.users u on u.id = g.grantee_user_id
                  and u.username like 'g%' where g.act = 'referral' and not 'referral' = any (g.sections)) as shared,
          (select count(*)::int from amparo.audit_waiting) as waiting,
          min(n)::int as least, max(n)::int as most
        from (select count(*) as n from amparo.cases c join amparo.users u on u.id = c.worker_id
          where u.username like 'g%' group by c.worker_id) loads`,
    )
    expect(seen?.shared).toBe(30)
    expect(seen?.waiting).toBeGreaterThan(300)
    expect(seen?.most).toBeLessThanOrEqual(60)
    const [worker] = await bulk.asKeeper(
      (sql) => sql<{ id: string; organisation_id: string; team_id: string; call_name: string }[]>`
        select c.worker_id as id, c.organisation_id, c.team_id, c.call_name from amparo.cases c
        join amparo.users u on u.id = c.worker_id and u.username like 'g%' limit 1`,
    )
    const client = await bulk.signInAs({
      id: worker?.id,
      organisationId: worker?.organisation_id,
    } as unknown as CastMember)
    const { items } = await client.ok(listCases, {})
    expect(items.length).toBeGreaterThanOrEqual(1)
    const opened = await client.ok(openCase, { caseId: items[0]?.id as Id<'CaseId'> })
    expect(opened.people).toHaveLength(2)
  })

  it('says why, where the thread that invents them cannot go on', async () => {
    const options = { children: 10, organisations: 1, seed: 3, until: new Date() }
    const world = {
      places: new Map(),
      protocols: [],
      rules: [],
      ownRules: new Map(),
      holidays: new Map(),
      forms: new Map(),
    }
    const chunks = chunksOfThread({ options, world, takenCodes: new Set() })
    await expect(chunks.next()).rejects.toThrow('not published on this node')
  })
})
