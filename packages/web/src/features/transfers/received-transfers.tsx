import { listReceivedTransfers } from '@amparo/contract/api/transfers/transfers'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { hasRole } from '../case/index.ts'
import { TransferEntry } from './transfer-entry.tsx'

/** Cases that other organisations offer to ours, for whoever answers for it. */
export function ReceivedTransfers() {
  return hasRole(useSession(), 'supervisor', 'manager') ? <Offered /> : null
}

function Offered() {
  const t = useText('transfer')
  const ui = useText('ui')
  const pages = usePages(listReceivedTransfers, {})
  const { more } = pages
  if (pages.first.state === 'ready' && pages.items.length === 0) return null
  return (
    <section className="stack" aria-labelledby="offered-cases">
      <h2 id="offered-cases">{t('transfer.received')}</h2>
      {pages.first.state === 'loading' ? <Skeleton lines={3} /> : null}
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      <ul className="entries" aria-labelledby="offered-cases">
        {pages.items.map((transfer) => (
          <li key={transfer.id}>
            <TransferEntry transfer={transfer} />
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
    </section>
  )
}
