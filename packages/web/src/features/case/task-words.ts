import { taskKinds } from '@amparo/domain/clock/task'
import type { TaskView } from '@amparo/contract/api/tasks/tasks'
import { writeDay } from '../../app/words/dates.ts'
import type { Language } from '../../app/words/languages.ts'
import type { Text } from '../../app/words/word-store.ts'
import { writeHour } from './hour-words.ts'
import { shortened } from './shortened.ts'

const mostLetters = 80

type Due = Pick<TaskView, 'kind' | 'action' | 'hand' | 'postponed'>

/** What is to be done; an action of the plan or a task set by hand in its own words, where the reader has them. */
export function taskWords(task: Pick<Due, 'kind' | 'action' | 'hand'>, t: Text<'case'>): string | undefined {
  const kind = taskKinds.find((one) => one === task.kind)
  const words = task.action ? shortened(task.action, mostLetters) : ''
  if (kind === 'do-action' && words) return t('case.task.action', { what: words })
  if (kind === 'by-hand' && task.hand) {
    const what = t(`case.hand.${task.hand.what}`)
    if (!words) return what
    return task.hand.what === 'other' ? words : t('case.hand.words', { what, words })
  }
  return kind && t(`case.task.${kind}`)
}

/** At which hour, whose it is, from whom it came, and that it waits: what a list says beside a task. */
export function besideWords({ hand, postponed }: Due, t: Text<'case'>, language: Language): string[] {
  return [
    ...(hand?.hour ? [t('case.hand.at', { hour: writeHour(hand.hour, language) })] : []),
    ...(hand && !hand.mine ? [t('case.hand.with', { name: hand.assignee ?? t('case.someone') })] : []),
    ...(hand?.mine && hand.givenBy ? [t('case.hand.from', { name: hand.givenBy })] : []),
    ...(hand?.returnedBy ? [t('case.hand.returned', { name: hand.returnedBy })] : []),
    ...(postponed ? [t('case.waitsUntil', { date: writeDay(postponed.until, language) })] : []),
  ]
}
