import { longestOf } from '@amparo/contract/kernel/fields'
import { addHandTask, taskChoices } from '@amparo/contract/api/tasks/hand-tasks'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { handTaskKinds, type HandTaskKind } from '@amparo/domain/task/hand-task'
import { useState } from 'react'
import { useText } from '../../app/words/words-context.tsx'
import { newId } from '../../data/new-id.ts'
import { useCommand } from '../../data/use-command.ts'
import { useKeptDraft } from '../../data/use-kept-draft.ts'
import { DayField } from '../../ui/day-field.tsx'
import { DraftForm } from '../../ui/draft-form.tsx'
import { Select } from '../../ui/select.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'
import { typedHour } from '../case/index.ts'
import { changedByTasks } from './changed-by-tasks.ts'
import { useAssignees } from './use-assignees.ts'
import { noRepeat, RepeatFields, repeatOf, type WrittenRepeat } from './repeat-fields.tsx'

export function draftOfTask(caseId: CaseId): string {
  return `hand-task ${caseId}`
}

function emptyTask() {
  return {
    taskId: newId<'HandTaskId'>(),
    what: undefined as HandTaskKind | undefined,
    words: '',
    dueOn: undefined as string | undefined,
    hour: '',
    assignee: undefined as string | undefined,
    repeat: noRepeat as WrittenRepeat,
  }
}
type Written = ReturnType<typeof emptyTask>

function isWritten({ what, words, dueOn, hour }: Written): boolean {
  return what !== undefined || dueOn !== undefined || words + hour !== ''
}

/** Something to do by a day, by oneself, by a colleague or by who supports the case, once or again and again. */
export function TaskForm(props: {
  readonly caseId: CaseId
  readonly choices: OutputOf<typeof taskChoices>
  readonly onDone: () => void
}) {
  const t = useText('task')
  const words = useText('case')
  const say = useToast()
  const { caseId, choices } = props
  const [checked, setChecked] = useState(false)
  const draft = useKeptDraft({ caseId, form: 'hand-task', name: draftOfTask(caseId) }, emptyTask, isWritten)
  const { value, update } = draft
  const command = useCommand(addHandTask, changedByTasks)
  const assignees = useAssignees(choices)
  const assignee = value.assignee ?? choices.me
  const hour = typedHour(value.hour)
  const repeat = repeatOf(value.repeat)
  const missing = (given: unknown) => (checked && given === undefined ? t('task.missing') : undefined)
  const needsWords = value.what === 'other' && value.words.trim() === ''
  const save = async () => {
    setChecked(true)
    const { taskId, what, dueOn } = value
    if (!what || !dueOn || hour === undefined || repeat === undefined || needsWords) return
    const answer = await command.send({
      caseId,
      taskId,
      what,
      dueOn,
      hour,
      repeat,
      words: value.words,
      assignee: assignee as UserId,
    })
    if (!answer.ok) return
    draft.discard()
    say({ words: t('task.saved') })
    props.onDone()
  }
  return (
    <DraftForm
      label={t('task.add')}
      look="entry"
      draft={draft}
      command={command}
      onSave={save}
      saveLabel={t('task.save')}
      onBack={props.onDone}
    >
      <Select
        label={t('task.what')}
        unanswered={t('task.choose')}
        choices={handTaskKinds.map((what) => ({ value: what, label: words(`case.hand.${what}`) }))}
        value={value.what}
        onChange={(what) => update({ what })}
        problem={missing(value.what)}
      />
      <TextArea
        label={t('task.words')}
        hint={t('task.words.hint')}
        required={value.what === 'other'}
        value={value.words}
        onChange={(next) => update({ words: next })}
        longest={longestOf(addHandTask.input.shape.words)}
        rows={2}
        problem={checked && needsWords ? t('task.missing') : undefined}
      />
      <DayField
        label={t('task.dueOn')}
        value={value.dueOn}
        onChange={(dueOn) => update({ dueOn })}
        problem={missing(value.dueOn)}
      />
      <TextField
        label={t('task.hour')}
        hint={t('task.hour.hint')}
        required={false}
        width="short"
        value={value.hour}
        onChange={(next) => update({ hour: next })}
        problem={checked && hour === undefined ? t('task.hour.wrong') : undefined}
      />
      <Select
        label={t('task.assignee')}
        unanswered={t('task.choose')}
        choices={assignees}
        value={assignee}
        onChange={(next) => update({ assignee: next })}
      />
      <RepeatFields value={value.repeat} onChange={(next) => update({ repeat: next })} checked={checked} />
    </DraftForm>
  )
}
