import { daysOfDraft } from '@amparo/domain/draft/draft'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

export type DraftRow = {
  readonly id: string
  readonly form: string
  readonly of: string
  readonly content: string
  readonly version: number
  readonly saved_at: string
}

/** The new version; nothing where the draft was carried on elsewhere since, or belongs to another form. */
export async function saveDraft(
  tx: WriteTx,
  draft: Omit<DraftRow, 'version'> & {
    readonly user_id: string
    readonly organisation_id: string
    readonly case_id: string | null
    readonly section: string | null
  },
  base: number,
): Promise<number | undefined> {
  const [row] = await tx.sql<{ version: number }[]>`
    insert into amparo.drafts ${tx.sql(draft)}
    on conflict (id) do update set content = excluded.content, saved_at = excluded.saved_at, version = drafts.version + 1
    where drafts.version = ${base} and drafts.form = excluded.form and drafts.of = excluded.of
      and drafts.case_id is not distinct from excluded.case_id
    returning drafts.version`
  return row?.version
}

/** The row policies leave those of whoever asks. */
export async function listDrafts(scope: ReadScope, caseId: string | null): Promise<DraftRow[]> {
  return scope.sql<DraftRow[]>`
    select id, form, of, content, version, saved_at from amparo.drafts
    where case_id is not distinct from ${caseId} order by saved_at desc, id`
}

export async function deleteDraft(
  tx: WriteTx,
  draftId: string,
): Promise<{ readonly case_id: string | null } | undefined> {
  const [row] = await tx.sql<{ case_id: string | null }[]>`
    delete from amparo.drafts where id = ${draftId} returning case_id`
  return row
}

export async function deleteOldDrafts(tx: WriteTx): Promise<void> {
  await tx.sql`delete from amparo.drafts where saved_at < now() - make_interval(days => ${daysOfDraft})`
}
