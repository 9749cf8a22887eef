import { listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import type { ScreenProps } from '../../app/screen.ts'
import { useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf } from '../case/index.ts'
import { longestThird } from './longest-third.ts'
import { useWrittenWords } from './use-written-words.ts'
import { VersionChoice, type TwoVersions } from './version-choice.tsx'

/** Everything of a case that two people wrote differently; nothing was lost, and a person chooses. */
export function TwoVersionsScreen({ params }: ScreenProps) {
  const t = useText('version')
  const caseId = caseIdOf(params)
  const query = useQuery(listTwoVersions, { caseId })
  return (
    <CaseFrame caseId={caseId} part="versions">
      {() => (
        <>
          {query.value && query.value.items.length > 0 ? (
            <p>
              {t('version.title')} {t('version.history')}
            </p>
          ) : null}
          {query.state === 'loading' ? <Skeleton lines={4} /> : null}
          {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
          {query.value?.items.length === 0 ? <EmptyState icon="good">{t('version.none')}</EmptyState> : null}
          <ul className="entries" aria-label={t('version.list')}>
            {query.value?.items.map((item) => (
              <li className="entry" key={`${item.recordId} ${item.field}`}>
                <Item item={item} caseId={caseId} />
              </li>
            ))}
          </ul>
        </>
      )}
    </CaseFrame>
  )
}

function Item({
  item,
  caseId,
}: {
  readonly item: TwoVersions
  readonly caseId: ReturnType<typeof caseIdOf>
}) {
  const t = useText('version')
  const written = useWrittenWords([item.recordKind])
  const records = ['person', 'note', 'plan', 'plan-action', 'answer'] as const
  const record = records.find((one) => one === item.recordKind)
  return (
    <>
      <h2 className="entry-title">{written.label(item.recordKind, item.field)}</h2>
      {record ? <p className="soft">{t(`version.record.${record}`)}</p> : null}
      <VersionChoice
        caseId={caseId}
        item={item}
        describe={(value) => written.describe(item.recordKind, item.field, value)}
        longest={longestThird(item.recordKind, item.field)}
      />
    </>
  )
}
