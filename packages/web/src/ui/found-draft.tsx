import { useRef } from 'react'
import { useText } from '../app/words/words-context.tsx'
import { Banner } from './banner.tsx'
import { Button } from './button.tsx'
import { useDraftMoment } from './draft-moment.ts'
import { useToast } from './toast.tsx'

/** Something that she was writing when the page went away: she goes on with it, or lets it go. */
export function FoundDraft(props: {
  readonly found:
    { readonly savedAt: string; readonly goOn: () => void; readonly discard: () => () => void } | undefined
}) {
  const t = useText('ui')
  const say = useToast()
  const when = useDraftMoment()
  const place = useRef<HTMLDivElement>(null)
  const { found } = props
  if (!found) return null
  // The buttons go away with what they stand on: the keyboard goes on in the form.
  const leave = () => {
    const form = place.current?.closest('form') ?? place.current?.nextElementSibling
    form?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }
  const goOn = () => {
    leave()
    found.goOn()
  }
  const discard = () => {
    leave()
    say({ words: t('ui.draft.discarded'), undo: found.discard() })
  }
  return (
    <div ref={place}>
      <Banner
        meaning="information"
        title={when('found', found.savedAt)}
        live
        actions={
          <>
            <Button onPress={goOn}>{t('ui.draft.goOn')}</Button>
            <Button weight="quiet" onPress={discard}>
              {t('ui.draft.discard')}
            </Button>
          </>
        }
      />
    </div>
  )
}
