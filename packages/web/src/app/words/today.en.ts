import type { words as spanish } from './today.es.ts'

export const words: Readonly<Record<keyof typeof spanish, string>> = {
  'today.title': 'Today',
  'today.overdue': 'Overdue',
  'today.overdueBy': 'Overdue by {days, plural, one {# day} other {# days}}',
  'today.dueToday': 'Due today',
  'today.dueIn': '{days, plural, one {# day left} other {# days left}}',
  'today.due': 'To do',
  'today.dueEmpty': 'There is nothing to do today.',
  'today.waiting': 'Waiting for your decision',
  'today.waitingEmpty': 'Nobody is waiting for a decision of yours.',
  'today.changed': 'Changes in your cases',
  'today.changedEmpty': 'No changes since yesterday.',
  'today.register': 'Register',
  'today.toCases': 'See my cases',
}
