import { phases, type Phase } from '@amparo/domain/case/case'
import { primeroCasesIn } from '@amparo/domain/import-primero/read-primero-case'
import { parseCarefulJson } from '@amparo/domain/kernel/careful-json'
import { isJsonObject, type JsonValue } from '@amparo/domain/kernel/json'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import { asSystem, type WriteTx } from '../../db/transaction.ts'
import { codeOf, constraintOf } from '../../error-code.ts'
import type { Dependencies } from '../../http/route.ts'
import { JobLost } from '../../jobs/job-runner.ts'
import { endJob, moveJob, readParts, type JobHold, type JobRow } from '../../jobs/store.ts'
import { identifyCase, importCase } from './import-case.ts'
import { importContext } from './import-context.ts'
import { emptyReport, reportWith, type CaseOutcome, type ImportReport } from './import-report.ts'

export const importCasesKind = 'import-cases'

/** Far beyond an honest export of one organisation; what is larger is split by whoever exports. */
export const caseFileLimits = { characters: 100_000_000, depth: 24, values: 20_000_000 }

export type ImportWork = JobHold & {
  readonly organisationId: string
  /** Who started it; absent for the command line. */
  readonly startedBy: string | undefined
  readonly phase: Phase
  readonly dryRun: boolean
}

/** One row of `amparo.begin_import`: the person who will hold the cases, with her rights. */
export type ImportScope = {
  readonly user_id: string
  readonly username: string
  readonly display_name: string
  readonly locale: string
  readonly organisation_id: string
  readonly roles: string[]
  readonly teams: string[]
  readonly member_teams: string[]
  readonly purposes: string[]
  readonly reads: string[]
  readonly writes: string[]
}

/** The cases of a text, whatever it is: one, a list, an API's answer, or one a line. A bomb is refused as a whole. */
export function casesOfText(text: string): readonly JsonValue[] {
  const parsed = parseCarefulJson(text.replace(/^\ufeff/, ''), caseFileLimits)
  if (!parsed.ok) throw new ProblemError(parsed.problem)
  const cases = parsed.value.flatMap(primeroCasesIn) as readonly JsonValue[]
  if (cases.length === 0) throw new ProblemError(problem('import.file-empty'))
  return cases
}

/** The work of the job runner: from the parts that were sent, on from the last committed case. */
export async function runImportJob(
  dependencies: Dependencies,
  job: JobRow,
  hold: JobHold,
  stopping: () => boolean,
): Promise<void> {
  const text = await asSystem(dependencies.database, 'amparo_jobs', 'what was sent', (tx) =>
    readParts(tx, job.id),
  )
  let cases: readonly JsonValue[]
  try {
    cases = casesOfText(text)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { code, values } = error.problem
    await asSystem(dependencies.database, 'amparo_jobs', 'a file was refused', (tx) =>
      endJob(tx, hold, 'failed', { ...emptyReport, problem: { code, values: values ?? {} } }),
    )
    return
  }
  const phase = phases.find((known) => known === job.input['phase']) ?? 'transit'
  await runImport(
    dependencies,
    {
      ...hold,
      organisationId: job.organisation_id ?? '',
      startedBy: job.user_id ?? undefined,
      phase,
      dryRun: job.input['dryRun'] === true,
    },
    cases,
    {
      done: job.progress_done,
      report: (job.report as ImportReport | null) ?? emptyReport,
      stopping,
    },
  )
}

/**
 * One transaction a case: its records, and that it is done, are committed together, so that whoever goes on after a
 * kill repeats nothing and misses nothing. A case that is here already is passed over by its source's id.
 */
export async function runImport(
  dependencies: Dependencies,
  work: ImportWork,
  cases: readonly JsonValue[],
  from: {
    readonly done: number
    readonly report: ImportReport
    readonly stopping?: () => boolean
    readonly onProgress?: (done: number, all: number) => void
  },
): Promise<ImportReport> {
  let { report } = from
  for (const [index, json] of cases.entries()) {
    if (index < from.done) continue
    if (from.stopping?.()) return report
    report = await runOne(dependencies, work, json, { index, all: cases.length, report })
    from.onProgress?.(index + 1, cases.length)
  }
  await asSystem(dependencies.database, 'amparo_jobs', 'the import has ended', (tx) =>
    endJob(tx, work, 'done', report),
  )
  return report
}

class DryRun extends Error {
  readonly outcome: CaseOutcome
  constructor(outcome: CaseOutcome) {
    super('dry run')
    this.outcome = outcome
  }
}

type Place = { readonly index: number; readonly all: number; readonly report: ImportReport }

async function runOne(
  dependencies: Dependencies,
  work: ImportWork,
  json: JsonValue,
  place: Place,
): Promise<ImportReport> {
  const note = async (tx: WriteTx, outcome: CaseOutcome) => {
    const report = reportWith(place.report, outcome)
    if (!(await moveJob(tx, work, { done: place.index + 1, all: place.all, report }))) throw new JobLost()
    return report
  }
  const without = (outcome: CaseOutcome) =>
    asSystem(dependencies.database, 'amparo_jobs', 'a case was not imported', (tx) => note(tx, outcome))
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await asSystem(dependencies.database, 'amparo_jobs', 'one case of an import', async (tx) => {
        const outcome = await bringIn(dependencies, work, json, tx, attempt)
        if (work.dryRun) throw new DryRun(outcome)
        await tx.sql`set local role amparo_jobs`
        return note(tx, outcome)
      })
    } catch (error) {
      if (error instanceof DryRun) return without(error.outcome)
      if (constraintOf(error) === 'cases_code_key' && attempt < 8) continue
      const refused = refusalOf(error)
      if (!refused) throw error
      return without({
        kind: 'refused',
        because: { number: place.index + 1, sourceId: sourceIdOf(json), ...refused },
      })
    }
  }
}

async function bringIn(
  dependencies: Dependencies,
  work: ImportWork,
  json: JsonValue,
  tx: WriteTx,
  attempt: number,
): Promise<CaseOutcome> {
  const found = identifyCase(json, work.organisationId)
  const [known, [scope]] = await Promise.all([
    tx.sql`select 1 from amparo.cases where id = ${found.caseId}`,
    tx.sql<ImportScope[]>`select * from amparo.begin_import(${work.id}, ${work.runner})`,
  ])
  if (known.length > 0) return { kind: 'skipped' }
  if (!scope) throw await whyNoScope(tx, work)
  await tx.sql`set local role amparo_app`
  const context = importContext(dependencies, tx, scope, work)
  return { kind: 'imported', counts: await importCase(context, found, { ...work, attempt }) }
}

async function whyNoScope(tx: WriteTx, work: ImportWork): Promise<Error> {
  const held = await tx.sql`select 1 from amparo.jobs
    where id = ${work.id} and runner = ${work.runner} and state = 'running'`
  return held.length === 0 ? new JobLost() : new ProblemError(problem('import.owner-unknown'))
}

function refusalOf(error: unknown) {
  if (error instanceof ProblemError) return { code: error.problem.code, values: error.problem.values ?? {} }
  // Another case took the same ids: the same child's file under somebody whose cases are not seen from here.
  if (constraintOf(error) !== '' && codeOf(error) === '23505')
    return { code: 'import.case-held-elsewhere' as const, values: {} }
  // A value that a column cannot hold.
  if (codeOf(error).startsWith('22'))
    return { code: 'import.case-invalid' as const, values: { pointer: '/' } }
  return undefined
}

function sourceIdOf(json: JsonValue): string | null {
  if (!isJsonObject(json)) return null
  const id = [json['id'], json['case_id'], json['case_id_display']].find((value) => typeof value === 'string')
  return typeof id === 'string' ? id.slice(0, 80) : null
}
