import { longestOf } from '@amparo/contract/kernel/fields'
import type { ConsentView } from '@amparo/contract/api/consents/consent-view'
import { consentNeededFor } from '@amparo/contract/api/consents/consent-needed'
import { listConsents } from '@amparo/contract/api/consents/list-consents'
import { withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import type { CaseId, ConsentId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { helpedByWords, sectionWords } from '../case/index.ts'
import { LateFilesOf } from '../files/index.ts'
import { WentOut } from './went-out.tsx'
import { SecondLook } from './second-look.tsx'
import { filesOfConsent } from './files-of-consent.ts'

/** One answer: for what, with whom, until when, who said it and how it was told back. */
export function ConsentEntry(props: {
  readonly consent: ConsentView
  readonly caseId: CaseId
  readonly mayWithdraw: boolean
}) {
  const t = useText('consent')
  const words = useText('case')
  const { language } = useLanguage()
  const say = useToast()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const [because, setBecause] = useState('')
  const [showsFiles, setShowsFiles] = useState(false)
  const files = useText('file')
  const command = useCommand(withdrawConsent, [listConsents, consentNeededFor, listHistory])
  const { consent } = props
  const helped = helpedByWords(consent, words)
  const who = [...consent.consenters.map((one) => t(`consent.who.${one}`)), consent.consentedBy].filter(
    Boolean,
  )
  const withdraw = async () => {
    const { caseId } = props
    const answer = await command.send({ caseId, consentId: consent.id as ConsentId, because })
    if (answer.ok) say({ words: t('consent.withdrawn') })
  }
  return (
    <article className="entry">
      <div className="found-head">
        <h2 className="entry-title">{t(`consent.purpose.${consent.purpose}`)}</h2>
        <StateBadge consent={consent} />
      </div>
      {consent.recipientOrganisation ? (
        <p>{t('consent.with', { org: consent.recipientOrganisation })}</p>
      ) : null}
      {consent.sections.length > 0 ? (
        <p>
          {t('consent.shares', {
            what: consent.sections.map((one) => sectionWords(one, words)).join(between),
          })}
        </p>
      ) : null}
      {consent.basis === 'consent' ? null : <p>{t(`consent.basis.${consent.basis}`)}</p>}
      {consent.basisReason ? (
        <p className="written">
          {consent.imported ? null : <strong>{t('consent.notAskedReason')} </strong>}
          {consent.basisReason}
        </p>
      ) : null}
      {consent.childNotTold ? (
        <p className="written">
          <strong>{t('consent.notToldReason')}</strong> {consent.childNotTold}
        </p>
      ) : null}
      <SecondLook caseId={props.caseId} consent={consent} />
      <WentOut consent={consent} />
      {consent.authority ? (
        <p>
          <strong>{t('consent.authority')}</strong> {consent.authority}
        </p>
      ) : null}
      {consent.toldBack ? <blockquote className="quote">{consent.toldBack}</blockquote> : null}
      {consent.withhold ? (
        <p>
          <strong>{t('consent.withhold')}</strong> {consent.withhold}
        </p>
      ) : null}
      <p className="why">
        <span>
          {t(consent.imported || who.length === 0 ? 'consent.answeredOn' : 'consent.givenWhen', {
            date: writeDay(consent.givenOn, language),
            who: who.join(between),
          })}
        </span>
        {consent.validUntil ? (
          <span>{t('consent.validUntil', { date: writeDay(consent.validUntil, language) })}</span>
        ) : null}
        {helped ? <span>{helped}</span> : null}
        {consent.withdrawnBecause ? <span>{consent.withdrawnBecause}</span> : null}
      </p>
      {showsFiles ? (
        <LateFilesOf
          {...filesOfConsent(props.caseId, consent.id as ConsentId)}
          mayAdd={props.mayWithdraw}
          addLabel={files('file.add.voice')}
        />
      ) : (
        <p>
          <Button weight="quiet" icon="document" onPress={() => setShowsFiles(true)}>
            {files('file.voice')}
            <span className="only-read"> · {t(`consent.purpose.${consent.purpose}`)}</span>
          </Button>
        </p>
      )}
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      {props.mayWithdraw && consent.live ? (
        isWithdrawing ? (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              void withdraw()
            }}
          >
            {consent.purpose === 'share-for-services' ? <p>{t('consent.withdraw.share')}</p> : null}
            {consent.purpose === 'transfer-of-case' ? <p>{t('consent.withdraw.transfer')}</p> : null}
            <TextField
              label={t('consent.withdrawWhy')}
              value={because}
              onChange={setBecause}
              longest={longestOf(withdrawConsent.input.shape.because)}
            />
            <Button type="submit" weight="danger" busy={command.state === 'sending'}>
              {t('consent.withdraw')}
            </Button>
          </form>
        ) : (
          <p>
            <Button weight="quiet" onPress={() => setWithdrawing(true)}>
              {t('consent.withdraw')}
              <span className="only-read"> · {t(`consent.purpose.${consent.purpose}`)}</span>
            </Button>
          </p>
        )
      ) : null}
    </article>
  )
}

function StateBadge({ consent }: { readonly consent: ConsentView }) {
  const t = useText('consent')
  if (consent.state === 'refused') return <Badge meaning="neutral">{t('consent.state.refused')}</Badge>
  if (consent.state === 'withdrawn') return <Badge meaning="warning">{t('consent.state.withdrawn')}</Badge>
  return consent.live ? (
    <Badge meaning="good">{t('consent.state.live')}</Badge>
  ) : (
    <Badge meaning="neutral">{t('consent.state.ended')}</Badge>
  )
}
