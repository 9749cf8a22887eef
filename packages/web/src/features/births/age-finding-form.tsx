import { findAge } from '@amparo/contract/api/births/births'
import { longestOf } from '@amparo/contract/kernel/fields'
import { ageFindings, type AgeFinding } from '@amparo/domain/child/birth'
import type { BirthDecisionId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ofWhom, useFindAge, type Whose } from './birth-operations.ts'

export function draftOfAgeFinding(whose: Whose): string {
  return `age-finding ${ofWhom(whose)}`
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
  readonly whose: Whose
  readonly after: BirthDecisionId | null
  readonly onDone: () => void
}) {
  const t = useText('birth')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const { whose, after } = props
  const place = {
    caseId: whose.caseId,
    form: whose.personId ? 'person-age-finding' : 'age-finding',
    name: draftOfAgeFinding(whose),
  } as const
  const draft = useKeptDraft(place, nothingFound)
  const { value, update } = draft
  const command = useFindAge(whose)
  const leave = () => {
    draft.discard()
    props.onDone()
  }
  const save = async () => {
    setChecked(true)
    const { decisionId, found, why } = value
    if (!found || why.trim() === '') return
    const { ok } = await command.send({ decisionId, found, after, why })
    if (!ok) return
    say({ words: t(whose.personId ? 'birth.found.person' : 'birth.found') })
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
        hint={whose.personId ? undefined : t('birth.find.why.hint')}
        value={value.why}
        onChange={(why) => update({ why })}
        longest={longestOf(findAge.input.shape.why)}
        rows={3}
        problem={checked && value.why.trim() === '' ? t('birth.find.why.missing') : undefined}
      />
    </DraftForm>
  )
}
