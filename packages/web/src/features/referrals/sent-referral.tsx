import { longestOf } from '@amparo/contract/kernel/fields'
import { withdrawReferral } from '@amparo/contract/api/referrals/answer-referral'
import type { FeedbackView } from '@amparo/contract/api/referrals/feedback'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import type { ReferralView } from '@amparo/contract/api/referrals/referral-view'
import type { CaseId, ReferralId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { Link } from '../../ui/link.tsx'
import { useToast } from '../../ui/toast.tsx'
import { GoingAlong } from '../accompaniments/index.ts'
import { WordsForm } from '../case/index.ts'
import { FeedbackEntry } from './feedback-entry.tsx'
import { ReferralFacts, ReferralState } from './referral-facts.tsx'

const RecallPart = latePart(async () => (await import('./recall-answer.tsx')).RecallPart)

const FeedbackForm = latePart(async () => (await import('./feedback-form.tsx')).FeedbackForm)
const OutsideAnswer = latePart(async () => (await import('./outside-answer.tsx')).OutsideAnswer)

type Doing = 'answer' | 'withdraw' | 'feedback'

/** A referral as the sender sees it, with what she can do about it now. */
export function SentReferral(props: {
  readonly referral: ReferralView
  readonly feedback: readonly FeedbackView[]
  readonly caseId: CaseId
  /** Whether she may write in the referrals of this case. */
  readonly mayAdd: boolean
  /** Whether she reads who goes along with the child. */
  readonly seesCompany: boolean
}) {
  const t = useText('referral')
  const service = useText('service')
  const { referral, caseId } = props
  const [doing, setDoing] = useState<Doing | undefined>(undefined)
  const done = () => setDoing(undefined)
  const isOutside = referral.toOrganisationId === null
  const kind = service(`service.kind.${referral.service}`)
  const answers = isOutside && referral.answers.some((one) => one === 'accept' || one === 'complete')
  return (
    <article className="entry">
      <div className="found-head">
        <h2 className="entry-title">
          {kind} · {referral.toOrganisation}
        </h2>
        <ReferralState referral={referral} />
      </div>
      {isOutside ? (
        <p className="facts">
          <span>{t('referral.outside')}</span>
          {referral.providerPhone ? (
            <span>{t('received.call', { phone: referral.providerPhone })}</span>
          ) : null}
        </p>
      ) : null}
      <ReferralFacts referral={referral} />
      {referral.recall ? <RecallPart referral={referral} /> : null}
      {props.seesCompany ? <GoingAlong caseId={caseId} kind="referral" id={referral.id} /> : null}
      {props.feedback.map((one) => (
        <FeedbackEntry key={one.id} feedback={one} />
      ))}
      {doing === 'answer' ? <OutsideAnswer caseId={caseId} referral={referral} onDone={done} /> : null}
      {doing === 'withdraw' ? <Withdraw caseId={caseId} referral={referral} onDone={done} /> : null}
      {doing === 'feedback' ? (
        <FeedbackForm caseId={caseId} referralId={referral.id as ReferralId} onDone={done} />
      ) : null}
      {doing ? null : (
        <div className="row">
          {answers ? (
            <Button icon="edit" onPress={() => setDoing('answer')}>
              {t(referral.state === 'accepted' ? 'referral.outside.complete' : 'referral.outside.answer')}
              <span className="only-read"> · {kind}</span>
            </Button>
          ) : null}
          {answers ? (
            <Link
              href={hrefTo('case-referral-sheet', { caseId, referralId: referral.id })}
              look="button"
              icon="document"
            >
              {t('referral.sheet')}
              <span className="only-read"> · {kind}</span>
            </Link>
          ) : null}
          {props.mayAdd && (referral.state === 'accepted' || referral.state === 'completed') ? (
            <Button onPress={() => setDoing('feedback')}>
              {t('feedback.add')}
              <span className="only-read"> · {kind}</span>
            </Button>
          ) : null}
          {referral.answers.includes('withdraw') ? (
            <Button weight="quiet" onPress={() => setDoing('withdraw')}>
              {t('referral.withdraw')}
              <span className="only-read"> · {kind}</span>
            </Button>
          ) : null}
        </div>
      )}
    </article>
  )
}

function Withdraw(props: {
  readonly referral: ReferralView
  readonly caseId: CaseId
  readonly onDone: () => void
}) {
  const t = useText('referral')
  const say = useToast()
  const { caseId, referral } = props
  const command = useCommand(withdrawReferral, [listCaseReferrals, listHistory])
  return (
    <WordsForm
      caseId={caseId}
      form="referral-withdrawal"
      of={referral.id}
      name={`referral-withdrawal ${referral.id}`}
      label={t('referral.withdrawWhy')}
      longest={longestOf(withdrawReferral.input.shape.reason)}
      required
      saveLabel={t('referral.withdraw')}
      command={command}
      onSave={async (reason) => {
        const answer = await command.send({ caseId, referralId: referral.id as ReferralId, reason })
        if (answer.ok) say({ words: t('referral.withdrawn') })
        return answer.ok
      }}
      onBack={props.onDone}
    />
  )
}
