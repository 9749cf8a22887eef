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
  const { found } = props
  if (!found) return null
  return (
    <Banner
      meaning="information"
      title={when('found', found.savedAt)}
      live
      actions={
        <>
          <Button onPress={found.goOn}>{t('ui.draft.goOn')}</Button>
          <Button
            weight="quiet"
            onPress={() => {
              const undo = found.discard()
              say({ words: t('ui.draft.discarded'), undo })
            }}
          >
            {t('ui.draft.discard')}
          </Button>
        </>
      }
    />
  )
}
