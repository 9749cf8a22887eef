import { listFormRecords } from '@amparo/contract/api/form-records/form-records'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { hrefTo } from '../../app/screens.ts'
import { between } from '../../app/words/between.ts'
import { writeDay } from '../../app/words/dates.ts'
import { wordsOf } from '../../app/words/words-of.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { Badge } from '../../ui/badge.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { List } from '../../ui/list.tsx'
import { recordMeanings } from './record-meanings.ts'

/** Each form with its day, who filled it in and in which state it is; the latest day first. */
export function RecordList({
  caseId,
  show,
}: {
  readonly caseId: CaseId
  readonly show: 'standing' | 'past'
}) {
  const t = useText('form-record')
  const words = useText('case')
  const { language } = useLanguage()
  const pages = usePages(listFormRecords, { caseId, show })
  const isStanding = show === 'standing'
  return (
    <>
      <Paged
        pages={pages}
        lines={4}
        empty={
          <EmptyState icon="document">{t(isStanding ? 'record.here.empty' : 'record.past.empty')}</EmptyState>
        }
      >
        <List
          label={t(isStanding ? 'record.here' : 'record.past.title')}
          items={pages.items.map((one) => ({
            id: one.answerId,
            title: wordsOf(one.title, language),
            detail: [
              t('record.on', { date: writeDay(one.on, language) }),
              one.paper?.filledBy ?? one.begunBy ?? words('case.someone'),
              t('record.version', { number: one.number }),
            ].join(between),
            state: (
              <span className="row">
                <Badge meaning={recordMeanings[one.state]}>{t(`record.state.${one.state}`)}</Badge>
                {one.approvalState === 'unanswered' ? (
                  <Badge meaning="neutral">{t('record.approval.unanswered')}</Badge>
                ) : null}
                {one.paper ? <Badge meaning="neutral">{t('record.paper')}</Badge> : null}
              </span>
            ),
            href: hrefTo('case-form', { caseId, answerId: one.answerId }),
          }))}
        />
      </Paged>
    </>
  )
}
