import {
  listAccompaniments,
  type AccompanimentView,
} from '@amparo/contract/api/accompaniments/accompaniments'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, mayAdd } from '../case/index.ts'
import { AccompanimentEntry, AccompanimentForm, draftOfAccompaniment } from './accompaniment-entry.tsx'
import { useWhatFor } from './use-what-for.ts'

/** Who goes with the child to a service, a court, a consulate or a school, and what happened there. */
export function AccompanimentsScreen({ params }: ScreenProps) {
  const t = useText('going')
  const caseId = caseIdOf(params)
  return (
    <CaseFrame caseId={caseId} part="referrals" title={t('going.title')}>
      {(opened) => <Accompaniments caseId={caseId} mayWrite={mayAdd(opened, 'referral')} />}
    </CaseFrame>
  )
}

function Accompaniments({ caseId, mayWrite }: { readonly caseId: CaseId; readonly mayWrite: boolean }) {
  const t = useText('accompaniment')
  const written = useText('written')
  const { value, state, problem, refresh } = useQuery(listAccompaniments, { caseId })
  const [isWriting, setWriting] = useOpenForm(draftOfAccompaniment(caseId))
  const records = useWhatFor(caseId)
  const whatOf = ({ of }: AccompanimentView) =>
    of ? records.find((one) => one.value === `${of.kind} ${of.id}`)?.label : undefined
  const standing = (value?.items ?? []).filter(({ withdrawnAt }) => withdrawnAt === null)
  const withdrawn = (value?.items ?? []).filter(({ withdrawnAt }) => withdrawnAt !== null)
  const parts = [
    { id: 'planned', items: standing.filter(({ result }) => result === null).toSorted(byDay) },
    {
      id: 'past',
      items: standing
        .filter(({ result }) => result !== null)
        .toSorted(byDay)
        .reverse(),
    },
  ] as const
  const listed = (items: readonly AccompanimentView[], label: string, mayChange: boolean) => (
    <ul className="entries" aria-label={label}>
      {items.map((one) => (
        <li key={one.id}>
          <AccompanimentEntry {...{ caseId, one }} what={whatOf(one)} mayWrite={mayChange} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <p className="soft">{t('accompaniment.intro')}</p>
      {mayWrite && !isWriting ? (
        <p>
          <Button weight="main" icon="add" onPress={() => setWriting(true)}>
            {t('accompaniment.add')}
          </Button>
        </p>
      ) : null}
      {mayWrite && isWriting ? (
        <AccompanimentForm caseId={caseId} before={undefined} onDone={() => setWriting(false)} />
      ) : null}
      {state === 'loading' ? <Skeleton lines={4} /> : null}
      {problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null}
      {value && standing.length === 0 && !isWriting ? (
        <EmptyState icon="people">{t('accompaniment.empty')}</EmptyState>
      ) : null}
      {parts
        .filter(({ items }) => items.length > 0)
        .map(({ id, items }) => (
          <Card key={id} title={t(`accompaniment.${id}`)}>
            {listed(items, t(`accompaniment.${id}`), mayWrite)}
          </Card>
        ))}
      {withdrawn.length > 0 ? (
        <DisclosureSection title={written('written.withdrawn')}>
          {listed(withdrawn, written('written.withdrawn'), false)}
        </DisclosureSection>
      ) : null}
      <p>
        <Link href={hrefTo('case-referrals', { caseId })} look="button" icon="share">
          {t('accompaniment.toReferrals')}
        </Link>
      </p>
    </>
  )
}

function byDay(one: AccompanimentView, other: AccompanimentView): number {
  return `${one.on} ${one.hour ?? ''}`.localeCompare(`${other.on} ${other.hour ?? ''}`)
}
