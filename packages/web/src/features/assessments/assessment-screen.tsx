import { openAssessment } from '@amparo/contract/api/assessments/assessment'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screens.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf } from '../case/index.ts'
import { AssessmentForm } from './assessment-form.tsx'

/** One filled form of a case. */
export function AssessmentScreen({ params }: ScreenProps) {
  const { language } = useLanguage()
  const caseId = caseIdOf(params)
  const answerId = (params['answerId'] ?? '') as AnswerId
  const query = useQuery(openAssessment, { caseId, answerId })
  const opened = query.value
  return (
    <CaseFrame caseId={caseId} part="assessments">
      {(file) => (
        <>
          {opened ? (
            <h2 className="found-name">{wordsOf((opened.definition as FormDefinition).title, language)}</h2>
          ) : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {query.state === 'loading' ? <Skeleton lines={6} /> : null}
          {opened ? (
            <AssessmentForm
              key={opened.answerId}
              assessment={opened}
              file={file}
              caseId={caseId}
              onNews={query.refresh}
            />
          ) : null}
        </>
      )}
    </CaseFrame>
  )
}
