import type { openAssessment } from '@amparo/contract/api/assessments/assessment'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { questionsOf, type FormDefinition } from '@amparo/domain/form/form-definition'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { ReviewSummary, shortened } from '../case/index.ts'
import { writeAnswer, type FormRow } from '../forms/index.ts'

type Assessment = OutputOf<typeof openAssessment>

/** As much as tells which answer it is. */
const mostLetters = 120

/** What changed in a form since it was last answered, or since the one that was approved before it. */
export function AssessmentReview(props: {
  readonly review: NonNullable<Assessment['review']>
  readonly definition: FormDefinition
  readonly rows: readonly FormRow[]
}) {
  const t = useText('form')
  const ui = useText('ui')
  const { language } = useLanguage()
  const { review, definition, rows } = props
  const questions = questionsOf(definition).map(({ question }) => question)
  const changed = review.changed.flatMap(({ row, field }) => {
    const question = questions.find(({ id }) => id === field)
    const at = rows.find(({ id }) => id === row)
    if (!question || !at || at.removed) return []
    const inside = rows.filter((one) => one.upperRowId === row && one.subform === field && !one.removed)
    const answer =
      question.kind === 'subform'
        ? t('form.rows', { n: inside.length })
        : writeAnswer(definition, question, at.values[field], ui, language) || t('form.unanswered')
    return [
      {
        id: `${row} ${field}`,
        words: (
          <>
            <span className="soft">{wordsOf(question.label, language)}</span>{' '}
            <span>{shortened(answer, mostLetters)}</span>
          </>
        ),
      },
    ]
  })
  return <ReviewSummary review={review} changed={changed} />
}

/** Whether an answer is one of those that the second person reads first. */
export function isChanged({ review }: Assessment, row: string, field: string): boolean {
  return review?.changed.some((one) => one.row === row && one.field === field) ?? false
}
