/** An organisation can leave with its data: what becomes of a case that was registered here, in an export and after it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { listForms, startAssessment } from '@amparo/contract/api/assessments/assessment'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { addNote, listNotes } from '@amparo/contract/api/notes/notes'
import { showOtherData } from '@amparo/contract/api/other-data/other-data'
import { takePersonOff } from '@amparo/contract/api/people/edit-person'
import { startPlan } from '@amparo/contract/api/plans/plan'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import type { JsonObject } from '@amparo/domain/kernel/json'
import { startImportStage, type ImportStage } from '@amparo/testkit/import-stage'
import { primeroCase } from '@amparo/testkit/primero-case'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { openDatabase, type Database } from '../../db/database.ts'
import { exportCases } from './export-cases.ts'
import { exportedTables, tablesLeftOut } from './own-tables.ts'

let stage: ImportStage
let owner: Database
const lately = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  stage = await startImportStage()
  owner = openDatabase(stage.test.testDatabase.ownerUrl, { most: 1 })
})

afterAll(async () => {
  await owner.close()
  await stage.close()
  expect(stage.failures).toEqual([])
})

async function exported(id: unknown, whole = false): Promise<readonly JsonObject[]> {
  const organisation = { id: stage.test.cast.guatemala.id, time_zone: 'America/Guatemala' }
  const found: JsonObject[] = []
  for await (const cases of exportCases(owner, organisation, new Date(), whole))
    found.push(...cases.filter((one) => one['id'] === id))
  return found
}

const name = (role: 'called' | 'nickname', given: string, surname1 = '', surname2 = '') => ({
  role,
  given,
  surname1,
  surname2,
  married: '',
})

/** A case with something in every table that an ordinary week fills. */
async function livedCase() {
  const { worker } = stage
  const [aunt, gone] = [newTestId<'PersonId'>(), newTestId<'PersonId'>()]
  const relative = { sex: 'female' as const, role: 'relative' as const, travelsWith: true }
  const { caseId, code } = await registerAs(worker, {
    names: [name('called', 'Yesenia Maribel', 'Tut', 'Pop'), name('nickname', 'Yesi')],
    born: { kind: 'day', day: '2012-05-06' } as never,
    sex: 'female',
    nationalities: ['GT'],
    languages: ['kek', 'spa'],
    origin: { country: 'GT', words: 'Caserío Los Encuentros' },
    phones: ['+502 5555 0101'],
    addressForm: 'usted',
    holder: 'Su tía Marta',
    people: [
      { ...relative, personId: aunt, names: [name('called', 'Marta', 'Pop')], relation: 'aunt-uncle' },
      { ...relative, personId: gone, names: [name('called', 'Otra')], relation: 'friend' },
    ],
  })
  await worker.ok(takePersonOff, { caseId, personId: gone, reason: 'by-mistake', words: '' })
  await worker.ok(recordConsent, {
    caseId,
    consentId: newTestId<'ConsentId'>(),
    purpose: 'case-management',
    state: 'given',
    basis: 'consent',
    basisReason: '',
    consenters: ['child', 'caregiver'],
    consentedBy: 'Marta Pop',
    caregiverNotAsked: '',
    childAssented: true,
    childInformed: true,
    language: 'kek',
    interpreter: '',
    toldBack: 'Que me van a ayudar.',
    withhold: '',
    textVersion: '',
    sections: [],
    givenOn: lately,
  })
  const riskId = newTestId<'RiskAssessmentId'>()
  const facts = { concerns: ['sexual-violence' as const], protectiveFactors: [], signs: [], screened: true }
  await worker.ok(proposeRiskLevel, { caseId, riskId, facts } as never)
  await worker.ok(decideRisk, { caseId, riskId, level: 'high', reason: 'Hay que actuar pronto.' })
  await worker.ok(addNote, {
    caseId,
    noteId: newTestId<'NoteId'>(),
    kind: 'visit',
    childReached: true,
    occurredOn: lately,
    place: 'Albergue',
    seenAlone: true,
    body: 'Quiere volver a la escuela.',
    language: 'kek',
    interpreter: '',
  })
  await worker.ok(startPlan, { caseId, planId: newTestId<'PlanId'>() } as never)
  const [form] = (await worker.ok(listForms, { use: 'assessment' })).items
  await worker.ok(startAssessment, {
    caseId,
    answerId: newTestId<'AnswerId'>(),
    formVersionId: form?.formVersionId,
  } as never)
  return { caseId, code }
}

it('goes out in the fields that Primero knows, value by value', async () => {
  const { caseId, code } = await livedCase()
  const [json] = await exported(caseId)
  expect(json).toMatchObject({
    id: caseId,
    case_id: caseId,
    case_id_display: code,
    status: 'open',
    name: 'Yesenia Maribel Tut Pop',
    name_first: 'Yesenia',
    name_middle: 'Maribel',
    name_last: 'Tut Pop',
    name_nickname: 'Yesi',
    date_of_birth: '2012-05-06',
    estimated: false,
    sex: 'female',
    telephone_current: '+502 5555 0101',
    risk_level: 'high',
    consent_for_services: true,
    notes_section: [expect.objectContaining({ note_date: lately })],
    family_details_section: [expect.objectContaining({ relation_name: 'Marta Pop', relation_sex: 'female' })],
  })
  expect(JSON.stringify(json?.['notes_section'])).toContain('Quiere volver a la escuela.')
})

it('carries all that it holds here under a key of its own, row by row, and no table is forgotten', async () => {
  const { caseId } = await livedCase()
  const [json] = await exported(caseId)
  const own = json?.['amparo'] as { format: number; tables: Record<string, JsonObject[]> }
  expect(own.format).toBe(1)
  const named = await stage.test.asKeeper(
    (sql) => sql<{ name: string }[]>`select c.relname as name from pg_class c
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id' and not a.attisdropped
      where c.relnamespace = 'amparo'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
  )
  const known: readonly string[] = [...exportedTables, ...tablesLeftOut]
  expect(named.map((row) => row.name).filter((table) => !known.includes(table))).toEqual([])
  for (const table of exportedTables) {
    const where = {
      cases: 't.id = $1',
      persons: 't.id in (select person_id from amparo.case_people where case_id = $1)',
      person_names: 't.person_id in (select person_id from amparo.case_people where case_id = $1)',
      person_phones: 't.person_id in (select person_id from amparo.case_people where case_id = $1)',
    }[table as string]
    const rows = await stage.test.asKeeper((sql) =>
      sql.unsafe(`select to_jsonb(t) as row from amparo.${table} t where ${where ?? 't.case_id = $1'}`, [
        caseId,
      ]),
    )
    const plain = (list: readonly JsonObject[]) =>
      list.map(({ payload: _content, ...row }) => JSON.stringify(row, Object.keys(row).sort())).sort()
    expect([table, plain(own.tables[table] ?? [])]).toEqual([table, plain(rows.map((row) => row['row']))])
  }
  for (const table of ['notes', 'consents', 'plans', 'answers', 'risk_assessments', 'form_versions', 'users'])
    expect([table, own.tables[table]?.length ?? 0]).not.toEqual([table, 0])
  expect(own.tables['case_people']?.filter((row) => row['taken_off_at'] !== null)).toHaveLength(1)
  const note = own.tables['facts']?.find((fact) => fact['kind'] === 'NoteAdded')
  expect(note).toMatchObject({
    payload: { fields: { body: 'Quiere volver a la escuela.', place: 'Albergue' } },
  })
  expect(own.tables['facts']?.every((fact) => fact['payload'] !== null && !('salt' in fact))).toBe(true)
})

it('comes back elsewhere with what Primero’s fields say, and goes out from there as it came', async () => {
  const { caseId } = await livedCase()
  const [json] = await exported(caseId)
  expect((await stage.bringIn([json])).counts).toMatchObject({ imported: 1, notes: 1, risks: 1 })
  const copyId = await stage.findCaseId(caseId)
  expect(copyId).not.toBe(caseId)
  const { people, case: file } = await stage.worker.ok(openCase, { caseId: copyId })
  expect(people.map((person) => [person.role, person.names[0]?.given, person.names[0]?.surname1])).toEqual([
    ['child', 'Yesenia Maribel', 'Tut Pop'],
    ['relative', 'Marta Pop', ''],
  ])
  expect(people[0]).toMatchObject({
    born: { kind: 'day', day: '2012-05-06' },
    languages: ['kek', 'spa'],
    nationalities: ['GT'],
    phones: ['+502 5555 0101'],
  })
  expect(file).toMatchObject({ state: 'open', riskLevel: 'high' })
  expect((await stage.worker.ok(listNotes, { caseId: copyId })).items[0]).toMatchObject({
    occurredOn: lately,
  })
  const shown = await stage.worker.ok(showOtherData, { caseId: copyId })
  expect(shown.items.map(({ field }) => field)).not.toContain('amparo')
  const both = await exported(caseId)
  expect(both).toHaveLength(2)
  for (const one of both) expect(one).toEqual(json)
})

it('gives the cases of Primero as they came, and all that was done on them where it is asked for', async () => {
  const json = primeroCase()
  await stage.bringIn([json])
  expect(await exported(json['id'])).toEqual([json])
  const [whole] = await exported(json['id'], true)
  const { amparo, ...fields } = whole ?? {}
  expect(fields).toEqual(json)
  expect(amparo).toMatchObject({ format: 1, tables: { notes: expect.any(Array) } })
})
