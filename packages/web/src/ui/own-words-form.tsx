import { useState } from 'react'
import { FormFoot } from './form-foot.tsx'
import type { NoticedProblem } from './problem-notice.tsx'
import { TextArea } from './text-area.tsx'

/** One line or two that end something between the two who talked. */
export function OwnWordsForm(props: {
  readonly label: string
  readonly hint?: string
  readonly saveLabel: string
  readonly longest: number
  readonly required: boolean
  readonly command: { readonly state: string; readonly problem?: NoticedProblem | undefined }
  readonly onSave: (words: string) => Promise<void>
  readonly onBack: () => void
}) {
  const [words, setWords] = useState('')
  return (
    <form
      className="stack"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault()
        void props.onSave(words)
      }}
    >
      <TextArea
        label={props.label}
        {...(props.hint ? { hint: props.hint } : {})}
        value={words}
        onChange={setWords}
        longest={props.longest}
        rows={2}
      />
      <FormFoot
        busy={props.command.state === 'sending'}
        problem={props.command.problem}
        unsaved={words !== ''}
        saveLabel={props.saveLabel}
        mayNotSave={props.required && words.trim() === ''}
        onBack={props.onBack}
      />
    </form>
  )
}
