import { useText } from '../../app/words/words-context.tsx'
import { Banner } from '../../ui/banner.tsx'

/** Entries of the record were taken out or changed before they were signed: somebody had the database in hand. */
export function Vanished({ count }: { readonly count: number }) {
  const t = useText('access')
  return (
    <Banner meaning="danger" title={t('access.vanished.title', { n: count })}>
      <p>{t('access.vanished.do')}</p>
    </Banner>
  )
}
