import { listReceivedTransfers } from '@amparo/contract/api/transfers/transfers'
import { useSession } from '../../app/session-context.tsx'
import { useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { hasRole } from '../case/index.ts'
import { TransferEntry } from './transfer-entry.tsx'

/** Cases that other organisations offer to ours, for whoever answers for it. */
export function ReceivedTransfers() {
  return hasRole(useSession(), 'supervisor', 'manager') ? <Offered /> : null
}

function Offered() {
  const t = useText('transfer')
  const pages = usePages(listReceivedTransfers, {})
  if (pages.first.state === 'ready' && pages.items.length === 0) return null
  return (
    <section className="stack" aria-labelledby="offered-cases">
      <h2 id="offered-cases">{t('transfer.received')}</h2>
      <Paged pages={pages} lines={3}>
        <ul className="entries" aria-labelledby="offered-cases">
          {pages.items.map((transfer) => (
            <li key={transfer.id}>
              <TransferEntry transfer={transfer} />
            </li>
          ))}
        </ul>
      </Paged>
    </section>
  )
}
