import { stateBirth } from '@amparo/contract/api/births/births'
import { longestOf } from '@amparo/contract/kernel/fields'
import { birthSources, type BirthSource } from '@amparo/domain/child/birth'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { BirthStatementId } from '@amparo/domain/kernel/brand'
import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { today } from '../../data/today.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { ApproximateDateField } from '../../ui/approximate-date-field.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ofWhom, useStateBirth, type Whose } from './birth-operations.ts'
import { useSourceWords } from './source-words.ts'

export function draftOfStatement(whose: Whose): string {
  return `birth ${ofWhom(whose)}`
}

type StatementDraft = {
  readonly statementId: BirthStatementId
  readonly source: BirthSource | undefined
  readonly born: ApproximateDate | undefined
  readonly seenOn: string | undefined
  readonly words: string
}

/** One more date, as one paper or one person gives it; an age counts from the day on which it was said. */
export function StatementForm({ whose, onDone }: { readonly whose: Whose; readonly onDone: () => void }) {
  const t = useText('birth')
  const who = useText('birth-source')
  const ui = useText('ui')
  const say = useToast()
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft(
    { caseId: whose.caseId, form: whose.personId ? 'person-birth' : 'birth', name: draftOfStatement(whose) },
    (): StatementDraft => ({
      statementId: newId<'BirthStatementId'>(),
      source: undefined,
      born: undefined,
      seenOn: today(),
      words: '',
    }),
  )
  const { value, update } = draft
  const { source, born, seenOn } = value
  const command = useStateBirth(whose)
  const sources = useSourceWords(whose)
  const leave = () => {
    draft.discard()
    onDone()
  }
  const save = async () => {
    setChecked(true)
    if (!source || !born || !seenOn) return
    const { statementId, words } = value
    const { ok } = await command.send({
      statementId,
      fields: { born: toldOnDay(born, seenOn), source, seenOn, words },
    })
    if (!ok) return
    say({ words: t('birth.saved') })
    leave()
  }
  return (
    <DraftForm label={t('birth.add')} draft={draft} command={command} onSave={save} onBack={leave}>
      <Select
        label={who('birth-source.who')}
        unanswered={ui('ui.choose')}
        choices={birthSources.map((one) => ({ value: one, label: sources(one) }))}
        value={source}
        onChange={(next) => update({ source: next })}
        problem={checked && !source ? t('birth.source.missing') : undefined}
      />
      <DayField
        label={t('birth.seenOn')}
        value={seenOn}
        onChange={(next) => update({ seenOn: next })}
        problem={checked && !seenOn ? t('birth.seenOn.missing') : undefined}
      />
      <ApproximateDateField
        label={t('birth.born')}
        value={born}
        onChange={(next) => update({ born: next })}
        toldOn={today()}
        problem={checked && !born ? t('birth.born.missing') : undefined}
      />
      <TextArea
        label={t('birth.words')}
        hint={t('birth.words.hint')}
        required={false}
        value={value.words}
        onChange={(words) => update({ words })}
        longest={longestOf(stateBirth.input.shape.fields.shape.words)}
        rows={2}
      />
    </DraftForm>
  )
}

function toldOnDay(born: ApproximateDate, seenOn: string): ApproximateDate {
  return born.kind === 'about-age' && isPlainDate(seenOn) ? { ...born, on: seenOn } : born
}
