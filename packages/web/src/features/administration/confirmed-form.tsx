import type { ReactNode } from 'react'
import type { Command } from '../../data/use-command.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { ConfirmIdentity, needsConfirmation } from '../account/index.ts'

/** Sends what its questions say, after the person has shown again who she is where that is asked. */
export function ConfirmedForm(props: {
  readonly command: Pick<Command<never>, 'state' | 'problem'>
  readonly label: string
  readonly isReady: boolean
  readonly onSend: () => void
  readonly onDone: () => void
  readonly children: ReactNode
}) {
  const { state, problem } = props.command
  const mustConfirm = needsConfirmation(problem)
  return (
    <>
      {mustConfirm ? <ConfirmIdentity onConfirmed={props.onSend} /> : null}
      <form
        className="stack sub-block"
        onSubmit={(event) => {
          event.preventDefault()
          props.onSend()
        }}
      >
        {props.children}
        <FormFoot
          busy={state === 'sending'}
          problem={mustConfirm ? undefined : problem}
          saveLabel={props.label}
          saveWeight="plain"
          mayNotSave={!props.isReady}
          onBack={props.onDone}
        />
      </form>
    </>
  )
}
