import { showSameDayDuty } from '@amparo/contract/api/same-day-duties/same-day-duties'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { ScreenProps } from '../../app/screen.ts'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { dayOf } from '../../data/today.ts'
import { useQuery } from '../../data/use-query.ts'
import { Card } from '../../ui/card.tsx'
import { DisclosureSection } from '../../ui/disclosure-section.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { CaseFrame, caseIdOf, type OpenedCase } from '../case/index.ts'
import { DutyContacts, DutyLowering } from './duty-after.tsx'
import { DutyLevelCard } from './duty-level.tsx'
import { DutySteps } from './duty-steps.tsx'
import { LifeTalks } from './life-talks.tsx'
import { Opening } from './opening.tsx'

/** Care the same day of a child who thinks about dying. Its address and its titles say nothing of that. */
export function DutyScreen({ params }: ScreenProps) {
  const caseId = caseIdOf(params)
  return (
    <CaseFrame caseId={caseId} part="care-today">
      {(opened) => <DutyOfCase opened={opened} caseId={caseId} />}
    </CaseFrame>
  )
}

function DutyOfCase({ opened, caseId }: { readonly opened: OpenedCase; readonly caseId: CaseId }) {
  const t = useText('duty')
  const { language } = useLanguage()
  const { value, state, problem, refresh } = useQuery(showSameDayDuty, { caseId })
  const mayWrite = opened.writes.includes('sealed-incidents') && opened.case.state !== 'transferred'
  if (state === 'loading') return <Skeleton lines={6} />
  if (problem || !value) return problem ? <ProblemNotice problem={problem} onRetry={refresh} /> : null
  const { duty, earlier, talks } = value
  return (
    <>
      {duty ? (
        <>
          <DutyLevelCard {...{ caseId, duty, mayWrite }} />
          <DutySteps {...{ caseId, mayWrite }} shown={{ ...value, duty }} />
          <DutyContacts {...{ caseId, duty, mayWrite }} />
        </>
      ) : (
        <Card title={t('duty.title')}>
          <p>{t('duty.none')}</p>
          {mayWrite ? <Opening caseId={caseId} /> : null}
        </Card>
      )}
      <LifeTalks {...{ caseId, talks }} mayFill={mayWrite && opened.case.state !== 'closed'} />
      {duty ? <DutyLowering {...{ caseId, duty, mayWrite }} /> : null}
      {earlier.length > 0 ? (
        <DisclosureSection title={t('duty.earlier')}>
          <ul className="entries" aria-label={t('duty.earlier')}>
            {earlier.map((one) => (
              <li key={one.id}>
                <h3 className="entry-title">{writeDay(dayOf(one.since), language)}</h3>
                <p>{t(`duty.level.${one.level}`)}</p>
                <p className="written">{t('duty.ended', { why: one.endedWords })}</p>
              </li>
            ))}
          </ul>
        </DisclosureSection>
      ) : null}
    </>
  )
}
