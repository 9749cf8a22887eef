import type { openAssessment } from '@amparo/contract/api/assessments/assessment'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { FormDefinition, Question } from '@amparo/domain/form/form-definition'
import { between } from '../../app/words/between.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { wordsOf } from '../../app/words/words-of.ts'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { writeAnswer } from '../forms/index.ts'

type Earlier = OutputOf<typeof openAssessment>['earlier'][number]

/** What was answered to questions that a newer version of the form no longer asks so. */
export function EarlierAnswers(props: {
  readonly definition: FormDefinition
  readonly earlier: readonly Earlier[]
}) {
  const t = useText('form')
  const ui = useText('ui')
  const { language } = useLanguage()
  const words = (question: Question, value: unknown) =>
    writeAnswer(props.definition, question, value, ui, language)
  if (props.earlier.length === 0) return null
  return (
    <DisclosureSection title={t('form.earlier')} summary={t('form.earlierIntro')} startsOpen>
      <SummaryList
        rows={props.earlier.map((one, index) => {
          const question = one.question as Question
          const others = one.others.map((other) => t('form.earlierOther', { answer: words(question, other) }))
          return {
            id: `${index} ${one.field}`,
            label: wordsOf(question.label, language),
            value: [words(question, one.value), ...others].join(between),
          }
        })}
      />
    </DisclosureSection>
  )
}
