import type { MyRequest, ReceivedRequest } from '@amparo/contract/api/case-requests/case-requests'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { dueWords } from '../case/index.ts'

type State = (MyRequest | ReceivedRequest)['state']

const meanings: Readonly<Record<State, Meaning>> = {
  asked: 'information',
  given: 'good',
  offered: 'good',
  declined: 'warning',
  withdrawn: 'neutral',
  ended: 'neutral',
  'no-answer': 'neutral',
}

/** How it stands, and until when somebody answers. */
export function RequestState({ request }: { readonly request: MyRequest | ReceivedRequest }) {
  const t = useText('case-request')
  const words = useText('case')
  const { language } = useLanguage()
  const due = request.state === 'asked' ? dueWords(request.answerDueAt, words, language) : undefined
  return (
    <p className="row">
      <Badge meaning={meanings[request.state]}>{t(`case-request.state.${request.state}`)}</Badge>
      {due ? <Badge meaning={due.meaning}>{due.words}</Badge> : null}
    </p>
  )
}
