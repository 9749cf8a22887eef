import { longestOf } from '@amparo/contract/kernel/fields'
import { withdrawReferral } from '@amparo/contract/api/referrals/answer-referral'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import type { ReferralView } from '@amparo/contract/api/referrals/referral-view'
import type { CaseId, ReferralId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ReferralFacts, ReferralState } from './referral-facts.tsx'

/** A referral as the sender sees it, with the answer that the reader can give now. */
export function SentReferral(props: { readonly referral: ReferralView; readonly caseId: CaseId }) {
  const t = useText('referral')
  const say = useToast()
  const { referral, caseId } = props
  const [isWithdrawing, setWithdrawing] = useState(false)
  const [reason, setReason] = useState('')
  const command = useCommand(withdrawReferral, [listCaseReferrals, listHistory])
  const withdraw = async () => {
    const answer = await command.send({ caseId, referralId: referral.id as ReferralId, reason })
    if (answer.ok) say({ words: t('referral.withdrawn') })
  }
  return (
    <article className="entry">
      <div className="found-head">
        <h2 className="entry-title">
          {t(`referral.service.${referral.service}`)} · {referral.toOrganisation}
        </h2>
        <ReferralState referral={referral} />
      </div>
      <ReferralFacts referral={referral} />
      {command.problem ? <ProblemNotice problem={command.problem} /> : null}
      {referral.answers.includes('withdraw') ? (
        isWithdrawing ? (
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              void withdraw()
            }}
          >
            <TextField
              label={t('referral.withdrawWhy')}
              value={reason}
              onChange={setReason}
              longest={longestOf(withdrawReferral.input.shape.reason)}
            />
            <Button type="submit" weight="danger" busy={command.state === 'sending'}>
              {t('referral.withdraw')}
            </Button>
          </form>
        ) : (
          <p>
            <Button weight="quiet" onPress={() => setWithdrawing(true)}>
              {t('referral.withdraw')}
              <span className="only-read"> · {t(`referral.service.${referral.service}`)}</span>
            </Button>
          </p>
        )
      ) : null}
    </article>
  )
}
