import type { showTeam } from '@amparo/contract/api/team/team'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { Card } from '../../ui/card.tsx'
import { CountList } from '../../ui/count-list.tsx'

/** What other organisations offer ours and nobody has answered; nothing where nothing waits. */
export function Offers({ offers }: { readonly offers: OutputOf<typeof showTeam>['offers'] }) {
  const t = useText('team')
  const { transfers, referrals } = offers
  if (transfers + referrals === 0) return null
  return (
    <Card title={t('team.offers')}>
      <CountList
        label={t('team.offers')}
        counts={[
          {
            id: 'transfers',
            label: t('team.offers.transfers'),
            count: transfers,
            href: hrefTo('received-referrals'),
          },
          {
            id: 'referrals',
            label: t('team.offers.referrals'),
            count: referrals,
            href: hrefTo('waiting-referrals'),
          },
        ].filter(({ count }) => count > 0)}
      />
    </Card>
  )
}
