import { listForms, saveAnswers, startAssessment } from '@amparo/contract/api/assessments/assessment'
import { questionsOf, type FormDefinition } from '@amparo/domain/form/form-definition'
import { newTestId } from '../register.ts'
import type { Canary } from './canary.ts'

/** Answers on a form. */
export async function spreadAnswers(canary: Canary): Promise<void> {
  const { ana, word, registerCanary, refused } = canary
  const { caseId } = await registerCanary()
  const { items } = await ana.ok(listForms, { use: 'assessment' })
  const [form] = items
  if (!form) throw new Error('no form is published')
  const answerId = newTestId<'AnswerId'>()
  await ana.ok(startAssessment, { caseId, answerId, formVersionId: form.formVersionId as never })
  const question = questionsOf(form.definition as FormDefinition).find(
    (at) => at.question.kind === 'narrative' && at.level.length === 0,
  )
  const written = (value: unknown, field = question?.question.id ?? '') => ({
    caseId,
    answerId,
    fields: [{ row: answerId, edits: { [field]: { value, base: 0 } } }],
  })
  await ana.ok(saveAnswers, written(word()))
  await refused(ana, saveAnswers, written({ [word()]: word() }))
  await refused(ana, saveAnswers, written(word(), word()))
}
