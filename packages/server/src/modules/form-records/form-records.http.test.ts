import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approveAssessment,
  completeAssessment,
  listAssessments,
  listForms,
  openAssessment,
  saveAnswers,
} from '@amparo/contract/api/assessments/assessment'
import {
  checkFormRecord,
  correctFormRecord,
  fileFormRecord,
  listFormRecords,
  listFormVersions,
  openFormRecord,
  printBlankForm,
  printFormRecord,
  saveFormAnswers,
  startFormRecord,
  withdrawFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { acceptReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { daysAgo, referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { openDatabase } from '../../db/database.ts'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
const versions = new Map<string, string>()

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
  for (const form of (await ana.ok(listForms, {})).items) versions.set(form.name, form.formVersionId)
})
afterAll(() => test.close())

const versionOf = (form: string) => versions.get(form) as never
const sheet = { filledOn: daysAgo(3), place: 'Casa del Migrante', filledBy: 'Doña Lupe', sheetNumber: 'A-17' }

async function begun(form = 'child-feedback', paper?: typeof sheet, by = ana) {
  const { caseId, code } = await registerAs(ana)
  const answerId = newTestId<'AnswerId'>()
  await by.ok(startFormRecord, {
    caseId,
    answerId,
    formVersionId: versionOf(form),
    ...(paper ? { paper } : {}),
  })
  return { caseId, answerId, code }
}

const write = ({ caseId, answerId }: Which, field: string, value: unknown, base = 0) => ({
  caseId,
  answerId,
  fields: [{ row: answerId, edits: { [field]: { value, base } } }],
})
type Which = { readonly caseId: CaseId; readonly answerId: AnswerId }

/** Feedback with the two answers that it needs, filed. */
async function filed(paper?: typeof sheet) {
  const which = await begun('child-feedback', paper)
  const { caseId, answerId } = which
  await ana.ok(saveFormAnswers, write({ caseId, answerId }, 'child-says-day', daysAgo(3)))
  await ana.ok(
    saveFormAnswers,
    write({ caseId, answerId }, 'child-says-listened', { unanswered: 'prefers-not' }),
  )
  await ana.ok(saveFormAnswers, write({ caseId, answerId }, 'child-says-best', 'Que me llamaran.'))
  await ana.ok(fileFormRecord, { caseId, answerId })
  return which
}
const states = async (caseId: CaseId, show: 'standing' | 'past' = 'standing', by = ana) =>
  (await by.ok(listFormRecords, { caseId, show })).items.map(({ form, state }) => [form, state])

describe('a form that is kept', () => {
  it('is begun, saved answer by answer, filed when nothing needed is missing, and then does not change', async () => {
    const { caseId, answerId } = await begun()
    const early = await ana.call(fileFormRecord, { caseId, answerId })
    expect(early.body).toMatchObject({ code: 'form.incomplete', errors: [{}, {}] })
    await ana.ok(saveFormAnswers, write({ caseId, answerId }, 'child-says-day', daysAgo(1)))
    await ana.ok(saveFormAnswers, write({ caseId, answerId }, 'child-says-listened', 'yes'))
    await ana.ok(fileFormRecord, { caseId, answerId })
    expect(await states(caseId)).toEqual([['child-feedback', 'filed']])
    const late = await ana.call(saveFormAnswers, write({ caseId, answerId }, 'child-says-best', 'late'))
    expect(late.body.code).toBe('form-record.filed')
    expect(await ana.ok(openFormRecord, { caseId, answerId })).toMatchObject({
      state: 'filed',
      paper: null,
      begunBy: 'Ana Tzoc',
      filedBy: 'Ana Tzoc',
      acts: ['correct', 'withdraw'],
      rows: [{ values: { 'child-says-listened': 'yes' } }],
    })
  })

  it('is no assessment: neither its list nor its rules know it, and the case stays where it was', async () => {
    const { caseId, answerId } = await filed()
    expect((await ana.ok(listAssessments, { caseId })).items).toEqual([])
    const answers = await Promise.all([
      ana.call(openAssessment, { caseId, answerId }),
      ana.call(completeAssessment, { caseId, answerId }),
      berta.call(approveAssessment, { caseId, answerId }),
      ana.call(saveAnswers, write({ caseId, answerId }, 'child-says-best', 'x')),
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    const unknown = await ana.call(startFormRecord, {
      caseId,
      answerId: newTestId<'AnswerId'>(),
      formVersionId: versionOf('comprehensive-assessment'),
    })
    expect(unknown.status).toBe(404)
  })

  it('sent twice is there once, and another under its id is refused', async () => {
    const { caseId, answerId } = await begun()
    const again = await ana.call(startFormRecord, {
      caseId,
      answerId,
      formVersionId: versionOf('safety-plan'),
    })
    expect(again.body.code).toBe('form-record.exists')
    expect(await states(caseId)).toEqual([['child-feedback', 'draft']])
  })
})

describe('from paper', () => {
  it('says who filled it in, where and when; a second person checks it, who typed nothing of it', async () => {
    const { caseId, answerId } = await filed(sheet)
    expect(await ana.ok(openFormRecord, { caseId, answerId })).toMatchObject({
      paper: sheet,
      on: sheet.filledOn,
    })
    expect((await ana.call(checkFormRecord, { caseId, answerId })).body.code).toBe('form-record.own-typing')
    expect((await berta.ok(openFormRecord, { caseId, answerId })).acts).toContain('check')
    await berta.ok(checkFormRecord, { caseId, answerId })
    expect(await ana.ok(openFormRecord, { caseId, answerId })).toMatchObject({
      state: 'checked',
      checkedBy: 'Berta Coj',
    })
  })

  it('is not of a day to come, nor without who filled it in', async () => {
    const { caseId } = await registerAs(ana)
    const start = (paper: object) =>
      ana.call(startFormRecord, {
        caseId,
        answerId: newTestId<'AnswerId'>(),
        formVersionId: versionOf('child-feedback'),
        paper: { ...sheet, ...paper },
      })
    expect((await start({ filledOn: daysAgo(-2) })).body.code).toBe('form-record.day')
    expect((await start({ filledOn: '1999-01-01' })).body.code).toBe('form-record.day')
    expect((await start({ filledBy: '  ' })).body.code).toBe('request.invalid')
    expect((await start({ filledBy: 'x'.repeat(201) })).body.code).toBe('request.invalid')
    expect(await states(caseId)).toEqual([])
  })

  it('a sheet of an older version is typed in as it was asked, and stays on it', async () => {
    const { items } = await ana.ok(listFormVersions, { form: 'follow-up-visit' })
    expect(items.map(({ formVersionId }) => formVersionId)).toContain(versions.get('follow-up-visit'))
    expect(items.map(({ number }) => number)).toEqual(
      items.map(({ number }) => number).toSorted((a, b) => b - a),
    )
  })
})

describe('correcting', () => {
  const because = 'La segunda respuesta se leyó mal.'

  it('begins a version with the same answers; once filed it replaces the other, which stays to be read', async () => {
    const { caseId, answerId } = await filed(sheet)
    const correctionId = newTestId<'AnswerId'>()
    const paper = { ...sheet, place: 'Oficina' }
    await berta.ok(correctFormRecord, { caseId, answerId, correctionId, because, paper })
    expect(await states(caseId)).toEqual([
      ['child-feedback', 'draft'],
      ['child-feedback', 'filed'],
    ])
    const second = await ana.call(correctFormRecord, {
      caseId,
      answerId,
      correctionId: newTestId<'AnswerId'>(),
      because,
      paper,
    })
    expect(second.body.code).toBe('form-record.being-corrected')
    const draft = await berta.ok(openFormRecord, { caseId, answerId: correctionId })
    expect(draft).toMatchObject({ corrects: answerId, because, paper, version: 2, newer: null })
    expect(draft.rows[0]?.values['child-says-best']).toBe('Que me llamaran.')
    await berta.ok(saveFormAnswers, write({ caseId, answerId: correctionId }, 'child-says-listened', 'no', 1))
    await berta.ok(fileFormRecord, { caseId, answerId: correctionId })
    expect(await states(caseId)).toEqual([['child-feedback', 'filed']])
    expect(await states(caseId, 'past')).toEqual([['child-feedback', 'replaced']])
    expect(await ana.ok(openFormRecord, { caseId, answerId })).toMatchObject({
      state: 'replaced',
      correctedBy: correctionId,
      acts: [],
      rows: [{ values: { 'child-says-listened': { unanswered: 'prefers-not' } } }],
    })
    // Typed anew by Berta: this time Ana holds the sheet beside it.
    await ana.ok(checkFormRecord, { caseId, answerId: correctionId })
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.startsWith('Form'))).toEqual([
      'FormChecked',
      'FormFiled',
      'FormStarted',
      'FormFiled',
      'FormStarted',
    ])
  })

  it('copies rows inside rows under ids of their own, and leaves out what was taken out', async () => {
    const { caseId, answerId } = await begun('follow-up-visit')
    const kept = newTestId<'AnswerId'>()
    const gone = newTestId<'AnswerId'>()
    const row = (id: AnswerId, position: number) => ({
      id,
      upperRowId: answerId,
      subform: 'visit-actions',
      position,
      values: { 'visit-action': `Acción ${position}` },
    })
    await ana.ok(saveFormAnswers, { caseId, answerId, addRows: [row(kept, 0), row(gone, 1)] })
    await ana.ok(saveFormAnswers, {
      caseId,
      answerId,
      removeRows: [{ row: gone, seen: { [gone]: { '@row': 1, 'visit-action': 1 } } }],
    })
    await ana.ok(saveFormAnswers, write({ caseId, answerId }, 'visit-day', daysAgo(1)))
    await ana.ok(saveFormAnswers, write({ caseId, answerId }, 'visit-seen', 'alone'))
    await ana.ok(fileFormRecord, { caseId, answerId })
    const correctionId = newTestId<'AnswerId'>()
    await ana.ok(correctFormRecord, { caseId, answerId, correctionId, because })
    const { rows } = await ana.ok(openFormRecord, { caseId, answerId: correctionId })
    expect(rows.map(({ values }) => values['visit-action'] ?? 'root')).toEqual(
      expect.arrayContaining(['root', 'Acción 0']),
    )
    expect(rows).toHaveLength(2)
    expect(rows.map(({ id }) => id)).not.toContain(kept)
  })

  it('is withdrawn with a reason, and stays to be read', async () => {
    const { caseId, answerId } = await filed()
    expect((await ana.call(withdrawFormRecord, { caseId, answerId, because: ' ' })).body.code).toBe(
      'request.invalid',
    )
    await ana.ok(withdrawFormRecord, { caseId, answerId, because: 'Es de otro caso.' })
    expect(await states(caseId)).toEqual([])
    expect(await ana.ok(openFormRecord, { caseId, answerId })).toMatchObject({
      state: 'withdrawn',
      withdrawnBecause: 'Es de otro caso.',
      rows: [{ values: { 'child-says-best': 'Que me llamaran.' } }],
    })
    expect((await ana.call(withdrawFormRecord, { caseId, answerId, because: 'x' })).body.code).toBe(
      'form-record.not-standing',
    )
  })
})

describe('who meets a form', () => {
  it('a sealed one is absent without the right: from the list, by its id, in the history, as an empty sheet', async () => {
    const volunteer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
    // Hers, as far as her sections reach; the supervisor of her team writes the plan.
    const { caseId } = await registerAs(volunteer)
    const answerId = newTestId<'AnswerId'>()
    await berta.ok(startFormRecord, { caseId, answerId, formVersionId: versionOf('safety-plan') })
    await berta.ok(saveFormAnswers, write({ caseId, answerId }, 'danger-go', 'A casa de mi madrina'))
    expect((await volunteer.ok(listFormRecords, { caseId })).items).toEqual([])
    expect((await volunteer.call(openFormRecord, { caseId, answerId })).status).toBe(404)
    const tried = await Promise.all([
      volunteer.call(saveFormAnswers, write({ caseId, answerId }, 'danger-go', 'x', 1)),
      volunteer.call(fileFormRecord, { caseId, answerId }),
      volunteer.call(withdrawFormRecord, { caseId, answerId, because: 'x' }),
      volunteer.call(printFormRecord, { caseId, answerId, language: 'es' }),
      volunteer.call(printBlankForm, {
        caseId,
        sheet: { formVersionId: versionOf('safety-plan') },
        language: 'es',
      }),
    ])
    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    const own = newTestId<'AnswerId'>()
    const start = { caseId, answerId: own, formVersionId: versionOf('safety-plan') }
    expect((await volunteer.call(startFormRecord, start)).status).toBe(403)
    const { items } = await volunteer.ok(listHistory, { caseId })
    expect(items.filter(({ kind }) => kind.startsWith('Form') || kind === 'AnswersSaved')).toEqual([])
  })

  it('nobody to whom the assessment was shared: minutes and feedback are no part of it', async () => {
    const { caseId, answerId } = await filed()
    await ana.ok(
      recordConsent,
      sharingConsent(caseId, test.cast.mexico.id, { sections: ['identity', 'assessment'] }),
    )
    const referral = referralInput(caseId, test.cast.mexico.id, {
      sharedSections: ['identity', 'assessment'],
    })
    await ana.ok(sendReferral, referral)
    const receiver = await test.signInAs(test.cast.mexico.serviceProvider)
    const supervisor = await test.signInAs(test.cast.mexico.supervisor)
    const receiverId = test.cast.mexico.serviceProvider.id
    await supervisor.ok(acceptReferral, { referralId: referral.referralId, receiverId })
    expect((await receiver.ok(listAssessments, { caseId })).items).toEqual([])
    const tried = await Promise.all([
      receiver.call(listFormRecords, { caseId }),
      receiver.call(openFormRecord, { caseId, answerId }),
      receiver.call(openAssessment, { caseId, answerId }),
      receiver.call(printFormRecord, { caseId, answerId, language: 'es' }),
    ])
    expect(tried.map(({ status }) => status)).toEqual([403, 403, 404, 403])
  })

  it('another organisation and other cases do not', async () => {
    const { caseId, answerId } = await filed()
    const marta = await test.signInAs(test.cast.mexico.caseworker)
    expect((await marta.call(listFormRecords, { caseId })).status).toBe(404)
    expect((await marta.call(openFormRecord, { caseId, answerId })).status).toBe(404)
    const other = await registerAs(ana)
    expect((await ana.call(openFormRecord, { caseId: other.caseId, answerId })).status).toBe(404)
    expect(
      (await ana.call(withdrawFormRecord, { caseId: other.caseId, answerId, because: 'x' })).status,
    ).toBe(404)
  })

  it('what is written on it stands in no audit entry and no log; that it was printed does', async () => {
    const { caseId, answerId } = await begun('child-feedback', { ...sheet, filledBy: 'Quetzalcanario' })
    await ana.ok(saveFormAnswers, write({ caseId, answerId }, 'child-says-best', 'Quetzalcanario'))
    await ana.ok(printFormRecord, { caseId, answerId, language: 'es' })
    await ana.ok(printBlankForm, { caseId, sheet: { typed: 'consent-12' }, language: 'en' })
    const entries = await test.asKeeper(
      (sql) => sql`select * from amparo.audit_entries where ${caseId}::uuid = any (subject_ids)`,
    )
    expect(entries.map((entry) => entry['action'] as string)).toEqual(
      expect.arrayContaining(['form-record.print', 'form-record.print-blank']),
    )
    expect(JSON.stringify(entries)).not.toContain('Quetzalcanario')
    expect(test.logLines.join('\n')).not.toContain('Quetzalcanario')
  })
})

it('two at once: one correction begins, and both answers of one question are kept', async () => {
  const { caseId, answerId } = await filed()
  const correct = (by: TestClient) =>
    by.call(correctFormRecord, { caseId, answerId, correctionId: newTestId<'AnswerId'>(), because: 'x' })
  const answers = await Promise.all([correct(ana), correct(berta), correct(ana)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])

  const { code: _code, ...draft } = await begun()
  const [one, other] = await Promise.all([
    ana.ok(saveFormAnswers, write(draft, 'child-says-best', 'from Ana')),
    berta.ok(saveFormAnswers, write(draft, 'child-says-best', 'from Berta')),
  ])
  expect([one?.outcome, other?.outcome].toSorted()).toEqual(['applied', 'conflict'])
  await ana.ok(saveFormAnswers, write(draft, 'child-says-day', daysAgo(1)))
  await ana.ok(saveFormAnswers, write(draft, 'child-says-listened', 'yes'))
  expect((await ana.call(fileFormRecord, draft)).body.code).toBe('edit.two-versions')
})

it('is what its facts say, and is written again where a row was touched', async () => {
  const owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
  const { caseId, answerId } = await filed(sheet)
  await berta.ok(checkFormRecord, { caseId, answerId })
  const correctionId = newTestId<'AnswerId'>()
  await ana.ok(correctFormRecord, { caseId, answerId, correctionId, because: 'x', paper: sheet })
  await ana.ok(fileFormRecord, { caseId, answerId: correctionId })
  const verify = (rebuild = false) => verifyState(owner, { rebuild })
  expect(await verify()).toMatchObject({ different: 0, first: undefined })
  for (const [kind, table, change, column] of [
    ['form-record', 'form_records', { paper_by: 'Otra' }, 'paper_by'],
    ['answer', 'answers', { state: 'filed' }, 'state'],
    ['answer', 'answers', { form_use: 'assessment' }, 'form_use'],
  ] as const) {
    await test.asKeeper(
      (sql) => sql`update ${sql(`amparo.${table}`)} set ${sql(change as never)} where id = ${answerId}`,
    )
    expect(await verify(true)).toMatchObject({ different: 1, first: { kind, id: answerId, column } })
    expect(await verify()).toMatchObject({ different: 0 })
  }
  for (const table of ['form_records', 'answers']) {
    await test.asKeeper((sql) => sql`delete from ${sql(`amparo.${table}`)} where id = ${answerId}`)
    expect(await verify(true)).toMatchObject({ different: 1 })
    expect(await verify()).toMatchObject({ different: 0 })
  }
  expect(await ana.ok(openFormRecord, { caseId, answerId })).toMatchObject({
    state: 'replaced',
    paper: sheet,
  })
  await owner.close()
})
