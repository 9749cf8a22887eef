import { taskKinds } from '@amparo/domain/clock/task'
import type { Text } from '../../app/words/word-store.ts'
import { shortened } from './shortened.ts'

const mostLetters = 80

/** What is to be done; an action of the plan in its own words, where the reader has them. */
export function taskWords(
  task: { readonly kind: string; readonly action: string | null },
  t: Text<'case'>,
): string | undefined {
  const kind = taskKinds.find((one) => one === task.kind)
  if (kind === 'do-action' && task.action)
    return t('case.task.action', { what: shortened(task.action, mostLetters) })
  return kind && t(`case.task.${kind}`)
}
