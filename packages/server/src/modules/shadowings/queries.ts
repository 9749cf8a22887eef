import type { listShadowings, shadowingChoices } from '@amparo/contract/api/shadowing/shadowing'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { dueAgain, listCasesOf, listCodes, type WorkerRow } from '../supervision/index.ts'
import { listColleagues, listShadowingRows, type ShadowingListRow } from './store.ts'

const usualPage = 20

export async function shadowingList(context: OperationContext, input: InputOf<typeof listShadowings>) {
  const { tx } = context
  const start = startOfPage(input.cursor, { on: 'day', id: 'id' })
  if (!start.ok) return start
  const limit = input.limit ?? usualPage
  const rows = await listShadowingRows(tx, input.workerId, { after: start.value, limit: limit + 1 })
  const { page, next } = cutPage(rows, limit, (last) => [last.held_on, last.id])
  const cases = page.flatMap(({ observed }) => observed?.about_case ?? [])
  const codes = new Map<string, string>((await listCodes(tx, cases)).map(({ id, code }) => [id, code]))
  context.touch(
    'supervision',
    page.flatMap((row) => [
      row.id,
      row.worker_id,
      ...(row.observed?.about_case ? [row.observed.about_case] : []),
    ]),
    ['supervision'],
  )
  return accept({ items: page.map((row) => present(row, codes)), next })
}

function present(row: ShadowingListRow, codes: ReadonlyMap<string, string>) {
  const { observed } = row
  const caseId = observed?.about_case ?? null
  const code = caseId === null ? undefined : codes.get(caseId)
  return {
    id: row.id as string,
    workerId: row.worker_id as string,
    worker: row.worker,
    observer: row.observer,
    on: row.held_on as string,
    me: row.me,
    isWithdrawn: row.withdrawn_at !== null,
    observed: observed && {
      ...observed.content,
      observations: [...observed.content.observations],
      // Of a case that is no longer hers to read nothing is told.
      about: caseId === null || code === undefined ? null : { caseId: caseId as string, code },
      nextStep: {
        words: observed.next_step,
        dueOn: observed.step_due_on as string,
        doneAt: observed.step_done_at,
        outcome: observed.step_outcome,
      },
      reply: observed.reply,
      repliedAt: observed.replied_at,
      withdrawnBecause: observed.withdrawn_because,
    },
  }
}

export async function colleagueList(context: OperationContext) {
  const rows = await listColleagues(context.tx)
  context.touch(
    'user',
    rows.map(({ id }) => id),
    ['supervision'],
  )
  return accept({ items: rows.map(({ id, name }) => ({ userId: id as string, name })) })
}

export async function shadowingChoiceView(
  context: OperationContext,
  input: InputOf<typeof shadowingChoices>,
) {
  const { tx, principal } = context
  const [colleagues, cases] = await Promise.all([listColleagues(tx), listCasesOf(tx, input.workerId)])
  const worker = colleagues.find(({ id }) => id === input.workerId)
  context.touch('user', [input.workerId], ['supervision'])
  if (!worker)
    return accept({ worker: null, mayRecord: false, lastOn: null, dueOn: null, late: false, cases: [] })
  return accept({
    worker: worker.name,
    mayRecord: principal.roles.some((role) => role === 'caseworker' || role === 'supervisor'),
    ...(await rhythmOf(context, worker)),
    cases: cases.map(({ id, code }) => ({ caseId: id as string, code })),
  })
}

/** Whoever only works beside her learns nothing of how often others went along. */
async function rhythmOf(context: OperationContext, worker: WorkerRow) {
  const { principal } = context
  if (!principal.roles.some((role) => role === 'supervisor' || role === 'manager'))
    return { lastOn: null, dueOn: null, late: false }
  const setting = await settingFor(context, {
    organisationId: principal.organisationId,
    placeCountry: undefined,
  })
  const { every } = requireRule(setting, 'shadowing-rhythm').parameters
  const { dueOn, late } = dueAgain(worker, every, setting)
  return { lastOn: worker.last_on as string | null, dueOn: dueOn as string, late }
}
