import { showUsage, type UsageQuarter } from '@amparo/contract/api/usage/usage'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { addDays, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { writeMonths } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { useToast } from '../../ui/toast.tsx'
import { hrefTo } from '../../app/screens.ts'
import { drawnFigures, usageFigures, usageTables, writeUsageTable, type UsageFigure } from './usage-table.ts'

/** How much the organisation works with the system, in numbers of the whole of it. */
export function UsageScreen() {
  const t = useText('usage')
  const parts = useText('administration')
  const query = useQuery(showUsage, {})
  return (
    <Page
      title={t('usage.title')}
      back={{ href: hrefTo('administration'), label: parts('administration.title') }}
      intro={<p>{t('usage.intro')}</p>}
    >
      {query.state === 'loading' ? <Skeleton lines={8} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.value ? <Usage of={query.value} /> : null}
    </Page>
  )
}

function Usage({ of }: { readonly of: OutputOf<typeof showUsage> }) {
  const t = useText('usage')
  const say = useToast()
  const quarters = of.quarters.toReversed()
  const download = () => {
    const headings = { quarter: t('usage.quarter'), of: (figure: UsageFigure) => t(`usage.${figure}`) }
    // The mark at the beginning tells spreadsheets how the letters are written.
    const file = new Blob(['\uFEFF', writeUsageTable(quarters, headings)], { type: 'text/csv;charset=utf-8' })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = `${t('usage.title')}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
    say({ words: t('usage.downloaded') })
  }
  return (
    <div className="stack">
      <SummaryList
        rows={[
          { id: 'people', label: t('usage.now.people'), value: String(of.now.withAccess) },
          { id: 'open', label: t('usage.now.open'), value: String(of.now.open) },
          { id: 'on-hold', label: t('usage.now.onHold'), value: String(of.now.onHold) },
        ]}
      />
      <Quarters table="own" quarters={quarters} />
      <Quarters table="others" quarters={quarters} />
      <p>
        <Button icon="down" onPress={download}>
          {t('usage.download')}
        </Button>
      </p>
    </div>
  )
}

function Quarters(props: {
  readonly table: keyof typeof usageTables
  readonly quarters: readonly UsageQuarter[]
}) {
  const { table, quarters } = props
  const t = useText('usage')
  const { language } = useLanguage()
  const [latest] = quarters
  const nameOf = ({ from, until }: UsageQuarter) =>
    writeMonths(from, addDays(until as PlainDate, -1), language)
  const drawn = quarters.flatMap((one) => drawnFigures.map((figure) => usageFigures[figure](one)))
  const cellOf = (figure: UsageFigure) => (quarter: UsageQuarter) => {
    const count = usageFigures[figure](quarter)
    if (figure === 'signedIn') return t('usage.signedIn.of', { count, of: quarter.people.withAccess })
    if (!drawnFigures.includes(figure)) return count
    return (
      <span className="count-cell">
        {count}
        <meter className="weight-bar" min={0} max={Math.max(1, ...drawn)} value={count} aria-hidden="true" />
      </span>
    )
  }
  return (
    <DataTable
      caption={t(`usage.table.${table}`)}
      rows={quarters}
      rowKey={({ from }) => from}
      columns={[
        {
          id: 'quarter',
          label: t('usage.quarter'),
          cell: (quarter) => (
            <>
              {nameOf(quarter)}
              {quarter === latest ? <span className="cell-small">{t('usage.soFar')}</span> : null}
            </>
          ),
        },
        ...usageTables[table].map((figure) => ({
          id: figure,
          label: t(`usage.${figure}`),
          cell: cellOf(figure),
          number: true,
        })),
      ]}
    />
  )
}
