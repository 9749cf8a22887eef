import type { ReceivedRequest } from '@amparo/contract/api/case-requests/case-requests'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { DeclineForm } from './decline-form.tsx'
import { Heard } from './heard.tsx'
import { HearForm } from './hear-form.tsx'
import { RequestState } from './request-state.tsx'

/** Who asks, why, what whoever leads the case says to it; then yes, no, or what I think. */
export function ReceivedEntry({ request }: { readonly request: ReceivedRequest }) {
  const t = useText('case-request')
  const words = useText('case')
  const { language } = useLanguage()
  const { by, organisation, isInside, phone, answeredBy, answeredAt } = request
  const who = isInside ? (by ?? organisation) : organisation
  const day = (at: string) => writeDay(dayOf(at), language)
  return (
    <div className="entry">
      <h2 className="entry-title">{request.callName || request.code}</h2>
      <p className="facts">
        <span>{words('case.code', { code: request.code })}</span>
        <span>
          {request.worker
            ? t('case-request.worker', { name: request.worker })
            : t('case-request.worker.nobody')}
        </span>
      </p>
      <RequestState request={request} />
      <p>
        <strong>{t('case-request.by', { who })}</strong>
      </p>
      <p className="facts">
        <span>{t(`case-request.reason.${request.reason}`)}</span>
        <span>{t('case-request.asked', { date: day(request.askedAt) })}</span>
      </p>
      {request.words ? <p className="quote">{request.words}</p> : null}
      <Heard request={request} />
      {request.declinedBecause ? <p>{t(`case-request.because.${request.declinedBecause}`)}</p> : null}
      {request.answerWords ? <p className="quote">{request.answerWords}</p> : null}
      {answeredBy && answeredAt ? (
        <p className="soft">{t('case-request.answeredBy', { who: answeredBy, date: day(answeredAt) })}</p>
      ) : null}
      {request.isMine && request.state === 'asked' ? <p>{t('case-request.own')}</p> : null}
      {!isInside && phone ? (
        <p>
          <a className="button button-plain" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
            {t('case-request.call', { phone })}
          </a>
        </p>
      ) : null}
      <Answers request={request} />
    </div>
  )
}

function Answers({ request }: { readonly request: ReceivedRequest }) {
  const t = useText('case-request')
  const [open, setOpen] = useState<'decline' | 'hear' | undefined>(undefined)
  const caseId = request.caseId as CaseId
  const ofWhich = <span className="only-read"> · {request.code}</span>
  if (open === 'decline') return <DeclineForm request={request} onBack={() => setOpen(undefined)} />
  if (open === 'hear') return <HearForm request={request} onBack={() => setOpen(undefined)} />
  return (
    <p className="row">
      {request.mayGive ? (
        <Link
          href={hrefTo(request.isInside ? 'case-assignment' : 'case-transfer', { caseId })}
          look="main"
          icon="share"
        >
          {t(request.isInside ? 'case-request.give' : 'case-request.offer')}
          {ofWhich}
        </Link>
      ) : null}
      {request.mayDecline ? (
        <Button onPress={() => setOpen('decline')}>
          {t('case-request.decline')}
          {ofWhich}
        </Button>
      ) : null}
      {request.mayHear ? (
        <Button icon="edit" onPress={() => setOpen('hear')}>
          {t('case-request.hear')}
          {ofWhich}
        </Button>
      ) : null}
      <Link href={hrefTo('case', { caseId })}>
        {t('case-request.open')}
        {ofWhich}
      </Link>
    </p>
  )
}
