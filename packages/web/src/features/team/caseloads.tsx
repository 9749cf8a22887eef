import type { Caseload } from '@amparo/contract/api/team/team'
import { caseWeights } from '@amparo/domain/case/caseload-weight'
import { riskLevels } from '@amparo/domain/case/case'
import { hrefTo } from '../../app/screens.ts'
import { useText } from '../../app/words/words-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'

const levels = [...riskLevels, 'none'] as const

/** Who has how much, and what of it is late: the heaviest first. */
export function Caseloads({ items }: { readonly items: readonly Caseload[] }) {
  const t = useText('team')
  const rows = items.toSorted((one, other) => other.weight - one.weight)
  const heaviest = Math.max(1, ...rows.map((row) => row.weight))
  return (
    <Card title={t('team.load')}>
      <DataTable
        caption={t('team.caption')}
        captionHidden
        rows={rows}
        rowKey={(row) => row.userId ?? 'nobody'}
        empty={<EmptyState icon="people">{t('team.empty')}</EmptyState>}
        columns={[
          {
            id: 'person',
            label: t('team.person'),
            cell: (row) => (
              <>
                <Link
                  href={row.userId ? hrefTo('team-person', { userId: row.userId }) : hrefTo('team-cases')}
                >
                  {row.displayName ?? t('team.nobody')}
                </Link>
                {row.hasLeft ? <Badge meaning="danger">{t('team.hasLeft')}</Badge> : null}
              </>
            ),
          },
          { id: 'cases', label: t('team.cases'), number: true, cell: (row) => row.cases },
          {
            id: 'weight',
            label: t('team.weight'),
            number: true,
            cell: (row) => (
              <span className="weight">
                {row.weight}
                <meter className="weight-bar" min={0} max={heaviest} value={row.weight} aria-hidden="true" />
              </span>
            ),
          },
          {
            id: 'risk',
            label: t('team.byRisk'),
            cell: (row) => (
              <span className="facts">
                {levels
                  .filter((level) => row.byRisk[level] > 0)
                  .map((level) => (
                    <span key={level}>{t(`team.risk.${level}`, { n: row.byRisk[level] })}</span>
                  ))}
              </span>
            ),
          },
          {
            id: 'overdue',
            label: t('team.overdue'),
            cell: (row) =>
              row.overdue === 0 ? (
                <Badge meaning="good">{t('team.noneOverdue')}</Badge>
              ) : (
                <Badge meaning="danger">
                  {t('team.overdueSince', { n: row.overdue, days: row.oldestOverdueDays })}
                </Badge>
              ),
          },
          {
            id: 'contact',
            label: t('team.withoutContact'),
            number: true,
            cell: (row) => row.withoutContact,
          },
          { id: 'accept', label: t('team.toAccept'), number: true, cell: (row) => row.toAccept },
          { id: 'supports', label: t('team.supports'), number: true, cell: (row) => row.supports },
        ]}
      />
      <DisclosureSection title={t('team.weightHelp')} level={3}>
        <p>{t('team.weightHow', caseWeights)}</p>
      </DisclosureSection>
    </Card>
  )
}
