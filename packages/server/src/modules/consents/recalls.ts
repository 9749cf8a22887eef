import type { Recall } from '@amparo/domain/referral/recall'
import type { ReferralEvent } from '@amparo/domain/referral/referral'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { recallReferral, type SentReferral } from './store.ts'

/**
 * Whoever received something is asked to give it back, in the commit that ended the permission. It stands with the
 * permission, because whoever writes down a no need not read referrals.
 */
export async function recallWhatWentOut(
  context: OperationContext,
  caseId: string,
  gone: readonly SentReferral[],
): Promise<void> {
  const { tx, now, principal } = context
  const recalled: ReferralEvent = { kind: 'ReferralRecalled', by: principal.userId, at: now }
  for (const { id, version } of gone) {
    await recallReferral(tx, id, now)
    await context.append([
      recordFact(
        { caseId, streamKind: 'referral', streamId: id, streamVersion: version + 1, section: 'consent' },
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
