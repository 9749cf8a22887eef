import { answerForOutside } from '@amparo/contract/api/referrals/answer-referral'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import type { ReferralView } from '@amparo/contract/api/referrals/referral-view'
import type { CaseId, ReferralId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DraftForm } from '../../ui/draft-form.tsx'
import { RadioGroup } from '../../ui/radio-group.tsx'
import { useToast } from '../../ui/toast.tsx'
import { DeclineFields, emptyDecline, emptyOutcome, OutcomeFields } from './answer-fields.tsx'

const firstAnswers = ['accept', 'decline'] as const

function emptyAnswer() {
  return {
    said: undefined as (typeof firstAnswers)[number] | undefined,
    ...emptyDecline(),
    ...emptyOutcome(),
  }
}

/** What a provider outside said on the telephone or on the sheet, written down by the worker. */
export function OutsideAnswer(props: {
  readonly caseId: CaseId
  readonly referral: ReferralView
  readonly onDone: () => void
}) {
  const t = useText('referral')
  const say = useToast()
  const { caseId, referral } = props
  const [tried, setTried] = useState(false)
  const draft = useKeptDraft(
    {
      caseId,
      form: 'referral-answer',
      of: referral.id,
      name: `referral-answer ${referral.id} ${referral.state}`,
    },
    emptyAnswer,
    ({ reason, outcome }) => reason !== '' || outcome !== '',
  )
  const { value, update } = draft
  const command = useCommand(answerForOutside, [listCaseReferrals, listHistory])
  const isAtEnd = referral.state === 'accepted'
  const send = async () => {
    setTried(true)
    const said = saidIn(value, isAtEnd)
    if (!said) return
    const answer = await command.send({ caseId, referralId: referral.id as ReferralId, said })
    if (!answer.ok) return
    draft.discard()
    const words = { accept: 'accepted', decline: 'declined', complete: 'completed' } as const
    say({ words: t(`referral.outside.${words[said.answer]}`) })
    props.onDone()
  }
  const label = t(isAtEnd ? 'referral.outside.complete' : 'referral.outside.answer')
  return (
    <DraftForm label={label} draft={draft} command={command} onSave={send} onBack={props.onDone}>
      {isAtEnd ? (
        <OutcomeFields value={value} update={update} tried={tried} />
      ) : (
        <RadioGroup
          label={t('referral.answer')}
          inline
          choices={firstAnswers.map((one) => ({ value: one, label: t(`referral.outside.${one}`) }))}
          value={value.said}
          onChange={(said) => update({ said })}
          problem={tried && !value.said ? t('feedback.missing') : undefined}
        />
      )}
      {!isAtEnd && value.said === 'decline' ? (
        <DeclineFields value={value} update={update} tried={tried} />
      ) : null}
    </DraftForm>
  )
}

function saidIn({ said, cause, reason, given, outcome }: ReturnType<typeof emptyAnswer>, isAtEnd: boolean) {
  if (isAtEnd) return given ? { answer: 'complete' as const, given, outcome } : undefined
  if (said === 'accept') return { answer: 'accept' as const }
  return said === 'decline' && cause && reason.trim() !== ''
    ? { answer: 'decline' as const, cause, reason }
    : undefined
}
