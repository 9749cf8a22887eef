import { listForms } from '@amparo/contract/api/assessments/assessment'
import {
  fileFormRecord,
  saveFormAnswers,
  startFormRecord,
} from '@amparo/contract/api/form-records/form-records'
import { signsOfTrafficking, type TraffickingSign } from '@amparo/domain/screening/trafficking-signs'
import { askedSigns } from '@amparo/domain/same-day-duty/weigh-answers'
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

/** A talk about living and dying in which these were answered with yes and the others with no. */
export function lifeAnswers(yes: readonly (typeof askedSigns)[number][], more: Answers = {}): Answers {
  return {
    'life-way': 'asked',
    'life-by': 'Ana Tzoc',
    'life-present': 'nobody',
    'life-language': 'spa',
    ...Object.fromEntries(askedSigns.map((sign) => [`life-${sign}`, yes.includes(sign)])),
    ...(yes.includes('tried') ? { 'life-tried-when': 'before' } : {}),
    ...more,
  }
}

/** Filled in and filed by whoever asks. */
export async function screen(
  client: TestClient,
  caseId: CaseId,
  answers: Answers,
  form = 'trafficking-screening',
): Promise<AnswerId> {
  const { items } = await client.ok(listForms, { use: 'record' })
  const formVersionId = items.find(({ name }) => name === form)?.formVersionId as never
  const answerId = newTestId<'AnswerId'>()
  await client.ok(startFormRecord, { caseId, answerId, formVersionId })
  await client.ok(saveFormAnswers, writeAnswers(caseId, answerId, answers))
  await client.ok(fileFormRecord, { caseId, answerId })
  return answerId
}
