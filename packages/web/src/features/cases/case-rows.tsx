import type { CaseCard } from '@amparo/contract/api/cases/case-card'
import { countryName } from '@amparo/packs/nationalities'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Badge } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Link } from '../../ui/link.tsx'
import { List } from '../../ui/list.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { dueWords, RiskBadge, writeAge } from '../case/index.ts'

/** A list on a phone, a table at a desk; first names and codes only. */
export function CaseRows({ cases }: { readonly cases: readonly CaseCard[] }) {
  const t = useText('cases')
  const words = useText('case')
  const { language } = useLanguage()
  const isNarrow = useNarrow()
  const holderOf = (one: CaseCard) =>
    [one.holder, one.placeCountry ? countryName(one.placeCountry, localeOf(language)) : '']
      .filter(Boolean)
      .join(between)
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
  return (
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
              <Link href={hrefTo('case', { caseId: one.id })}>{one.callName || one.code}</Link>
              <span className="cell-small">{one.code}</span>
            </>
          ),
        },
        { id: 'age', label: t('cases.age'), cell: (one) => writeAge(one, words) },
        {
          id: 'risk',
          label: t('cases.risk'),
          cell: (one) => (
            <span className="row">
              <RiskBadge level={one.riskLevel} />
              <State of={one} />
            </span>
          ),
        },
        { id: 'holder', label: t('cases.holder'), cell: holderOf },
        { id: 'next', label: t('cases.next'), cell: (one) => <Due dueAt={one.nextDueAt} saysNothing /> },
      ]}
    />
  )
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
