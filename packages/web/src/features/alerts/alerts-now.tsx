import type { AlertView } from '@amparo/contract/api/alerts/alerts'
import type { AlertKind } from '@amparo/domain/alert/alert'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { useText } from '../../app/words/words-context.tsx'
import { Card } from '../../ui/card.tsx'
import { CountList } from '../../ui/count-list.tsx'
import { Link } from '../../ui/link.tsx'
import { List } from '../../ui/list.tsx'
import { useAlertItems } from './alert-items.tsx'

type Counts = readonly { readonly kind: AlertKind; readonly all: number; readonly unseen: number }[]

/** What is pressing this hour, and how much there is besides; nothing where there is nothing. */
export function AlertsNow({ now, counts }: { readonly now: readonly AlertView[]; readonly counts: Counts }) {
  const t = useText('alert')
  const itemOf = useAlertItems()
  const all = sumOf(counts, 'all')
  if (all === 0) return null
  return (
    <Card title={t('alert.title')}>
      {now.length > 0 ? <List label={t('alert.title')} items={now.map(itemOf)} /> : null}
      <p>
        <Link href={hrefTo('alerts', { kind: 'all' })}>
          {[t('alert.link', { n: all }), t('alert.unseen', { n: sumOf(counts, 'unseen') })].join(between)}
        </Link>
      </p>
    </Card>
  )
}

/** How many there are of each kind, each with its list. */
export function AlertCounts({ counts }: { readonly counts: Counts }) {
  const t = useText('alert')
  if (counts.length === 0) return null
  return (
    <Card title={t('alert.title')}>
      <CountList
        label={t('alert.title')}
        counts={counts.map(({ kind, all }) => ({
          id: kind,
          label: t(`alert.kind.${kind}`),
          count: all,
          href: hrefTo('alerts', { kind }),
        }))}
      />
    </Card>
  )
}

function sumOf(counts: Counts, part: 'all' | 'unseen'): number {
  return counts.reduce((sum, one) => sum + one[part], 0)
}
