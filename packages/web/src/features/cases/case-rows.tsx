import type { CaseCard } from '@amparo/contract/api/cases/case-card'
import type { CaseColumn, CaseOrder } from '@amparo/domain/case/case-list-view'
import { countryName } from '@amparo/packs/nationalities'
import type { ReactNode } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { between } from '../../app/words/between.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { List } from '../../ui/list.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { dueWords, RiskBadge, writeAge } from '../case/index.ts'

/** A list on a phone, a table at a desk; first names and codes only. */
export function CaseRows(props: {
  readonly cases: readonly CaseCard[]
  readonly columns: readonly CaseColumn[]
  readonly order: CaseOrder
  readonly onOrder: (order: CaseOrder) => void
}) {
  const { cases, columns, order, onOrder } = props
  const t = useText('cases')
  const words = useText('case')
  const { language } = useLanguage()
  const isNarrow = useNarrow()
  const placeOf = (one: CaseCard) =>
    one.placeCountry ? countryName(one.placeCountry, localeOf(language)) : ''
  const holderOf = (one: CaseCard) => [one.holder, placeOf(one)].filter(Boolean).join(between)
  const dayOfMoment = (at: string | null | undefined, nothing = '') =>
    at ? writeDay(dayOf(at), language) : <span className="soft">{at === null ? nothing : ''}</span>
  if (isNarrow) {
    return (
      <List
        label={t('cases.caption')}
        items={cases.map((one) => ({
          id: one.id,
          title: one.callName || one.code,
          detail: [one.code, writeAge(one, words), holderOf(one)].filter(Boolean).join(between),
          state: (
            <span className="row">
              <Due dueAt={one.nextDueAt} />
              <RiskBadge level={one.riskLevel} />
              <State of={one} />
            </span>
          ),
          href: hrefTo('case', { caseId: one.id }),
        }))}
      />
    )
  }
  const cells: Readonly<Record<CaseColumn, (one: CaseCard) => ReactNode>> = {
    age: (one) => writeAge(one, words),
    risk: (one) => <RiskBadge level={one.riskLevel} />,
    holder: columns.includes('place') ? (one) => one.holder : holderOf,
    next: (one) => <Due dueAt={one.nextDueAt} saysNothing />,
    worker: (one) => one.worker ?? <span className="soft">{t('cases.nobody')}</span>,
    phase: (one) => (one.phase ? words(`case.phase.${one.phase}`) : ''),
    place: placeOf,
    registered: (one) => dayOfMoment(one.registeredAt),
    contact: (one) => dayOfMoment(one.lastContactAt, t('cases.noContact')),
    changed: (one) => dayOfMoment(one.updatedAt),
  }
  const sorted = (by: readonly CaseOrder[], label: string) => ({
    sorted: by.includes(order) ? directionOf[order] : undefined,
    onSort: () => onOrder(by[(by.indexOf(order) + 1) % by.length] ?? order),
    sortLabel: t('cases.orderBy', { column: label }),
  })
  return (
    // Many columns move inside their own frame; names and headings in it can be reached by key.
    <div className="table-wide">
      <DataTable
        caption={t('cases.caption')}
        captionHidden
        rows={cases}
        rowKey={(one) => one.id}
        columns={[
          {
            id: 'name',
            label: t('cases.name'),
            cell: (one) => (
              <>
                <span className="row">
                  <Link href={hrefTo('case', { caseId: one.id })}>{one.callName || one.code}</Link>
                  <State of={one} />
                </span>
                <span className="cell-small">{one.code}</span>
              </>
            ),
            ...sorted(['name'], t('cases.name')),
          },
          ...columns.map((id) => {
            const label = t(`cases.column.${id}`)
            const by = ordersOf[id]
            return { id, label, cell: cells[id], ...(by ? sorted(by, label) : {}) }
          }),
        ]}
      />
    </div>
  )
}

/** By which columns a list can stand, and in which way; pressed again, an age turns round. */
const ordersOf: Readonly<Partial<Record<CaseColumn, readonly CaseOrder[]>>> = {
  age: ['youngest', 'oldest'],
  risk: ['risk'],
  next: ['due'],
  registered: ['registered'],
  contact: ['contact'],
  changed: ['changed'],
}
const directionOf: Readonly<Record<CaseOrder, 'ascending' | 'descending'>> = {
  changed: 'descending',
  due: 'ascending',
  risk: 'descending',
  name: 'ascending',
  youngest: 'ascending',
  oldest: 'descending',
  registered: 'descending',
  contact: 'ascending',
}

function Due({
  dueAt,
  saysNothing,
}: {
  readonly dueAt: string | null | undefined
  readonly saysNothing?: boolean
}) {
  const t = useText('cases')
  const words = useText('case')
  const { language } = useLanguage()
  if (dueAt === undefined) return null
  if (dueAt === null) return saysNothing ? <span className="soft">{t('cases.nothingDue')}</span> : null
  const due = dueWords(dueAt, words, language)
  return <Badge meaning={due.meaning}>{due.words}</Badge>
}

function State({ of }: { readonly of: CaseCard }) {
  const words = useText('case')
  return of.state === 'open' ? null : <Badge meaning="neutral">{words(`case.state.${of.state}`)}</Badge>
}
