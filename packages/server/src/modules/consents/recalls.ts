import type { Consent } from '@amparo/domain/consent/consent'
import { liveConsent } from '@amparo/domain/consent/live-consent'
import { isToRecall, type Recall } from '@amparo/domain/referral/recall'
import type { ReferralEvent } from '@amparo/domain/referral/referral'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { insertRecall, listConsentStates, lockReferralsTo } from './store.ts'

/**
 * After a no, whoever received something on the permission is asked to give it back, in the same commit: what is still
 * covered by another permission stays. Somebody who finished her work sees the referral again until she has answered.
 */
export async function recallWhatWentOut(context: OperationContext, said: Consent): Promise<void> {
  if (said.purpose !== 'share-for-services' || said.state === 'given') return
  const { tx, now, principal } = context
  const recipient = said.recipientOrganisationId ?? said.recipientServiceId
  if (!recipient) return
  const [referrals, consents, today] = await Promise.all([
    lockReferralsTo(tx, said.caseId, recipient),
    listConsentStates(tx, said.caseId),
    todayOf(context),
  ])
  const question = { purpose: said.purpose, recipient, on: today, at: now }
  const gone = referrals.filter(
    (referral) =>
      isToRecall(referral) && !liveConsent(consents, { ...question, sections: referral.sharedSections }),
  )
  const recalled: ReferralEvent = { kind: 'ReferralRecalled', by: principal.userId, at: now }
  for (const { id, version, to, state } of gone) {
    const isEnded = state !== 'sent' && state !== 'accepted'
    await insertRecall(
      tx,
      { id, caseId: said.caseId, seenAgainBy: isEnded ? to : undefined },
      { askedAt: now, askedBy: principal.userId },
    )
    await context.append([
      recordFact(
        {
          caseId: said.caseId,
          streamKind: 'referral',
          streamId: id,
          streamVersion: version + 1,
          section: 'referral',
        },
        recalled,
      ),
    ])
  }
  if (gone.length > 0)
    context.touch(
      'referral',
      gone.map(({ id }) => id),
      ['recall'],
    )
}

export function presentRecall({ askedAt, answer, words, answeredAt }: Recall) {
  return { askedAt, answer: answer ?? null, words: words ?? '', answeredAt: answeredAt ?? null }
}
