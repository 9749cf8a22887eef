import type { Section } from '@amparo/domain/access/vocabulary'
import type { Flag } from '@amparo/domain/flag/flag'
import type { CaseId, FlagId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type FlagRow = {
  readonly id: string
  readonly case_id: string
  readonly section: Section
  readonly flagged_on: string
  readonly reason: string
  readonly set_by: string
  readonly set_at: string
  readonly removed_by: string | null
  readonly removed_at: string | null
  readonly removed_words: string
  readonly version: number
}

export function flagRow(flag: Flag): FlagRow {
  return {
    id: flag.id,
    case_id: flag.caseId,
    section: flag.section,
    flagged_on: flag.on,
    reason: flag.reason,
    set_by: flag.by,
    set_at: flag.at,
    removed_by: flag.removedBy ?? null,
    removed_at: flag.removedAt ?? null,
    removed_words: flag.removedWords,
    version: flag.version,
  }
}

export async function insertFlag(tx: WriteTx, flag: Flag): Promise<void> {
  await tx.sql`insert into amparo.flags ${tx.sql(flagRow(flag))}`
}

export async function getFlag({ sql }: ReadScope, caseId: string, flagId: string): Promise<Flag> {
  const [row] = await sql<FlagRow[]>`select * from amparo.flags where id = ${flagId} and case_id = ${caseId}`
  if (!row) throw new ProblemError(problem('record.not-found'))
  return {
    id: row.id as FlagId,
    caseId: row.case_id as CaseId,
    section: row.section,
    on: row.flagged_on as PlainDate,
    reason: row.reason,
    by: row.set_by as UserId,
    at: row.set_at,
    removedBy: (row.removed_by ?? undefined) as UserId | undefined,
    removedAt: row.removed_at ?? undefined,
    removedWords: row.removed_words,
    version: row.version,
  }
}

export async function updateFlag(tx: WriteTx, flag: Flag): Promise<void> {
  const { id, ...columns } = flagRow(flag)
  const changed = await tx.sql`update amparo.flags set ${tx.sql(columns)}
    where id = ${id} and version < ${flag.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export type FlagListRow = FlagRow & { readonly name: string | null; readonly removed_name: string | null }

export type FlagPage = {
  readonly state: 'standing' | 'removed'
  readonly after: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** Those that stand by their day, those taken off by when, the latest first. */
export async function listFlagRows(
  { sql }: ReadScope,
  caseId: string,
  { state, after, limit }: FlagPage,
): Promise<FlagListRow[]> {
  const stands = state === 'standing'
  return sql<FlagListRow[]>`
    select f.*, u.display_name as name, r.display_name as removed_name
    from amparo.flags f
    left join amparo.users u on u.id = f.set_by
    left join amparo.users r on r.id = f.removed_by
    where f.case_id = ${caseId} and ${stands ? sql`f.removed_at is null` : sql`f.removed_at is not null`}
      ${after === undefined ? sql`` : stands ? sql`and (f.flagged_on, f.id) > (${after.at}::date, ${after.id}::uuid)` : sql`and (f.removed_at, f.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by ${stands ? sql`f.flagged_on, f.id` : sql`f.removed_at desc, f.id desc`} limit ${limit}`
}

export type MyFlagRow = FlagListRow & { readonly code: string; readonly call_name: string }

/** On my cases, and set by me on others that I see, as the row policies let me read each. */
export async function listMyFlagRows(
  { sql }: ReadScope,
  { after, limit }: Omit<FlagPage, 'state'>,
): Promise<MyFlagRow[]> {
  return sql<MyFlagRow[]>`
    select f.*, u.display_name as name, null as removed_name, c.code, c.call_name
    from amparo.flags f
    join amparo.cases c on c.id = f.case_id and c.organisation_id = (select amparo.my_organisation())
    left join amparo.users u on u.id = f.set_by
    where f.removed_at is null
      and (f.set_by = (select amparo.my_user())
        or f.case_id in (select m.id from amparo.cases m where m.worker_id = (select amparo.my_user())))
      ${after === undefined ? sql`` : sql`and (f.flagged_on, f.id) > (${after.at}::date, ${after.id}::uuid)`}
    order by f.flagged_on, f.id limit ${limit}`
}
