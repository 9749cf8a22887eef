import {
  acceptReferral,
  completeReferral,
  declineReferral,
} from '@amparo/contract/api/referrals/answer-referral'
import { caseLists } from '@amparo/contract/api/cases/case-card'
import { listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import type { ReferralView } from '@amparo/contract/api/referrals/referral-view'
import type { CaseId, ReferralId, UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useDraft } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { Link } from '../../ui/link.tsx'
import { Select } from '../../ui/select.tsx'
import { useToast } from '../../ui/toast.tsx'
import { writeAge } from '../case/index.ts'
import { FormerIncidents } from '../incidents/index.ts'
import { DeclineFields, emptyDecline, emptyOutcome, OutcomeFields } from './answer-fields.tsx'
import { AnswerForm } from './answer-form.tsx'
import { ReferralFacts, ReferralState } from './referral-facts.tsx'

const RecallPart = latePart(async () => (await import('./recall-answer.tsx')).RecallPart)

type Colleague = { readonly id: string; readonly displayName: string }
type Answering = 'accept' | 'decline' | 'complete'
const changed = [listReceivedReferrals, ...caseLists]

/** One request of another organisation: accept it for somebody, do not accept it and say why, say what was done. */
export function ReceivedReferral(props: {
  readonly referral: ReferralView
  readonly colleagues: readonly Colleague[]
}) {
  const t = useText('referral')
  const service = useText('service')
  const words = useText('case')
  const { referral } = props
  const [answering, setAnswering] = useState<Answering | undefined>(undefined)
  const done = () => setAnswering(undefined)
  return (
    <article className="entry">
      <div className="found-head">
        <h2 className="entry-title">
          {service(`service.kind.${referral.service}`)} · {referral.callName ?? referral.caseCode}
        </h2>
        <ReferralState referral={referral} />
      </div>
      <p className="facts">
        <span>{t('received.from', { org: referral.fromOrganisation })}</span>
        <span>{writeAge(referral, words)}</span>
        {referral.callName === null ? null : <span>{referral.caseCode}</span>}
        {referral.fromPhone ? <span>{t('received.call', { phone: referral.fromPhone })}</span> : null}
      </p>
      <ReferralFacts referral={referral} />
      {referral.recall ? <RecallPart referral={referral} /> : null}
      {referral.sharedIncidents > 0 && referral.state === 'accepted' && referral.callName !== null ? (
        <FormerIncidents caseId={referral.caseId as CaseId} />
      ) : null}
      {answering === 'accept' ? <Accept {...props} onDone={done} /> : null}
      {answering === 'decline' ? <Decline referral={referral} onDone={done} /> : null}
      {answering === 'complete' ? <Complete referral={referral} onDone={done} /> : null}
      {answering ? null : (
        <div className="row">
          {referral.answers.includes('accept') ? (
            <Button icon="check" onPress={() => setAnswering('accept')}>
              {t('received.accept')}
            </Button>
          ) : null}
          {referral.answers.includes('decline') ? (
            <Button onPress={() => setAnswering('decline')}>{t('received.decline')}</Button>
          ) : null}
          {referral.state === 'accepted' && referral.callName !== null ? (
            <Link href={hrefTo('case', { caseId: referral.caseId })} look="button" icon="cases">
              {t('received.open')}
            </Link>
          ) : null}
          {referral.answers.includes('complete') ? (
            <Button icon="good" onPress={() => setAnswering('complete')}>
              {t('received.complete')}
            </Button>
          ) : null}
        </div>
      )}
    </article>
  )
}

function Accept(props: {
  readonly referral: ReferralView
  readonly colleagues: readonly Colleague[]
  readonly onDone: () => void
}) {
  const t = useText('referral')
  const ui = useText('ui')
  const session = useSession()
  const say = useToast()
  const [chosen, setChosen] = useState<string | undefined>(undefined)
  // Whoever accepts takes care of it herself unless she says otherwise; the list of colleagues may come later.
  const receiverId = chosen ?? props.colleagues.find(({ id }) => id === session.userId)?.id
  const command = useCommand(acceptReferral, changed)
  const send = async () => {
    if (!receiverId) return
    const answer = await command.send({
      referralId: props.referral.id as ReferralId,
      receiverId: receiverId as UserId,
    })
    if (answer.ok) say({ words: t('received.accepted') })
    if (answer.ok) props.onDone()
  }
  return (
    <AnswerForm
      label={t('received.accept')}
      command={command}
      onSend={send}
      onBack={props.onDone}
      mayNotSave={!receiverId}
    >
      <Select
        label={t('received.who')}
        unanswered={ui('ui.choose')}
        choices={props.colleagues.map(({ id, displayName }) => ({ value: id, label: displayName }))}
        value={receiverId}
        onChange={setChosen}
      />
    </AnswerForm>
  )
}

function Decline(props: { readonly referral: ReferralView; readonly onDone: () => void }) {
  const t = useText('referral')
  const say = useToast()
  const draft = useDraft(`decline ${props.referral.id}`, emptyDecline)
  const [tried, setTried] = useState(false)
  const command = useCommand(declineReferral, changed)
  const send = async () => {
    setTried(true)
    const { cause, reason } = draft.value
    if (!cause || reason.trim() === '') return
    const answer = await command.send({ referralId: props.referral.id as ReferralId, cause, reason })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('received.declined') })
    props.onDone()
  }
  return (
    <AnswerForm
      label={t('received.decline')}
      command={command}
      unsaved={draft.isUnsaved}
      onSend={send}
      onBack={props.onDone}
    >
      <DeclineFields value={draft.value} update={draft.update} tried={tried} />
    </AnswerForm>
  )
}

function Complete(props: { readonly referral: ReferralView; readonly onDone: () => void }) {
  const t = useText('referral')
  const say = useToast()
  const draft = useDraft(`complete ${props.referral.id}`, emptyOutcome)
  const [tried, setTried] = useState(false)
  const command = useCommand(completeReferral, changed)
  const send = async () => {
    setTried(true)
    const { given, outcome } = draft.value
    if (!given) return
    const answer = await command.send({ referralId: props.referral.id as ReferralId, given, outcome })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('received.completed') })
    props.onDone()
  }
  return (
    <AnswerForm
      label={t('received.complete')}
      command={command}
      unsaved={draft.isUnsaved}
      onSend={send}
      onBack={props.onDone}
    >
      <OutcomeFields value={draft.value} update={draft.update} tried={tried} />
    </AnswerForm>
  )
}
