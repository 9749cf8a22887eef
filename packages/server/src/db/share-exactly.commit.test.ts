import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { makeTemplateDatabase } from '@amparo/testkit/template-database'
import { createEmptyTestDatabase } from '@amparo/testkit/test-database'
import { startTestServer, type TestServer } from '@amparo/testkit/test-server'
import { newId } from '../ids.ts'
import { openDatabase, type Database } from './database.ts'
import { migrate } from './migrate.ts'
import { asSystem } from './transaction.ts'

/** A database of its own for each version: the migrations before and after are committed apart. */
let oldest: TestServer

beforeAll(async () => {
  oldest = await startTestServer({ version: 15 })
  await makeTemplateDatabase(oldest)
})
afterAll(() => oldest.stop())

const beforeSharesWereExact = 9
const at = '2026-03-04T10:00:00Z'

it.each([15, 18])('takes what was never shared away from a receiver, on PostgreSQL %i', async (version) => {
  const place = version === 15 ? oldest : inject('testServer')
  const testDatabase = await createEmptyTestDatabase(place)
  await migrate(testDatabase.ownerUrl, () => {}, beforeSharesWereExact)
  const owner = openDatabase(testDatabase.ownerUrl, { most: 1 })
  try {
    const { holder, receiver } = await writeAsBefore(owner)
    const { applied } = await migrate(testDatabase.ownerUrl)
    expect(applied).toContain('0010-share-exactly.sql')
    expect(await shown(owner, holder)).toEqual([
      'case Nina',
      'closure requested',
      'fact CaseOpened',
      'fact NoteAdded',
      'fact RiskMoved',
      'task visit',
    ])
    expect(await shown(owner, receiver)).toEqual(['fact NoteAdded', 'shared case Nina'])
  } finally {
    await owner.close()
    await testDatabase.drop()
  }
})

/** One case of a caseworker, of which another organisation was given the card and the notes. */
async function writeAsBefore(owner: Database) {
  const [holder, receiver, caseId] = [newId() as string, newId() as string, newId() as string]
  await asSystem(owner, 'amparo_keeper', 'rows of an older version', async ({ sql }) => {
    const works = async (user: string) => {
      const organisation = newId() as string
      await sql`insert into amparo.organisations (id, name, short_name, kind, country, time_zone)
        values (${organisation}, 'A', 'A', 'shelter', 'GT', 'America/Guatemala')`
      await sql`insert into amparo.users (id, username, display_name, state) values (${user}, ${user}, 'Somebody', 'active')`
      await sql`insert into amparo.memberships (id, user_id, organisation_id, role)
        values (${newId()}, ${user}, ${organisation}, 'caseworker')`
      await sql`insert into sign_in.sessions (id, token_hash, user_id, organisation_id, strength, expires_at)
        values (${newId()}, ${tokenOf(user)}, ${user}, ${organisation}, 'second-factor', '2099-01-01')`
      return organisation
    }
    const [home, other] = [await works(holder), await works(receiver)]
    await sql`insert into amparo.cases (id, code, organisation_id, worker_id, child_id, phase, call_name, registered_at,
        opened_on, updated_at)
      values (${caseId}, 'AAAA-0000', ${home}, ${holder}, ${newId()}, 'transit', 'Nina', ${at}, '2026-03-04', ${at})`
    for (const [kind, section] of [
      ['CaseOpened', 'summary'],
      ['RiskMoved', 'summary'],
      ['NoteAdded', 'notes'],
    ])
      await sql`insert into amparo.facts ${sql({
        id: newId(),
        recorded_at: at,
        case_id: caseId,
        stream_kind: section === 'notes' ? 'note' : 'case',
        stream_id: caseId,
        stream_version: 1,
        kind: kind ?? '',
        section: section ?? '',
        purpose: 'care',
        actor_id: holder,
        organisation_id: home,
        command_id: newId(),
        made_at: at,
      })}`
    await sql`insert into amparo.closures (id, case_id, reason, requested_by, requested_at, state)
      values (${newId()}, ${caseId}, 'other', ${holder}, ${at}, 'requested')`
    await sql`insert into amparo.tasks (id, case_id, kind, due_at, rule_version, why)
      values (${newId()}, ${caseId}, 'visit', ${at}, 'plan', '{}')`
    await sql`insert into amparo.grants (id, case_id, grantee_organisation_id, capability, sections, purpose, act, act_id)
      values (${newId()}, ${caseId}, ${other}, 'read', ${['summary', 'notes']}, 'referral', 'referral', ${newId()})`
  })
  return { holder, receiver }
}

function shown(owner: Database, user: string): Promise<string[]> {
  return asSystem(owner, 'amparo_keeper', 'what one person sees', async ({ sql }) => {
    await sql`set local role amparo_app`
    await sql`select from amparo.begin_request(${tokenOf(user)}, 'care')`
    const rows = await sql<{ row: string }[]>`
      select 'case ' || call_name as row from amparo.cases union all select 'shared case ' || call_name from amparo.shared_cases() union all select 'closure ' || state from amparo.closures
      union all select 'task ' || kind from amparo.tasks union all select 'fact ' || kind from amparo.facts order by 1`
    return rows.map(({ row }) => row)
  })
}

const tokenOf = (user: string) => createHash('sha256').update(user).digest()
