import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'
import { useText } from '../app/words/words-context.tsx'
import { Button } from './button.tsx'

export type Toast = {
  /** What was done: "Nota guardada". */
  readonly words: string
  /** Undo is offered instead of asking before. */
  readonly undo?: () => void
}

const ToastContext = createContext<(toast: Toast) => void>(() => undefined)

/** `const say = useToast()`, then `say({ words: t('note.saved'), undo })`. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext)
}

/** One message at a time; it stays until it is closed or another comes, so that nobody has to be quick. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useText('ui')
  const [shown, setShown] = useState<Toast | undefined>(undefined)
  const close = useCallback(() => setShown(undefined), [])
  const say = useMemo(() => (toast: Toast) => setShown(toast), [])
  return (
    <ToastContext value={say}>
      {children}
      <div className="toast-place" role="status">
        {shown ? (
          <div className="toast">
            <span className="toast-words">{shown.words}</span>
            {shown.undo ? (
              <Button
                weight="quiet"
                icon="undo"
                onPress={() => {
                  shown.undo?.()
                  close()
                }}
              >
                {t('ui.undo')}
              </Button>
            ) : null}
            <Button weight="quiet" icon="close" iconOnly onPress={close}>
              {t('ui.closeMessage')}
            </Button>
          </div>
        ) : null}
      </div>
    </ToastContext>
  )
}
