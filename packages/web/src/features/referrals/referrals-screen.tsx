import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAdd } from '../case/index.ts'
import { draftOfReferral, NewReferral } from './new-referral.tsx'
import { SentReferral } from './sent-referral.tsx'

/** What was asked of others for this child, and what they answered; responsibility stays here. */
export function ReferralsScreen({ params }: ScreenProps) {
  const t = useText('referral')
  const words = useText('case')
  const caseId = caseIdOf(params)
  const query = useQuery(listCaseReferrals, { caseId })
  const [isWriting, setWriting] = useOpenForm(draftOfReferral(caseId))
  return (
    <CaseFrame
      caseId={caseId}
      part="referrals"
      actions={(opened) =>
        mayAdd(opened, 'referral') && !isWriting ? (
          <Button weight="main" icon="share" onPress={() => setWriting(true)}>
            {words('case.refer')}
          </Button>
        ) : null
      }
    >
      {() => (
        <>
          {isWriting ? <NewReferral caseId={caseId} onDone={() => setWriting(false)} /> : null}
          {query.state === 'loading' ? <Skeleton lines={4} /> : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {query.value?.items.length === 0 && !isWriting ? (
            <EmptyState icon="share">{t('referral.empty')}</EmptyState>
          ) : null}
          <ul className="entries" aria-label={t('referral.list')}>
            {query.value?.items.map((referral) => (
              <li key={referral.id}>
                <SentReferral referral={referral} caseId={caseId} />
              </li>
            ))}
          </ul>
        </>
      )}
    </CaseFrame>
  )
}
