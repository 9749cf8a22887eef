import type { CaseDraftForm } from '@amparo/domain/draft/draft'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { type ReactNode, useState } from 'react'
import type { NoticedProblem } from '../../ui/problem-notice.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useToast } from '../../ui/toast.tsx'
import { WordsForm } from '../case/index.ts'
import { draftOfDuty } from './duty-changes.ts'

/** One answer of a few, with the words that go with it: what every step of this care asks. */
export function ChoiceForm<Value extends string>(props: {
  readonly caseId: CaseId
  readonly form: CaseDraftForm & `duty-${string}`
  readonly of: string
  readonly question: string
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly first: Value | undefined
  readonly label: string
  readonly hint?: string
  readonly longest: number
  readonly wordsFor: (value: Value) => boolean
  readonly saveLabel: string
  readonly saved: string
  readonly command: { readonly state: string; readonly problem?: NoticedProblem | undefined }
  readonly children?: ReactNode
  readonly onSend: (value: Value, words: string) => Promise<boolean>
  readonly onDone: () => void
}) {
  const say = useToast()
  const { caseId, form, of, command, choices } = props
  const [value, setValue] = useState(props.first)
  return (
    <WordsForm
      {...{ caseId, form, of, command }}
      name={draftOfDuty(form.slice(5), of)}
      label={props.label}
      hint={props.hint}
      longest={props.longest}
      required={value === undefined || props.wordsFor(value)}
      mayNotSave={value === undefined}
      saveLabel={props.saveLabel}
      onSave={async (words) => {
        const ok = value !== undefined && (await props.onSend(value, words))
        if (ok) {
          say({ words: props.saved })
          props.onDone()
        }
        return ok
      }}
      onBack={props.onDone}
    >
      <RadioGroup label={props.question} choices={choices} value={value} onChange={setValue} />
      {props.children}
    </WordsForm>
  )
}
