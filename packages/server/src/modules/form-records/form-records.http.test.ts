import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  approveAssessment,
  completeAssessment,
  listAssessments,
  listForms,
  openAssessment,
  saveAnswers,
} from '@amparo/contract/api/assessments/assessment'
import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  checkFormRecord,
  correctFormRecord,
  fileFormRecord,
  listFormRecords,
  listFormVersions,
  openFormRecord,
  saveFormAnswers,
  startFormRecord,
  withdrawFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { reopenCase } from '@amparo/contract/api/closures/reopening'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { makeSheetId } from '@amparo/domain/form/sheet-id'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { daysAgo } from '@amparo/testkit/case-work'
import { sheet, startFormStage, writeAnswer, type FormStage } from '@amparo/testkit/form-stage'
import { newTestId, registerAs } from '@amparo/testkit/register'
import type { TestApp, TestClient } from '@amparo/testkit/test-app'
import { verifyState } from '../../state/verify-state.ts'

let stage: FormStage
let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  stage = await startFormStage()
  ;({ test, ana, berta } = stage)
})
afterAll(() => test.close())

describe('a form that is kept', () => {
  it('is begun, saved answer by answer, filed when nothing needed is missing, and then does not change', async () => {
    const { caseId, answerId } = await stage.begun()
    const early = await ana.call(fileFormRecord, { caseId, answerId })
    expect(early.body).toMatchObject({ code: 'form.incomplete', errors: [{}, {}] })
    await ana.ok(saveFormAnswers, writeAnswer({ caseId, answerId }, 'child-says-day', daysAgo(1)))
    await ana.ok(saveFormAnswers, writeAnswer({ caseId, answerId }, 'child-says-listened', 'yes'))
    await ana.ok(fileFormRecord, { caseId, answerId })
    expect(await stage.states(caseId)).toEqual([['child-feedback', 'filed']])
    const late = await ana.call(saveFormAnswers, writeAnswer({ caseId, answerId }, 'child-says-best', 'late'))
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
    const { caseId, answerId } = await stage.filed()
    expect((await ana.ok(listAssessments, { caseId })).items).toEqual([])
    const answers = await Promise.all([
      ana.call(openAssessment, { caseId, answerId }),
      ana.call(completeAssessment, { caseId, answerId }),
      berta.call(approveAssessment, { caseId, answerId }),
      ana.call(saveAnswers, writeAnswer({ caseId, answerId }, 'child-says-best', 'x')),
    ])
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
    const unknown = await ana.call(startFormRecord, {
      caseId,
      answerId: newTestId<'AnswerId'>(),
      formVersionId: stage.versionOf('comprehensive-assessment'),
    })
    expect(unknown.status).toBe(404)
  })

  it('sent twice is there once, and another under its id is refused', async () => {
    const { caseId, answerId } = await stage.begun()
    const again = await ana.call(startFormRecord, {
      caseId,
      answerId,
      formVersionId: stage.versionOf('safety-plan'),
    })
    expect(again.body.code).toBe('form-record.exists')
    expect(await stage.states(caseId)).toEqual([['child-feedback', 'draft']])
  })
})

describe('from paper', () => {
  it('says who filled it in, where and when; a second person checks it, who typed nothing of it', async () => {
    const { caseId, answerId } = await stage.filed(sheet)
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
        formVersionId: stage.versionOf('child-feedback'),
        paper: { ...sheet, ...paper },
      })
    expect((await start({ filledOn: daysAgo(-2) })).body.code).toBe('form-record.day')
    expect((await start({ filledOn: '1999-01-01' })).body.code).toBe('form-record.day')
    expect((await start({ filledBy: '  ' })).body.code).toBe('request.invalid')
    expect((await start({ filledBy: 'x'.repeat(201) })).body.code).toBe('request.invalid')
    expect(await stage.states(caseId)).toEqual([])
  })

  it('a printed sheet is of its case and its form, and is typed in once while it stands', async () => {
    const { caseId } = await registerAs(ana)
    const { code } = (await ana.ok(openCase, { caseId })).case
    const found = (await ana.ok(listForms, { use: 'record' })).items.find(
      ({ name }) => name === 'child-feedback',
    )
    const formVersionId = found?.formVersionId as never
    const of = { code, form: 'child-feedback', version: found?.number ?? 0 }
    const number = makeSheetId(of, new Uint8Array([1, 2, 3, 4]))
    const typed = (sheetNumber: string, answerId = newTestId<'AnswerId'>()) => ({
      caseId,
      answerId,
      formVersionId,
      paper: { ...sheet, sheetNumber },
    })
    const refused = async (sheetNumber: string) =>
      (await ana.call(startFormRecord, typed(sheetNumber))).body.code
    const first = typed(number.toLowerCase())
    await ana.ok(startFormRecord, first)
    const { answerId } = first
    const opened = await ana.ok(openFormRecord, { caseId, answerId })
    expect(opened).toMatchObject({ paper: { sheetNumber: number } })
    expect(await refused(number)).toBe('form-record.sheet-typed')
    const elsewhere = makeSheetId({ ...of, code: 'GT-26-7KQ4RX' }, new Uint8Array([1, 2, 3, 5]))
    expect(await refused(elsewhere)).toBe('form-record.sheet-of-other-case')
    const other = makeSheetId({ ...of, form: 'case-conference' }, new Uint8Array([1, 2, 3, 6]))
    expect(await refused(other)).toBe('form-record.sheet-of-other-form')
    await ana.ok(startFormRecord, typed('A-17'))
    await ana.ok(startFormRecord, typed('A-17'))
    expect((await ana.ok(listFormRecords, { caseId })).items).toHaveLength(3)
  })

  it('a sheet of an older version is typed in as it was asked, and stays on it', async () => {
    const { items } = await ana.ok(listFormVersions, { form: 'follow-up-visit' })
    expect(items.map(({ formVersionId }) => formVersionId)).toContain(stage.versionOf('follow-up-visit'))
    expect(items.map(({ number }) => number)).toEqual(
      items.map(({ number }) => number).toSorted((a, b) => b - a),
    )
  })
})

describe('correcting', () => {
  const because = 'La segunda respuesta se leyó mal.'

  it('begins a version with the same answers; once filed it replaces the other, which stays to be read', async () => {
    const { caseId, answerId } = await stage.filed(sheet)
    const correctionId = newTestId<'AnswerId'>()
    const paper = { ...sheet, place: 'Oficina' }
    await berta.ok(correctFormRecord, { caseId, answerId, correctionId, because, paper })
    expect(await stage.states(caseId)).toEqual([
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
    await berta.ok(
      saveFormAnswers,
      writeAnswer({ caseId, answerId: correctionId }, 'child-says-listened', 'no', 1),
    )
    await berta.ok(fileFormRecord, { caseId, answerId: correctionId })
    expect(await stage.states(caseId)).toEqual([['child-feedback', 'filed']])
    expect(await stage.states(caseId, 'past')).toEqual([['child-feedback', 'replaced']])
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
    const { caseId, answerId } = await stage.begun('follow-up-visit')
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
    await ana.ok(saveFormAnswers, writeAnswer({ caseId, answerId }, 'visit-day', daysAgo(1)))
    await ana.ok(saveFormAnswers, writeAnswer({ caseId, answerId }, 'visit-seen', 'alone'))
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
    const { caseId, answerId } = await stage.filed()
    expect((await ana.call(withdrawFormRecord, { caseId, answerId, because: ' ' })).body.code).toBe(
      'request.invalid',
    )
    await ana.ok(withdrawFormRecord, { caseId, answerId, because: 'Es de otro caso.' })
    expect(await stage.states(caseId)).toEqual([])
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

it('a closed case takes what is said of the help and no other; opened again they are what they were', async () => {
  const { caseId, answerId } = await stage.filed()
  const closureId = newTestId<'ClosureId'>()
  const carlos = await test.signInAs(test.cast.guatemala.manager)
  const closing = {
    caseId,
    closureId,
    reason: 'no-further-action',
    explanation: 'x',
    childTold: 'x',
  } as const
  await ana.ok(requestClosure, closing)
  await carlos.ok(approveClosure, { caseId, closureId })
  const start = {
    caseId,
    answerId: newTestId<'AnswerId'>(),
    formVersionId: stage.versionOf('follow-up-visit'),
  }
  expect((await ana.call(startFormRecord, start)).body.code).toBe('case.closed')
  const late = { ...start, formVersionId: stage.versionOf('caregiver-feedback') }
  await ana.ok(startFormRecord, late)
  await ana.ok(withdrawFormRecord, { caseId, answerId: late.answerId, because: 'Otra familia.' })
  expect((await ana.ok(openFormRecord, { caseId, answerId })).acts).toEqual(['correct', 'withdraw'])
  await ana.ok(reopenCase, {
    caseId,
    reopeningId: newTestId<'ReopeningId'>(),
    reason: 'carer-died',
    explanation: 'Murió la abuela.',
  })
  expect(await stage.states(caseId)).toEqual([['child-feedback', 'filed']])
  expect((await ana.ok(openFormRecord, { caseId, answerId })).acts).toEqual(['correct', 'withdraw'])
})

it('two at once: one correction begins, and both answers of one question are kept', async () => {
  const { caseId, answerId } = await stage.filed()
  const correct = (by: TestClient) =>
    by.call(correctFormRecord, { caseId, answerId, correctionId: newTestId<'AnswerId'>(), because: 'x' })
  const answers = await Promise.all([correct(ana), correct(berta), correct(ana)])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])

  const draft = await stage.begun()
  const [one, other] = await Promise.all([
    ana.ok(saveFormAnswers, writeAnswer(draft, 'child-says-best', 'from Ana')),
    berta.ok(saveFormAnswers, writeAnswer(draft, 'child-says-best', 'from Berta')),
  ])
  expect([one?.outcome, other?.outcome].toSorted()).toEqual(['applied', 'conflict'])
  await ana.ok(saveFormAnswers, writeAnswer(draft, 'child-says-day', daysAgo(1)))
  await ana.ok(saveFormAnswers, writeAnswer(draft, 'child-says-listened', 'yes'))
  expect((await ana.call(fileFormRecord, draft)).body.code).toBe('edit.two-versions')
})

it('is what its facts say, and is written again where a row was touched', async () => {
  const { caseId, answerId } = await stage.filed(sheet)
  await berta.ok(checkFormRecord, { caseId, answerId })
  const correctionId = newTestId<'AnswerId'>()
  await ana.ok(correctFormRecord, { caseId, answerId, correctionId, because: 'x', paper: sheet })
  await ana.ok(fileFormRecord, { caseId, answerId: correctionId })
  const verify = (rebuild = false) => verifyState(test.ownerDatabase(), { rebuild })
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
})
