import { reportMissing } from '@amparo/contract/api/missing/missing'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { typedHour } from '../case/index.ts'
import { changedByMissing } from './changed-by-missing.ts'

export function draftOfMissing(caseId: CaseId): string {
  return `missing ${caseId}`
}

function emptyMissing() {
  return {
    episodeId: newId<'MissingEpisodeId'>(),
    since: today() as string | undefined,
    hour: '',
    lastSeen: '',
    circumstances: '',
    worry: '',
    noticedBy: '',
  }
}

/** Since when, where last seen, what worries: as little as is known is enough to begin. */
export function MissingForm(props: { readonly caseId: CaseId; readonly onDone: () => void }) {
  const t = useText('missing')
  const say = useToast()
  const { caseId } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'missing', name: draftOfMissing(caseId) },
    emptyMissing,
    ({ hour, lastSeen, circumstances, worry, noticedBy }) =>
      hour + lastSeen + circumstances + worry + noticedBy !== '',
  )
  const { value, update } = draft
  const { shape } = reportMissing.input
  const command = useCommand(reportMissing, changedByMissing)
  const hour = typedHour(value.hour)
  const save = async () => {
    setChecked(true)
    const { episodeId, since, lastSeen, circumstances, worry, noticedBy } = value
    if (!since || hour === undefined || lastSeen.trim() === '') return
    const answer = await command.send({
      caseId,
      episodeId,
      since,
      hour,
      lastSeen,
      circumstances,
      worry,
      noticedBy,
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('missing.saved') })
    props.onDone()
  }
  return (
    <DraftForm
      label={t('missing.add')}
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      onBack={props.onDone}
    >
      <p className="soft">{t('missing.intro')}</p>
      <DayField
        label={t('missing.since')}
        value={value.since}
        onChange={(since) => update({ since })}
        problem={checked && value.since === undefined ? t('missing.since.missing') : undefined}
      />
      <TextField
        label={t('missing.hour')}
        hint={t('missing.hour.hint')}
        required={false}
        width="short"
        value={value.hour}
        onChange={(next) => update({ hour: next })}
        problem={checked && hour === undefined ? t('missing.hour.wrong') : undefined}
      />
      <TextArea
        label={t('missing.lastSeen')}
        required
        value={value.lastSeen}
        onChange={(lastSeen) => update({ lastSeen })}
        longest={longestOf(shape.lastSeen)}
        rows={3}
        problem={checked && value.lastSeen.trim() === '' ? t('missing.answer') : undefined}
      />
      <TextArea
        label={t('missing.circumstances')}
        required={false}
        value={value.circumstances}
        onChange={(circumstances) => update({ circumstances })}
        longest={longestOf(shape.circumstances)}
        rows={2}
      />
      <TextArea
        label={t('missing.worry')}
        required={false}
        value={value.worry}
        onChange={(worry) => update({ worry })}
        longest={longestOf(shape.worry)}
        rows={2}
      />
      <TextField
        label={t('missing.noticedBy')}
        required={false}
        value={value.noticedBy}
        onChange={(noticedBy) => update({ noticedBy })}
        longest={longestOf(shape.noticedBy)}
      />
    </DraftForm>
  )
}
