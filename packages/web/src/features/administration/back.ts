import { hrefTo } from '../../app/screens.ts'
import type { Text } from '../../app/words/word-store.ts'

/** The way back to the list of parts. */
export function backToParts(t: Text<'administration'>) {
  return { href: hrefTo('administration'), label: t('administration.title') }
}
