import { listForms } from '@amparo/contract/api/assessments/assessment'
import {
  fileFormRecord,
  saveFormAnswers,
  startFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import { signsOfTrafficking, type TraffickingSign } from '@amparo/domain/screening/trafficking-signs'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { newTestId } from './register.ts'
import type { TestClient } from './test-app.ts'

type Answers = Readonly<Record<string, unknown>>

/** A talk alone, in which these signs were seen and no other; every answer can be replaced. */
export function screeningAnswers(seen: readonly TraffickingSign[], more: Answers = {}): Answers {
  return {
    'ask-phase': 'transit',
    'ask-alone': true,
    'ask-by': 'Ana Tzoc',
    'ask-present': 'nobody',
    'ask-told': 'Me dijeron que iba a cuidar niños.',
    ...Object.fromEntries(signsOfTrafficking.map((sign) => [`sign-${sign}`, seen.includes(sign)])),
    ...more,
  }
}

/** All answers at once, as a screen sends them. */
export function writeAnswers(caseId: CaseId, answerId: AnswerId, answers: Answers, base = 0) {
  const edits = Object.fromEntries(Object.entries(answers).map(([field, value]) => [field, { value, base }]))
  return { caseId, answerId, fields: [{ row: answerId, edits }] }
}

/** Filled in and filed by whoever asks. */
export async function screen(client: TestClient, caseId: CaseId, answers: Answers): Promise<AnswerId> {
  const { items } = await client.ok(listForms, { use: 'record' })
  const formVersionId = items.find(({ name }) => name === 'trafficking-screening')?.formVersionId as never
  const answerId = newTestId<'AnswerId'>()
  await client.ok(startFormRecord, { caseId, answerId, formVersionId })
  await client.ok(saveFormAnswers, writeAnswers(caseId, answerId, answers))
  await client.ok(fileFormRecord, { caseId, answerId })
  return answerId
}
