import { useState, type ReactNode } from 'react'
import { latePart } from './late-part.tsx'

export type DialogProps = {
  readonly open: boolean
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** Only for what cannot be undone: a tap beside it does not close it. */
  readonly mustAnswer?: boolean
}

const DialogOverlay = latePart<DialogProps>(
  async () => (await import('./late/dialog-overlay.tsx')).DialogOverlay,
  0,
)

/** Before anything leaves, and for what cannot be undone. Anything else is done at once and can be undone. */
export function Dialog(props: DialogProps) {
  const [wasOpened, setWasOpened] = useState(props.open)
  if (props.open && !wasOpened) setWasOpened(true)
  if (!wasOpened && !props.open) return null
  return <DialogOverlay {...props} />
}
