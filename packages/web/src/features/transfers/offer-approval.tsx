import { approveTransferOffer, sendBackTransferOffer } from '@amparo/contract/api/transfers/transfers'
import type { TransferView } from '@amparo/contract/api/transfers/transfer-view'
import type { CaseId, TransferId } from '@amparo/domain/kernel/brand'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { ApprovalPanel } from '../case/index.ts'
import { changedByTransfer } from './answer-forms.tsx'

/** Before anybody outside sees it: whose turn it is, the answer, and what should be otherwise. */
export function OfferApproval({ transfer }: { readonly transfer: TransferView }) {
  const t = useText('transfer')
  const approve = useCommand(approveTransferOffer, changedByTransfer)
  const sendBack = useCommand(sendBackTransferOffer, changedByTransfer)
  const which = { caseId: transfer.caseId as CaseId, transferId: transfer.id as TransferId }
  return (
    <ApprovalPanel
      about={{ caseId: which.caseId, form: 'transfer-changes', of: transfer.id }}
      standing={transfer.approval}
      steps={transfer.approvalSteps}
      approve={approve}
      ask={sendBack}
      onApprove={(step) => approve.send({ ...which, step })}
      onAskChanges={(changes) => sendBack.send({ ...which, changes })}
      approved={t('transfer.approved')}
      changesSent={t('transfer.changesSent')}
    >
      <p>{t('transfer.approveMeans')}</p>
    </ApprovalPanel>
  )
}
