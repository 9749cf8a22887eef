import { asSystem } from '../db/transaction.ts'
import { codeOf } from '../error-code.ts'
import type { Dependencies } from '../http/route.ts'
import { newId } from '../ids.ts'
import {
  claimJob,
  endAbandoned,
  endJob,
  failWornOut,
  forgetPartsOfEnded,
  type JobHold,
  type JobRow,
} from './store.ts'

/** Long work of one kind, from where it stopped; `stopping` says that the node wants to go down. */
export type JobWork = (
  dependencies: Dependencies,
  job: JobRow,
  hold: JobHold,
  stopping: () => boolean,
) => Promise<void>

/** The job was cancelled, or another runner has it: whoever notices writes nothing more. */
export class JobLost extends Error {}

export type JobRunner = {
  /** Looks for work now, and answers when there is none left. */
  readonly runAll: () => Promise<void>
  readonly stop: () => Promise<void>
}

const mostAttempts = 5

/**
 * Carries out jobs one after the other. A job is held for a minute at a time; when its runner dies, the next one goes
 * on from the last progress that was committed with its work. A defect ends the job with a report, never the node.
 */
export function startJobRunner(
  dependencies: Dependencies,
  works: Readonly<Record<string, JobWork>>,
  options: { readonly onError: (error: unknown) => void; readonly everyMilliseconds?: number },
): JobRunner {
  const stopping = { asked: false }
  let running: Promise<void> | undefined
  const { database } = dependencies

  async function runOne(): Promise<boolean> {
    const hold = { runner: newId() }
    const job = await asSystem(database, 'amparo_jobs', 'the next job', async (tx) => {
      await failWornOut(tx, mostAttempts)
      await endAbandoned(tx)
      await forgetPartsOfEnded(tx)
      return claimJob(tx, hold.runner, Object.keys(works), mostAttempts)
    })
    const work = job && works[job.kind]
    if (!job || !work) return false
    const held = { id: job.id, ...hold }
    try {
      await work(dependencies, job, held, () => stopping.asked)
    } catch (error) {
      if (error instanceof JobLost) return true
      options.onError(error)
      // A lost connection is tried again by whoever asks next; anything else would only fail again.
      if (isPassing(error)) return false
      await asSystem(database, 'amparo_jobs', 'a job failed', (tx) => endJob(tx, held, 'failed', job.report))
    }
    return true
  }

  async function runAll(): Promise<void> {
    while (!stopping.asked && (await runOne())) continue
  }

  function tick(): void {
    running ??= runAll()
      .catch(options.onError)
      .finally(() => {
        running = undefined
      })
  }

  const timer = setInterval(tick, options.everyMilliseconds ?? 2000)
  timer.unref()
  return {
    runAll: async () => {
      await running
      await runAll()
    },
    stop: async () => {
      stopping.asked = true
      clearInterval(timer)
      await running
    },
  }
}

function isPassing(error: unknown): boolean {
  const code = codeOf(error)
  return /^(08|53|57P|40)/.test(code) || /^(ECONN|CONNECTION_|CONNECT_|EPIPE)/.test(code)
}
