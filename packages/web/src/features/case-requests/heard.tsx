import type { ReceivedRequest } from '@amparo/contract/api/case-requests/case-requests'
import { useText } from '../../app/words/words-context.tsx'

/** What whoever has the case in charge says to a request, or that she has not said it yet. */
export function Heard({ request }: { readonly request: ReceivedRequest }) {
  const t = useText('case-request')
  const { heard, state, worker } = request
  if (!heard)
    return state === 'asked' && worker && !request.mayHear ? (
      <p className="soft">{t('case-request.notHeard')}</p>
    ) : null
  return (
    <>
      <p className="soft">
        {heard.by ? t('case-request.heard', { name: heard.by }) : t('case-request.heard.nobody')}
      </p>
      <p className="quote">{heard.words}</p>
    </>
  )
}
