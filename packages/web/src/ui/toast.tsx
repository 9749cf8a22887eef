import {
  createContext,
  useCallback,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useText } from '../app/words/words-context.tsx'
import { Button } from './button.tsx'
import { keepClear } from './keep-clear.ts'

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

/**
 * One message at a time; it stays until it is closed or another comes, so that nobody has to be quick, and it stands
 * where it covers neither what has the focus nor the main button. What it says can be read off the page as well.
 */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useText('ui')
  const [shown, setShown] = useState<Toast | undefined>(undefined)
  const close = useCallback(() => setShown(undefined), [])
  const say = useMemo(() => (toast: Toast) => setShown(toast), [])
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => (shown && place.current ? keepClear(place.current) : undefined), [shown])
  return (
    <ToastContext value={say}>
      {children}
      <div className="toast-place" role="status" ref={place}>
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
