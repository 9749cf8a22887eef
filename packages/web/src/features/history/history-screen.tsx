import { listHistory, type HistoryEntry } from '@amparo/contract/api/history/list-history'
import type { ScreenProps } from '../../app/screen.ts'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { usePages } from '../../data/use-pages.ts'
import { Paged } from '../../ui/paged.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Timeline } from '../../ui/timeline.tsx'
import { CaseFrame, caseIdOf, sectionWords } from '../case/index.ts'
import { happened } from './happened.ts'
import { WhatWasWritten } from './what-was-written.tsx'

const icons: Readonly<Record<string, IconName>> = {
  case: 'cases',
  person: 'person',
  interpreting: 'person',
  birth: 'document',
  'birth-decision': 'document',
  'child-join': 'people',
  'person-birth': 'document',
  'person-birth-decision': 'document',
  death: 'document',
  'family-told': 'person',
  'safe-hours': 'person',
  'family-relation': 'person',
  'group-member': 'person',
  'no-contact': 'lock',
  'journey-leg': 'place',
  'journey-stay': 'place',
  'custody-review': 'clock',
  accompaniment: 'people',
  leaving: 'leave',
  'smuggling-debt': 'lock',
  incident: 'lock',
  screening: 'lock',
  'same-day-duty': 'lock',
  missing: 'danger',
  note: 'edit',
  consent: 'lock',
  risk: 'warning',
  answer: 'document',
  assessment: 'document',
  sheet: 'document',
  plan: 'check',
  'plan-action': 'check',
  'plan-review': 'check',
  referral: 'share',
  transfer: 'share',
  closure: 'good',
  'closure-check': 'good',
  assignment: 'people',
  'worker-wish': 'person',
  attachment: 'document',
  flag: 'warning',
  'hand-task': 'check',
  postponement: 'clock',
}

/** Everything that was done, the newest first, as far as the reader's parts of the case reach. */
export function HistoryScreen({ params }: ScreenProps) {
  const t = useText('history')
  const words = useText('case')
  const { language } = useLanguage()
  const caseId = caseIdOf(params)
  const pages = usePages(listHistory, { caseId })
  const when = (entry: HistoryEntry) =>
    t('history.time', {
      date: writeDay(dayOf(entry.madeAt), language),
      time: writeTime(entry.madeAt, language),
    })
  return (
    <CaseFrame caseId={caseId} part="history">
      {() => (
        <>
          <Paged pages={pages} lines={6} empty={<EmptyState icon="clock">{t('history.empty')}</EmptyState>}>
            <Timeline
              label={t('history.list')}
              entries={pages.items.map((entry) => {
                const isLate = dayOf(entry.recordedAt) !== dayOf(entry.madeAt)
                const title = happened(entry, t, sectionWords(entry.section, words))
                return {
                  id: entry.id,
                  when: when(entry),
                  title,
                  icon: icons[entry.recordKind] ?? 'check',
                  detail: (
                    <>
                      <span className="why">
                        <span>
                          {entry.imported
                            ? t('history.imported', { organisation: entry.organisation })
                            : entry.by
                              ? t('history.by', { by: entry.by, organisation: entry.organisation })
                              : entry.organisation}
                        </span>
                        {isLate ? (
                          <span>
                            {t('history.late', { date: writeDay(dayOf(entry.recordedAt), language) })}
                          </span>
                        ) : null}
                        {entry.erased ? <span>{t('history.erased')}</span> : null}
                      </span>
                      <WhatWasWritten entry={entry} title={title} />
                    </>
                  ),
                }
              })}
            />
          </Paged>
        </>
      )}
    </CaseFrame>
  )
}
