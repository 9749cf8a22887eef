import { useState } from 'react'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { Badge, type Meaning } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { List } from '../../ui/list.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Timeline } from '../../ui/timeline.tsx'

/** One name of 60 letters, because such names exist. */
const people: readonly { code: string; name: string; age: number; risk: 'High' | 'Medium' | 'Low' }[] = [
  { code: 'HN-4821', name: 'Ixchel', age: 14, risk: 'High' },
  {
    code: 'GT-1077',
    name: 'María de los Ángeles Guadalupe Tzʼunun Xol de la Cruz Vásquez',
    age: 9,
    risk: 'Medium',
  },
  { code: 'SV-0316', name: 'Óscar', age: 16, risk: 'Low' },
]
const meanings: Record<'High' | 'Medium' | 'Low', Meaning> = {
  High: 'danger',
  Medium: 'warning',
  Low: 'good',
}

export function SampleLists() {
  const t = useText('parts')
  const { language } = useLanguage()
  const [tab, setTab] = useState<'now' | 'plan' | 'people'>('now')
  return (
    <Card title={t('parts.lists')}>
      <Tabs
        label={t('parts.tabs')}
        tabs={[
          { id: 'now', label: t('parts.tabNow'), count: 2 },
          { id: 'plan', label: t('parts.tabPlan') },
          { id: 'people', label: t('parts.tabPeople'), count: 3 },
        ]}
        chosen={tab}
        onChoose={setTab}
      >
        <List
          label={t('parts.tabNow')}
          items={[
            {
              id: 'call',
              title: t('parts.call'),
              detail: 'HN-4821 · Ixchel',
              state: <Badge meaning="danger">{t('parts.overdue')}</Badge>,
              href: hrefTo('parts'),
            },
            {
              id: 'visit',
              title: t('parts.visit'),
              detail: 'GT-1077 · María',
              state: <Badge meaning="warning">{t('parts.dueToday')}</Badge>,
              href: hrefTo('parts'),
            },
          ]}
        />
      </Tabs>
      <DataTable
        caption={t('parts.tableCaption')}
        columns={[
          { id: 'name', label: t('parts.name'), cell: (row) => row.name },
          { id: 'code', label: t('parts.code'), cell: (row) => row.code },
          { id: 'age', label: t('parts.age'), number: true, cell: (row) => row.age },
          {
            id: 'risk',
            label: t('parts.risk'),
            cell: (row) => <Badge meaning={meanings[row.risk]}>{t(`parts.risk${row.risk}`)}</Badge>,
          },
        ]}
        rows={people}
        rowKey={(row) => row.code}
      />
      <Timeline
        label={t('parts.journey')}
        entries={[
          { id: 'left', when: writeDay('2026-03-02', language), title: t('parts.left'), icon: 'home' },
          { id: 'arrived', when: writeDay('2026-03-14', language), title: t('parts.arrived'), icon: 'place' },
          {
            id: 'hearing',
            when: writeDay('2026-04-01', language),
            title: t('parts.hearing'),
            icon: 'calendar',
            planned: t('parts.planned'),
          },
        ]}
      />
      <SummaryList
        rows={[
          { id: 'code', label: t('parts.code'), value: 'HN-4821' },
          {
            id: 'name',
            label: t('parts.preferredName'),
            value: 'Ixchel',
            change: { label: t('parts.change'), onPress: () => undefined },
          },
        ]}
      />
    </Card>
  )
}
