import type { JsonValue } from '@amparo/domain/kernel/json'
import type { ReadScope, WriteTx } from '../db/transaction.ts'

export type JobRow = {
  readonly id: string
  readonly kind: string
  readonly user_id: string | null
  readonly organisation_id: string | null
  readonly input: Readonly<Record<string, JsonValue>>
  readonly progress_done: number
  readonly progress_all: number | null
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  readonly report: unknown
  readonly attempts: number
  readonly created_at: string
  readonly ended_at: string | null
  readonly leased_until: string | null
}

/** Who works on a job; whoever holds another runner's name can write nothing to it. */
export type JobHold = { readonly id: string; readonly runner: string }

/** A hold that is not renewed for so long passes to whoever asks next: its runner was killed. */
const holdSeconds = 60

/** A job whose text is complete and that nobody works on, or whose runner has gone. */
export async function claimJob(
  tx: WriteTx,
  runner: string,
  kinds: readonly string[],
  mostAttempts: number,
): Promise<JobRow | undefined> {
  const [row] = await tx.sql<JobRow[]>`
    update amparo.jobs set state = 'running', runner = ${runner}, attempts = attempts + 1,
      leased_until = now() + make_interval(secs => ${holdSeconds})
    where id = (
      select j.id from amparo.jobs j
      where j.kind = any (${[...kinds]}) and j.attempts < ${mostAttempts}
        and (j.state = 'waiting' or (j.state = 'running' and j.leased_until < now()))
        and (j.input ->> 'parts')::integer = (select count(*) from amparo.job_parts p where p.job_id = j.id)
      order by j.created_at for update skip locked limit 1)
    returning *`
  return row
}

/** Jobs that ended their runner again and again: the fault is in them, or in us, and a person is told. */
export async function failWornOut(tx: WriteTx, mostAttempts: number): Promise<void> {
  const rows = await tx.sql<{ id: string }[]>`
    update amparo.jobs set state = 'failed', ended_at = now(), leased_until = null
    where state = 'running' and leased_until < now() and attempts >= ${mostAttempts} returning id`
  for (const { id } of rows) await forgetParts(tx, id)
}

/**
 * Work that no runner can go on with, since what it works on lies in a file of the machine: when whoever did it is
 * gone, it stands as ended where it stopped, until the same command is given again.
 */
export async function endAbandoned(tx: WriteTx): Promise<void> {
  await tx.sql`update amparo.jobs set state = 'failed', ended_at = leased_until, leased_until = null
    where state = 'running' and leased_until < now() and not input ? 'parts'`
}

/** Writes how far it is and keeps the hold; false where the job was cancelled or has passed to another runner. */
export async function moveJob(
  tx: WriteTx,
  hold: JobHold,
  moved: { readonly done: number; readonly all: number; readonly report: unknown },
): Promise<boolean> {
  const rows = await tx.sql`
    update amparo.jobs set progress_done = ${moved.done}, progress_all = ${moved.all},
      report = ${tx.sql.json(moved.report as never)}, leased_until = now() + make_interval(secs => ${holdSeconds})
    where id = ${hold.id} and runner = ${hold.runner} and state = 'running' returning id`
  return rows.length === 1
}

export async function endJob(
  tx: WriteTx,
  hold: JobHold,
  state: 'done' | 'failed',
  report: unknown,
): Promise<void> {
  await tx.sql`update amparo.jobs set state = ${state}, report = ${tx.sql.json(report as never)}, ended_at = now(),
      leased_until = null where id = ${hold.id} and runner = ${hold.runner} and state = 'running'`
  await forgetParts(tx, hold.id)
}

/** What was sent is not kept longer than the work needs it. */
export async function forgetParts(tx: WriteTx, jobId: string): Promise<void> {
  await tx.sql`delete from amparo.job_parts where job_id = ${jobId}`
}

export async function forgetPartsOfEnded(tx: WriteTx): Promise<void> {
  await tx.sql`delete from amparo.job_parts p using amparo.jobs j
    where j.id = p.job_id and (j.state in ('done', 'failed', 'cancelled')
      or (j.state = 'waiting' and j.created_at < now() - interval '1 day'))`
}

export async function readParts(scope: ReadScope, jobId: string): Promise<string> {
  const rows = await scope.sql<{ content: string }[]>`
    select content from amparo.job_parts where job_id = ${jobId} order by number`
  return rows.map((row) => row.content).join('')
}
