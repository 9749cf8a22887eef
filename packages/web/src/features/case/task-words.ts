import { taskKinds } from '@amparo/domain/clock/task'
import { taskWhy } from '@amparo/contract/api/tasks/task-why'
import type { TaskView } from '@amparo/contract/api/tasks/tasks'
import { writeDay } from '../../app/words/dates.ts'
import type { Language } from '../../app/words/languages.ts'
import type { Text } from '../../app/words/word-store.ts'
import { writeHour } from './hour-words.ts'
import { shortened } from './shortened.ts'

const mostLetters = 80

type Due = Pick<TaskView, 'kind' | 'action' | 'hand' | 'postponed'> & { readonly why?: unknown }

/** Whose turn it is in an approval; which step where there are several. */
export function turnWords(step: NonNullable<TaskView['why']['step']>, t: Text<'case'>): string {
  if (step.of === 1) return t('case.turn.only', { by: step.by })
  return t('case.turn', { n: step.number, of: step.of, by: step.by })
}

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
export function besideWords({ hand, postponed, why }: Due, t: Text<'case'>, language: Language): string[] {
  const step = taskWhy.safeParse(why).data?.step
  return [
    ...(step ? [turnWords(step, t)] : []),
    ...(hand?.hour ? [t('case.hand.at', { hour: writeHour(hand.hour, language) })] : []),
    ...(hand && !hand.mine
      ? [
          t(hand.supportOver ? 'case.hand.over' : 'case.hand.with', {
            name: hand.assignee ?? t('case.someone'),
          }),
        ]
      : []),
    ...(hand?.mine && hand.givenBy ? [t('case.hand.from', { name: hand.givenBy })] : []),
    ...(hand?.returnedBy ? [t('case.hand.returned', { name: hand.returnedBy })] : []),
    ...(postponed ? [t('case.waitsUntil', { date: writeDay(postponed.until, language) })] : []),
  ]
}
