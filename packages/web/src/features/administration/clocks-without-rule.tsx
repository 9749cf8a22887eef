import { listClocksWithoutRule } from '@amparo/contract/api/rules/rules'
import { countryName } from '@amparo/packs/nationalities'
import { localeOf } from '../../app/words/languages.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { wordsOf } from '../../app/words/words-of.ts'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'

/** Which dates nobody is told because nothing says by when; in numbers of the whole organisation, and of no case. */
export function ClocksWithoutRule() {
  const t = useText('administration')
  const { language } = useLanguage()
  const query = useQuery(listClocksWithoutRule, {})
  const items = query.value?.items ?? []
  if (query.problem) return <ProblemNotice problem={query.problem} onRetry={query.refresh} />
  if (query.value === undefined) return null
  if (items.length === 0) return <p className="soft">{t('clocks.none')}</p>
  return (
    <Card title={t('clocks.title')}>
      <p>{t('clocks.intro')}</p>
      <DataTable
        caption={t('clocks.title')}
        captionHidden
        rows={items}
        rowKey={({ kind, jurisdiction }) => `${kind} ${jurisdiction}`}
        columns={[
          {
            id: 'clock',
            label: t('clocks.clock'),
            cell: ({ title, kind }) =>
              title ? wordsOf(title, language) : t('clocks.unnamed', { code: kind }),
          },
          {
            id: 'place',
            label: t('clocks.place'),
            cell: ({ jurisdiction }) =>
              jurisdiction === 'any' ? t('clocks.elsewhere') : countryName(jurisdiction, localeOf(language)),
          },
          {
            id: 'cases',
            label: t('clocks.cases'),
            cell: ({ of, cases }) => t(`clocks.of.${of}`, { n: cases }),
          },
        ]}
      />
    </Card>
  )
}
