import { showImport, startImport, type ImportView } from '@amparo/contract/api/imports/imports'
import { startJobRunner, type JobRunner } from '@amparo/server/jobs/job-runner'
import { importWorks } from '@amparo/server/modules/imports/index'
import { newTestId } from './register.ts'
import { startTestApp, type TestApp, type TestClient } from './test-app.ts'

/** The real app with its job runner, which works when it is asked to and not by the clock. */
export type ImportStage = {
  readonly test: TestApp
  readonly runner: JobRunner
  readonly manager: TestClient
  readonly worker: TestClient
  /** What the runner could not do; nobody expects any. */
  readonly failures: readonly unknown[]
  /** Sends a text for the caseworker of the cast, and answers how it ended. */
  readonly bringIn: (cases: unknown, more?: { dryRun?: boolean }) => Promise<ImportView>
  readonly findCaseId: (sourceId: unknown) => Promise<never>
  readonly newRunner: () => JobRunner
  readonly close: () => Promise<void>
}

export async function startImportStage(): Promise<ImportStage> {
  const test = await startTestApp()
  const failures: unknown[] = []
  const newRunner = () =>
    startJobRunner(
      { database: test.database, config: test.config, version: '0.0.0-test', now: () => new Date() },
      importWorks,
      { onError: (error) => failures.push(error), everyMilliseconds: 3_600_000 },
    )
  const runner = newRunner()
  const { manager: member, caseworker } = test.cast.guatemala
  const manager = await test.signInAs(member)
  return {
    test,
    runner,
    manager,
    worker: await test.signInAs(caseworker),
    failures,
    newRunner,
    bringIn: async (cases, more = {}) => {
      const importId = newTestId<'ImportId'>()
      await manager.ok(startImport, {
        importId,
        ownerUsername: caseworker.username,
        phase: 'transit',
        dryRun: more.dryRun ?? false,
        parts: 1,
        text: typeof cases === 'string' ? cases : JSON.stringify(cases),
      })
      await runner.runAll()
      return manager.ok(showImport, { importId })
    },
    findCaseId: async (sourceId) => {
      const [row] = await test.asKeeper(
        (sql) => sql<{ case_id: string }[]>`
          select case_id from amparo.other_data where source_id = ${String(sourceId)}`,
      )
      if (!row) throw new Error('the case did not arrive')
      return row.case_id as never
    },
    close: async () => {
      await runner.stop()
      await test.close()
    },
  }
}
