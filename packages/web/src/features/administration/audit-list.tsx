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
import { Button } from '../../ui/button.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { areaOf, auditAreas, type AuditArea } from './audit-areas.ts'
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
  const ui = useText('ui')
  const { language } = useLanguage()
  const users = useQuery(listUsers, {})
  const [filter, setFilter] = useState<Filter>({})
  const change = (more: Filter) => setFilter({ ...filter, ...more })
  const pages = usePages(listAudit, inputOf(filter))
  const { more } = pages
  const any = t('access.any')
  return (
    <div className="case-main">
      <div className="toolbar">
        <Select
          label={t('access.who')}
          unanswered={any}
          choices={(users.value?.items ?? []).map((user) => ({ value: user.id, label: user.displayName }))}
          value={filter.actorId}
          onChange={(actorId) => change({ actorId })}
        />
        <Select
          label={t('access.did')}
          unanswered={any}
          choices={decisions.map((value) => ({ value, label: t(`access.decision.${value}`) }))}
          value={filter.decision}
          onChange={(decision) => change({ decision })}
        />
        <Select
          label={t('access.area')}
          unanswered={any}
          choices={auditAreas.map((value) => ({ value, label: t(`access.area.${value}`) }))}
          value={filter.area}
          onChange={(area) => change({ area })}
        />
        <Select
          label={t('access.purpose')}
          unanswered={any}
          choices={purposes.map((value) => ({ value, label: purposeWords(value, t) }))}
          value={filter.purpose}
          onChange={(purpose) => change({ purpose })}
        />
        <Select
          label={t('access.when')}
          unanswered={any}
          choices={periods.map((value) => ({ value, label: t(`access.last.${value}`) }))}
          value={filter.last}
          onChange={(last) => change({ last })}
        />
      </div>
      {pages.first.state === 'loading' ? <Skeleton lines={6} /> : null}
      {pages.first.problem ? (
        <ProblemNotice problem={pages.first.problem} onRetry={pages.first.refresh} />
      ) : null}
      {pages.first.state === 'ready' ? (
        <DataTable
          caption={t('administration.admin-access')}
          captionHidden
          rows={pages.items}
          rowKey={(entry) => entry.id}
          empty={<EmptyState icon="search">{t('access.none')}</EmptyState>}
          columns={[
            {
              id: 'when',
              label: t('access.when'),
              cell: (entry) => `${writeDay(dayOf(entry.at), language)}, ${writeTime(entry.at, language)}`,
            },
            {
              id: 'who',
              label: t('access.who'),
              cell: (entry) => entry.actor ?? t(entry.actorId === null ? 'access.system' : 'access.unknown'),
            },
            {
              id: 'what',
              label: t('access.what'),
              cell: (entry) => (
                <>
                  <span className="row">
                    {areaWords(entry.action, t)}
                    <Badge meaning={meanings[entry.decision]}>{t(`access.decision.${entry.decision}`)}</Badge>
                  </span>
                  <span className="cell-small">
                    <code>{[entry.action, entry.reason].filter(Boolean).join(' · ')}</code>
                  </span>
                </>
              ),
            },
            {
              id: 'purpose',
              label: t('access.purpose'),
              cell: (entry) => (entry.purpose === null ? '–' : purposeWords(entry.purpose, t)),
            },
            {
              id: 'about',
              label: t('access.about'),
              cell: (entry) => (
                <>
                  {t('access.records', { n: entry.subjects })}
                  {entry.subjectIds[0] ? (
                    <span className="cell-small">
                      <code>…{entry.subjectIds[0].slice(-8)}</code>
                    </span>
                  ) : null}
                </>
              ),
            },
            {
              id: 'place',
              label: t('access.place'),
              number: true,
              cell: (entry) => entry.place ?? t('access.placeSoon'),
            },
          ]}
        />
      ) : null}
      {pages.problem ? <ProblemNotice problem={pages.problem} /> : null}
      {more ? (
        <p>
          <Button icon="down" busy={pages.asking} onPress={() => void more()}>
            {ui('ui.showMore')}
          </Button>
        </p>
      ) : null}
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

function areaWords(action: string, t: ReturnType<typeof useText<'administration'>>): string {
  const area = areaOf(action)
  return area ? t(`access.area.${area}`) : ''
}
