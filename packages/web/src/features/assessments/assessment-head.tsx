import type { openAssessment } from '@amparo/contract/api/assessments/assessment'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { writeDay } from '../../app/words/dates.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import { helpedByWords } from '../case/index.ts'
import { assessmentMeanings } from './assessment-meanings.ts'

/** Which form it is, where it stands, who filled it in and who approved it. */
export function AssessmentHead(props: { readonly assessment: OutputOf<typeof openAssessment> }) {
  const t = useText('form')
  const words = useText('case')
  const { language } = useLanguage()
  const { definition, state, madeBy, approvedBy, approvedAt } = props.assessment
  const helped = helpedByWords(props.assessment, words)
  return (
    <>
      <div className="found-head">
        <h2 className="found-name">{wordsOf((definition as FormDefinition).title, language)}</h2>
        <Badge meaning={assessmentMeanings[state]}>{t(`assessment.state.${state}`)}</Badge>
      </div>
      <p className="why">
        {helped ? <span>{helped}</span> : null}
        <span>{t('assessment.madeBy', { by: madeBy ?? words('case.someone') })}</span>
        {approvedAt ? (
          <span>
            {t('assessment.approvedBy', {
              by: approvedBy ?? words('case.someone'),
              date: writeDay(dayOf(approvedAt), language),
            })}
          </span>
        ) : null}
      </p>
    </>
  )
}
