import type { ReactNode } from 'react'
import type { useCommand } from '../../data/use-command.ts'
import { FormFoot } from '../../ui/form-foot.tsx'

/** One answer to what another organisation asks, written in place. */
export function AnswerForm(props: {
  readonly label: string
  readonly command: Pick<ReturnType<typeof useCommand>, 'state' | 'problem'>
  readonly unsaved?: boolean
  readonly mayNotSave?: boolean
  readonly onSend: () => Promise<void>
  readonly onBack: () => void
  readonly children: ReactNode
}) {
  return (
    <form
      className="stack"
      aria-label={props.label}
      onSubmit={(event) => {
        event.preventDefault()
        void props.onSend()
      }}
    >
      {props.children}
      <FormFoot
        busy={props.command.state === 'sending'}
        problem={props.command.problem}
        unsaved={props.unsaved ?? false}
        saveLabel={props.label}
        mayNotSave={props.mayNotSave ?? false}
        onBack={props.onBack}
      />
    </form>
  )
}
