import { carryAnswers, openAssessment } from '@amparo/contract/api/assessments/assessment'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId } from '@amparo/domain/kernel/brand'
import { useEffect } from 'react'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf } from '../case/index.ts'
import { AssessmentForm } from './assessment-form.tsx'
import { AssessmentHead } from './assessment-head.tsx'
import { EarlierAnswers } from '../filling/index.ts'

/** One filled form of a case. */
export function AssessmentScreen({ params }: ScreenProps) {
  const caseId = caseIdOf(params)
  const answerId = (params['answerId'] ?? '') as AnswerId
  const query = useQuery(openAssessment, { caseId, answerId })
  const opened = query.value
  const t = useText('form')
  const carry = useCommand(carryAnswers, [openAssessment])
  const { send, state: carried } = carry
  // A draft goes on with the form as it is asked now; whoever may only read sees it as it is.
  const mustCarry = opened !== undefined && opened.newer !== null && carried === 'idle'
  useEffect(() => {
    if (mustCarry) void send({ caseId, answerId })
  }, [mustCarry, send, caseId, answerId])
  const isCarrying = opened !== undefined && opened.newer !== null && carried !== 'refused'
  return (
    <CaseFrame caseId={caseId} part="assessments">
      {(file) => (
        <>
          {opened ? <AssessmentHead assessment={opened} /> : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {query.state === 'loading' || isCarrying ? <Skeleton lines={6} /> : null}
          {carried === 'done' ? (
            <Banner meaning="information" live>
              {t('form.carried')}
            </Banner>
          ) : null}
          {opened && !isCarrying ? (
            <AssessmentForm
              key={`${opened.answerId} ${opened.formVersionId}`}
              assessment={opened}
              file={file}
              caseId={caseId}
              onNews={query.refresh}
            />
          ) : null}
          {opened ? (
            <EarlierAnswers definition={opened.definition as FormDefinition} earlier={opened.earlier} />
          ) : null}
        </>
      )}
    </CaseFrame>
  )
}
