import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAssessments, openAssessment } from '@amparo/contract/api/assessments/assessment'
import {
  fileFormRecord,
  listFormRecords,
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

import { referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { sheet, startFormStage, writeAnswer, type FormStage } from '@amparo/testkit/form-stage'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { sheetInput } from '@amparo/testkit/sheet-work'
import type { TestApp, TestClient } from '@amparo/testkit/test-app'

let stage: FormStage
let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  stage = await startFormStage()
  ;({ test, ana, berta } = stage)
})
afterAll(() => test.close())

describe('who meets a form', () => {
  it('a sealed one is absent without the right: from the list, by its id, in the history, as an empty sheet', async () => {
    const volunteer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
    // Hers, as far as her sections reach; the supervisor of her team writes the plan.
    const { caseId, code } = await registerAs(volunteer)
    const answerId = newTestId<'AnswerId'>()
    await berta.ok(startFormRecord, { caseId, answerId, formVersionId: stage.versionOf('safety-plan') })
    await berta.ok(saveFormAnswers, writeAnswer({ caseId, answerId }, 'danger-go', 'A casa de mi madrina'))
    expect((await volunteer.ok(listFormRecords, { caseId })).items).toEqual([])
    expect((await volunteer.call(openFormRecord, { caseId, answerId })).status).toBe(404)
    const tried = await Promise.all([
      volunteer.call(saveFormAnswers, writeAnswer({ caseId, answerId }, 'danger-go', 'x', 1)),
      volunteer.call(fileFormRecord, { caseId, answerId }),
      volunteer.call(withdrawFormRecord, { caseId, answerId, because: 'x' }),
      volunteer.call(printFormRecord, { caseId, answerId, language: 'es' }),
      volunteer.call(
        printBlankForm,
        sheetInput({ caseId, code }, { form: 'safety-plan', formVersionId: stage.versionOf('safety-plan') }),
      ),
    ])
    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
    const own = newTestId<'AnswerId'>()
    const start = { caseId, answerId: own, formVersionId: stage.versionOf('safety-plan') }
    expect((await volunteer.call(startFormRecord, start)).status).toBe(403)
    const { items } = await volunteer.ok(listHistory, { caseId })
    expect(items.filter(({ kind }) => kind.startsWith('Form') || kind === 'AnswersSaved')).toEqual([])
  })

  it('nobody to whom the assessment was shared: minutes and feedback are no part of it', async () => {
    const { caseId, answerId } = await stage.filed()
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
    const { caseId, answerId } = await stage.filed()
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
    const { caseId, answerId } = await stage.begun('child-feedback', { ...sheet, filledBy: 'Quetzalcanario' })
    await ana.ok(saveFormAnswers, writeAnswer({ caseId, answerId }, 'child-says-best', 'Quetzalcanario'))
    await ana.ok(printFormRecord, { caseId, answerId, language: 'es' })
    const { code } = await ana.ok(openFormRecord, { caseId, answerId })
    await ana.ok(printBlankForm, sheetInput({ caseId, code }, 'consent-12'))
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
