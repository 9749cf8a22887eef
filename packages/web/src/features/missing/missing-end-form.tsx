import { endMissing } from '@amparo/contract/api/missing/missing'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId, MissingEpisodeId } from '@amparo/domain/kernel/brand'
import {
  endReasons,
  foundStates,
  type EndReason,
  type FoundState,
} from '@amparo/domain/missing/missing-words'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByMissing } from './changed-by-missing.ts'

export function draftOfMissingEnd(episodeId: string): string {
  return `missing-end ${episodeId}`
}

function emptyEnd() {
  return {
    reason: undefined as EndReason | undefined,
    on: today() as string | undefined,
    where: '',
    found: undefined as FoundState | undefined,
    debrief: '',
    words: '',
  }
}

/** That she was found and how she is, or why nobody looks for her any longer. */
export function MissingEndForm(props: {
  readonly caseId: CaseId
  readonly episodeId: string
  readonly onDone: () => void
}) {
  const t = useText('missing')
  const say = useToast()
  const { caseId, episodeId } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'missing-step', of: `end ${episodeId}`, name: draftOfMissingEnd(episodeId) },
    emptyEnd,
    ({ where, debrief, words }) => where + debrief + words !== '',
  )
  const { value, update } = draft
  const { reason, on, where, found, debrief, words } = value
  const { shape } = endMissing.input
  const command = useCommand(endMissing, changedByMissing)
  const isFound = reason === 'found'
  const missing = (isMissing: boolean) => (checked && isMissing ? t('missing.answer') : undefined)
  const save = async () => {
    setChecked(true)
    if (!reason || !on) return
    if (isFound ? !found || where.trim() === '' : words.trim() === '') return
    const answer = await command.send({
      caseId,
      episodeId: episodeId as MissingEpisodeId,
      reason,
      on,
      where,
      found: isFound ? (found ?? null) : null,
      debrief: isFound ? debrief : '',
      words,
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('missing.ended') })
    props.onDone()
  }
  return (
    <DraftForm label={t('missing.end')} draft={draft} command={command} onSave={save} onBack={props.onDone}>
      <RadioGroup
        label={t('missing.end.reason')}
        choices={endReasons.map((one) => ({ value: one, label: t(`missing.end.${one}`) }))}
        value={reason}
        onChange={(next) => update({ reason: next })}
        problem={missing(reason === undefined)}
      />
      <DayField
        label={t('missing.end.on')}
        value={on}
        onChange={(next) => update({ on: next })}
        problem={missing(on === undefined)}
      />
      {reason === 'by-mistake' ? null : (
        <TextField
          label={t('missing.end.where')}
          required={isFound}
          value={where}
          onChange={(next) => update({ where: next })}
          longest={longestOf(shape.where)}
          problem={missing(isFound && where.trim() === '')}
        />
      )}
      {isFound ? (
        <>
          <RadioGroup
            label={t('missing.end.state')}
            inline
            choices={foundStates.map((one) => ({ value: one, label: t(`missing.found.${one}`) }))}
            value={found}
            onChange={(next) => update({ found: next })}
            problem={missing(found === undefined)}
          />
          <TextArea
            label={t('missing.end.debrief')}
            required={false}
            value={debrief}
            onChange={(next) => update({ debrief: next })}
            longest={longestOf(shape.debrief)}
            rows={3}
          />
        </>
      ) : null}
      <TextArea
        label={t('missing.end.words')}
        required={reason !== undefined && !isFound}
        value={words}
        onChange={(next) => update({ words: next })}
        longest={longestOf(shape.words)}
        rows={2}
        problem={missing(reason !== undefined && !isFound && words.trim() === '')}
      />
    </DraftForm>
  )
}
