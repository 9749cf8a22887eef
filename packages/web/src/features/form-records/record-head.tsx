import type { openFormRecord } from '@amparo/contract/api/form-records/form-records'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { writeDay } from '../../app/words/dates.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { Badge } from '../../ui/badge.tsx'
import { Banner } from '../../ui/banner.tsx'
import { Link } from '../../ui/link.tsx'
import { helpedByWords } from '../case/index.ts'
import { recordMeanings } from './record-meanings.ts'

export type OpenedRecord = OutputOf<typeof openFormRecord>

/** Which form it is, of which day, from whose hand, where it stands, and what it corrects. */
export function RecordHead({ caseId, record }: { readonly caseId: CaseId; readonly record: OpenedRecord }) {
  const t = useText('form-record')
  const words = useText('case')
  const { language } = useLanguage()
  const { paper, state } = record
  const someone = words('case.someone')
  const at = (instant: string | null) => (instant === null ? '' : writeDay(dayOf(instant), language))
  const begun = t(paper ? 'record.typedBy' : 'record.begunBy', { name: record.begunBy ?? someone })
  const facts = [
    t('record.on', { date: writeDay(record.on, language) }),
    t('record.version', { number: record.number }),
    ...(paper ? [t('record.paper.by', { name: paper.filledBy })] : []),
    ...(paper?.place ? [t('record.paper.at', { place: paper.place })] : []),
    ...(paper?.sheetNumber ? [t('record.paper.number', { number: paper.sheetNumber })] : []),
    begun,
    ...(record.helpedBy ? [helpedByWords(record, words)] : []),
    ...(record.filedAt
      ? [t('record.filedBy', { name: record.filedBy ?? someone, date: at(record.filedAt) })]
      : []),
    ...(record.checkedAt
      ? [t('record.checkedBy', { name: record.checkedBy ?? someone, date: at(record.checkedAt) })]
      : []),
    ...(record.approvedAt
      ? [t('record.approvedBy', { name: record.approvedBy ?? someone, date: at(record.approvedAt) })]
      : []),
  ]
  return (
    <>
      <div className="found-head">
        <h2 className="found-name">{wordsOf((record.definition as FormDefinition).title, language)}</h2>
        <Badge meaning={recordMeanings[state]}>{t(`record.state.${state}`)}</Badge>
        {paper ? <Badge meaning="neutral">{t('record.paper')}</Badge> : null}
      </div>
      <p className="why">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {record.corrects ? (
        <Banner
          meaning="information"
          title={t('record.corrects')}
          actions={
            <Link href={hrefTo('case-form', { caseId, answerId: record.corrects })}>
              {t('record.corrects.open')}
            </Link>
          }
        >
          <p>{t('record.because')}</p>
          <p className="quote">{record.because}</p>
        </Banner>
      ) : null}
      {record.correctedBy ? (
        <Banner
          meaning={state === 'replaced' ? 'warning' : 'information'}
          actions={
            <Link href={hrefTo('case-form', { caseId, answerId: record.correctedBy })}>
              {t('record.correctedBy.open')}
            </Link>
          }
        >
          {t(state === 'replaced' ? 'record.replaced' : 'record.correctedBy.draft')}
        </Banner>
      ) : null}
      {state === 'withdrawn' ? (
        <Banner
          meaning="warning"
          title={t('record.withdrawn', {
            name: record.withdrawnBy ?? someone,
            date: at(record.withdrawnAt),
          })}
        >
          <p className="quote">{record.withdrawnBecause}</p>
        </Banner>
      ) : null}
    </>
  )
}
