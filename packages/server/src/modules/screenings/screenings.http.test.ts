import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listForms } from '@amparo/contract/api/assessments/assessment'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import {
  correctFormRecord,
  fileFormRecord,
  listFormRecords,
  openFormRecord,
  saveFormAnswers,
  startFormRecord,
  withdrawFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listIncidents } from '@amparo/contract/api/incidents/incidents'
import { acceptReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { listScreenings, lookAtScreening } from '@amparo/contract/api/screenings/screenings'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { shareableSections } from '@amparo/domain/referral/referral'
import { daysAgo, referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { screen, screeningAnswers, writeAnswers } from '@amparo/testkit/screening-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { verifyState } from '../../state/verify-state.ts'
import { exportCases } from '../imports/export-cases.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
const bird = 'Tukurcanario'

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const dueOf = async (caseId: CaseId) =>
  new Map((await ana.ok(openCase, { caseId })).tasks.map(({ kind, dueAt }) => [kind, dueAt]))
const held = async (caseId: CaseId) => (await berta.ok(listScreenings, { caseId })).items
const incidents = async (caseId: CaseId) => (await ana.ok(listIncidents, { caseId })).items

describe('listening for signs of trafficking', () => {
  it('is due in each phase; without a sign it is due again much later', async () => {
    const { caseId } = await registerAs(ana)
    const first = (await dueOf(caseId)).get('screen-trafficking') ?? ''
    await screen(ana, caseId, screeningAnswers([]))
    expect(await held(caseId)).toMatchObject([
      { finding: 'none', phase: 'transit', waits: false, mine: false },
    ])
    expect(((await dueOf(caseId)).get('screen-trafficking') ?? '') > first).toBe(true)
    expect(await incidents(caseId)).toEqual([])
    expect((await dueOf(caseId)).has('answer-danger')).toBe(false)
  })

  it('where nothing could be asked nothing was found out: it is tried again, and nothing else stops', async () => {
    const { caseId } = await registerAs(ana)
    await screen(ana, caseId, {
      'ask-phase': 'transit',
      'ask-alone': false,
      'ask-by': 'x',
      'ask-present': 'trusted',
    })
    expect(await held(caseId)).toMatchObject([{ finding: 'open', isIncident: false }])
    expect((await dueOf(caseId)).has('screen-trafficking')).toBe(true)
  })

  it('what she does not want to say is an answer, and files the form', async () => {
    const { caseId } = await registerAs(ana)
    const silent = Object.fromEntries(
      Object.keys(screeningAnswers([])).map((field) => [field, { unanswered: 'prefers-not' }]),
    )
    await screen(ana, caseId, { ...silent, 'ask-alone': true })
    expect(await held(caseId)).toMatchObject([{ finding: 'open' }])
  })

  it('some sign waits for a second person the same day, who is never the one who asked', async () => {
    const { caseId } = await registerAs(ana)
    await screen(ana, caseId, screeningAnswers(['debt']))
    const [waiting] = await held(caseId)
    expect(waiting).toMatchObject({ finding: 'some', waits: true, by: 'Ana Tzoc' })
    expect((await dueOf(caseId)).has('answer-danger')).toBe(true)
    const look = {
      caseId,
      screeningId: waiting?.id as never,
      finding: 'none',
      words: 'Hablamos las dos.',
    } as const
    expect((await ana.call(lookAtScreening, look)).body.code).toBe('screening.own')
    await berta.ok(lookAtScreening, look)
    expect(await held(caseId)).toMatchObject([{ waits: false, look: { finding: 'none', by: 'Berta Coj' } }])
    expect((await dueOf(caseId)).has('answer-danger')).toBe(false)
    expect((await berta.call(lookAtScreening, look)).body.code).toBe('screening.not-waiting')
    expect(await incidents(caseId)).toEqual([])
  })

  it('two second persons at one moment are one', async () => {
    const { caseId } = await registerAs(ana)
    await screen(ana, caseId, screeningAnswers(['debt', 'watched']))
    const [waiting] = await held(caseId)
    const look = { caseId, screeningId: waiting?.id as never, finding: 'strong', words: 'x' } as const
    const answers = await Promise.all([berta.call(lookAtScreening, look), berta.call(lookAtScreening, look)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(await incidents(caseId)).toMatchObject([{ type: 'trafficking', what: 'x' }])
  })

  it('a strong sign is an incident of today, with the notices of the place', async () => {
    const { caseId } = await registerAs(ana)
    await screen(ana, caseId, screeningAnswers(['work'], { 'ask-done': 'Duerme en el albergue.' }))
    expect(await held(caseId)).toMatchObject([{ finding: 'strong', isIncident: true, waits: false }])
    const [incident] = await incidents(caseId)
    expect(incident).toMatchObject({
      type: 'trafficking',
      section: 'sealed-incidents',
      done: 'Duerme en el albergue.',
      child: { answer: 'said', words: 'Me dijeron que iba a cuidar niños.' },
      reports: [{ to: 'child-authority', state: 'due' }, { to: 'prosecution' }],
    })
    const due = await dueOf(caseId)
    expect([...due.keys()]).toEqual(expect.arrayContaining(['act-on-danger', 'answer-danger', 'notice-due']))
  })

  it('a correction weighs anew and writes no second incident; a withdrawn form counts no longer', async () => {
    const { caseId } = await registerAs(ana)
    const answerId = await screen(ana, caseId, screeningAnswers(['crime']))
    const correctionId = newTestId<'AnswerId'>()
    const because = 'Se marcó la pregunta de arriba.'
    await ana.ok(correctFormRecord, { caseId, answerId, correctionId, because })
    await ana.ok(saveFormAnswers, writeAnswers(caseId, correctionId, { 'sign-work': true }, 1))
    await ana.ok(fileFormRecord, { caseId, answerId: correctionId })
    expect(await held(caseId)).toMatchObject([
      { answerId: correctionId, finding: 'strong', setAside: null },
      { answerId, setAside: 'corrected' },
    ])
    expect(await incidents(caseId)).toHaveLength(1)
    await ana.ok(withdrawFormRecord, { caseId, answerId: correctionId, because: 'Es de otra niña.' })
    expect((await held(caseId)).map(({ setAside }) => setAside)).toEqual(['withdrawn', 'corrected'])
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['ScreeningWeighed', 'ScreeningSetAside', 'IncidentRecorded']),
    )
    expect(await verifyState(test.ownerDatabase(), { rebuild: false })).toMatchObject({
      different: 0,
      first: undefined,
    })
  })

  it('a sheet of another day and phase is held then and there', async () => {
    const { caseId } = await registerAs(ana)
    const { items } = await ana.ok(listForms, { use: 'record' })
    const formVersionId = items.find(({ name }) => name === 'trafficking-screening')?.formVersionId as never
    const answerId = newTestId<'AnswerId'>()
    const paper = { filledOn: daysAgo(5), place: 'La terminal', filledBy: 'Doña Lupe', sheetNumber: '' }
    await ana.ok(startFormRecord, { caseId, answerId, formVersionId, paper })
    await ana.ok(
      saveFormAnswers,
      writeAnswers(caseId, answerId, screeningAnswers([], { 'ask-phase': 'origin' })),
    )
    await ana.ok(fileFormRecord, { caseId, answerId })
    expect(await held(caseId)).toMatchObject([{ on: daysAgo(5), phase: 'origin' }])
  })
})

describe('for those without the right there is none of it', () => {
  async function toldOf(client: TestClient, caseId: CaseId): Promise<string> {
    const answers = await Promise.all([
      client.call(openCase, { caseId }),
      client.call(listHistory, { caseId }),
      client.call(listCases, { scope: 'organisation' }),
      client.call(myTasks, {}),
      client.call(today, {}),
      client.call(listFormRecords, { caseId }),
      client.call(listIncidents, { caseId }),
      client.call(listScreenings, { caseId }),
    ])
    return answers.map(({ text }) => text).join('\n')
  }
  const hints = new RegExp(`${bird}|"form":"trafficking|Screening|"finding"`)
  const secret = screeningAnswers(['debt'], { 'ask-told': bird })

  it('not who manages, receives, keeps the accounts or the record, nor another organisation', async () => {
    const { guatemala, mexico } = test.cast
    const quiet = await registerAs(ana)
    const { caseId } = await registerAs(ana)
    const answerId = await screen(ana, caseId, secret)
    const [{ id } = { id: '' }] = await held(caseId)
    const manager = await test.signInAs(guatemala.manager)
    const entries = async (of: CaseId) => (await manager.ok(listHistory, { caseId: of })).items.length
    expect(await entries(caseId)).toBe(await entries(quiet.caseId))
    for (const member of [
      guatemala.manager,
      guatemala.privacyLead,
      guatemala.otherCaseworker,
      guatemala.administrator,
      guatemala.auditor,
      guatemala.intakeVolunteer,
      mexico.caseworker,
      mexico.supervisor,
    ]) {
      const client = await test.signInAs(member)
      expect(await toldOf(client, caseId), member.displayName).not.toMatch(hints)
      const look = { caseId, screeningId: id as never, finding: 'none', words: 'x' } as const
      expect([403, 404]).toContain((await client.call(lookAtScreening, look)).status)
      expect([403, 404]).toContain((await client.call(openFormRecord, { caseId, answerId })).status)
    }
  })

  it('not who receives a referral with all that can be shared, and no file that leaves', async () => {
    const { mexico } = test.cast
    const { caseId } = await registerAs(ana)
    await screen(ana, caseId, secret)
    await ana.ok(recordConsent, sharingConsent(caseId, mexico.id, { sections: [...shareableSections] }))
    const referral = referralInput(caseId, mexico.id, { sharedSections: [...shareableSections] })
    await ana.ok(sendReferral, referral)
    const provider = await test.signInAs(mexico.serviceProvider)
    const { referralId } = referral
    await provider.ok(acceptReferral, { referralId, receiverId: mexico.serviceProvider.id })
    expect(await toldOf(provider, caseId)).not.toMatch(hints)
    const organisation = { id: test.cast.guatemala.id, time_zone: 'America/Guatemala' }
    let left = ''
    for await (const cases of exportCases(test.ownerDatabase(), organisation, new Date(), true))
      left += JSON.stringify(cases)
    expect(left).toContain(caseId)
    expect(left).not.toMatch(hints)
  })
})
