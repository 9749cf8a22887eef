import type { listAttachments } from '@amparo/contract/api/attachments/attachments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { Section } from '@amparo/domain/access/vocabulary'
import { daysOfUnfinished, type Attachment } from '@amparo/domain/attachment/attachment'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { AttachmentId, CaseId, OrganisationId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type AttachmentRow = {
  readonly id: string
  readonly case_id: string
  readonly organisation_id: string
  readonly section: Section
  readonly what: Attachment['what']
  readonly parent: Attachment['parent']
  readonly parent_id: string | null
  readonly question: string
  readonly title: string
  readonly taken_on: string
  readonly state: Attachment['state']
  readonly size: number
  readonly format: NonNullable<Attachment['format']> | null
  readonly carries_more: boolean
  readonly added_by: string
  readonly added_at: string
  readonly arrived_at: string | null
  readonly removed_by: string | null
  readonly removed_at: string | null
  readonly removed_because: string
  readonly version: number
}

export function attachmentRow(file: Attachment): AttachmentRow {
  return {
    id: file.id,
    case_id: file.caseId,
    organisation_id: file.organisationId,
    section: file.section,
    what: file.what,
    parent: file.parent,
    parent_id: file.parentId ?? null,
    question: file.question,
    title: file.title,
    taken_on: file.takenOn,
    state: file.state,
    size: file.size,
    format: file.format ?? null,
    carries_more: file.carriesMore,
    added_by: file.addedBy,
    added_at: file.addedAt,
    arrived_at: file.arrivedAt ?? null,
    removed_by: file.removedBy ?? null,
    removed_at: file.removedAt ?? null,
    removed_because: file.removedBecause,
    version: file.version,
  }
}

function attachmentOfRow(row: AttachmentRow | undefined): Attachment {
  if (!row) throw new ProblemError(problem('record.not-found'))
  return {
    id: row.id as AttachmentId,
    caseId: row.case_id as CaseId,
    organisationId: row.organisation_id as OrganisationId,
    section: row.section,
    what: row.what,
    parent: row.parent,
    parentId: row.parent_id ?? undefined,
    question: row.question,
    title: row.title,
    takenOn: row.taken_on as PlainDate,
    state: row.state,
    size: row.size,
    format: row.format ?? undefined,
    carriesMore: row.carries_more,
    addedBy: row.added_by as UserId,
    addedAt: row.added_at,
    arrivedAt: row.arrived_at ?? undefined,
    removedBy: (row.removed_by ?? undefined) as UserId | undefined,
    removedAt: row.removed_at ?? undefined,
    removedBecause: row.removed_because,
    version: row.version,
  }
}

export async function insertAttachment(tx: WriteTx, file: Attachment, sealed: Buffer): Promise<void> {
  await tx.sql`insert into amparo.attachments ${tx.sql(attachmentRow(file))}`
  await tx.sql`insert into amparo.attachment_keys ${tx.sql({
    id: file.id,
    case_id: file.caseId,
    section: file.section,
    sealed,
  })}`
}

export async function getAttachment({ sql }: ReadScope, caseId: string, id: string): Promise<Attachment> {
  const [row] = await sql<AttachmentRow[]>`
    select * from amparo.attachments where id = ${id} and case_id = ${caseId}`
  return attachmentOfRow(row)
}

/** Its pieces come one after the other, and none beside the putting together or the removal. */
export async function lockAttachment(tx: WriteTx, caseId: string, id: string): Promise<Attachment> {
  const [row] = await tx.sql<AttachmentRow[]>`
    select * from amparo.attachments where id = ${id} and case_id = ${caseId} for update`
  if (row) return attachmentOfRow(row)
  // What she may only read she cannot hold; the rest does not exist for her.
  await getAttachment(tx, caseId, id)
  throw new ProblemError(problem('attachment.section'))
}

export async function updateAttachment(tx: WriteTx, file: Attachment): Promise<void> {
  const { id, ...columns } = attachmentRow(file)
  const changed = await tx.sql`update amparo.attachments set ${tx.sql(columns)}
    where id = ${id} and version < ${file.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('access.not-allowed'))
}

export async function getSealedKey({ sql }: ReadScope, id: string): Promise<Buffer> {
  const [row] = await sql<{ sealed: Buffer }[]>`
    select sealed from amparo.attachment_keys where id = ${id}`
  if (!row) throw new ProblemError(problem('attachment.unreadable'))
  return row.sealed
}

/** The file is locked: nobody else puts a piece there meanwhile. */
export async function putSealedPart(
  { sql }: WriteTx,
  file: Attachment,
  part: number,
  content: Buffer,
): Promise<void> {
  await sql`delete from amparo.attachment_parts where attachment_id = ${file.id} and part = ${part}`
  await sql`insert into amparo.attachment_parts ${sql({
    attachment_id: file.id,
    part,
    case_id: file.caseId,
    section: file.section,
    content,
  })}`
}

export async function listParts({ sql }: ReadScope, id: string) {
  return sql<{ part: number; content: Buffer }[]>`
    select part, content from amparo.attachment_parts where attachment_id = ${id} order by part`
}

export async function deleteParts({ sql }: WriteTx, id: string): Promise<void> {
  await sql`delete from amparo.attachment_parts where attachment_id = ${id}`
}

export async function deleteBytes(tx: WriteTx, id: string): Promise<void> {
  await deleteParts(tx, id)
  await tx.sql`delete from amparo.attachment_keys where id = ${id}`
}

/** Those that the writer may read: of the others she learns no number. */
export async function countFiles({ sql }: ReadScope, caseId: string): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from amparo.attachments where case_id = ${caseId} and state <> 'removed'`
  return row?.count ?? 0
}

export async function spaceUsed({ sql }: ReadScope): Promise<number> {
  const [row] = await sql<{ used: number }[]>`select amparo.space_used() as used`
  return Number(row?.used ?? 0)
}

export async function findConsentParent({ sql }: ReadScope, caseId: string, id: string): Promise<boolean> {
  return (await sql`select from amparo.consents where id = ${id} and case_id = ${caseId}`).length > 0
}

export async function findPersonParent({ sql }: ReadScope, caseId: string, id: string) {
  const [row] = await sql<{ role: string }[]>`
    select role from amparo.case_people where person_id = ${id} and case_id = ${caseId}`
  return row?.role
}

/** What is finished is read only: nothing is added to it any more. */
export async function findAnswerParent({ sql }: ReadScope, caseId: string, id: string) {
  const [row] = await sql<{ section: Section; definition: FormDefinition }[]>`
    select a.section, v.definition from amparo.answers a
    join amparo.form_versions v on v.id = a.form_version_id
    join amparo.answers whole on whole.id = a.root_id and whole.state = 'draft'
    where a.id = ${id} and a.case_id = ${caseId} and not a.removed`
  return row
}

export type AttachmentListRow = AttachmentRow & {
  readonly name: string | null
  readonly removed_name: string | null
  readonly parts_here: number[]
}

/** As the row policies let the reader meet each, the latest first. */
export async function listAttachmentRows(
  { sql }: ReadScope,
  { caseId, what, parent, parentId, state = 'standing' }: InputOf<typeof listAttachments>,
  after: { readonly at: string; readonly id: string } | undefined,
  limit: number,
): Promise<AttachmentListRow[]> {
  return sql<AttachmentListRow[]>`
    select a.*, u.display_name as name, r.display_name as removed_name,
      case a.state when 'coming' then array(select p.part from amparo.attachment_parts p
        where p.attachment_id = a.id order by p.part) else '{}' end as parts_here
    from amparo.attachments a
    left join amparo.users u on u.id = a.added_by
    left join amparo.users r on r.id = a.removed_by
    where a.case_id = ${caseId} and (a.state = 'removed') = ${state === 'removed'}
      ${what === undefined ? sql`` : sql`and a.what = ${what}`}
      ${parent === undefined ? sql`` : sql`and a.parent = ${parent}`}
      ${parentId === undefined ? sql`` : sql`and a.parent_id = ${parentId}`}
      ${after === undefined ? sql`` : sql`and (a.added_at, a.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}
    order by a.added_at desc, a.id desc limit ${limit}`
}

export async function deleteUnfinishedParts({ sql }: WriteTx): Promise<void> {
  await sql`delete from amparo.attachment_parts p
    where p.put_at < now() - make_interval(days => ${daysOfUnfinished})
      and not exists (select from amparo.attachment_parts later where later.attachment_id = p.attachment_id
        and later.put_at >= now() - make_interval(days => ${daysOfUnfinished}))`
}
