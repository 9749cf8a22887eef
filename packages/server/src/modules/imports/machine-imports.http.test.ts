/** What the command line brings in and gives out, as the screens and the record of access show it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAudit } from '@amparo/contract/api/audit/audit'
import { cancelImport, listImports, showImport } from '@amparo/contract/api/imports/imports'
import { startImportStage, type ImportStage } from '@amparo/testkit/import-stage'
import { primeroCase } from '@amparo/testkit/primero-case'
import { newTestId } from '@amparo/testkit/register'
import { openDatabase } from '../../db/database.ts'
import { exportCases } from './export-cases.ts'

let stage: ImportStage

beforeAll(async () => {
  stage = await startImportStage()
})

afterAll(async () => {
  await stage.close()
  expect(stage.failures).toEqual([])
})

describe('an import of the command line', () => {
  const organisationId = () => stage.test.cast.guatemala.id
  const begin = (id: string, leased: string) =>
    stage.test.asKeeper(
      (
        sql,
      ) => sql`insert into amparo.jobs (id, kind, organisation_id, input, progress_done, progress_all, state, runner,
          attempts, leased_until)
        values (${id}, 'import-cases', ${organisationId()}, ${sql.json({
          ownerId: stage.test.cast.guatemala.caseworker.id,
          phase: 'transit',
          dryRun: false,
          from: 'command line',
        })}, 19, 30, 'running', ${newTestId()}, 1, now() + ${leased}::interval)`,
    )

  it('is on the screen of those who may import, and says that it was interrupted when its process is gone', async () => {
    const importId = newTestId<'ImportId'>()
    await begin(importId, '1 minute')
    expect(await stage.manager.ok(showImport, { importId })).toMatchObject({
      state: 'running',
      done: 19,
      problem: null,
    })
    await stage.runner.runAll()
    expect(await stage.manager.ok(showImport, { importId })).toMatchObject({ state: 'running' })

    await stage.test.asKeeper(
      (sql) => sql`update amparo.jobs set leased_until = now() - interval '1 second' where id = ${importId}`,
    )
    const interrupted = { state: 'failed', done: 19, all: 30, problem: { code: 'import.interrupted' } }
    expect(await stage.manager.ok(showImport, { importId })).toMatchObject(interrupted)
    await stage.runner.runAll()
    const shown = await stage.manager.ok(showImport, { importId })
    expect(shown).toMatchObject(interrupted)
    expect(shown.problem?.sentence).toContain('after 19 of 30 cases')
    expect(shown.endedAt).not.toBeNull()
    const [row] = await stage.test.asKeeper(
      (sql) => sql`select state from amparo.jobs where id = ${importId}`,
    )
    expect(row).toEqual({ state: 'failed' })
  })

  it('is shown to, and stopped by, those of the organisation who may import, and nobody else', async () => {
    const importId = newTestId<'ImportId'>()
    await begin(importId, '1 minute')
    const { mexico, guatemala } = stage.test.cast
    const there = await stage.test.signInAs(mexico.manager)
    expect((await there.call(showImport, { importId })).status).toBe(404)
    expect((await there.call(cancelImport, { importId })).status).toBe(404)
    expect((await there.ok(listImports, {})).items).toEqual([])
    const ana = await stage.test.signInAs(guatemala.caseworker)
    expect((await ana.call(listImports, {})).status).toBe(403)
    await stage.manager.ok(cancelImport, { importId })
    expect(await stage.manager.ok(showImport, { importId })).toMatchObject({ state: 'cancelled', done: 19 })
    expect((await stage.manager.call(cancelImport, { importId })).body.code).toBe('import.ended')
  })
})

it('an export on the machine is in the record of the organisation whose cases left', async () => {
  const json = primeroCase()
  await stage.bringIn([json])
  const caseId = await stage.findCaseId(json['id'])
  const owner = openDatabase(stage.test.testDatabase.ownerUrl, { most: 1 })
  const organisation = { id: stage.test.cast.guatemala.id, time_zone: 'America/Guatemala' }
  for await (const _ of exportCases(owner, organisation, new Date()));
  await owner.close()
  const auditor = await stage.test.signInAs(stage.test.cast.guatemala.auditor)
  const { items } = await auditor.ok(listAudit, {})
  expect(items.map((entry) => entry.action)).toContain('case.export')
  const [entry] = await stage.test.asKeeper(
    (sql) => sql`select organisation_id, actor_id from amparo.audit_entries
      where action = 'case.export' and ${caseId}::uuid = any (subject_ids)`,
  )
  expect(entry).toEqual({ organisation_id: organisation.id, actor_id: null })
  const elsewhere = await stage.test.signInAs(stage.test.cast.mexico.auditor)
  expect((await elsewhere.ok(listAudit, {})).items.map((entry) => entry.action)).not.toContain('case.export')
})
