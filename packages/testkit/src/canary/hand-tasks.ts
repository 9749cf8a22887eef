import {
  addHandTask,
  cancelHandTask,
  finishHandTask,
  giveBackHandTask,
  postponeTask,
} from '@amparo/contract/api/tasks/hand-tasks'
import { dayInGuatemala } from '../case-work.ts'
import { handTaskInput, postponementInput } from '../task-work.ts'
import { yesterday, type Canary } from './canary.ts'

/** Tasks by hand: set, given back, done, put off, taken back. */
export async function spreadHandTasks(canary: Canary): Promise<void> {
  const { stage, ana, berta, word, registerCanary, refused } = canary
  const { caseId } = await registerCanary()
  const supervisor = stage.test.cast.guatemala.supervisor.id
  const task = () => handTaskInput(caseId, supervisor, { words: word() })
  const [first, second] = [task(), task()]
  await refused(ana, addHandTask, { ...task(), dueOn: yesterday })
  for (const one of [first, second]) await ana.ok(addHandTask, one)
  await berta.ok(giveBackHandTask, { caseId, taskId: first.taskId, because: word() })
  await refused(berta, giveBackHandTask, { caseId, taskId: first.taskId, because: word() })
  await ana.ok(finishHandTask, { caseId, taskId: first.taskId, outcome: word() })
  await ana.ok(postponeTask, {
    ...postponementInput(caseId, { reason: word(), until: dayInGuatemala(3) }),
    kind: 'by-hand',
    subjectId: second.taskId,
  })
  await ana.ok(cancelHandTask, { caseId, taskId: second.taskId, outcome: word() })
}
