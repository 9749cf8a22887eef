import { longestOf } from '@amparo/contract/kernel/fields'
import { setFlag } from '@amparo/contract/api/flags/flags'
import { sections, type Section } from '@amparo/domain/access/vocabulary'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { sectionWords } from '../case/index.ts'
import { changedByFlags } from './changed-by-flags.ts'

export function draftOfFlag(caseId: CaseId): string {
  return `flag ${caseId}`
}

function emptyFlag() {
  return {
    flagId: newId<'FlagId'>(),
    section: 'course' as Section | undefined,
    on: today() as string | undefined,
    reason: '',
  }
}

/** What must not be overlooked, from which day, and who may read it. */
export function FlagForm(props: {
  readonly caseId: CaseId
  /** The parts of the case in which she may write. */
  readonly writes: readonly string[]
  readonly onDone: () => void
}) {
  const t = useText('flag')
  const words = useText('case')
  const say = useToast()
  const { caseId } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId, form: 'flag', name: draftOfFlag(caseId) },
    emptyFlag,
    ({ reason }) => reason !== '',
  )
  const { value, update } = draft
  const command = useCommand(setFlag, changedByFlags)
  const save = async () => {
    setChecked(true)
    const { flagId, section, on, reason } = value
    if (!section || !on || reason.trim() === '') return
    const answer = await command.send({ caseId, flagId, section, on, reason })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('flag.saved') })
    props.onDone()
  }
  return (
    <DraftForm
      label={t('flag.set')}
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('flag.save')}
      mayNotSave={!value.section}
      onBack={props.onDone}
    >
      <TextArea
        label={t('flag.reason')}
        value={value.reason}
        onChange={(reason) => update({ reason })}
        longest={longestOf(setFlag.input.shape.reason)}
        rows={3}
        problem={checked && value.reason.trim() === '' ? t('flag.reason.missing') : undefined}
      />
      <DayField
        label={t('flag.on')}
        value={value.on}
        onChange={(on) => update({ on })}
        problem={checked && value.on === undefined ? t('flag.on.missing') : undefined}
      />
      <Select
        label={t('flag.section')}
        hint={t('flag.section.hint')}
        unanswered={t('flag.choose')}
        choices={sections
          .filter((section) => props.writes.includes(section))
          .map((section) => ({ value: section, label: sectionWords(section, words) }))}
        value={value.section}
        onChange={(section) => update({ section })}
      />
    </DraftForm>
  )
}
