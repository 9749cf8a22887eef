import {
  answerContactRequest,
  listContactRequests,
  type ContactRequest,
} from '@amparo/contract/api/team/contact-requests'
import type { Id } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { dayOf } from '../../data/today.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useToast } from '../../ui/toast.tsx'

/** Who asked from a hidden card: how to call them, about whom, and a tap once somebody did. */
export function ContactRequests({ requests }: { readonly requests: readonly ContactRequest[] }) {
  const t = useText('team')
  const say = useToast()
  const command = useCommand(answerContactRequest, [listContactRequests])
  const answer = async (request: ContactRequest) => {
    const answered = await command.send({ requestId: request.id as Id<string> })
    if (answered.ok) say({ words: t('team.requestSaved') })
  }
  return (
    <>
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      <ul className="requests" aria-label={t('team.requests')}>
        {requests.map((request) => (
          <li key={request.id}>
            {request.direction === 'sent' ? (
              <SentRequest request={request} />
            ) : (
              <ReceivedRequest
                request={request}
                busy={command.state === 'sending'}
                onAnswer={() => void answer(request)}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function SentRequest({ request }: { readonly request: ContactRequest }) {
  const t = useText('team')
  const { language } = useLanguage()
  return (
    <>
      <p className="entry-title">{t('team.requestSent')}</p>
      <p className="soft">
        {t('team.requestSentDetail', { when: writeDay(dayOf(request.askedAt), language) })}
      </p>
    </>
  )
}

function ReceivedRequest(props: {
  readonly request: ContactRequest
  readonly busy: boolean
  readonly onAnswer: () => void
}) {
  const t = useText('team')
  const { language } = useLanguage()
  const { request } = props
  const who = [request.callName, request.code].filter(Boolean).join(between)
  const lines = [
    t('team.requestAbout', { who, when: writeDay(dayOf(request.askedAt), language) }),
    request.by ? t('team.requestBy', { name: request.by }) : '',
    request.message ? t('team.requestMessage', { message: request.message }) : '',
    request.note,
  ].filter((line) => line !== '')
  return (
    <>
      <p className="entry-title">{t('team.request', { organisation: request.organisation })}</p>
      {lines.map((line) => (
        <p className="soft" key={line}>
          {line}
        </p>
      ))}
      <div className="row">
        {request.phone ? (
          <a className="button button-plain" href={`tel:${request.phone.replaceAll(/[^+\d]/g, '')}`}>
            {t('team.requestCall', { phone: request.phone })}
          </a>
        ) : null}
        <Button icon="check" busy={props.busy} onPress={props.onAnswer}>
          {t('team.requestDone')}
        </Button>
        {request.caseId ? (
          <Link href={hrefTo('case', { caseId: request.caseId })}>
            {t('team.requestCase')}
            <span className="only-read"> · {request.code}</span>
          </Link>
        ) : null}
      </div>
    </>
  )
}
