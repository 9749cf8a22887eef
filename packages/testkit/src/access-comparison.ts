import { expect } from 'vitest'
import type { PendingQuery, Row, Sql } from 'postgres'
import { mayAct } from '@amparo/domain/access/may-act'
import { purposes, sections } from '@amparo/domain/access/vocabulary'
import { caseRightsOf } from '@amparo/server/access/case-rights'
import { principalOf } from '@amparo/server/access/principal-of'
import type { SessionRow } from '@amparo/server/db/transaction'
import { changesOf } from './access-carried-off.ts'
import { changeableRows, removableRows } from './access-changes.ts'
import { expectedRows } from './access-expected-rows.ts'
import { gateOf, isToldClosed, opens, reaches, sectionsNamed, type Seat } from './access-oracle.ts'
import { plainColumn } from './access-plain-column.ts'
import { probesOf } from './access-probes.ts'
import { tablesOfACase } from './access-case-rows.ts'
import { tokenOf, type StagedWorld } from './access-stage.ts'
import type { World } from './access-world.ts'

/**
 * Compares what the database shows and takes with what the oracle says, to the row, in the role that serves
 * requests and in the scope of each session of a world.
 */
export async function undone<Answer>(sql: Sql, run: () => Promise<Answer>): Promise<Answer> {
  await sql`savepoint here`
  try {
    return await run()
  } finally {
    await sql`rollback to savepoint here`
    // Else an outer one of this name could no longer be reached.
    await sql`release savepoint here`
  }
}

/** What a list asks at once shows nothing that a single row does not show: in the first organisation all sit as if they listed. */
function listingOf({ user, organisation }: Seat): '' | 'team' | 'organisation' {
  if (organisation > 0) return ''
  return user % 2 === 0 ? 'organisation' : 'team'
}

/** Runs as the app does for one session of the world; what it set and wrote is gone afterwards. */
function inSeat<Answer>(
  sql: Sql,
  world: World,
  seat: Seat,
  run: (session: SessionRow | undefined) => Promise<Answer>,
): Promise<Answer> {
  return undone(sql, async () => {
    await sql`set local role amparo_app`
    const token = tokenOf(world.users[seat.user]?.id ?? '', world.organisations[seat.organisation]?.id ?? '')
    const [session] = await sql<SessionRow[]>`select * from amparo.begin_request(${token}, 'care')`
    await sql`select set_config('amparo.listing', ${listingOf(seat)}, true)`
    return run(session)
  })
}

export const seatsOf = (world: World): Seat[] =>
  world.users.flatMap((user, at) =>
    [...new Set(user.held.map((held) => held.organisation))].map((organisation) => ({
      user: at,
      organisation,
    })),
  )

/** Each table has one column by which its rows are known. */
const keyOf = new Map<string, string>([
  ...[
    'cases',
    'persons',
    'grants',
    'users',
    'memberships',
    'facts',
    'referrals',
    'transfers',
    ...tablesOfACase,
    'contact_requests',
    'commands',
    'searches',
    'drafts',
    'intakes',
    'services',
    'interpreters',
    'registration_sheets',
    'sharing_protocols',
    'jobs',
    'push_subscriptions',
    'calendar_feeds',
    'work_conflicts',
    'case_freezes',
    'own_alert_sightings',
    'saved_lists',
    'case_requests',
    'supervision_sessions',
    'supervision_talks',
    'shadowings',
    'shadowing_observations',
    'file_reviews',
    'file_review_files',
    'audit_entries',
    'register_changes',
    'access_resets',
    'enforcement_requests',
  ].map((table) => [table, 'id'] as const),
  ['case_people', 'person_id'],
  ['worker_profiles', 'user_id'],
  ['person_names', 'person_id'],
  ['person_phones', 'person_id'],
  ['match_keys', 'person_id'],
  ['fact_payloads', 'fact_id'],
  ['other_data', 'case_id'],
  ['other_data_words', 'case_id'],
  ['job_parts', 'job_id'],
])

/** Open to everyone who works on the node; what is compared is that nothing is missing. */
const registers = [
  'organisations',
  'organisation_agencies',
  'teams',
  'role_rights',
  'settings',
  'forms',
  'form_versions',
  'locations',
  'rules',
  'rule_confirmations',
  'audit_leaves',
  'audit_checkpoints',
  'audit_subtrees',
  'rate_limits',
]

export const comparedTables = [...keyOf.keys(), ...registers, 'audit_waiting', 'outbox']

async function shownRows(sql: Sql, staged: StagedWorld, only?: string): Promise<string[]> {
  const parts = [...keyOf]
    .filter(([table]) => only === undefined || table === only)
    .map(([table, key]) => sql`select ${table} || ' ' || ${sql(key)} as row from ${sql(`amparo.${table}`)}`)
  // What a share gives of the head of a case, column by column.
  if (only === undefined || only === 'cases') parts.push(sharedHeads(sql, sql`amparo.shared_cases() c`))
  const all = parts.reduce((before, part) => sql`${before} union all ${part}`)
  const rows = await sql<{ row: string }[]>`${all}`
  // Grants of referrals have ids of the store's own making: what they open is compared instead. Who oversees the
  // mark of enforcement sees it for the whole node, and the catalogue of services is the node's.
  const { grants, marks } = staged.world
  const made = new Set([
    ...grants.map((grant) => `grants ${grant.id}`),
    ...marks.map((mark) => `enforcement_requests ${mark.id}`),
    ...staged.listed.map(({ table, key }) => `${table} ${key}`),
  ])
  return rows
    .map(({ row }) => row)
    .filter((row) => !/^(grants|enforcement_requests|services) /.test(row) || made.has(row))
    .sort()
}

function sharedHeads(sql: Sql, from: PendingQuery<Row[]>) {
  return sql`select concat_ws(' ', 'shared_cases', c.id, (
    select string_agg(key, ' ' order by key collate "C") from jsonb_object_keys(jsonb_strip_nulls(to_jsonb(c))) key)) as row
    from ${from}`
}

function askRights(sql: Sql, caseId: string) {
  return sql<Parameters<typeof caseRightsOf>[0][]>`
    select relation as case_relation, reads as case_reads, writes as case_writes from amparo.case_rights(${caseId})`
}

/** One of the cases that were never closed to anybody: a closed one has a gate that lets nobody through. */
function namedIn({ cases, freezes, conflicts }: World, seat: Seat) {
  const closed = new Set([...freezes, ...conflicts].map((one) => one.case))
  const open = cases.filter((_, at) => !closed.has(at))
  return open[(seat.user + seat.organisation) % open.length]
}

/** What an operation on one of the cases sees, whose gate has worked out the rights on it: the same rows. */
async function behindGate(sql: Sql, staged: StagedWorld, seat: Seat): Promise<string[]> {
  const named = namedIn(staged.world, seat)
  if (named) await askRights(sql, named.id)
  return shownRows(sql, staged)
}

/** As an operation on one of the cases works: its gate has asked for the rights on it, and may have kept them. */
function behindTheGate<Answer>(
  sql: Sql,
  { world }: StagedWorld,
  seat: Seat,
  run: () => Promise<Answer>,
): Promise<Answer> {
  return inSeat(sql, world, seat, async () => {
    const named = namedIn(world, seat)
    if (named) await sql`select from amparo.case_rights(${named.id})`
    return run()
  })
}

/** A section that a right gives twice is given once. */
const inOrder = (sections: readonly string[]) => [...new Set(sections)].sort()

/** Every row of every table, and the rights that the kernel is told. */
export async function compareReading(sql: Sql, staged: StagedWorld): Promise<void> {
  const { world } = staged
  for (const seat of seatsOf(world)) {
    const {
      shown,
      heads,
      rights,
      behindGate: still,
    } = await inSeat(sql, world, seat, async () => ({
      shown: await shownRows(sql, staged),
      heads: await sharedHeads(
        sql,
        sql`unnest(${world.cases.map((one) => one.id)}::uuid[]) asked cross join lateral amparo.shared_cases(asked) c`,
      ),
      rights: await sql<{ id: string; relation: string; reads: string[]; writes: string[] }[]>`
        select asked as id, r.relation, r.reads, r.writes from unnest(${world.cases.map((one) => one.id)}::uuid[]) asked
        cross join lateral amparo.case_rights(asked) r`,
      behindGate: await behindGate(sql, staged, seat),
    }))
    expect(shown).toEqual(expectedRows(staged, seat))
    expect(still).toEqual(shown)
    // Asked for one after the other, the same as all at once.
    expect(heads.map((head) => String(head['row'])).sort()).toEqual(
      shown.filter((row) => row.startsWith('shared_cases ')),
    )
    const named = world.cases.flatMap((one, at) =>
      opens(world, seat, at)
        ? [
            {
              id: one.id,
              relation: reaches(world, seat, at) ? 'own' : 'granted',
              reads: sectionsNamed(world, seat, at, 'reads'),
              writes: sectionsNamed(world, seat, at, 'writes'),
            },
          ]
        : isToldClosed(world, seat, at)
          ? [{ id: one.id, relation: 'closed', reads: [], writes: [] }]
          : [],
    )
    const answered = rights
      .map((row) => ({ ...row, reads: inOrder(row.reads), writes: inOrder(row.writes) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    expect(answered).toEqual(named.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  }
}

/** What the gate of an operation answers for each section, capability and purpose of each case. */
export async function compareGates(sql: Sql, staged: StagedWorld): Promise<void> {
  const { world } = staged
  for (const seat of seatsOf(world))
    await inSeat(sql, world, seat, async (session) => {
      if (!session || session.state !== 'live') return
      const principal = principalOf(session)
      for (const [at, one] of world.cases.entries()) {
        const [row] = await askRights(sql, one.id)
        const rights = row && caseRightsOf(row)
        const asked = sections.flatMap((section) =>
          (['reads', 'writes'] as const).flatMap((right) =>
            purposes.map((purpose) => ({ section, right, purpose })),
          ),
        )
        const answers = asked.map(({ section, right, purpose }) => {
          const capability = right === 'reads' ? 'read' : 'contribute'
          const decision = mayAct({ who: 'case', section, capability }, purpose, principal, rights)
          return decision.allowed ? 'allowed' : decision.reason
        })
        const told = (gates: readonly string[]) =>
          asked.map(({ section, right, purpose }, index) => `${section} ${right} ${purpose} ${gates[index]}`)
        expect(told(answers)).toEqual(told(asked.map((question) => gateOf(world, seat, at, question))))
      }
    })
}

async function compareRegister(sql: Sql, staged: StagedWorld, table: string): Promise<void> {
  const count = async () => {
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from ${sql(`amparo.${table}`)}`
    return row?.n ?? 0
  }
  const all = await undone(sql, async () => {
    await sql`set local role amparo_keeper`
    return count()
  })
  expect(all).toBeGreaterThan(0)
  for (const seat of seatsOf(staged.world)) expect(await inSeat(sql, staged.world, seat, count)).toBe(all)
}

/** Columns that the role may change without meaning anything by it. */
const harmless = new Map([
  ['grants', 'valid_until'],
  ['work_conflicts', 'ended_at'],
  ['case_freezes', 'version'],
  ['supervision_sessions', 'withdrawn_at'],
  ['supervision_talks', 'version'],
  ['shadowings', 'withdrawn_at'],
  ['shadowing_observations', 'version'],
  ['file_reviews', 'reviewed'],
  ['sharing_protocols', 'version'],
  ['file_review_files', 'version'],
  ['saved_lists', 'version'],
  ['worker_profiles', 'away_from'],
])

/** Of another organisation only the mark is written, as it was asked for. */
const carryOut = (sql: Sql) => sql`enforcement = enforcement or id in (
  select organisation_id from amparo.enforcement_requests
  where state = 'approved' and decided_by = amparo.my_user() and decided_at = now())`

/** Whether the policies refused it: whatever else went wrong, went wrong after they had let it through. */
async function isRefused(
  sql: Sql,
  run: () => Promise<{ readonly count: number } | undefined>,
): Promise<boolean> {
  return undone(sql, async () => {
    try {
      const done = await run()
      return done?.count === 0
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === '42501') return true
      if (code === '23505' || code === '23503' || code === '23514') return false
      throw error
    }
  })
}

async function compareWriting(sql: Sql, staged: StagedWorld, table: string): Promise<void> {
  const { world } = staged
  const key = keyOf.get(table) ?? 'id'
  const target = sql(`amparo.${table}`)
  for (const seat of seatsOf(world)) {
    const seen = changeableRows(staged, seat, table)
    const unseen = changeableRows(staged, seat, table, true)
    const removable = removableRows(staged, seat, table)
    await behindTheGate(sql, staged, seat, async () => {
      if (seen) {
        const column = sql(harmless.get(table) ?? key)
        const change = table === 'organisations' ? carryOut(sql) : sql`${column} = ${column}`
        const changed = await undone(
          sql,
          () => sql`update ${target} set ${change} returning ${sql(key)} as key`,
        )
        const known = table === 'grants' ? new Set(world.grants.map((grant) => grant.id)) : undefined
        const keys = changed.map((row) => String(row['key'])).filter((one) => known?.has(one) ?? true)
        expect(keys.sort()).toEqual(seen)
      }
      if (unseen) {
        const plain = sql(plainColumn(table) as Record<string, never>)
        const { count } = await undone(sql, () =>
          table === 'organisations'
            ? sql`update ${target} set ${carryOut(sql)}`
            : sql`update ${target} set ${plain}`,
        )
        expect(count).toBe(unseen.length)
      }
      if (removable) {
        const { count } = await undone(sql, () => sql`delete from ${target}`)
        expect(count).toBe(removable.length)
      }
      for (const change of changesOf(staged, seat, table)) {
        const to = sql(change.to as Record<string, never>)
        const refused = await isRefused(
          sql,
          () => sql`update ${target} set ${to} where ${sql(key)} = ${change.key}`,
        )
        expect({ change, refused }).toEqual({ change, refused: !change.may })
      }
      for (const probe of probesOf(staged, seat, table)) {
        const row = sql(probe.row as Record<string, never>)
        const refused = await isRefused(sql, () => sql`insert into ${target} ${row}`)
        expect({ probe, refused }).toEqual({ probe, refused: !probe.may })
      }
    })
  }
}

/** Everything that is compared of one table, as far as a policy for this command decides it. */
export async function compareTable(sql: Sql, staged: StagedWorld, table: string, cmd = 'ALL'): Promise<void> {
  if (cmd === 'SELECT' || cmd === 'ALL') {
    if (registers.includes(table)) await compareRegister(sql, staged, table)
    if (keyOf.has(table))
      for (const seat of seatsOf(staged.world)) {
        const shown = await behindTheGate(sql, staged, seat, () => shownRows(sql, staged, table))
        const compared = table === 'cases' ? /^(shared_)?cases / : new RegExp(`^${table} `)
        expect(shown).toEqual(expectedRows(staged, seat).filter((row) => compared.test(row)))
      }
  }
  if (cmd !== 'SELECT') await compareWriting(sql, staged, table)
}
