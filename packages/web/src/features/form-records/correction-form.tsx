import { correctFormRecord } from '@amparo/contract/api/form-records/form-records'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { navigate } from '../../app/router.tsx'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { emptySource, PaperFields, sourceOf } from './paper-fields.tsx'
import { recordChanges } from './record-changes.ts'
import type { OpenedRecord } from './record-head.tsx'

export function draftOfCorrection(answerId: string): string {
  return `form-correction ${answerId}`
}

/** Why it is corrected, and what the sheet says of itself where there is one; the answers come next. */
export function CorrectionForm(props: {
  readonly caseId: CaseId
  readonly record: OpenedRecord
  readonly onBack: () => void
}) {
  const t = useText('form-record')
  const say = useToast()
  const { caseId, record } = props
  const { paper } = record
  const answerId = record.answerId as AnswerId
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'form-correction', of: answerId, name: draftOfCorrection(answerId) },
    () => ({ correctionId: newId<'AnswerId'>(), because: '', ...(paper ?? emptySource) }),
    ({ because }) => because !== '',
  )
  const command = useCommand(correctFormRecord, recordChanges)
  const { value, update } = draft
  const save = async () => {
    setChecked(true)
    const source = paper ? sourceOf(value) : undefined
    if (value.because.trim() === '' || (paper && !source)) return
    const { because } = value
    const correctionId = value.correctionId as AnswerId
    const answer = await command.send({
      caseId,
      answerId,
      correctionId,
      because,
      ...(source ? { paper: source } : {}),
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('record.correct.begun') })
    navigate(hrefTo('case-form', { caseId, answerId: correctionId }))
  }
  return (
    <DraftForm
      label={t('record.correct.title')}
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('record.correct.save')}
      mayNotSave={value.because.trim() === ''}
      onBack={props.onBack}
    >
      <TextArea
        label={t('record.correct.why')}
        required
        value={value.because}
        onChange={(because) => update({ because })}
        longest={longestOf(correctFormRecord.input.shape.because)}
        rows={3}
      />
      {paper ? <PaperFields value={value} update={update} checked={checked} /> : null}
    </DraftForm>
  )
}
