import type { CheckedItem, Checklist, FileReview, ReviewedFile } from '@amparo/domain/file-review/file-review'
import { daysSinceClosing, type ReviewedStates } from '@amparo/domain/file-review/file-review'
import type { DrawnFile } from '@amparo/domain/file-review/draw-sample'
import type {
  CaseId,
  FileReviewId,
  OrganisationId,
  ReviewedFileId,
  TeamId,
  UserId,
} from '@amparo/domain/kernel/brand'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

type KeptChecklist = Omit<Checklist, 'items'> & {
  readonly items: readonly (Omit<CheckedItem, 'proposed'> & {
    readonly proposed: CheckedItem['proposed'] | null
  })[]
}

type FileRow = {
  readonly id: string
  readonly review_id: string
  readonly organisation_id: string
  readonly reviewer_id: string
  readonly case_id: string
  readonly worker_id: string
  readonly position: number
  readonly checklist: KeptChecklist | null
  readonly earlier: readonly KeptChecklist[]
  readonly follow_ups: readonly string[]
  readonly version: number
}

function keptChecklist(checklist: Checklist): KeptChecklist {
  return {
    ...checklist,
    items: checklist.items.map((one) => ({ ...one, proposed: one.proposed ?? null })),
  }
}

function checklistOf(kept: KeptChecklist): Checklist {
  return { ...kept, items: kept.items.map((one) => ({ ...one, proposed: one.proposed ?? undefined })) }
}

export function reviewedFileOf(row: FileRow): ReviewedFile {
  return {
    id: row.id as ReviewedFileId,
    reviewId: row.review_id as FileReviewId,
    organisationId: row.organisation_id as OrganisationId,
    reviewerId: row.reviewer_id as UserId,
    caseId: row.case_id as CaseId,
    workerId: row.worker_id as UserId,
    position: row.position,
    checklist: row.checklist ? checklistOf(row.checklist) : undefined,
    earlier: row.earlier.map(checklistOf),
    version: row.version,
  }
}

/** Also for the demonstration, whose files are half filled in. */
export async function insertReview(tx: WriteTx, review: FileReview): Promise<void> {
  await tx.sql`insert into amparo.file_reviews ${tx.sql({
    id: review.id as string,
    organisation_id: review.organisationId as string,
    reviewer_id: review.reviewerId as string,
    worker_id: (review.workerId ?? null) as string | null,
    team_id: (review.teamId ?? null) as string | null,
    states: review.states,
    by_worker: review.byWorker,
    seed: review.seed,
    drawn_from: [...review.drawnFrom],
    drawn: review.files.length,
    reviewed: review.files.filter(({ checklist }) => checklist !== undefined).length,
    drawn_at: review.drawnAt,
  })}`
  const rows = review.files.map((file) => ({
    id: file.id as string,
    review_id: file.reviewId as string,
    organisation_id: file.organisationId as string,
    reviewer_id: file.reviewerId as string,
    case_id: file.caseId as string,
    worker_id: file.workerId as string,
    position: file.position,
    checklist: file.checklist ? tx.sql.json(keptChecklist(file.checklist) as never) : null,
    version: file.version,
  }))
  await tx.sql`insert into amparo.file_review_files ${tx.sql(rows)}`
}

export async function updateFile(
  tx: WriteTx,
  file: ReviewedFile,
  { followUps, isFirst }: { readonly followUps: readonly string[]; readonly isFirst: boolean },
): Promise<void> {
  const { sql } = tx
  const checklist = file.checklist ? sql.json(keptChecklist(file.checklist) as never) : null
  const changed = await sql`
    update amparo.file_review_files set checklist = ${checklist}, version = ${file.version},
      earlier = ${sql.json(file.earlier.map(keptChecklist) as never)},
      follow_ups = follow_ups || ${[...followUps]}::uuid[]
    where id = ${file.id} and version < ${file.version} returning id`
  if (changed.length !== 1) throw new ProblemError(problem('edit.outdated'))
  if (isFirst) await sql`update amparo.file_reviews set reviewed = reviewed + 1 where id = ${file.reviewId}`
}

/** For whoever drew it, as long as she oversees work and reads the case; for everybody else there is none. */
export async function lockFile(
  { sql }: WriteTx,
  reviewId: string,
  fileId: string,
): Promise<ReviewedFile | undefined> {
  const [row] = await sql<FileRow[]>`
    select * from amparo.file_review_files where id = ${fileId} and review_id = ${reviewId} for update`
  return row && reviewedFileOf(row)
}

export type ReviewRow = {
  readonly id: string
  readonly reviewer: string | null
  readonly mine: boolean
  readonly worker: string | null
  readonly team: string | null
  readonly states: ReviewedStates
  readonly by_worker: boolean
  readonly seed: number
  readonly drawn_from: number
  readonly drawn: number
  readonly reviewed: number
  readonly drawn_at: string
}

function reviewRows({ sql }: ReadScope) {
  return sql`
    select r.id, v.display_name as reviewer, r.reviewer_id = (select amparo.my_user()) as mine,
      w.display_name as worker, t.name as team, r.states, r.by_worker, r.seed,
      cardinality(r.drawn_from) as drawn_from, r.drawn, r.reviewed, r.drawn_at
    from amparo.file_reviews r
    left join amparo.users v on v.id = r.reviewer_id
    left join amparo.users w on w.id = r.worker_id
    left join amparo.teams t on t.id = r.team_id`
}

export async function listReviewRows(
  scope: ReadScope,
  {
    after,
    limit,
  }: { readonly after: { readonly at: string; readonly id: string } | undefined; readonly limit: number },
): Promise<ReviewRow[]> {
  return scope.sql<ReviewRow[]>`${reviewRows(scope)}
    ${after ? scope.sql`where (r.drawn_at, r.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : scope.sql``}
    order by r.drawn_at desc, r.id desc limit ${limit}`
}

export async function findReviewRow(scope: ReadScope, id: string): Promise<ReviewRow | undefined> {
  const [row] = await scope.sql<ReviewRow[]>`${reviewRows(scope)} where r.id = ${id}`
  return row
}

export type FileListRow = FileRow & {
  readonly code: string
  readonly worker: string | null
  readonly reviewer: string | null
  readonly is_own: boolean
}

/** Files that the reader may look into: of one review, or of one case what was found in it. */
export async function listFileRows(
  { sql }: ReadScope,
  of: { readonly reviewId: string; readonly fileId?: string } | { readonly caseId: string },
): Promise<FileListRow[]> {
  const which =
    'caseId' in of
      ? sql`f.case_id = ${of.caseId} and f.checklist is not null`
      : sql`f.review_id = ${of.reviewId} ${of.fileId === undefined ? sql`` : sql`and f.id = ${of.fileId}`}`
  return sql<FileListRow[]>`
    select f.*, c.code, c.worker_id is not distinct from (select amparo.my_user()) as is_own,
      w.display_name as worker, v.display_name as reviewer
    from amparo.file_review_files f
    join amparo.cases c on c.id = f.case_id
    left join amparo.users w on w.id = f.worker_id
    left join amparo.users v on v.id = f.reviewer_id
    where ${which} order by ${'caseId' in of ? sql`f.id desc` : sql`f.position`} limit 200`
}

export type FollowUpRow = {
  readonly id: string
  readonly words: string
  readonly due_on: string
  readonly state: 'open' | 'done' | 'cancelled'
}

/** What became of what a review asked for, as far as the reader reads what is due on the case. */
export async function listFollowUps({ sql }: ReadScope, ids: readonly string[]): Promise<FollowUpRow[]> {
  if (ids.length === 0) return []
  return sql<FollowUpRow[]>`
    select id, words, due_on, state from amparo.hand_tasks where id = any (${[...ids]}::uuid[])
    order by due_at, id`
}

export type TeamRow = { readonly id: TeamId; readonly name: string }

export async function listTeamRows({ sql }: ReadScope): Promise<TeamRow[]> {
  return sql<TeamRow[]>`
    select id, name from amparo.teams
    where organisation_id = (select amparo.my_organisation()) and state = 'active'
      and (id = any ((select amparo.my_teams())::uuid[])
        or organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))
    order by name, id limit 300`
}

/** Files of the cases that she oversees and that somebody has in charge, one more than may be drawn from. */
export async function listDrawable(
  { sql }: ReadScope,
  asked: Pick<FileReview, 'workerId' | 'teamId' | 'states'>,
  { now, most }: { readonly now: string; readonly most: number },
): Promise<DrawnFile[]> {
  const { states, workerId, teamId } = asked
  const open = sql`c.state in ('open', 'on-hold')`
  const closed = sql`(c.state = 'closed'
    and c.closed_at > ${now}::timestamptz - make_interval(days => ${daysSinceClosing}))`
  return sql<DrawnFile[]>`
    select c.id as "caseId", c.worker_id as "workerId" from amparo.cases c
    where c.organisation_id = (select amparo.my_organisation()) and c.worker_id is not null
      and c.worker_id <> (select amparo.my_user())
      and (c.team_id = any ((select amparo.my_teams())::uuid[])
        or c.organisation_id = any ((select amparo.my_wide_organisations())::uuid[]))
      and ${states === 'open' ? open : states === 'closed' ? closed : sql`(${open} or ${closed})`}
      ${workerId === undefined ? sql`` : sql`and c.worker_id = ${workerId}`}
      ${teamId === undefined ? sql`` : sql`and c.team_id = ${teamId}`}
    order by c.id limit ${most + 1}`
}

/** Those of these cases in which the reader declared a conflict of interest. */
export async function listMyConflicts(
  { sql }: ReadScope,
  caseIds: readonly CaseId[],
): Promise<ReadonlySet<CaseId>> {
  const rows = await sql<{ case_id: CaseId }[]>`
    select case_id from amparo.conflicted_workers(${[...caseIds]}::uuid[])
    where user_id = (select amparo.my_user())`
  return new Set(rows.map((row) => row.case_id))
}

export type FileFactRow = {
  readonly assessment_approved_at: string | null
  readonly plan_approved_at: string | null
  readonly closing_checklist: boolean
}

/** Since the case was opened, or opened again. */
export async function findFileFacts(
  { sql }: ReadScope,
  caseId: string,
  since: string,
): Promise<FileFactRow | undefined> {
  const first = (kind: string) => sql`(
    select min(f.recorded_at) from amparo.facts f
    where f.case_id = ${caseId} and f.kind = ${kind} and f.recorded_at >= ${since})`
  const [row] = await sql<FileFactRow[]>`
    select ${first('AssessmentApproved')} as assessment_approved_at, ${first('PlanApproved')} as plan_approved_at,
      exists (select from amparo.form_records r
        join amparo.answers a on a.id = r.id and a.state in ('filed', 'checked')
        join amparo.form_versions v on v.id = a.form_version_id
        join amparo.forms m on m.id = v.form_id and m.name = 'closing-checklist'
        where r.case_id = ${caseId} and r.filed_at >= ${since} and r.withdrawn_at is null) as closing_checklist`
  return row
}
