import { today } from '@amparo/contract/api/tasks/tasks'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { useState } from 'react'
import { useSession } from '../../app/session-context.tsx'
import { hrefTo } from '../../app/screens.ts'
import { writeNearDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { useQuery } from '../../data/use-query.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { hasRole, WhyDates } from '../case/index.ts'
import { AlertsNow } from '../alerts/index.ts'
import { IntakeRows } from '../intakes/index.ts'
import { Changed } from './changed.tsx'
import { AllTasks, TaskList } from './task-list.tsx'
import { Waiting } from './waiting.tsx'

/** What is due and overdue, what waits for me, what changed on my cases; one tap to the thing. */
export function TodayScreen() {
  const t = useText('today')
  const words = useText('intake')
  const { language } = useLanguage()
  const session = useSession()
  const query = useQuery(today, {})
  const shown = query.value
  const hasCases = hasRole(session, 'caseworker', 'supervisor', 'intake-volunteer')
  // Whoever has no cases by her role may have something to do on one that she supports.
  const hasTasks = hasCases || (shown !== undefined && shown.overdue.length + shown.due.length > 0)
  return (
    <Page
      title={t('today.title')}
      intro={
        shown ? (
          <p className="facts">
            <span>{writeNearDay(shown.today, language)}</span>
            {hasTasks ? countWords(shown, t).map((count) => <span key={count}>{count}</span>) : null}
          </p>
        ) : null
      }
      actions={
        <>
          {hasCases ? (
            <Link href={hrefTo('intake-new')} look="button" icon="add">
              {words('intake.title')}
            </Link>
          ) : null}
          {hasRole(session, 'caseworker', 'supervisor', 'manager', 'intake-volunteer') ? (
            <Link href={hrefTo('register')} look="main" icon="register">
              {t('today.register')}
            </Link>
          ) : null}
        </>
      }
    >
      {query.problem ? <ProblemNotice problem={query.problem} onRetry={query.refresh} /> : null}
      {query.state === 'loading' ? <Skeleton lines={6} /> : null}
      {shown ? <AlertsNow {...shown.alerts} /> : null}
      {shown ? (
        <div className="columns columns-wide">
          {hasTasks ? <Due shown={shown} /> : null}
          <div className="case-main">
            <Waiting shown={shown} />
            {hasCases ? <Changed changed={shown.changed} /> : <p className="soft">{t('today.noCases')}</p>}
          </div>
        </div>
      ) : null}
    </Page>
  )
}

/** The overdue first, then what comes; all of it on demand. */
function Due({ shown }: { readonly shown: OutputOf<typeof today> }) {
  const t = useText('today')
  const [wantsAll, setWantsAll] = useState(false)
  const { overdue, due, counts } = shown
  const isCut = counts.overdue > overdue.length || due.length >= mostShown
  const toggle = isCut ? (
    <p>
      <Button icon={wantsAll ? 'back' : 'down'} onPress={() => setWantsAll(!wantsAll)}>
        {t(wantsAll ? 'today.seeLess' : 'today.seeAll')}
      </Button>
    </p>
  ) : null
  if (wantsAll) {
    return (
      <div className="case-main">
        <Card title={t('today.all')}>
          {toggle}
          <AllTasks />
        </Card>
      </div>
    )
  }
  return (
    <div className="case-main">
      <Received shown={shown} />
      {overdue.length > 0 ? (
        <Card title={t('today.overdue')}>
          <TaskList label={t('today.overdue')} tasks={overdue} />
        </Card>
      ) : null}
      <Card title={t('today.due')}>
        {due.length === 0 ? (
          <EmptyState icon="good">{t('today.dueEmpty')}</EmptyState>
        ) : (
          <TaskList label={t('today.due')} tasks={due} />
        )}
      </Card>
      <WhyDates tasks={[...overdue, ...due, ...shown.intakes.flatMap(({ step }) => step ?? [])]} />
      {toggle}
    </div>
  )
}

/** Who came and waits for a decision, or to be registered. */
function Received({ shown }: { readonly shown: OutputOf<typeof today> }) {
  const t = useText('intake')
  if (shown.counts.intakes === 0) return null
  return (
    <Card title={t('intake.title')}>
      <IntakeRows label={t('intake.title')} intakes={shown.intakes} />
      <p>
        <Link href={hrefTo('intakes')}>{t('intake.all')}</Link>
      </p>
    </Card>
  )
}

/** The server shows the first five of each. */
const mostShown = 5

/** Her own steps and the answers that others wait for. */
function countWords(
  { counts }: OutputOf<typeof today>,
  t: ReturnType<typeof useText<'today'>>,
): readonly string[] {
  const overdue = counts.overdue + counts.waitingOverdue + counts.referralsOverdue + counts.intakesOverdue
  const dueToday =
    counts.dueToday + counts.waitingDueToday + counts.referralsDueToday + counts.intakesDueToday
  return overdue + dueToday === 0
    ? [t('today.calm')]
    : [t('today.countOverdue', { overdue }), t('today.countDue', { due: dueToday })]
}
