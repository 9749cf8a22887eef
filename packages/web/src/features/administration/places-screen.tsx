import { longestOf } from '@amparo/contract/kernel/fields'
import { countPlaces, searchPlaces } from '@amparo/contract/api/places/places'
import { countryName } from '@amparo/packs/nationalities'
import { placeLevels } from '@amparo/packs/place-levels'
import { useState } from 'react'
import { between } from '../../app/words/between.ts'
import { localeOf } from '../../app/words/languages.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Select } from '../../ui/select.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { backToParts } from './back.ts'

const importPlaces = 'npx amparo import locations'
const divisions = [1, 2, 3, 4, 5] as const
const sources = ['cod', 'hxl'] as const

/** Which places this node knows, and from where; places come in by a file. */
export function PlacesScreen() {
  const t = useText('administration')
  const ui = useText('ui')
  const { language } = useLanguage()
  const counts = useQuery(countPlaces, {})
  const [typed, setTyped] = useState('')
  const [country, setCountry] = useState<string | undefined>(undefined)
  const [asked, setAsked] = useState<{ text: string; country?: string } | undefined>(undefined)
  const found = useQuery(searchPlaces, asked)
  const nameOf = (code: string) => countryName(code, localeOf(language))
  /** As people of the country call it; elsewhere the first, second … division below the country. */
  const levelOf = (country: string, level: number) => {
    if (level === 0) return t('places.country')
    const levels: readonly Readonly<Record<string, string>>[] =
      placeLevels[country as keyof typeof placeLevels] ?? []
    const called = levels[level - 1]
    if (called) return firstLarge(wordsOf(called, language))
    const division = divisions.find((one) => one === level)
    return t(division ? `places.division.${division}` : 'places.division.deeper')
  }
  const sourceWords = (source: string) => {
    const known = sources.find((one) => one === source)
    return t(known ? `places.source.${known}` : 'places.source.other')
  }
  const rows = counts.value?.items ?? []
  return (
    <Page
      title={t('administration.admin-places')}
      back={backToParts(t)}
      intro={
        <>
          <p>{t('places.intro')}</p>
          <p>
            <code>{importPlaces}</code>
          </p>
        </>
      }
    >
      <Card title={t('places.search')}>
        <form
          className="toolbar"
          role="search"
          onSubmit={(event) => {
            event.preventDefault()
            setAsked({ text: typed, ...(country ? { country } : {}) })
          }}
        >
          <TextField
            label={t('places.name')}
            value={typed}
            onChange={setTyped}
            type="search"
            longest={longestOf(searchPlaces.input.shape.text)}
          />
          {rows.length > 1 ? (
            <Select
              label={t('places.country')}
              unanswered={t('places.anyCountry')}
              choices={rows.map((row) => ({ value: row.country, label: nameOf(row.country) }))}
              value={country}
              onChange={setCountry}
            />
          ) : null}
          <Button type="submit" weight="main" icon="search">
            {ui('ui.search')}
          </Button>
        </form>
        {asked && found.state === 'loading' ? <Skeleton /> : null}
        {found.problem ? <ProblemNotice problem={found.problem} onRetry={found.refresh} /> : null}
        {found.value?.items.length === 0 ? <EmptyState icon="place">{t('places.none')}</EmptyState> : null}
        {found.value?.more ? <p className="soft">{t('places.more')}</p> : null}
        {found.value && found.value.items.length > 0 ? (
          <List
            label={t('places.found')}
            items={found.value.items.map((place) => ({
              id: place.code,
              title: wordsOf(place.names, language),
              detail: [...place.within.map((names) => wordsOf(names, language)), place.code].join(between),
              ...(place.disabled ? { state: <Badge meaning="neutral">{t('places.disabled')}</Badge> } : {}),
            }))}
          />
        ) : null}
      </Card>
      {counts.state === 'loading' ? <Skeleton lines={4} /> : null}
      {counts.problem ? <ProblemNotice problem={counts.problem} onRetry={counts.refresh} /> : null}
      {counts.value ? (
        <DataTable
          caption={t('places.counts')}
          rows={rows}
          rowKey={(row) => row.country}
          empty={<EmptyState icon="place">{t('places.empty', { command: importPlaces })}</EmptyState>}
          columns={[
            { id: 'country', label: t('places.country'), cell: (row) => nameOf(row.country) },
            {
              id: 'levels',
              label: t('places.levels'),
              cell: (row) => (
                <span className="facts">
                  {row.levels.map((one) => (
                    <span key={one.level}>
                      {t('places.level', { level: levelOf(row.country, one.level), n: one.places })}
                    </span>
                  ))}
                </span>
              ),
            },
            {
              id: 'all',
              label: t('places.all'),
              number: true,
              cell: (row) => row.levels.reduce((sum, one) => sum + one.places, 0),
            },
            {
              id: 'disabled',
              label: t('places.disabledCount'),
              number: true,
              cell: (row) => row.levels.reduce((sum, one) => sum + one.disabled, 0),
            },
            {
              id: 'source',
              label: t('places.source'),
              cell: (row) => row.sources.map(sourceWords).join(', '),
            },
          ]}
        />
      ) : null}
    </Page>
  )
}

function firstLarge(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
