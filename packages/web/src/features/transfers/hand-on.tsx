import { handOnTransfer, listTransferSupervisors } from '@amparo/contract/api/transfers/transfers'
import type { TransferView } from '@amparo/contract/api/transfers/transfer-view'
import type { TransferId, UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useQuery } from '../../data/use-query.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AnswerForm } from '../referrals/index.ts'
import { changedByTransfer } from './answer-forms.tsx'

/** Somebody else is asked to answer an offer: nothing of the case is read by it. */
export function HandOn({
  transfer,
  onDone,
}: {
  readonly transfer: TransferView
  readonly onDone: () => void
}) {
  const t = useText('transfer')
  const ui = useText('ui')
  const say = useToast()
  const query = useQuery(listTransferSupervisors, {})
  const [to, setTo] = useState<string | undefined>(undefined)
  const command = useCommand(handOnTransfer, changedByTransfer)
  const supervisors = query.value?.supervisors ?? []
  const send = async () => {
    if (!to) return
    const answer = await command.send({ transferId: transfer.id as TransferId, to: to as UserId })
    if (!answer.ok) return
    say({ words: t('transfer.handedOn') })
    onDone()
  }
  return (
    <AnswerForm
      label={t('transfer.hand-on')}
      command={command}
      onSend={send}
      onBack={onDone}
      mayNotSave={!to}
    >
      <p>{t('transfer.handOn.means')}</p>
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.value && supervisors.length === 0 ? <p>{t('transfer.handOn.none')}</p> : null}
      <Select
        label={t('transfer.handOn.who')}
        unanswered={ui('ui.choose')}
        choices={supervisors.map(({ id, name, teams }) => ({
          value: id,
          label: teams.length === 0 ? name : t('transfer.handOn.choice', { name, teams: teams.join(', ') }),
        }))}
        value={to}
        onChange={setTo}
      />
    </AnswerForm>
  )
}
