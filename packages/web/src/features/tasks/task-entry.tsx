import {
  cancelHandTask,
  finishHandTask,
  giveBackHandTask,
  type HandTaskView,
  type taskChoices,
} from '@amparo/contract/api/tasks/hand-tasks'
import { longestOf } from '@amparo/contract/kernel/fields'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, HandTaskId } from '@amparo/domain/kernel/brand'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { useOpenForm } from '../../data/use-draft.ts'
import { useCommand } from '../../data/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { useToast } from '../../ui/toast.tsx'
import { changedByTasks } from './changed-by-tasks.ts'
import { GiveForm } from './give-form.tsx'
import { TaskFacts } from './task-facts.tsx'
import { WaitForm, type Waiting } from './wait-form.tsx'
import { WordsForm } from '../case/index.ts'

type Choices = OutputOf<typeof taskChoices>

/** One task set by hand that is not ended, and what can be done with it. */
export function TaskEntry(props: {
  readonly caseId: CaseId
  readonly task: HandTaskView
  readonly choices: Choices | undefined
  /** That it may wait, or does. */
  readonly waiting: Waiting
}) {
  const t = useText('task')
  const { caseId, task, choices, waiting } = props
  const nameOf = (what: string) => `hand-task-${what} ${task.id}`
  const [isEnding, setEnding] = useOpenForm(nameOf('done'))
  const [isCancelling, setCancelling] = useOpenForm(nameOf('cancel'))
  const [isReturning, setReturning] = useOpenForm(nameOf('back'))
  const [isGiving, setGiving] = useState(false)
  const isOpen = isEnding || isCancelling || isReturning || isGiving
  const of = { caseId, task }
  const more: readonly MenuEntry[] = [
    ...(task.mayGiveBack ? [{ id: 'back', label: t('task.back'), perform: () => setReturning(true) }] : []),
    ...(choices && choices.colleagues.length + choices.supporters.length > 1
      ? [{ id: 'give', label: t('task.give'), perform: () => setGiving(true) }]
      : []),
    ...(choices ? [{ id: 'cancel', label: t('task.cancel'), perform: () => setCancelling(true) }] : []),
  ]
  return (
    <article className="sub-block">
      <TaskFacts task={task} waiting={waiting} />
      {isEnding ? <EndForm {...of} how="done" name={nameOf('done')} onDone={() => setEnding(false)} /> : null}
      {isCancelling ? (
        <EndForm {...of} how="cancel" name={nameOf('cancel')} onDone={() => setCancelling(false)} />
      ) : null}
      {isReturning ? <BackForm {...of} name={nameOf('back')} onDone={() => setReturning(false)} /> : null}
      {isGiving && choices ? <GiveForm {...of} choices={choices} onDone={() => setGiving(false)} /> : null}
      {(task.mayFinish || more.length > 0) && !isOpen ? (
        <div className="row">
          {task.mayFinish ? (
            <Button icon="check" onPress={() => setEnding(true)}>
              {t('task.done')}
            </Button>
          ) : null}
          {more.length > 0 ? <Menu label={t('task.more')} items={more} /> : null}
        </div>
      ) : null}
      <WaitForm caseId={caseId} waiting={waiting} />
    </article>
  )
}

type Of = {
  readonly caseId: CaseId
  readonly task: HandTaskView
  readonly name: string
  readonly onDone: () => void
}

function EndForm({ caseId, task, name, how, onDone }: Of & { readonly how: 'done' | 'cancel' }) {
  const t = useText('task')
  const say = useToast()
  const finish = useCommand(finishHandTask, changedByTasks)
  const cancel = useCommand(cancelHandTask, changedByTasks)
  const taskId = task.id as HandTaskId
  const isDone = how === 'done'
  return (
    <WordsForm
      {...{ caseId, name }}
      form="hand-task-end"
      of={task.id}
      label={t(isDone ? 'task.done.how' : 'task.cancel.why')}
      hint={!isDone && task.repeat ? t('task.cancel.series') : undefined}
      longest={longestOf(finishHandTask.input.shape.outcome)}
      required={!isDone}
      saveLabel={t('task.done.save')}
      command={isDone ? finish : cancel}
      onSave={async (outcome) => {
        const { ok } = await (isDone ? finish : cancel).send({ caseId, taskId, outcome })
        if (ok) {
          onDone()
          say({ words: t(isDone ? 'task.done.saved' : 'task.cancel.saved') })
        }
        return ok
      }}
      onBack={onDone}
    />
  )
}

function BackForm({ caseId, task, name, onDone }: Of) {
  const t = useText('task')
  const say = useToast()
  const command = useCommand(giveBackHandTask, changedByTasks)
  return (
    <WordsForm
      {...{ caseId, name, command }}
      form="hand-task-back"
      of={task.id}
      label={t('task.back.why')}
      longest={longestOf(giveBackHandTask.input.shape.because)}
      required
      saveLabel={t('task.back')}
      onSave={async (because) => {
        const { ok } = await command.send({ caseId, taskId: task.id as HandTaskId, because })
        if (ok) {
          onDone()
          say({ words: t('task.back.saved') })
        }
        return ok
      }}
      onBack={onDone}
    />
  )
}
