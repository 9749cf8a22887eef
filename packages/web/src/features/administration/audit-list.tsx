import { listAudit, type AuditEntryView } from '@amparo/contract/api/audit/audit'
import { listUsers } from '@amparo/contract/api/organisations/users'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { purposes, type Purpose } from '@amparo/domain/access/vocabulary'
import type { UserId } from '@amparo/domain/kernel/brand'
import { addDays } from '@amparo/domain/kernel/plain-date'
import { useState } from 'react'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf, today } from '../../data/today.ts'
import { usePages } from '../../data/use-pages.ts'
import { useQuery } from '../../data/use-query.ts'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ExactValues } from '../../ui/exact-values.tsx'
import { Select } from '../../ui/select.tsx'
import { auditAreas, type AuditArea } from './audit-areas.ts'
import { useAuditWords } from './audit-words.ts'
import { purposeWords } from './role-words.ts'

const decisions = ['read', 'allowed', 'refused'] as const
const meanings: Readonly<Record<AuditEntryView['decision'], Meaning>> = {
  read: 'neutral',
  allowed: 'information',
  refused: 'warning',
}

/** How many days back, today among them. */
const periods = ['1', '7', '30', '90'] as const

type Filter = {
  readonly actorId?: string | undefined
  readonly decision?: (typeof decisions)[number] | undefined
  readonly purpose?: Purpose | undefined
  readonly area?: AuditArea | undefined
  readonly last?: (typeof periods)[number] | undefined
}

export function AuditList() {
  const t = useText('administration')
  const access = useText('access')
  const { language } = useLanguage()
  const words = useAuditWords()
  const users = useQuery(listUsers, {})
  const [filter, setFilter] = useState<Filter>({})
  const change = (more: Filter) => setFilter({ ...filter, ...more })
  const pages = usePages(listAudit, inputOf(filter))
  const any = access('access.any')
  const when = (entry: AuditEntryView) =>
    `${writeDay(dayOf(entry.at), language)}, ${writeTime(entry.at, language)}`
  return (
    <div className="case-main">
      <div className="toolbar">
        <Select
          label={access('access.who')}
          unanswered={any}
          choices={(users.value?.items ?? []).map((user) => ({ value: user.id, label: user.displayName }))}
          value={filter.actorId}
          onChange={(actorId) => change({ actorId })}
        />
        <Select
          label={access('access.did')}
          unanswered={any}
          choices={decisions.map((value) => ({ value, label: access(`access.decision.${value}`) }))}
          value={filter.decision}
          onChange={(decision) => change({ decision })}
        />
        <Select
          label={access('access.area')}
          unanswered={any}
          choices={auditAreas.map((value) => ({ value, label: access(`access.area.${value}`) }))}
          value={filter.area}
          onChange={(area) => change({ area })}
        />
        <Select
          label={access('access.purpose')}
          unanswered={any}
          choices={purposes.map((value) => ({ value, label: purposeWords(value, t) }))}
          value={filter.purpose}
          onChange={(purpose) => change({ purpose })}
        />
        <Select
          label={access('access.when')}
          unanswered={any}
          choices={periods.map((value) => ({ value, label: access(`access.last.${value}`) }))}
          value={filter.last}
          onChange={(last) => change({ last })}
        />
      </div>
      <Paged pages={pages} lines={6} empty={<EmptyState icon="search">{access('access.none')}</EmptyState>}>
        <DataTable
          caption={t('administration.admin-access')}
          captionHidden
          rows={pages.items}
          rowKey={(entry) => entry.id}
          columns={[
            {
              id: 'when',
              label: access('access.when'),
              cell: when,
            },
            {
              id: 'who',
              label: access('access.who'),
              cell: (entry) => (
                <>
                  {words.who(entry)}
                  <span className="cell-small">{words.as(entry)}</span>
                </>
              ),
            },
            {
              id: 'what',
              label: access('access.what'),
              cell: (entry) => (
                <>
                  <span className="row">
                    {words.done(entry)}
                    <Badge meaning={meanings[entry.decision]}>
                      {access(`access.decision.${entry.decision}`)}
                    </Badge>
                  </span>
                  <span className="cell-small">{words.why(entry)}</span>
                  <ExactValues
                    title={access('access.exact')}
                    of={`${words.done(entry)}, ${when(entry)}`}
                    values={words.exact(entry)}
                  />
                </>
              ),
            },
            {
              id: 'purpose',
              label: access('access.purpose'),
              cell: (entry) => (entry.purpose === null ? '–' : purposeWords(entry.purpose, t)),
            },
            {
              id: 'about',
              label: access('access.about'),
              cell: (entry) => (
                <>
                  {words.about(entry)}
                  <span className="cell-small">{words.parts(entry)}</span>
                </>
              ),
            },
            {
              id: 'place',
              label: access('access.place'),
              number: true,
              cell: (entry) => entry.place ?? access('access.placeSoon'),
            },
          ]}
        />
      </Paged>
    </div>
  )
}

function inputOf(filter: Filter): InputOf<typeof listAudit> {
  return {
    ...(filter.actorId ? { actorId: filter.actorId as UserId } : {}),
    ...(filter.decision ? { decision: filter.decision } : {}),
    ...(filter.purpose ? { purpose: filter.purpose } : {}),
    ...(filter.area ? { area: filter.area } : {}),
    ...(filter.last ? { from: addDays(today(), 1 - Number(filter.last)) } : {}),
  }
}
