import type { CaseDraftForm } from '@amparo/domain/draft/draft'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ReactNode } from 'react'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import type { NoticedProblem } from '../../ui/problem-notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'

function noWords() {
  return { words: '' }
}

/** A few words that go with one step: how it went, why it is not needed, why it waits. */
export function WordsForm(props: {
  readonly caseId: CaseId
  readonly form: CaseDraftForm
  readonly of: string
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  readonly longest: number
  readonly required: boolean
  readonly saveLabel: string
  readonly command: { readonly state: string; readonly problem?: NoticedProblem | undefined }
  readonly mayNotSave?: boolean
  readonly children?: ReactNode
  /** Whether it was taken. */
  readonly onSave: (words: string) => Promise<boolean>
  readonly onBack: () => void
}) {
  const { caseId, form, of, name } = props
  const draft = useKeptDraft({ caseId, form, of, name }, noWords, ({ words }) => words !== '')
  const { words } = draft.value
  const mayNotSave = (props.required && words.trim() === '') || props.mayNotSave === true
  const save = async () => {
    if (!mayNotSave && (await props.onSave(words))) draft.discard()
  }
  return (
    <DraftForm
      label={props.label}
      draft={draft}
      command={props.command}
      onSave={save}
      saveLabel={props.saveLabel}
      mayNotSave={mayNotSave}
      onBack={props.onBack}
    >
      {props.children}
      <TextArea
        label={props.label}
        hint={props.hint}
        required={props.required}
        value={words}
        onChange={(next) => draft.update({ words: next })}
        longest={props.longest}
        rows={3}
      />
    </DraftForm>
  )
}
