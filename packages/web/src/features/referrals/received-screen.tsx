import { listReceivedReferrals, listRecipients } from '@amparo/contract/api/referrals/list-referrals'
import { referralStates, type ReferralState as State } from '@amparo/domain/referral/referral'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { ReceivedTransfers } from '../transfers/index.ts'
import { ReceivedReferral } from './received-referral.tsx'

/** What other organisations ask of ours. Before accepting, only the need, the code and the age are known. */
export function ReceivedScreen() {
  const t = useText('referral')
  const ui = useText('ui')
  const [state, setState] = useState<State | undefined>(undefined)
  const pages = usePages(listReceivedReferrals, state ? { state } : {})
  const recipients = useQuery(listRecipients, {})
  const { more } = pages
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
        {pages.first.state === 'loading' ? <Skeleton lines={5} /> : null}
        {pages.first.problem ? (
          <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
        ) : null}
        {pages.first.state === 'ready' && pages.items.length === 0 ? (
          <EmptyState icon="receive">{t('received.empty')}</EmptyState>
        ) : null}
        <ul className="entries" aria-label={t('received.title')}>
          {pages.items.map((referral) => (
            <li key={referral.id}>
              <ReceivedReferral referral={referral} colleagues={recipients.value?.colleagues ?? []} />
            </li>
          ))}
        </ul>
        {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
        {more ? (
          <p>
            <Button icon="down" busy={pages.asking} onPress={() => void more()}>
              {ui('ui.showMore')}
            </Button>
          </p>
        ) : null}
      </div>
    </Page>
  )
}
