import type { Fragment, ReadScope } from '../../db/transaction.ts'
import type { SignInTx } from '../sign-in/index.ts'

export type AuditRow = {
  readonly id: string
  readonly recorded_at: string
  readonly actor_id: string | null
  readonly actor: string | null
  readonly actor_roles: string[]
  readonly organisation: string | null
  readonly action: string
  readonly purpose: string | null
  readonly decision: 'allowed' | 'refused' | 'read'
  readonly reason: string | null
  readonly subject_kind: string | null
  readonly subject_ids: string[]
  readonly case_codes: string[]
  readonly user_names: string[]
  readonly subjects: number
  readonly fields: string[]
  readonly place: string | null
}

export type AuditFilter = {
  readonly actorId?: string | undefined
  readonly subjectId?: string | undefined
  readonly decision?: string | undefined
  readonly purpose?: string | undefined
  readonly area?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** A list of a hundred cases is one entry: it names the first few, and how many there were. */
const mostSubjects = 5

/**
 * Names of people and codes of cases come through the row policies: who may not know one gets none. A page goes on
 * from an entry and not from its instant, whose microseconds do not survive a cursor.
 */
export async function listAuditRows(
  scope: ReadScope,
  filter: AuditFilter,
  page: { readonly afterId: string | undefined; readonly limit: number },
): Promise<AuditRow[]> {
  const { sql } = scope
  return sql<AuditRow[]>`
    select e.id, e.recorded_at, e.actor_id, u.display_name as actor, e.action, e.purpose, e.decision, e.reason,
      e.subject_kind, e.subject_ids[1:${mostSubjects}] as subject_ids, cardinality(e.subject_ids) as subjects, e.fields,
      l.seq::text as place, o.name as organisation,
      array(select distinct m.role from amparo.memberships m
        where m.user_id = e.actor_id and m.organisation_id = e.organisation_id
          and m.valid_from <= e.recorded_at and coalesce(m.valid_until > e.recorded_at, true)
        order by m.role) as actor_roles,
      array(select c.code from amparo.cases c
        where c.id = any (e.subject_ids[1:${mostSubjects}]) order by c.code) as case_codes,
      array(select a.display_name from amparo.users a
        where e.subject_kind = 'user' and a.id = any (e.subject_ids[1:${mostSubjects}])
        order by a.display_name) as user_names
    from amparo.audit_entries e
    left join amparo.users u on u.id = e.actor_id
    left join amparo.organisations o on o.id = e.organisation_id
    left join amparo.audit_leaves l on l.entry_id = e.id
    where true
      ${matching(sql, filter)}
      ${
        page.afterId
          ? sql`and (e.recorded_at, e.id) < (select b.recorded_at, b.id from amparo.audit_entries b where b.id = ${page.afterId})`
          : sql``
      }
    order by e.recorded_at desc, e.id desc limit ${page.limit}`
}

/** Places in the signed log of the entries that the reader may read, ascending. */
export async function listPlaces(
  scope: ReadScope,
  filter: AuditFilter,
  range: { readonly below: number; readonly most: number },
): Promise<number[]> {
  const { sql } = scope
  const rows = await sql<{ seq: string }[]>`select l.seq::text
    from amparo.audit_entries e join amparo.audit_leaves l on l.entry_id = e.id
    where l.seq < ${range.below}
      ${matching(sql, filter)}
    order by l.seq limit ${range.most}`
  return rows.map((row) => Number(row.seq))
}

function matching(sql: ReadScope['sql'], filter: AuditFilter): Fragment {
  return sql`
    ${filter.actorId ? sql`and e.actor_id = ${filter.actorId}` : sql``}
    ${
      filter.subjectId
        ? sql`and (cardinality(e.subject_ids) = 1 and e.subject_ids[1] = ${filter.subjectId}
            or cardinality(e.subject_ids) > 1 and ${filter.subjectId} = any (e.subject_ids))`
        : sql``
    }
    ${filter.decision ? sql`and e.decision = ${filter.decision}` : sql``}
    ${filter.purpose ? sql`and e.purpose = ${filter.purpose}` : sql``}
    ${filter.area ? sql`and split_part(e.action, '.', 1) = ${filter.area}` : sql``}
    ${filter.from ? sql`and e.recorded_at >= ${filter.from}` : sql``}
    ${filter.until ? sql`and e.recorded_at <= ${filter.until}` : sql``}`
}

export type OpenSessionRow = {
  readonly user_id: string
  readonly display_name: string
  readonly device_label: string
  readonly strength: 'password' | 'second-factor' | 'passkey' | 'openid'
  readonly created_at: string
  readonly last_used_at: string
}

/** Sessions are closed to the role that serves requests; no token and no address leaves. */
export async function listOpenSessionRows(
  tx: SignInTx,
  organisationId: string,
  limit: number,
): Promise<OpenSessionRow[]> {
  return tx.sql<OpenSessionRow[]>`
    select s.user_id, u.display_name, s.device_label, s.strength, s.created_at, s.last_used_at
    from sign_in.sessions s join amparo.users u on u.id = s.user_id
    where s.organisation_id = ${organisationId} and s.ended_at is null and s.expires_at > now()
      and s.last_used_at > now() - make_interval(mins => s.idle_minutes) and u.state = 'active'
    order by s.last_used_at desc, s.id limit ${limit}`
}
