import { listCustodyReviews } from '@amparo/contract/api/custody-reviews/custody-reviews'
import { readJourney, type StayView } from '@amparo/contract/api/journey/journey'
import { isCustody } from '@amparo/domain/journey/custody'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAdd, type OpenedCase } from '../case/index.ts'
import { useJourneyPlaces, useJourneyWords } from '../journey/index.ts'
import { ReviewEntry } from './review-entry.tsx'
import { StayInCustody } from './stay-in-custody.tsx'

/** Where she may not leave, since when, and each time that somebody asked why. */
export function CustodyScreen({ params }: ScreenProps) {
  const t = useText('custody')
  const caseId = caseIdOf(params)
  return (
    <CaseFrame caseId={caseId} part="journey" title={t('custody.title')}>
      {(opened) => <CustodyOfCase opened={opened} caseId={caseId} />}
    </CaseFrame>
  )
}

function CustodyOfCase({ opened, caseId }: { readonly opened: OpenedCase; readonly caseId: CaseId }) {
  const t = useText('custody')
  const written = useText('written')
  const journey = useQuery(readJourney, { caseId })
  const reviews = useQuery(listCustodyReviews, { caseId })
  const standing = (stays: readonly StayView[] = []) =>
    stays.filter(({ kind, withdrawnAt }) => withdrawnAt === null && isCustody(kind))
  const own = standing(journey.value?.stays)
  const former = standing(journey.value?.former?.stays)
  const taken = own.flatMap(({ goesOn }) => goesOn ?? [])
  const shown = [
    ...own.map((stay) => ({ stay, from: undefined })),
    ...former
      .filter(({ id }) => !taken.some((one) => one === id))
      .map((stay) => ({ stay, from: journey.value?.former?.organisation })),
  ].toSorted((one, other) => Number(isOver(one.stay)) - Number(isOver(other.stay)))
  const words = useJourneyWords(useJourneyPlaces([...own, ...former].map(({ place }) => place)))
  const withdrawn = (reviews.value?.items ?? []).filter(({ withdrawnAt }) => withdrawnAt !== null)
  const problem = journey.problem ?? reviews.problem
  return (
    <>
      <p className="soft">{t('custody.intro')}</p>
      {problem ? (
        <ProblemNotice
          problem={problem}
          onRetry={() => {
            journey.refresh()
            reviews.refresh()
          }}
        />
      ) : null}
      {journey.value && reviews.value ? (
        <>
          {shown.length === 0 ? <EmptyState icon="place">{t('custody.empty')}</EmptyState> : null}
          {shown.map(({ stay, from }) => (
            <StayInCustody
              key={stay.id}
              {...{ caseId, opened, stay, from, words }}
              stays={[...former, ...own]}
              reviews={
                reviews.value?.items.filter((one) => isOf(one, stay) && one.withdrawnAt === null) ?? []
              }
              former={reviews.value?.former.filter((one) => isOf(one, stay)) ?? []}
              formerOrganisation={journey.value?.former?.organisation ?? ''}
              mayWrite={mayAdd(opened, 'journey')}
            />
          ))}
          {withdrawn.length > 0 ? (
            <DisclosureSection title={written('written.withdrawn')}>
              <ul className="entries" aria-label={written('written.withdrawn')}>
                {withdrawn.map((review) => (
                  <li key={review.id}>
                    <ReviewEntry {...{ caseId, review }} mayWrite={false} />
                  </li>
                ))}
              </ul>
            </DisclosureSection>
          ) : null}
          <p>
            <Link href={hrefTo('case-journey', { caseId })} look="button" icon="place">
              {t('custody.toJourney')}
            </Link>
          </p>
        </>
      ) : problem ? null : (
        <Skeleton lines={5} />
      )}
    </>
  )
}

function isOver({ until }: StayView): boolean {
  return until !== 'still-there'
}

/** Also where it was written of the stay that this one goes on with. */
function isOf({ stayId }: { readonly stayId: string }, { id, goesOn }: StayView): boolean {
  return stayId === id || stayId === goesOn
}
