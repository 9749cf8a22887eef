import type { listHandTasks, taskChoices } from '@amparo/contract/api/tasks/hand-tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { lastPostponedDay } from '@amparo/domain/task/decide-postponement'
import type { ReadScope } from '../../db/transaction.ts'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { settingFor } from '../../rules/rules-for.ts'
import { findCaseState } from '../cases/index.ts'
import { isOurs, worksOn } from './commands.ts'
import { listSupporters } from './support-store.ts'
import { furthestDay } from './postponing.ts'
import { listColleagueRows, listDueRows, listHandTaskRows, type HandTaskListRow } from './store.ts'

const usualPage = 20
const mostFromRecord = 200

export async function handTaskList(context: OperationContext, input: InputOf<typeof listHandTasks>) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const { limit = usualPage, state = 'open' } = input
  const rows = await listHandTaskRows(context.tx, input.caseId, {
    state,
    fromRecord: input.fromRecord,
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [
    (state === 'ended' ? last.ended_at : last.due_at) ?? '',
    last.id,
  ])
  context.touch('case', [input.caseId], ['course'])
  return accept({
    items: page.map((row) => presentHandTask(row, context)),
    next,
  })
}

/** What a filed form asked to be done, and what became of it. */
export async function tasksFromRecord(tx: ReadScope, caseId: string, fromRecord: string) {
  const page = { state: 'all', fromRecord, after: undefined, limit: mostFromRecord } as const
  return (await listHandTaskRows(tx, caseId, page)).map((row) => ({
    id: row.id,
    words: row.words,
    dueOn: row.due_on,
    dueAt: row.due_at,
    assignee: row.assignee_name,
    state: row.state,
    outcome: row.outcome,
  }))
}

function presentHandTask(row: HandTaskListRow, context: OperationContext) {
  const { principal } = context
  const isMine = row.state === 'open' && row.assignee === principal.userId
  const worksHere = worksOn(context)
  return {
    id: row.id,
    what: row.what,
    words: row.words,
    dueOn: row.due_on,
    hour: row.hour,
    dueAt: row.due_at,
    repeat: row.repeat && {
      every: row.repeat.every,
      unit: row.repeat.unit,
      ...(row.repeat.lastOn ? { lastOn: row.repeat.lastOn } : {}),
      ...(row.repeat.times ? { times: row.repeat.times } : {}),
    },
    nth: row.nth,
    assigneeId: row.assignee,
    assignee: row.assignee_name,
    givenBy: row.given_name,
    mayFinish: row.state === 'open' && (worksHere || (isMine && row.support_id !== null)),
    mayGiveBack: isMine && row.given_by !== null,
    bySupport: row.support_id === null ? null : row.support_over ? ('over' as const) : ('running' as const),
    returnedBy: row.returned_name,
    returnedWords: row.returned_words,
    state: row.state,
    outcome: row.outcome,
    by: row.name,
    endedBy: row.ended_name,
    endedAt: row.ended_at,
  }
}

export async function taskChoiceView(context: OperationContext, input: InputOf<typeof taskChoices>) {
  const { tx, now, principal } = context
  const state = await findCaseState(tx, input.caseId)
  if (!state) return refuse(problem('record.not-found'))
  // With whom a case is shared reads what is due there, and sets nobody anything to do.
  if (!isOurs(context, state) || !worksOn(context))
    return accept({ me: principal.userId, colleagues: [], supporters: [], mayWait: [] })
  const setting = await settingFor(context, state)
  const [colleagues, supporters, due] = await Promise.all([
    listColleagueRows(tx, input.caseId),
    listSupporters(tx, input.caseId),
    listDueRows(tx, input.caseId),
  ])
  const reached = new Set<string>(colleagues.map(({ id }) => id))
  const today = localDay(now, setting.zone)
  context.touch('case', [input.caseId], ['course'])
  return accept({
    me: principal.userId,
    colleagues: colleagues.map(({ id, name }) => ({ id, name })),
    supporters: supporters
      .filter(({ userId, until }) => !reached.has(userId) && (until === undefined || until >= today))
      .map(({ userId, name, from, until }) => ({ id: userId, name, from, until: until ?? null })),
    mayWait: due.flatMap((row) => {
      const until = lastPostponedDay(row.kind, {
        furthest: furthestDay(setting, state, row),
        task: { dueOn: row.why.dueOn },
        zone: setting.zone,
        now,
      })
      return until ? [{ kind: row.kind, subjectId: row.subject_id, until }] : []
    }),
  })
}
