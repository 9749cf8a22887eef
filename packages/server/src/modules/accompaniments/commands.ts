import type {
  withdrawAccompaniment,
  writeAccompaniment,
} from '@amparo/contract/api/accompaniments/accompaniments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { checkAccompaniment, taskFor, type Accompaniment } from '@amparo/domain/accompaniment/accompaniment'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { accompaniments, withdrawRecord, writeRecord } from '../../records/write-record.ts'
import { listWritten } from '../../records/written-store.ts'
import { addTaskFor, endTaskFor } from '../hand-tasks/index.ts'
import { judgeHelper } from '../interpreters/index.ts'
import { isRecordOfCase } from './store.ts'

/** What is planned is a task of who goes, and the task goes with it: moved, done, or not needed any more. */
export async function writeAccompanimentCommand(
  context: OperationContext,
  input: InputOf<typeof writeAccompaniment>,
) {
  const { caseId, accompanimentId, base } = input
  const today = await todayOf(context)
  const before = await findAccompaniment(context, caseId, accompanimentId)
  const told = { ...input.fields, on: input.fields.on as PlainDate }
  const { helper, objections } = await judgeHelper(
    context,
    caseId,
    { interpreterId: told.interpreterId, name: told.interpreterName },
    told.on,
  )
  const plan = { ...told, interpreterId: helper.interpreterId, interpreterName: helper.name }
  const { taskId, isNew, ended } = taskFor(before, plan, input.taskId)
  const fields: Accompaniment = { ...plan, taskId }
  const written = await writeRecord(
    context,
    accompaniments,
    { caseId, id: accompanimentId, base, fields },
    async () =>
      checkAccompaniment(fields, {
        today,
        objections,
        isRecordKnown: fields.of !== null && (await isRecordOfCase(context.tx, caseId, fields.of)),
      }),
  )
  if (!written.ok) return written
  if (ended) await endTaskFor(context, caseId, ended.id, ended.how)
  if (!isNew || taskId === null) return written
  const task = await addTaskFor(context, caseId, {
    taskId,
    what: 'accompany',
    words: '',
    dueOn: fields.on,
    hour: fields.hour ?? undefined,
    repeat: undefined,
    assignee: fields.userId ?? context.principal.userId,
  })
  return task.ok ? written : task
}

export async function withdrawAccompanimentCommand(
  context: OperationContext,
  input: InputOf<typeof withdrawAccompaniment>,
) {
  const { caseId, accompanimentId } = input
  const before = await findAccompaniment(context, caseId, accompanimentId)
  const withdrawn = await withdrawRecord(context, accompaniments, { ...input, id: accompanimentId })
  if (withdrawn.ok && before?.taskId) await endTaskFor(context, caseId, before.taskId, 'cancelled')
  return withdrawn
}

/** As it stands; whoever changes it meanwhile is found out under the lock of the case. */
async function findAccompaniment(context: OperationContext, caseId: string, id: string) {
  const all = await listWritten(context.tx, 'accompaniments', caseId)
  return all.find((one) => one.id === id)?.content
}
