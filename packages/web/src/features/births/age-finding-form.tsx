import { findAge } from '@amparo/contract/api/births/births'
import { longestOf } from '@amparo/contract/kernel/fields'
import { ageFindings, type AgeFinding } from '@amparo/domain/child/birth'
import type { BirthDecisionId, CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByBirths } from './changed-by-births.ts'

export function draftOfAgeFinding(caseId: CaseId): string {
  return `age-finding ${caseId}`
}

function nothingFound() {
  return {
    decisionId: newId<'BirthDecisionId'>(),
    found: undefined as AgeFinding | undefined,
    why: '',
  }
}

/** Somebody taken for an adult is a child, or the other way round; the case goes on. */
export function AgeFindingForm(props: {
  readonly caseId: CaseId
  readonly after: BirthDecisionId | null
  readonly onDone: () => void
}) {
  const t = useText('birth')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { caseId, after } = props
  const place = { caseId, form: 'age-finding', name: draftOfAgeFinding(caseId) } as const
  const draft = useKeptDraft(place, nothingFound)
  const { value, update } = draft
  const command = useCommand(findAge, changedByBirths)
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    const { decisionId, found, why } = value
    if (!found || why.trim() === '') return
    const { ok } = await command.send({ caseId, decisionId, found, after, why })
    if (!ok) return
    say({ words: t('birth.found') })
    leave()
  }
  return (
    <DraftForm label={t('birth.find')} draft={draft} command={command} onSave={save} onBack={leave}>
      <RadioGroup
        label={t('birth.find.what')}
        inline
        choices={ageFindings.map((one) => ({ value: one, label: t(`birth.find.${one}`) }))}
        value={value.found}
        onChange={(found) => update({ found })}
        problem={checked && !value.found ? t('birth.find.what.missing') : undefined}
      />
      <TextArea
        label={t('birth.find.why')}
        hint={t('birth.find.why.hint')}
        value={value.why}
        onChange={(why) => update({ why })}
        longest={longestOf(findAge.input.shape.why)}
        rows={3}
        problem={checked && value.why.trim() === '' ? t('birth.find.why.missing') : undefined}
      />
    </DraftForm>
  )
}
