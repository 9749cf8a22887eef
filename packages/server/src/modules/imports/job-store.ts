import type { JobRow } from '../../jobs/store.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { importCasesKind } from './import-job.ts'

export type ImportRow = JobRow & { readonly parts_sent: number; readonly owner: string | null }

export async function findImport(scope: ReadScope, id: string): Promise<ImportRow | undefined> {
  const [row] = await scope.sql<ImportRow[]>`
    select j.*, (select count(*) from amparo.job_parts p where p.job_id = j.id) as parts_sent,
      (select u.display_name from amparo.users u where u.id = (j.input ->> 'ownerId')::uuid) as owner
    from amparo.jobs j where j.id = ${id} and j.kind = ${importCasesKind}`
  return row
}

export async function listOwnImports(scope: ReadScope): Promise<ImportRow[]> {
  return scope.sql<ImportRow[]>`
    select j.*, (select count(*) from amparo.job_parts p where p.job_id = j.id) as parts_sent,
      (select u.display_name from amparo.users u where u.id = (j.input ->> 'ownerId')::uuid) as owner
    from amparo.jobs j where j.kind = ${importCasesKind} order by j.created_at desc, j.id desc limit 20`
}

/** Who may be given cases: somebody of this organisation who holds cases of her own. */
export async function findCaseHolder(
  scope: ReadScope,
  organisationId: string,
  username: string,
): Promise<{ readonly id: string; readonly locale: string } | undefined> {
  const [row] = await scope.sql<{ id: string; locale: string }[]>`
    select u.id, u.locale from amparo.users u join amparo.memberships m on m.user_id = u.id
    where u.username = ${username.toLowerCase()} and u.state <> 'disabled' and m.organisation_id = ${organisationId}
      and m.role = any (${['caseworker', 'supervisor']}) and m.valid_from <= now()
      and (m.valid_until is null or m.valid_until > now()) limit 1`
  return row
}

export type NewImport = {
  readonly id: string
  readonly organisationId: string
  readonly userId: string | null
  readonly input: Readonly<Record<string, string | number | boolean>>
}

export async function insertImport(tx: WriteTx, job: NewImport): Promise<void> {
  await tx.sql`insert into amparo.jobs (id, kind, user_id, organisation_id, input)
    values (${job.id}, ${importCasesKind}, ${job.userId}, ${job.organisationId}, ${tx.sql.json(job.input)})`
}

/** A job of the command line works at once and under its own hand; the node's runner leaves it alone. */
export async function insertHeldImport(tx: WriteTx, job: NewImport, runner: string): Promise<void> {
  await tx.sql`insert into amparo.jobs (id, kind, organisation_id, input, state, runner, attempts, leased_until)
    values (${job.id}, ${importCasesKind}, ${job.organisationId}, ${tx.sql.json(job.input)}, 'running', ${runner}, 1,
      now() + interval '60 seconds')`
}

export async function insertPart(
  tx: WriteTx,
  jobId: string,
  part: { readonly number: number; readonly text: string },
): Promise<boolean> {
  const rows = await tx.sql`insert into amparo.job_parts (job_id, number, content)
    values (${jobId}, ${part.number}, ${part.text}) on conflict do nothing returning number`
  return rows.length === 1
}

export async function cancelOwnImport(tx: WriteTx, jobId: string): Promise<boolean> {
  const rows = await tx.sql`update amparo.jobs set state = 'cancelled', ended_at = now(), leased_until = null
    where id = ${jobId} and kind = ${importCasesKind} and state in ('waiting', 'running') returning id`
  return rows.length === 1
}
