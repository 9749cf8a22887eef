import type { taskChoices } from '@amparo/contract/api/tasks/hand-tasks'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'

/** Who may have a task of this case: who works on it, and then who supports it, until when. */
export function useAssignees({ me, colleagues, supporters }: OutputOf<typeof taskChoices>) {
  const t = useText('task')
  const { language } = useLanguage()
  return [
    ...colleagues.map(({ id, name }) => ({ value: id, label: id === me ? t('task.me', { name }) : name })),
    ...supporters.map(({ id, name, until }) => ({
      value: id,
      label: until
        ? t('task.supporter.until', { name, date: writeDay(until, language) })
        : t('task.supporter', { name }),
    })),
  ]
}
