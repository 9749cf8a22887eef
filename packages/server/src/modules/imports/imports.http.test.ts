/** Cases of another system on the real app: brought in by a job, worked on, found, and given back as they came. */
import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  addImportPart,
  cancelImport,
  listImports,
  showImport,
  startImport,
} from '@amparo/contract/api/imports/imports'
import { searchOtherData, showOtherData } from '@amparo/contract/api/other-data/other-data'
import type { JsonObject } from '@amparo/domain/kernel/json'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { newTestId } from '@amparo/testkit/register'
import { startJobRunner, type JobRunner } from '../../jobs/job-runner.ts'
import { importWorks } from './index.ts'

let test: TestApp
let runner: JobRunner
let manager: TestClient
let worker: TestClient
const failures: unknown[] = []

beforeAll(async () => {
  test = await startTestApp()
  runner = startJobRunner(
    { database: test.database, config: test.config, version: 'test', now: () => new Date() },
    importWorks,
    { onError: (error) => failures.push(error), everyMilliseconds: 3_600_000 },
  )
  manager = await test.signInAs(test.cast.guatemala.manager)
  worker = await test.signInAs(test.cast.guatemala.caseworker)
})

afterAll(async () => {
  await runner.stop()
  await test.close()
  expect(failures).toEqual([])
})

/** A case of nobody, with something of every kind. */
function caseOf(more: JsonObject = {}): JsonObject {
  const id = newTestId()
  return {
    id,
    case_id: newTestId(),
    case_id_display: id.slice(-7),
    status: 'open',
    registration_date: '2024-03-04',
    name: 'Wendy Chub Ical',
    name_first: 'Wendy',
    name_last: 'Chub Ical',
    name_nickname: 'Wen',
    date_of_birth: '2014-02-03',
    estimated: false,
    age: 10,
    sex: 'female',
    nationality: ['guatemala', 'atlantis'],
    language: ['qeqchi'],
    telephone_current: '5555 0101',
    risk_level: 'medium',
    protection_concerns: ['neglect', 'separated'],
    consent_for_services: true,
    consent_for_data_collection: 'true',
    consent_for_tracing: false,
    disclosure_other_orgs: true,
    unhcr_id_no: 'ZQ-00417',
    who_came_with_her__96e0301: 'Vecina de la aldea Xalabé',
    religion: [],
    services_section: [
      {
        unique_id: 's1',
        service_type: 'cash_assistance',
        service_implemented: 'not_implemented',
        service_response_day_time: '2024-03-05T15:52:50.000Z',
        service_referral_notes: 'Para el pasaje',
      },
    ],
    family_details_section: [
      {
        unique_id: 'f1',
        relation_name: 'Rosa Ical',
        relation: 'aunt',
        relation_is_caregiver: true,
        relation_age: 41,
        relation_telephone: '5555 0202',
      },
      { unique_id: 'f2', relation: 'father', relation_is_alive: 'dead' },
    ],
    notes_section: [
      {
        unique_id: 'n1',
        note_date: '2024-03-06',
        note_subject: 'Visita',
        note_text: 'Está bien.',
        note_created_by: 'cw1',
      },
    ],
    ...more,
  }
}

async function importAll(cases: readonly unknown[], more: { dryRun?: boolean; text?: string } = {}) {
  const importId = newTestId<'ImportId'>()
  await manager.ok(startImport, {
    importId,
    ownerUsername: test.cast.guatemala.caseworker.username,
    phase: 'transit',
    dryRun: more.dryRun ?? false,
    parts: 1,
    text: more.text ?? JSON.stringify(cases),
  })
  await runner.runAll()
  return manager.ok(showImport, { importId })
}

async function findCaseId(sourceId: unknown): Promise<string> {
  const rows = await test.asKeeper(
    (sql) =>
      sql<{ case_id: string }[]>`select case_id from amparo.other_data where source_id = ${String(sourceId)}`,
  )
  const [row] = rows
  if (!row) throw new Error('the case did not arrive')
  return row.case_id
}

it('a job brings a case in, with a record for what has one and the rest as other data', async () => {
  const json = caseOf()
  const report = await importAll([json])
  expect(report).toMatchObject({
    state: 'done',
    done: 1,
    all: 1,
    counts: { imported: 1, refused: 0, skipped: 0, people: 2, consents: 3, risks: 1, notes: 2 },
    refused: [],
  })
  const caseId = await findCaseId(json['id'])
  const view = await worker.ok(openCase, { caseId: caseId as never })
  expect(view.case).toMatchObject({
    callName: 'Wendy',
    state: 'open',
    riskLevel: 'medium',
    riskState: 'decided',
  })
  expect(view.people.map((person) => [person.role, person.names[0]?.given, person.nationalities])).toEqual([
    ['child', 'Wendy', ['GT']],
    ['caregiver', 'Rosa Ical', []],
  ])
  const other = await worker.ok(showOtherData, { caseId: caseId as never })
  expect(other).toMatchObject({ source: 'primero', sourceId: json['id'] })
  const labels = other.items.map(({ label }) => label)
  expect(labels).toEqual(
    expect.arrayContaining(['Unhcr id no', 'Who came with her', 'Nationality', 'Services section']),
  )
  expect(labels).not.toContain('Religion')
  expect(labels).not.toContain('Sex')
  const family = other.items.find(({ field }) => field === 'family_details_section')
  expect(family?.entries).toEqual(
    expect.arrayContaining([
      { label: '1 · Relation telephone', value: '5555 0202' },
      { label: '2 · Relation', value: 'father' },
    ]),
  )
})
