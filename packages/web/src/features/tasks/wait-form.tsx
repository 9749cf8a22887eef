import { postponeTask } from '@amparo/contract/api/tasks/hand-tasks'
import type { TaskView } from '@amparo/contract/api/tasks/tasks'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { TaskKind } from '@amparo/domain/clock/task'
import type { CaseId, Id } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { writeDay } from '../../app/words/dates.ts'
import { useLanguage, useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useOpenForm } from '../../data/use-draft.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByTasks } from './changed-by-tasks.ts'
import { WordsForm } from '../case/index.ts'

/** Something due, until when it may wait at most, and until when it does. */
export type Waiting = {
  /** The row of what is due; its words while they are kept belong to it. */
  readonly taskId: string
  readonly kind: TaskKind
  readonly subjectId: string | null
  readonly last: string | undefined
  readonly postponed: TaskView['postponed']
}

/** Leaves it for later with a reason, where the rule lets it wait. */
export function WaitForm({ caseId, waiting }: { readonly caseId: CaseId; readonly waiting: Waiting }) {
  const t = useText('task')
  const { language } = useLanguage()
  const say = useToast()
  const name = `postponement ${waiting.taskId}`
  const [isOpen, setOpen] = useOpenForm(name)
  const [postponementId, setId] = useState(() => newId<'PostponementId'>())
  const [until, setUntil] = useState<string>()
  const command = useCommand(postponeTask, changedByTasks)
  const { kind, subjectId, last } = waiting
  if (last === undefined) return null
  if (!isOpen)
    return (
      <p>
        <Button icon="clock" onPress={() => setOpen(true)}>
          {t('task.wait')}
        </Button>
      </p>
    )
  return (
    <WordsForm
      {...{ caseId, name, command }}
      form="postponement"
      of={waiting.taskId}
      label={t('task.wait.why')}
      longest={longestOf(postponeTask.input.shape.reason)}
      required
      mayNotSave={until === undefined}
      saveLabel={t('task.wait')}
      onSave={async (reason) => {
        if (until === undefined) return false
        const { ok } = await command.send({
          caseId,
          postponementId,
          kind,
          until,
          reason,
          subjectId: subjectId as Id<string> | null,
        })
        if (ok) {
          setOpen(false)
          setId(newId<'PostponementId'>())
          say({ words: t('task.wait.saved', { date: writeDay(until, language) }) })
        }
        return ok
      }}
      onBack={() => setOpen(false)}
    >
      <DayField
        label={t('task.wait.until')}
        hint={t('task.wait.last', { date: writeDay(last, language) })}
        value={until}
        onChange={setUntil}
      />
    </WordsForm>
  )
}
