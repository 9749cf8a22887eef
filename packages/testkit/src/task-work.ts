import type { addHandTask, postponeTask } from '@amparo/contract/api/tasks/hand-tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from './case-work.ts'
import { newTestId } from './register.ts'

/** A call that somebody is to make the day after tomorrow. */
export function handTaskInput(
  caseId: CaseId,
  assignee: string,
  more: Partial<InputOf<typeof addHandTask>> = {},
): InputOf<typeof addHandTask> {
  return {
    caseId,
    taskId: newTestId(),
    what: 'call',
    words: 'Preguntar por la matrícula',
    dueOn: dayInGuatemala(2),
    hour: null,
    repeat: null,
    assignee: assignee as UserId,
    ...more,
  }
}

/** The plan of a case that was registered today may wait a day beyond its date. */
export function postponementInput(
  caseId: CaseId,
  more: Partial<InputOf<typeof postponeTask>> = {},
): InputOf<typeof postponeTask> {
  return {
    caseId,
    postponementId: newTestId(),
    kind: 'make-plan',
    subjectId: null,
    until: dayInGuatemala(15),
    reason: 'Su tía vuelve la otra semana.',
    ...more,
  }
}
