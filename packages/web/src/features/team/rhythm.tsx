import { showRhythm, type SupervisionRhythm } from '@amparo/contract/api/supervision/supervision'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** Who had no supervision for how long: the longest first. */
export function Rhythm() {
  const t = useText('team')
  const { language } = useLanguage()
  const query = useQuery(showRhythm, {})
  const rows = (query.value?.items ?? []).toSorted((one, other) => other.days - one.days)
  const last = ({ lastOn }: SupervisionRhythm) =>
    lastOn === null ? t('team.rhythm.none') : writeDay(lastOn, language)
  return (
    <Card title={t('team.rhythm')}>
      {query.state === 'loading' ? <Skeleton /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.value ? (
        <DataTable
          caption={t('team.rhythm')}
          captionHidden
          rows={rows}
          rowKey={(row) => row.userId}
          empty={<EmptyState icon="people">{t('team.empty')}</EmptyState>}
          columns={[
            {
              id: 'person',
              label: t('team.rhythm.person'),
              cell: (row) => (
                <Link href={hrefTo('supervision-person', { userId: row.userId })}>
                  {t('team.rhythm.open', { name: row.displayName })}
                </Link>
              ),
            },
            { id: 'last', label: t('team.rhythm.last'), cell: last },
            {
              id: 'due',
              label: t('team.rhythm.due'),
              cell: (row) => (
                <Badge meaning={row.late ? 'danger' : 'good'}>
                  {row.late
                    ? t('team.rhythm.late', { days: row.days })
                    : t('team.rhythm.until', { date: writeDay(row.dueOn, language) })}
                </Badge>
              ),
            },
            {
              id: 'shadowing',
              label: t('team.rhythm.shadowing'),
              cell: ({ shadowing }) => (
                <Badge meaning={shadowing.late ? 'danger' : 'good'}>
                  {t(shadowing.late ? 'team.rhythm.shadowingLate' : 'team.rhythm.until', {
                    date: writeDay(shadowing.dueOn, language),
                  })}
                </Badge>
              ),
            },
          ]}
        />
      ) : null}
    </Card>
  )
}
