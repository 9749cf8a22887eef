import { giveHandTask, type HandTaskView, type taskChoices } from '@amparo/contract/api/tasks/hand-tasks'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, HandTaskId, UserId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useCommand } from '../../data/use-command.ts'
import { FormFoot } from '../../ui/form-foot.tsx'
import { Select } from '../../ui/select.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByTasks } from './changed-by-tasks.ts'
import { useAssignees } from './use-assignees.ts'

/** Who has it from now on: a colleague, who supports the case, or oneself. */
export function GiveForm(props: {
  readonly caseId: CaseId
  readonly task: HandTaskView
  readonly choices: OutputOf<typeof taskChoices>
  readonly onDone: () => void
}) {
  const t = useText('task')
  const say = useToast()
  const { caseId, task, choices } = props
  const assignees = useAssignees(choices)
  const [to, setTo] = useState<string>()
  const command = useCommand(giveHandTask, changedByTasks)
  const save = async () => {
    if (!to) return
    const { ok } = await command.send({ caseId, taskId: task.id as HandTaskId, to: to as UserId })
    if (!ok) return
    props.onDone()
    say({ words: t('task.give.saved') })
  }
  return (
    <form
      className="stack"
      aria-label={t('task.give')}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Select
        label={t('task.give.to')}
        unanswered={t('task.choose')}
        choices={assignees.filter(({ value }) => value !== task.assigneeId)}
        value={to}
        onChange={setTo}
      />
      <FormFoot
        busy={command.state === 'sending'}
        problem={command.problem}
        saveLabel={t('task.give.save')}
        mayNotSave={!to}
        onBack={props.onDone}
      />
    </form>
  )
}
