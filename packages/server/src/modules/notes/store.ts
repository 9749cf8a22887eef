import type { NoteFields, NoteKind } from '@amparo/domain/note/note'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { isFactOfImport } from '../../facts/store.ts'

export type NoteRow = {
  readonly id: string
  readonly case_id: string
  readonly kind: NoteKind
  readonly occurred_on: string
  readonly place: string
  readonly seen_alone: boolean | null
  readonly child_reached: boolean
  readonly body: string
  readonly author_id: string
  readonly language: string
  readonly interpreter: string
  readonly version: number
  readonly field_versions: Record<string, number>
  readonly recorded_at: string
}

export async function insertNote(
  tx: WriteTx,
  row: Omit<NoteRow, 'version' | 'field_versions'>,
): Promise<void> {
  await tx.sql`insert into amparo.notes ${tx.sql(row)}`
}

export async function findNote(
  scope: ReadScope,
  caseId: string,
  noteId: string,
): Promise<NoteRow | undefined> {
  const [row] = await scope.sql<NoteRow[]>`
    select * from amparo.notes where id = ${noteId} and case_id = ${caseId}`
  return row
}

export async function isNoteKnown(scope: ReadScope, noteId: string): Promise<boolean> {
  return (await scope.sql`select 1 from amparo.notes where id = ${noteId}`).length > 0
}

export async function updateNote(
  tx: WriteTx,
  noteId: string,
  fields: NoteFields,
  moved: { readonly version: number; readonly fieldVersions: Readonly<Record<string, number>> },
): Promise<void> {
  const changed =
    await tx.sql`update amparo.notes set occurred_on = ${fields.occurredOn}, place = ${fields.place},
      seen_alone = ${fields.seenAlone}, body = ${fields.body}, language = ${fields.language},
      interpreter = ${fields.interpreter}, version = ${moved.version}, field_versions = ${tx.sql.json(moved.fieldVersions)}
    where id = ${noteId} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export type NoteListRow = NoteRow & {
  readonly author: string | null
  readonly imported: boolean
  readonly two_versions: string[] | null
}

export async function listNoteRows(
  scope: ReadScope,
  caseId: string,
  page: {
    readonly kind: NoteKind | undefined
    readonly after: { readonly occurredOn: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<NoteListRow[]> {
  const { sql } = scope
  return sql<NoteListRow[]>`
    select n.*, u.display_name as author,
      ${isFactOfImport(scope, sql`n.id`, 'NoteAdded')} as imported,
      (select array_agg(distinct v.field) from amparo.two_versions v where v.record_id = n.id and v.chosen_at is null) as two_versions
    from amparo.notes n left join amparo.users u on u.id = n.author_id
    where n.case_id = ${caseId}
      ${page.kind ? sql`and n.kind = ${page.kind}` : sql``}
      ${page.after ? sql`and (n.occurred_on, n.id) < (${page.after.occurredOn}, ${page.after.id})` : sql``}
    order by n.occurred_on desc, n.id desc limit ${page.limit}`
}

/** The latest day on which whoever leads reached the child herself, as the notes of the case say now. */
export async function findLatestContactDay(scope: ReadScope, caseId: string): Promise<PlainDate | undefined> {
  const [row] = await scope.sql<{ day: PlainDate | null }[]>`
    select max(n.occurred_on) as day from amparo.notes n
    where n.case_id = ${caseId} and n.child_reached and n.kind not in ('note', 'attempt')
      and not exists (select from amparo.case_supports s where s.case_id = n.case_id and s.user_id = n.author_id
        and n.recorded_at between s.answered_at and coalesce(s.ended_at, 'infinity'))`
  return row?.day ?? undefined
}
