import { createHash, randomBytes } from 'node:crypto'
import type { Sql } from 'postgres'
import { seededRandom } from '@amparo/domain/kernel/seeded-random'
import { codeOfConductVersion, conductMark } from '@amparo/domain/sign-in/code-of-conduct'
import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { newId } from '../ids.ts'

/** A caseworker with a live session, what she may open, and the assessments that she is writing. */
export type Target = {
  readonly token: string
  readonly userId: string
  readonly organisationId: string
  readonly caseIds: readonly string[]
  readonly forms: readonly { readonly caseId: string; readonly answerId: string; readonly version: number }[]
}

/** Signs so many caseworkers in, past the password: signing in is not what is measured. */
export async function makeTargets(owner: Database, most: number): Promise<Target[]> {
  return asSystem(owner, 'amparo_keeper', 'sessions for a bench', async ({ sql }) => {
    await sql`delete from amparo.rate_limits`
    const workers = await sql<
      {
        user_id: string
        organisation_id: string
        case_ids: string[]
        forms: { caseId: string; answerId: string; version: number }[]
      }[]
    >`
      select c.worker_id as user_id, c.organisation_id, array_agg(c.id::text) as case_ids,
        coalesce(json_agg(json_build_object('caseId', c.id, 'answerId', a.id,
          'version', coalesce((a.field_versions ->> 'trusts')::int, 0))) filter (where a.id is not null), '[]') as forms
      from amparo.cases c left join amparo.answers a on a.case_id = c.id and a.state = 'draft' and a.upper_row_id is null
      where c.state = 'open' and c.worker_id in (
        select worker_id from amparo.cases group by worker_id having count(*) between 5 and 60 order by md5(worker_id::text) limit ${most})
      group by c.worker_id, c.organisation_id`
    const targets: Target[] = workers.map((row) => ({
      token: randomBytes(32).toString('base64url'),
      userId: row.user_id,
      organisationId: row.organisation_id,
      caseIds: row.case_ids,
      forms: row.forms,
    }))
    await signIn(sql, targets)
    return targets
  })
}

/** Somebody who leads each organisation, hired for this, the largest organisation first. */
export async function makeLeaders(owner: Database): Promise<Target[]> {
  return asSystem(owner, 'amparo_keeper', 'leaders for a bench', async ({ sql }) => {
    const rows = await sql<{ organisation_id: string }[]>`
      select organisation_id from amparo.cases where state = 'open' group by organisation_id order by count(*) desc`
    const leaders = rows.map(({ organisation_id: organisationId }): Target => {
      return {
        token: randomBytes(32).toString('base64url'),
        userId: newId(),
        organisationId,
        caseIds: [],
        forms: [],
      }
    })
    await sql`insert into amparo.users ${sql(
      leaders.map(({ userId, organisationId }) => ({
        id: userId,
        username: `bench.${userId}`,
        display_name: 'bench',
        state: 'active',
        home_organisation_id: organisationId,
        code_of_conduct: conductMark(codeOfConductVersion, 'es'),
        code_of_conduct_at: new Date().toISOString(),
      })),
    )}`
    await sql`insert into amparo.memberships ${sql(
      leaders.map(({ userId, organisationId }) => ({
        id: newId() as string,
        user_id: userId,
        organisation_id: organisationId,
        role: 'manager',
        valid_from: new Date(Date.now() - 60_000).toISOString(),
      })),
    )}`
    await signIn(sql, leaders)
    return leaders
  })
}

async function signIn(sql: Sql, targets: readonly Target[]): Promise<void> {
  await sql`insert into sign_in.sessions ${sql(
    targets.map((target) => ({
      id: newId() as string,
      token_hash: createHash('sha256').update(target.token).digest(),
      user_id: target.userId,
      organisation_id: target.organisationId,
      device_label: 'bench',
      strength: 'second-factor',
      idle_minutes: 1440,
      expires_at: new Date(Date.now() + 12 * 3_600_000).toISOString(),
    })),
  )}`
}

/** Names of children who are there, written as somebody hears them. */
export async function misspeltNames(owner: Database, count: number): Promise<string[]> {
  const rows = await asSystem(
    owner,
    'amparo_keeper',
    'names for a bench',
    ({ sql }) => sql<{ name: string }[]>`
    select concat_ws(' ', given, surname1, nullif(surname2, '')) as name from amparo.person_names
    where role = 'called' and position = 0 order by md5(id::text) limit ${count}`,
  )
  const random = seededRandom(11)
  return rows.map(({ name }) => misspell(name, random))
}

const swaps: readonly (readonly [RegExp, string])[] = [
  [/v/gu, 'b'],
  [/z/gu, 's'],
  [/ll/gu, 'y'],
  [/x/gu, 'sh'],
  [/tz/gu, 's'],
  [/qu/gu, 'k'],
  [/h/gu, ''],
  [/c(?=[ei])/gu, 's'],
  [/g(?=[ei])/gu, 'j'],
]

export function misspell(name: string, random: () => number): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const heard = swaps.reduce((text, [from, to]) => (random() < 0.6 ? text.replaceAll(from, to) : text), plain)
  const words = heard.split(' ')
  return random() < 0.2 ? [...words.slice(1), words[0]].join(' ') : heard
}
