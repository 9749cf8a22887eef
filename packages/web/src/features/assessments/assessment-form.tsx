import {
  approveAssessment,
  askAssessmentChanges,
  completeAssessment,
  openAssessment,
  saveAnswers,
} from '@amparo/contract/api/assessments/assessment'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { useCallback } from 'react'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useData } from '../../data/data-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { Banner } from '../../ui/banner.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ApprovalPanel, mayAdd, type OpenedCase } from '../case/index.ts'
import { FillIn } from '../filling/index.ts'
import type { OpenedForm, SendAnswers } from '../forms/index.ts'
import { assessmentChanges } from './assessment-changes.ts'
import { AssessmentReview, isChanged } from './assessment-review.tsx'

type Assessment = OutputOf<typeof openAssessment>

/** Fills in an assessment; finished, it is only read, and a second person answers. */
export function AssessmentForm(props: {
  readonly assessment: Assessment
  readonly file: OpenedCase
  readonly caseId: CaseId
  readonly onNews: () => void
}) {
  const t = useText('form')
  const words = useText('case')
  const say = useToast()
  const { language } = useLanguage()
  const { api } = useData()
  const { assessment, file, caseId } = props
  const answerId = assessment.answerId as AnswerId
  const send: SendAnswers = useCallback(
    (command, commandId) => api.send(saveAnswers, { caseId, answerId, ...command }, { commandId }),
    [api, caseId, answerId],
  )
  const complete = useCommand(completeAssessment, assessmentChanges)
  const approve = useCommand(approveAssessment, assessmentChanges)
  const ask = useCommand(askAssessmentChanges, assessmentChanges)
  return (
    <FillIn
      opened={assessment as OpenedForm & Assessment}
      file={file}
      caseId={caseId}
      mayWrite={assessment.state === 'draft' && mayAdd(file, 'assessment')}
      send={send}
      opening={openAssessment}
      onNews={props.onNews}
      changed={(row, field) => isChanged(assessment, row, field)}
      finish={{
        label: t('assessment.complete'),
        help: t('assessment.completeHelp'),
        busy: complete.state === 'sending',
        problem: complete.problem,
        send: async () => {
          const answer = await complete.send({ caseId, answerId })
          if (answer.ok) say({ words: t('assessment.completed') })
        },
      }}
      above={(rows) => (
        <>
          {assessment.changesAsked && assessment.state === 'draft' ? (
            <Banner meaning="warning" title={words('case.changesAsked')}>
              {assessment.review?.before ? (
                <p>
                  {words('case.review.changesAskedBy', {
                    by: assessment.review.before.by ?? words('case.someone'),
                    date: writeDay(dayOf(assessment.review.before.at), language),
                  })}
                </p>
              ) : null}
              <p className="quote">{assessment.changesAsked}</p>
            </Banner>
          ) : null}
          {assessment.state === 'completed' ? (
            <ApprovalPanel
              about={{ caseId, form: 'assessment-changes', of: answerId }}
              standing={assessment.approval}
              steps={assessment.approvalSteps}
              approve={approve}
              ask={ask}
              onApprove={(step) => approve.send({ caseId, answerId, step })}
              onAskChanges={(changes) => ask.send({ caseId, answerId, changes })}
              approved={t('assessment.approved')}
              changesSent={t('assessment.changesSent')}
            >
              {assessment.review ? (
                <AssessmentReview
                  review={assessment.review}
                  definition={assessment.definition as FormDefinition}
                  rows={rows}
                />
              ) : null}
            </ApprovalPanel>
          ) : null}
        </>
      )}
    />
  )
}
