import type { ReactNode } from 'react'
import type { ButtonWeight } from './button.tsx'
import { FormFoot } from './form-foot.tsx'
import { FoundDraft } from './found-draft.tsx'
import type { NoticedProblem } from './problem-notice.tsx'

/** A form that is written in place and kept while it is written: what was found of before, the questions, its foot. */
export function DraftForm(props: {
  /** For a screen reader, where no heading says what is written. */
  readonly label?: string
  /** `entry` is set apart from what stands around it. */
  readonly look?: 'stack' | 'entry' | 'stack entry'
  readonly draft: {
    readonly found: Parameters<typeof FoundDraft>[0]['found']
    readonly isUnsaved: boolean
    readonly keptAt: string | undefined
  }
  readonly command: { readonly state: string; readonly problem?: NoticedProblem | undefined }
  readonly onSave: () => unknown
  readonly onBack?: (() => void) | undefined
  readonly saveLabel?: string
  readonly saveWeight?: ButtonWeight
  readonly mayNotSave?: boolean
  readonly children: ReactNode
}) {
  const { label, look = 'stack', draft, command, onSave, children, ...foot } = props
  return (
    <form
      className={look}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <FoundDraft found={draft.found} />
      {children}
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        unsaved={draft.isUnsaved}
        keptAt={draft.keptAt}
        {...foot}
      />
    </form>
  )
}
