import type { JobRow } from '../../jobs/store.ts'
import { isLive } from '../../access/live-membership.ts'
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

/** Those of the command line belong to nobody's account: whoever may import sees, and stops, those of her organisation. */
export async function listMachineImports(tx: WriteTx, organisationId: string): Promise<ImportRow[]> {
  await tx.sql`set local role amparo_jobs`
  const rows = await tx.sql<ImportRow[]>`
    select j.*, 0 as parts_sent,
      (select u.display_name from amparo.users u where u.id = (j.input ->> 'ownerId')::uuid) as owner
    from amparo.jobs j where j.kind = ${importCasesKind} and j.user_id is null and j.organisation_id = ${organisationId}
    order by j.created_at desc, j.id desc limit 20`
  await tx.sql`set local role amparo_app`
  return rows
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
      and m.role = any (${['caseworker', 'supervisor']}) and ${isLive(scope)} limit 1`
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
export async function insertHeldImport(
  tx: WriteTx,
  job: NewImport,
  runner: string,
  all: number,
): Promise<void> {
  await tx.sql`insert into amparo.jobs (id, kind, organisation_id, input, progress_all, state, runner, attempts, leased_until)
    values (${job.id}, ${importCasesKind}, ${job.organisationId}, ${tx.sql.json(job.input)}, ${all}, 'running', ${runner},
      1, now() + interval '60 seconds')`
}

/** The same file for the same person, on from where an earlier command was interrupted; never one that is alive. */
export async function takeUpImport(
  tx: WriteTx,
  job: Pick<NewImport, 'organisationId' | 'input'>,
  runner: string,
): Promise<JobRow | undefined> {
  const [row] = await tx.sql<JobRow[]>`
    update amparo.jobs set state = 'running', runner = ${runner}, attempts = attempts + 1, ended_at = null,
      leased_until = now() + interval '60 seconds'
    where id = (
      select id from amparo.jobs
      where kind = ${importCasesKind} and organisation_id = ${job.organisationId} and user_id is null
        and input = ${tx.sql.json(job.input)} and input ->> 'dryRun' = 'false'
        and (state = 'failed' or (state = 'running' and leased_until < now()))
      order by created_at desc for update skip locked limit 1)
    returning *`
  return row
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

export async function cancelMachineImport(
  tx: WriteTx,
  jobId: string,
  organisationId: string,
): Promise<boolean> {
  await tx.sql`set local role amparo_jobs`
  const rows = await tx.sql`update amparo.jobs set state = 'cancelled', ended_at = now(), leased_until = null
    where id = ${jobId} and kind = ${importCasesKind} and user_id is null and organisation_id = ${organisationId}
      and state = 'running' returning id`
  await tx.sql`set local role amparo_app`
  return rows.length === 1
}

export async function cancelOwnImport(tx: WriteTx, jobId: string): Promise<boolean> {
  const rows = await tx.sql`update amparo.jobs set state = 'cancelled', ended_at = now(), leased_until = null
    where id = ${jobId} and kind = ${importCasesKind} and state in ('waiting', 'running') returning id`
  return rows.length === 1
}
