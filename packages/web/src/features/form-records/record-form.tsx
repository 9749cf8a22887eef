import {
  fileFormRecord,
  openFormRecord,
  saveFormAnswers,
} from '@amparo/contract/api/form-records/form-records'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { useCallback } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useData } from '../../data/data-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useToast } from '../../ui/toast.tsx'
import type { OpenedCase } from '../case/index.ts'
import { FillIn } from '../filling/index.ts'
import type { OpenedForm, SendAnswers } from '../forms/index.ts'
import { recordChanges } from './record-changes.ts'
import type { OpenedRecord } from './record-head.tsx'

/** Fills in a form that is kept; filed, it is only read. */
export function RecordForm(props: {
  readonly record: OpenedRecord
  readonly file: OpenedCase
  readonly caseId: CaseId
  readonly onNews: () => void
}) {
  const t = useText('form-record')
  const say = useToast()
  const { api } = useData()
  const { record, file, caseId } = props
  const answerId = record.answerId as AnswerId
  const send: SendAnswers = useCallback(
    (command, commandId) => api.send(saveFormAnswers, { caseId, answerId, ...command }, { commandId }),
    [api, caseId, answerId],
  )
  const finish = useCommand(fileFormRecord, recordChanges)
  return (
    <FillIn
      opened={record as OpenedForm & OpenedRecord}
      file={file}
      caseId={caseId}
      mayWrite={record.acts.includes('write')}
      send={send}
      opening={openFormRecord}
      onNews={props.onNews}
      finish={{
        label: t('record.file'),
        help: t('record.file.help'),
        busy: finish.state === 'sending',
        problem: finish.problem,
        send: async () => {
          const answer = await finish.send({ caseId, answerId })
          if (answer.ok) say({ words: t('record.filed') })
        },
      }}
    />
  )
}
