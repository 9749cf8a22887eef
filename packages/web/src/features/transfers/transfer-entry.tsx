import type { TransferView } from '@amparo/contract/api/transfers/transfer-view'
import type { TransferAnswer } from '@amparo/domain/transfer/transfer'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Banner } from '../../ui/banner.tsx'
import { Button } from '../../ui/button.tsx'
import { Link } from '../../ui/link.tsx'
import { writeAge } from '../case/index.ts'
import { Accept, Cancel, Complete, Decline } from './answer-forms.tsx'
import { HandOn } from './hand-on.tsx'
import { OfferApproval } from './offer-approval.tsx'
import { TransferFacts, TransferState } from './transfer-facts.tsx'

const forms = {
  accept: Accept,
  'hand-on': HandOn,
  decline: Decline,
  complete: Complete,
  cancel: Cancel,
} as const
const weights = {
  accept: 'plain',
  'hand-on': 'quiet',
  decline: 'plain',
  complete: 'plain',
  cancel: 'quiet',
} as const

/** One transfer as this side sees it, with what the reader can answer now. */
export function TransferEntry(props: { readonly transfer: TransferView; readonly currentCaseId?: string }) {
  const t = useText('transfer')
  const words = useText('case')
  const session = useSession()
  const { language } = useLanguage()
  const { transfer } = props
  const [answering, setAnswering] = useState<TransferAnswer | undefined>(undefined)
  const isReceiver = transfer.toOrganisationId === session.organisation.id
  const Form = answering && transfer.answers.includes(answering) ? forms[answering] : undefined
  const phone = isReceiver ? transfer.fromPhone : transfer.toPhone
  const caseId = transfer.receivingCaseId
  return (
    <article className="entry">
      <div className="found-head">
        <h2 className="entry-title">
          {isReceiver
            ? t('transfer.fromOrg', { org: transfer.fromOrganisation })
            : t('transfer.toOrg', { org: transfer.toOrganisation })}
        </h2>
        <TransferState transfer={transfer} />
      </div>
      <p className="facts">
        <span>{words('case.code', { code: transfer.caseCode })}</span>
        {isReceiver ? (
          <>
            <span>{writeAge(transfer, words)}</span>
            <span>{t(`transfer.sex.${transfer.sex}`)}</span>
            <span>{words(`case.phase.${transfer.phase}`)}</span>
          </>
        ) : null}
        {phone ? <span>{t('transfer.phone', { phone })}</span> : null}
      </p>
      <TransferFacts transfer={transfer} />
      {transfer.state === 'asked' ? <OfferApproval transfer={transfer} /> : null}
      {transfer.dangerSince && !transfer.expired ? (
        <Banner meaning="danger">
          {isReceiver
            ? t('transfer.danger.receiver', {
                org: transfer.fromOrganisation,
                date: writeDay(dayOf(transfer.dangerSince), language),
              })
            : t('transfer.danger.sender')}
        </Banner>
      ) : null}
      {transfer.expired ? (
        <Banner meaning="warning">{t(`transfer.expired.${isReceiver ? 'receiver' : 'sender'}`)}</Banner>
      ) : null}
      {Form ? <Form transfer={transfer} onDone={() => setAnswering(undefined)} /> : null}
      {Form ? null : (
        <div className="row">
          {transfer.answers.map((answer) => (
            <Button key={answer} weight={weights[answer]} onPress={() => setAnswering(answer)}>
              {t(`transfer.${answer}`)}
            </Button>
          ))}
          {caseId && caseId !== props.currentCaseId ? (
            <Link href={hrefTo('case', { caseId })} look="button" icon="cases">
              {t('transfer.open')}
            </Link>
          ) : null}
        </div>
      )}
    </article>
  )
}
