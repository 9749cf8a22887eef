import { listReceivedReferrals, listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { referralStates, type ReferralState as State } from '@amparo/domain/referral/referral'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { ReceivedTransfers } from '../transfers/index.ts'
import { ReceivedReferral } from './received-referral.tsx'

/** What other organisations ask of ours. Before accepting, only the need, the code and the age are known. */
export function ReceivedScreen() {
  return <Received />
}

/** The same, of those first that nobody has answered. */
export function WaitingScreen() {
  return <Received first="sent" />
}

function Received({ first }: { readonly first?: State }) {
  const t = useText('referral')
  const [state, setState] = useState<State | undefined>(first)
  const pages = usePages(listReceivedReferrals, state ? { state } : {})
  const recipients = useQuery(listRecipients, {})
  return (
    <Page title={t('received.title')}>
      <div className="case-main">
        <ReceivedTransfers />
        <div className="toolbar">
          <Select
            label={t('referral.state.label')}
            unanswered={t('referral.state.any')}
            choices={referralStates.map((value) => ({ value, label: t(`referral.state.${value}`) }))}
            value={state}
            onChange={setState}
          />
        </div>
        <Paged pages={pages} lines={5} empty={<EmptyState icon="receive">{t('received.empty')}</EmptyState>}>
          <ul className="entries" aria-label={t('received.title')}>
            {pages.items.map((referral) => (
              <li key={referral.id}>
                <ReceivedReferral referral={referral} colleagues={recipients.value?.colleagues ?? []} />
              </li>
            ))}
          </ul>
        </Paged>
      </div>
    </Page>
  )
}
