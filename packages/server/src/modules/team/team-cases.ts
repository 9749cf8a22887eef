import type { listTeamCases, showOpenWork } from '@amparo/contract/api/team/team-cases'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { proposeForMany } from '@amparo/domain/assignment/who-may-take'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { candidateOf, listWorkers } from '../assignments/index.ts'
import { listConflicted } from '../work-conflicts/index.ts'
import { findOpenWork, listTeamCaseRows } from './team-cases-store.ts'

const usualPage = 100

/** Each case with a proposal of its own; what waits for somebody's answer needs none. */
export async function teamCases(context: OperationContext, input: InputOf<typeof listTeamCases>) {
  const start = startOfPage(input.cursor, { id: 'id' })
  if (!start.ok) return start
  const { tx, principal, now } = context
  const limit = input.limit ?? usualPage
  const setting = await settingFor(context, {
    organisationId: principal.organisationId,
    placeCountry: undefined,
  })
  const [rows, workers] = await Promise.all([
    listTeamCaseRows(tx, {
      workerId: input.workerId,
      only: input.only,
      after: start.value?.id,
      limit: limit + 1,
    }),
    listWorkers(tx, localDay(now, setting.zone)),
  ])
  const { page, next } = cutPage(rows, limit, (last) => [last.id])
  const conflicted = await listConflicted(
    tx,
    page.map(({ id }) => id),
  )
  const proposals = proposeForMany(
    page
      .filter((row) => row.waiting_for === null)
      .map((row) => ({
        id: row.id,
        teamId: row.team_id ?? undefined,
        workerId: row.worker_id ?? undefined,
        risk: row.risk_level ?? undefined,
        childLanguages: row.languages ?? [],
        wish: row.wish ?? undefined,
      })),
    ({ id }) => workers.map((worker) => candidateOf(worker, id, conflicted)),
    requireRule(setting, 'caseload-limit').parameters,
  )
  const names = new Map<string, string>(workers.map(({ id, name }) => [id, name]))
  context.touch(
    'case',
    page.map((row) => row.id),
    ['summary', 'course', 'risk'],
  )
  return accept({
    items: page.map((row) => {
      const proposed = proposals.get(row.id)
      return {
        id: row.id,
        code: row.code,
        callName: row.call_name,
        state: row.state,
        riskLevel: row.risk_level,
        workerId: row.worker_id as string | null,
        worker: row.worker,
        withoutWorker: row.without_worker,
        waitingFor: row.waiting_for,
        proposed: proposed
          ? {
              id: proposed.userId as string,
              name: names.get(proposed.userId) ?? '',
              cases: proposed.cases,
              weight: proposed.weight,
            }
          : null,
      }
    }),
    next,
  })
}

export async function openWork(context: OperationContext, input: InputOf<typeof showOpenWork>) {
  const row = await findOpenWork(context.tx, input.userId)
  if (!row) return refuse(problem('record.not-found'))
  const { to_accept: toAccept, elsewhere, supports, gone, ...counts } = row
  context.touch('user', [input.userId], ['course'])
  return accept({
    userId: input.userId as string,
    ...counts,
    toAccept,
    maySettle: gone && toAccept + (supports ?? []).length + (elsewhere ?? []).length > 0,
    supports: [...(supports ?? [])],
    elsewhere: [...(elsewhere ?? [])],
  })
}
