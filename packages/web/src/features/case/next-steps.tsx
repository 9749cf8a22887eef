import { taskKinds, type TaskKind } from '@amparo/domain/clock/task'
import { hrefTo } from '../../app/screens.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { between } from '../../app/words/between.ts'
import { Badge } from '../../ui/badge.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { List } from '../../ui/list.tsx'
import type { OpenedCase } from './case-frame.tsx'
import { dueWords } from './due-words.ts'
import { besideWords, taskWords } from './task-words.ts'
import { WhyDates } from './why-dates.tsx'

/** Where each step is done. */
export const taskScreens = {
  register: 'case-people',
  'set-risk': 'case-risk',
  'approve-risk': 'case-risk',
  'first-contact': 'case-notes',
  'begin-assessment': 'case-assessments',
  'finish-assessment': 'case-assessments',
  'approve-assessment': 'case-assessments',
  'make-plan': 'case-plan',
  'approve-plan': 'case-plan',
  'do-action': 'case-plan',
  contact: 'case-notes',
  'review-plan': 'case-plan',
  'follow-up-referral': 'case-referrals',
  'ask-outcome': 'case-referrals',
  'gather-sheets': 'case-forms',
  'follow-up-transfer': 'case-transfer',
  'confirm-arrival': 'case-transfer',
  'approve-closure': 'case-closure',
  'approve-form': 'case-forms',
  'approve-transfer': 'case-transfer',
  'check-after-closure': 'case-closure',
  'help-after-closure': 'case-closure',
  'act-on-danger': 'case-incidents',
  'answer-danger': 'case-incidents',
  'urgent-appointment': 'case-incidents',
  'notice-due': 'case-incidents',
  'look-for-child': 'case-missing',
  'end-custody': 'case-journey',
  'review-custody': 'case-custody',
  'screen-trafficking': 'case-incidents',
  'confirm-news': 'case-death',
  'tell-family': 'case-death',
  'close-file': 'case-closure',
  'review-hold': 'case',
  'by-hand': 'case-tasks',
  'answer-assignment': 'case-assignment',
  'answer-proposal': 'case-plan',
} as const satisfies Record<TaskKind, string>

/** What is due, the most pressing first; why by then is said once for all of it. */
export function NextSteps({ opened, caseId }: { readonly opened: OpenedCase; readonly caseId: string }) {
  const t = useText('case')
  const { language } = useLanguage()
  const items = opened.tasks
    .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))
    .flatMap((task) => {
      const kind = taskKinds.find((one) => one === task.kind)
      if (!kind) return []
      const due = dueWords(task.dueAt, t, language)
      return [
        {
          id: task.id,
          title: taskWords(task, t),
          detail: besideWords(task, t, language).join(between) || null,
          state: <Badge meaning={due.meaning}>{due.words}</Badge>,
          href: hrefTo(taskScreens[kind], { caseId }),
        },
      ]
    })
  return (
    <Card title={t('case.next')}>
      {items.length === 0 ? (
        <EmptyState icon="good">{t('case.next.empty')}</EmptyState>
      ) : (
        <>
          <List label={t('case.next')} items={items} />
          <WhyDates tasks={opened.tasks} />
        </>
      )}
      <p className="row">
        <Link href={hrefTo('case-tasks', { caseId })} look="button">
          {t('case.next.tasks')}
        </Link>
        <Link href={hrefTo('case-flags', { caseId })} look="button">
          {t('case.next.flags', { n: opened.flags })}
        </Link>
      </p>
    </Card>
  )
}
