import { approveFormRecord, askFormChanges } from '@amparo/contract/api/form-records/form-records'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Banner } from '../../ui/banner.tsx'
import { ApprovalPanel } from '../case/index.ts'
import { recordChanges } from './record-changes.ts'
import type { OpenedRecord } from './record-head.tsx'

/** Where the organisation wants this form approved: whose turn it is, the answer, and what should be otherwise. */
export function RecordApproval({
  caseId,
  record,
}: {
  readonly caseId: CaseId
  readonly record: OpenedRecord
}) {
  const t = useText('form-record')
  const words = useText('case')
  const answerId = record.answerId as AnswerId
  const approve = useCommand(approveFormRecord, recordChanges)
  const ask = useCommand(askFormChanges, recordChanges)
  if (record.approvalState === 'changes-asked')
    return (
      <Banner meaning="warning" title={words('case.changesAsked')}>
        <p className="quote">{record.changesAsked}</p>
        <p>{t('record.approval.correct')}</p>
      </Banner>
    )
  if (record.approvalState === 'unanswered')
    return (
      <Banner meaning="information" title={t('record.approval.unanswered')}>
        <p>{t('record.approval.again')}</p>
      </Banner>
    )
  return (
    <ApprovalPanel
      about={{ caseId, form: 'form-changes', of: answerId }}
      standing={record.approval}
      steps={record.approvalSteps}
      approve={approve}
      ask={ask}
      onApprove={(step) => approve.send({ caseId, answerId, step })}
      onAskChanges={(changes) => ask.send({ caseId, answerId, changes })}
      approved={t('record.approval.done')}
      changesSent={t('record.approval.changesSent')}
    >
      <p>{t('record.approval.stands')}</p>
    </ApprovalPanel>
  )
}
