import { useText } from '../app/words/words-context.tsx'
import { Button } from './button.tsx'
import { useToast } from './toast.tsx'

/** Absent where the browser gives no clipboard, as on an address without https. */
export function CopyButton({ of, value }: { readonly of: string; readonly value: string }) {
  const t = useText('ui')
  const say = useToast()
  if (!('clipboard' in navigator)) return null
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => say({ words: t('ui.copied') }),
      () => say({ words: t('ui.notCopied') }),
    )
  return (
    <Button weight="quiet" onPress={() => void copy()}>
      {t('ui.copy')}
      <span className="only-read"> · {of}</span>
    </Button>
  )
}
