import { listCaseReferrals } from '@amparo/contract/api/referrals/list-referrals'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { hrefTo } from '../../app/screens.ts'
import { latePart } from '../../ui/late-part.tsx'
import { Link } from '../../ui/link.tsx'
import { draftOfGap, GapForm, ServicesGiven } from '../services/index.ts'
import { CaseFrame, caseIdOf, mayAdd } from '../case/index.ts'
import { draftOfReferral } from './referral-draft.ts'
import { SentReferral } from './sent-referral.tsx'

const NewReferral = latePart(async () => (await import('./new-referral.tsx')).NewReferral)

/** What was asked of others for this child, and what they answered; responsibility stays here. */
export function ReferralsScreen({ params }: ScreenProps) {
  const t = useText('referral')
  const service = useText('service')
  const going = useText('going')
  const words = useText('case')
  const caseId = caseIdOf(params)
  const query = useQuery(listCaseReferrals, { caseId })
  const [isWriting, setWriting] = useOpenForm(draftOfReferral(caseId))
  const [isMissing, setMissing] = useOpenForm(draftOfGap(caseId))
  return (
    <CaseFrame
      caseId={caseId}
      part="referrals"
      actions={(opened) => (
        <>
          {mayAdd(opened, 'referral') && !isWriting ? (
            <Button weight="main" icon="share" onPress={() => setWriting(true)}>
              {words('case.refer')}
            </Button>
          ) : null}
          {opened.relation === 'own' ? (
            <Link href={hrefTo('case-accompaniments', { caseId })} look="button" icon="people">
              {going('going.title')}
            </Link>
          ) : null}
          {opened.relation === 'own' ? (
            <Link href={hrefTo('services')} look="button" icon="search">
              {t('referral.services')}
            </Link>
          ) : null}
        </>
      )}
    >
      {(opened) => (
        <>
          {isWriting ? (
            <NewReferral caseId={caseId} opened={opened} onDone={() => setWriting(false)} />
          ) : null}
          {isMissing && mayAdd(opened, 'referral') ? (
            <GapForm caseId={caseId} onDone={() => setMissing(false)} />
          ) : null}
          {query.state === 'loading' ? <Skeleton lines={4} /> : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {query.value?.items.length === 0 && !isWriting ? (
            <EmptyState icon="share">{t('referral.empty')}</EmptyState>
          ) : null}
          <ul className="entries" aria-label={t('referral.list')}>
            {query.value?.items.map((referral) => (
              <li key={referral.id}>
                <SentReferral
                  referral={referral}
                  feedback={query.value?.feedback.filter((one) => one.referralId === referral.id) ?? []}
                  caseId={caseId}
                  mayAdd={mayAdd(opened, 'referral')}
                  seesCompany={opened.relation === 'own'}
                />
              </li>
            ))}
          </ul>
          {mayAdd(opened, 'referral') && !isMissing ? (
            <p>
              <Button onPress={() => setMissing(true)}>{service('gap.add')}</Button>
            </p>
          ) : null}
          {opened.reads.includes('plan') ? (
            <ServicesGiven
              caseId={caseId}
              mayAdd={mayAdd(opened, 'plan')}
              seesCompany={opened.relation === 'own'}
            />
          ) : null}
        </>
      )}
    </CaseFrame>
  )
}
