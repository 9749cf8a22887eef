import { listForms } from '@amparo/contract/api/assessments/assessment'
import { retentions, type DictionaryRecord } from '@amparo/domain/dictionary/data-class'
import { dictionaryParts, fieldsOf, type DictionaryPart } from '@amparo/domain/dictionary/dictionary'
import { parseForm } from '@amparo/domain/form/check-form'
import {
  dataRulesOf,
  questionsOf,
  sensitivities,
  type FormDefinition,
  type PlacedQuestion,
} from '@amparo/domain/form/form-definition'
import { useDeferredValue, useState } from 'react'
import type { Text } from '../../app/words/word-store.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { wordsOf } from '../../app/words/words-of.ts'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { DataTable, type Column } from '../../ui/data-table.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { sectionWords } from '../case/index.ts'
import { backToParts } from './back.ts'
import { purposeWords, roleWords } from './role-words.ts'

const parts = Object.keys(dictionaryParts) as readonly DictionaryPart[]

/** What is kept, who answers for it and for how long: of every record of the database, and of every question asked. */
export function DictionaryScreen() {
  const t = useText('dictionary')
  const administration = useText('administration')
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim().toLocaleLowerCase(language))
  const shown = parts
    .map((part) => ({ part, records: dictionaryParts[part].filter((record) => isWanted(record, wanted)) }))
    .filter(({ records }) => records.length > 0)
  const found = shown.reduce((sum, { records }) => sum + records.length, 0)
  return (
    <Page
      title={t('dictionary.title')}
      back={backToParts(administration)}
      intro={
        <>
          <p>{t('dictionary.intro')}</p>
          <p className="soft">{t('dictionary.confirm')}</p>
        </>
      }
    >
      <search className="stack">
        <TextField
          label={t('dictionary.search')}
          hint={t('dictionary.search.hint')}
          value={typed}
          onChange={setTyped}
        />
        {wanted === '' ? null : (
          <p role="status" className="row">
            {t('dictionary.found', { n: found })}
            <Button onPress={() => setTyped('')}>{t('dictionary.search.clear')}</Button>
          </p>
        )}
      </search>
      {found === 0 ? <EmptyState icon="search">{t('dictionary.none')}</EmptyState> : null}
      <div>
        {shown.map(({ part, records }) => (
          // Built anew where somebody begins or ends looking for something: what was found stands open.
          <DisclosureSection
            key={`${part} ${wanted === ''}`}
            title={t(`dictionary.part.${part}`)}
            summary={t('dictionary.records', { n: records.length })}
            startsOpen={wanted !== ''}
          >
            <div className="entries">
              {records.map((record) => (
                <RecordEntry key={record.table} record={record} />
              ))}
            </div>
          </DisclosureSection>
        ))}
      </div>
      {wanted === '' ? <FormQuestions /> : null}
    </Page>
  )
}

function isWanted(record: DictionaryRecord, wanted: string): boolean {
  return [record.table, record.title.es, record.title.en, ...fieldsOf(record)].some((text) =>
    text.toLocaleLowerCase().includes(wanted),
  )
}

function RecordEntry({ record }: { readonly record: DictionaryRecord }) {
  const t = useText('dictionary')
  const administration = useText('administration')
  const { language } = useLanguage()
  const held = sensitivities.filter((one) => (record.fields[one] ?? []).length > 0)
  return (
    <section className="entry" aria-labelledby={`record-${record.table}`}>
      <h3 className="entry-title" id={`record-${record.table}`}>
        {wordsOf(record.title, language)}
      </h3>
      <SummaryList
        rows={[
          { id: 'owner', label: t('dictionary.owner'), value: roleWords(record.owner, administration) },
          {
            id: 'purposes',
            label: t('dictionary.purposes'),
            value: record.purposes.map((one) => purposeWords(one, administration)).join(', '),
          },
          { id: 'basis', label: t('dictionary.basis'), value: t(`dictionary.basis.${record.basis}`) },
          {
            id: 'retention',
            label: t('dictionary.retention'),
            value: t(`dictionary.retention.${record.retention}`),
          },
          ...held.map((one) => ({
            id: one,
            label: t(`dictionary.sensitivity.${one}`),
            value: <code>{(record.fields[one] ?? []).join(', ')}</code>,
          })),
        ]}
      />
      {held.length === 0 ? <p className="soft">{t('dictionary.onlyMarks')}</p> : null}
    </section>
  )
}

/** Of the forms that are in use here, also those of the organisation’s own. */
function FormQuestions() {
  const t = useText('dictionary')
  const { language } = useLanguage()
  const query = useQuery(listForms, {})
  const forms = (query.value?.items ?? []).flatMap((item) => {
    const read = parseForm(item.definition)
    return read.ok ? [{ id: item.formVersionId, form: read.value }] : []
  })
  return (
    <section className="stack" aria-labelledby="questions-of-forms">
      <h2 className="card-title" id="questions-of-forms">
        {t('dictionary.questions')}
      </h2>
      {query.state === 'loading' ? <Skeleton lines={4} /> : null}
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      <div>
        {forms.map(({ id, form }) => (
          <DisclosureSection
            key={id}
            level={3}
            title={wordsOf(form.title, language)}
            summary={t('dictionary.questions.n', { n: questionsOf(form).length })}
          >
            <Questions form={form} />
          </DisclosureSection>
        ))}
      </div>
    </section>
  )
}

function Questions({ form }: { readonly form: FormDefinition }) {
  const t = useText('dictionary')
  const words = useText('case')
  const administration = useText('administration')
  const { language } = useLanguage()
  const rulesOf = ({ question }: PlacedQuestion) => dataRulesOf(form, question)
  const columns: readonly Column<PlacedQuestion>[] = [
    {
      id: 'question',
      label: t('dictionary.question'),
      cell: ({ question }) => wordsOf(question.label, language),
    },
    {
      id: 'section',
      label: t('dictionary.section'),
      cell: (placed) => sectionWords(rulesOf(placed).section, words),
    },
    {
      id: 'sensitivity',
      label: t('dictionary.sensitivity'),
      cell: (placed) => t(`dictionary.sensitivity.${rulesOf(placed).sensitivity}`),
    },
    {
      id: 'purposes',
      label: t('dictionary.purposes'),
      cell: (placed) =>
        rulesOf(placed)
          .purposes.map((one) => purposeWords(one, administration))
          .join(', '),
    },
    {
      id: 'retention',
      label: t('dictionary.retention'),
      cell: (placed) => keepingWords(rulesOf(placed).retention, t),
    },
  ]
  return (
    <DataTable
      caption={wordsOf(form.title, language)}
      captionHidden
      columns={columns}
      rows={questionsOf(form)}
      rowKey={({ pointer }) => pointer}
    />
  )
}

/** A form of one’s own may name a keeping that only its organisation knows. */
function keepingWords(name: string, t: Text<'dictionary'>): string {
  const known = retentions.find((one) => one === name)
  return known ? t(`dictionary.retention.${known}`) : name
}
