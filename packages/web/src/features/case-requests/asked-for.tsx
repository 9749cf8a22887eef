import type { ReceivedRequest } from '@amparo/contract/api/case-requests/case-requests'
import { useText } from '../../app/words/words-context.tsx'
import { Heard } from './heard.tsx'

/** Which colleagues asked for a case and wait, shown where it is assigned: that is the answer to one of them. */
export function AskedFor({ requests }: { readonly requests: readonly ReceivedRequest[] }) {
  const t = useText('case-request')
  return (
    <ul className="entries" aria-label={t('case-request.waiting')}>
      {requests.map((request) => (
        <li key={request.id}>
          <p>
            <strong>{t('case-request.by', { who: request.by ?? request.organisation })}</strong>
          </p>
          <p className="facts">
            <span>{t(`case-request.reason.${request.reason}`)}</span>
          </p>
          {request.words ? <p className="quote">{request.words}</p> : null}
          <Heard request={request} />
        </li>
      ))}
    </ul>
  )
}
