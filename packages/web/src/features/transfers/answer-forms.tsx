import { caseLists } from '@amparo/contract/api/cases/case-card'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import {
  acceptTransfer,
  cancelTransfer,
  completeTransfer,
  declineTransfer,
  listCaseTransfers,
  listReceivedTransfers,
  listTransferWorkers,
} from '@amparo/contract/api/transfers/transfers'
import type { TransferView } from '@amparo/contract/api/transfers/transfer-view'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, TransferId, UserId } from '@amparo/domain/kernel/brand'
import { arrivals, type Arrival } from '@amparo/domain/transfer/transfer'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AnswerForm } from '../referrals/index.ts'

type Answering = { readonly transfer: TransferView; readonly onDone: () => void }
export const changedByTransfer = [
  listCaseTransfers,
  listReceivedTransfers,
  ...caseLists,
  openCase,
  listHistory,
]

export function Accept({ transfer, onDone }: Answering) {
  const t = useText('transfer')
  const ui = useText('ui')
  const say = useToast()
  const workers = useQuery(listTransferWorkers, {})
  const [receivingCaseId] = useState(() => newId<'CaseId'>())
  const [workerId, setWorker] = useState<string | undefined>(undefined)
  const command = useCommand(acceptTransfer, changedByTransfer)
  const send = async () => {
    if (!workerId) return
    const transferId = transfer.id as TransferId
    const answer = await command.send({ transferId, receivingCaseId, workerId: workerId as UserId })
    if (!answer.ok) return
    say({ words: t('transfer.accepted') })
    onDone()
  }
  return (
    <AnswerForm
      label={t('transfer.accept')}
      command={command}
      onSend={send}
      onBack={onDone}
      mayNotSave={!workerId}
    >
      <p>{t('transfer.accept.means')}</p>
      {workers.problem ? <ProblemNotice problem={workers.problem} onRetry={workers.refresh} /> : null}
      <Select
        label={t('transfer.who')}
        unanswered={ui('ui.choose')}
        choices={(workers.value?.workers ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={workerId}
        onChange={setWorker}
      />
    </AnswerForm>
  )
}

export function Decline({ transfer, onDone }: Answering) {
  const t = useText('transfer')
  const say = useToast()
  const reason = useReason(`decline ${transfer.id}`)
  const command = useCommand(declineTransfer, changedByTransfer)
  const send = async () => {
    if (!reason.given()) return
    const answer = await command.send({ transferId: transfer.id as TransferId, words: reason.words })
    if (!answer.ok) return
    reason.discard()
    say({ words: t('transfer.declined') })
    onDone()
  }
  return (
    <AnswerForm
      label={t('transfer.decline')}
      command={command}
      unsaved={reason.isUnsaved}
      onSend={send}
      onBack={onDone}
    >
      <TextArea
        label={t('transfer.declineWhy')}
        {...reason.field}
        longest={longestOf(declineTransfer.input.shape.words)}
        rows={3}
      />
    </AnswerForm>
  )
}

function noArrival() {
  return { arrival: undefined as Arrival | undefined, words: '' }
}

export function Complete({ transfer, onDone }: Answering) {
  const t = useText('transfer')
  const say = useToast()
  const draft = useDraft(`complete ${transfer.id}`, noArrival, ({ words }) => words !== '')
  const { arrival, words } = draft.value
  const command = useCommand(completeTransfer, changedByTransfer)
  const send = async () => {
    if (!arrival) return
    const answer = await command.send({ transferId: transfer.id as TransferId, arrival, words })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('transfer.completed') })
    onDone()
  }
  return (
    <AnswerForm
      label={t('transfer.complete')}
      command={command}
      onSend={send}
      onBack={onDone}
      mayNotSave={!arrival}
    >
      <RadioGroup
        label={t('transfer.arrival')}
        choices={arrivals.map((one) => ({ value: one, label: t(`transfer.arrival.${one}`) }))}
        value={arrival}
        onChange={(next) => draft.update({ arrival: next })}
      />
      <TextArea
        label={t('transfer.arrivalWords')}
        value={words}
        onChange={(next) => draft.update({ words: next })}
        longest={longestOf(completeTransfer.input.shape.words)}
        rows={2}
      />
    </AnswerForm>
  )
}

const cancelMeans = { asked: 'transfer.cancelAsked', accepted: 'transfer.cancelAccepted' } as const

export function Cancel({ transfer, onDone }: Answering) {
  const t = useText('transfer')
  const say = useToast()
  const reason = useReason(`cancel ${transfer.id}`)
  const command = useCommand(cancelTransfer, changedByTransfer)
  const send = async () => {
    if (!reason.given()) return
    const answer = await command.send({
      caseId: transfer.caseId as CaseId,
      transferId: transfer.id as TransferId,
      words: reason.words,
    })
    if (!answer.ok) return
    reason.discard()
    say({ words: t('transfer.cancelled') })
    onDone()
  }
  return (
    <AnswerForm
      label={t('transfer.cancel')}
      command={command}
      unsaved={reason.isUnsaved}
      onSend={send}
      onBack={onDone}
    >
      <p>{t(cancelMeans[transfer.state as keyof typeof cancelMeans] ?? 'transfer.cancelOffered')}</p>
      <TextArea
        label={t('transfer.cancelWhy')}
        {...reason.field}
        longest={longestOf(cancelTransfer.input.shape.words)}
        rows={2}
      />
    </AnswerForm>
  )
}

function noWords() {
  return { words: '' }
}

/** A few words that must be there; asked for once somebody tried without, and not lost on the way to another screen. */
function useReason(name: string) {
  const t = useText('transfer')
  const draft = useDraft(name, noWords)
  const { words } = draft.value
  const [tried, setTried] = useState(false)
  const isMissing = words.trim() === ''
  return {
    words,
    isUnsaved: draft.isUnsaved,
    discard: draft.discard,
    given: () => {
      setTried(true)
      return !isMissing
    },
    field: {
      value: words,
      onChange: (next: string) => draft.update({ words: next }),
      problem: tried && isMissing ? t('transfer.wordsMissing') : undefined,
    },
  }
}
