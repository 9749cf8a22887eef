import { useText } from '../app/words/words-context.tsx'
import { useDraftMoment } from './draft-moment.ts'

/** Where what was typed is now: on this screen only, or kept as a draft. */
export function DraftNote(props: { readonly unsaved: boolean; readonly keptAt?: string | undefined }) {
  const t = useText('ui')
  const when = useDraftMoment()
  if (!props.unsaved) return null
  return <p className="soft">{props.keptAt ? when('kept', props.keptAt) : t('ui.onlyHere')}</p>
}
