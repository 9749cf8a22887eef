import type { listSessions, sessionChoices } from '@amparo/contract/api/supervision/supervision'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { localDay } from '@amparo/domain/kernel/instant'
import { daysBetween } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import {
  listAgreedTasks,
  listCasesOf,
  listCodes,
  listSessionRows,
  type AgreedTaskRow,
  type SessionListRow,
} from './store.ts'
import { dueAgain, listSupervised, listWorkers, type WorkerRow } from './workers.ts'

const usualPage = 20

export async function sessionList(context: OperationContext, input: InputOf<typeof listSessions>) {
  const { tx } = context
  const start = startOfPage(input.cursor, { on: 'day', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const rows = await listSessionRows(tx, input.workerId, {
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [last.held_on, last.id])
  const talks = page.flatMap(({ talk }) => talk ?? [])
  const agreed = talks.flatMap(({ agreements }) => agreements.filter(({ caseId }) => caseId !== null))
  const [codes, tasks] = await Promise.all([
    listCodes(
      tx,
      talks.flatMap(({ cases }) => cases),
    ),
    listAgreedTasks(
      tx,
      agreed.map(({ id }) => id),
    ),
  ])
  context.touch(
    'supervision',
    page.flatMap((row) => [row.id, row.worker_id, ...(row.talk?.cases ?? [])]),
    ['supervision'],
  )
  const codeOf = new Map<string, string>(codes.map(({ id, code }) => [id, code]))
  const taskOf = new Map<string, AgreedTaskRow>(tasks.map((task) => [task.id, task]))
  return accept({ items: page.map((row) => present(row, codeOf, taskOf)), next })
}

function present(
  row: SessionListRow,
  codeOf: ReadonlyMap<string, string>,
  taskOf: ReadonlyMap<string, AgreedTaskRow>,
) {
  const refTo = (caseId: string | null) => {
    const code = caseId === null ? undefined : codeOf.get(caseId)
    return caseId === null || code === undefined ? null : { caseId, code }
  }
  return {
    id: row.id,
    workerId: row.worker_id,
    worker: row.worker,
    supervisor: row.supervisor,
    on: row.held_on,
    kind: row.kind,
    mine: row.mine,
    isWithdrawn: row.withdrawn_at !== null,
    talk: row.talk && {
      cases: row.talk.cases.flatMap((caseId) => refTo(caseId) ?? []),
      // Of a case that is no longer hers to read nothing is told, not even that something was agreed.
      agreements: row.talk.agreements.flatMap((one) => {
        const task = taskOf.get(one.id)
        if (one.caseId !== null && !task) return []
        return [
          {
            id: one.id,
            about: refTo(one.caseId),
            isTask: one.caseId !== null,
            words: task?.words ?? one.words,
            dueOn: task?.due_on ?? one.dueOn,
            state: task?.state ?? (one.doneAt === null ? ('open' as const) : ('done' as const)),
            outcome: task?.outcome ?? one.outcome,
          },
        ]
      }),
      feeling: row.talk.feeling,
      withdrawnBecause: row.talk.withdrawn_because,
    },
  }
}

export async function rhythmView(context: OperationContext) {
  const { tx, principal } = context
  const setting = await settingFor(context, {
    organisationId: principal.organisationId,
    placeCountry: undefined,
  })
  const { every } = requireRule(setting, 'supervision-rhythm').parameters
  const shadowing = requireRule(setting, 'shadowing-rhythm').parameters
  const [rows, lookedOn] = await Promise.all([listSupervised(tx), listWorkers(tx, 'shadowings')])
  const today = localDay(setting.now, setting.zone)
  const againOf = (worker: WorkerRow) => {
    const { dueOn, late } = dueAgain(worker, shadowing.every, setting)
    return { lastOn: worker.last_on as string | null, dueOn: dueOn as string, late }
  }
  context.touch(
    'user',
    rows.map(({ id }) => id),
    ['supervision'],
  )
  return accept({
    items: rows.map((row) => {
      const { from, dueOn, late } = dueAgain(row, every, setting)
      return {
        userId: row.id as string,
        displayName: row.name,
        lastOn: row.last_on as string | null,
        days: Math.max(0, daysBetween(from, today)),
        dueOn: dueOn as string,
        late,
        shadowing: againOf(lookedOn.find(({ id }) => id === row.id) ?? row),
      }
    }),
  })
}

export async function sessionChoiceView(context: OperationContext, input: InputOf<typeof sessionChoices>) {
  const { tx, principal } = context
  const [workers, cases] = await Promise.all([listSupervised(tx), listCasesOf(tx, input.workerId)])
  const worker = workers.find(({ id }) => id === input.workerId)
  const shown = worker ? cases : []
  context.touch('user', [input.workerId], ['supervision'])
  return accept({
    worker: worker?.name ?? null,
    mayRecord: worker !== undefined && principal.roles.includes('supervisor'),
    cases: shown.map(({ id, code }) => ({ caseId: id as string, code })),
  })
}
