import { withdrawRequest, type MyRequest } from '@amparo/contract/api/case-requests/case-requests'
import type { CaseRequestId } from '@amparo/domain/kernel/brand'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByRequests } from './changed-by-requests.ts'
import { RequestState } from './request-state.tsx'

/** What I asked for, how it stands, and what was answered. */
export function MyRequestEntry({ request }: { readonly request: MyRequest }) {
  const t = useText('case-request')
  const { language } = useLanguage()
  const say = useToast()
  const command = useCommand(withdrawRequest, changedByRequests)
  const { state, organisation, answeredAt, declinedBecause } = request
  const withdraw = async () => {
    const answer = await command.send({ requestId: request.id as CaseRequestId })
    if (answer.ok) say({ words: t('case-request.withdrawn') })
  }
  return (
    <div className="entry">
      <h2 className="entry-title">{request.code}</h2>
      <RequestState request={request} />
      <p className="facts">
        <span>{t(`case-request.reason.${request.reason}`)}</span>
        <span>{t('case-request.asked', { date: writeDay(dayOf(request.askedAt), language) })}</span>
      </p>
      {request.words ? <p className="quote">{request.words}</p> : null}
      {state === 'given' || state === 'offered' || state === 'ended' || state === 'no-answer' ? (
        <p>{t(`case-request.mine.${state}`)}</p>
      ) : null}
      {declinedBecause ? <p>{t(`case-request.because.${declinedBecause}`)}</p> : null}
      {request.answerWords ? <p className="quote">{request.answerWords}</p> : null}
      {organisation && answeredAt ? (
        <p className="soft">
          {t('case-request.answeredBy', {
            who: organisation,
            date: writeDay(dayOf(answeredAt), language),
          })}
        </p>
      ) : null}
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      {state === 'asked' ? (
        <p>
          <Button busy={command.state === 'sending'} onPress={() => void withdraw()}>
            {t('case-request.withdraw')}
            <span className="only-read"> · {request.code}</span>
          </Button>
        </p>
      ) : null}
    </div>
  )
}
