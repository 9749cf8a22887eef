import type { myAssignments, showAssignment } from '@amparo/contract/api/assignments/assignments'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { supervises } from '@amparo/domain/approval/may-approve'
import { whoMayTake } from '@amparo/domain/assignment/who-may-take'
import { localDay } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { Case } from '@amparo/domain/case/case'
import { cutPage, startOfPage } from '../../http/page.ts'
import type { OperationContext } from '../../http/route.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { findCaseState } from '../cases/index.ts'
import { listConflicted } from '../work-conflicts/index.ts'
import { candidateOf, findChildFacts, findWorker, listWorkers, type WorkerRow } from './candidates-store.ts'
import { findWish, listAssignmentRows, listMyAssignmentRows, type AssignmentListRow } from './store.ts'

const usualPage = 20

export async function assignmentView(context: OperationContext, input: InputOf<typeof showAssignment>) {
  const { tx, principal } = context
  const state = await findCaseState(tx, input.caseId)
  if (!state) return refuse(problem('record.not-found'))
  const [rows, wish, worker] = await Promise.all([
    listAssignmentRows(tx, input.caseId),
    findWish(tx, input.caseId),
    state.workerId ? findWorker(tx, state.workerId) : undefined,
  ])
  const isWorkedOn = state.state === 'open' || state.state === 'on-hold'
  const mayAssign = isWorkedOn && supervises(principal, state)
  const choice = mayAssign ? await choiceFor(context, state) : undefined
  context.touch('case', [input.caseId], ['course'])
  return accept({
    worker: worker?.name ?? null,
    workerLeft: isWorkedOn && !worker?.here,
    wish: wish ? { wish: wish.wish, words: wish.words, by: wish.name, recordedAt: wish.recorded_at } : null,
    items: rows.map(presentAssignment),
    mayAssign,
    candidates: choice?.candidates ?? [],
    limit: choice?.limit ?? null,
  })
}

/** Who may take it, with reasons, as the rule sees it now. */
async function choiceFor(context: OperationContext, state: Case) {
  const { tx, now } = context
  const setting = await settingFor(context, state)
  const [workers, conflicted, child] = await Promise.all([
    listWorkers(tx, localDay(now, setting.zone)),
    listConflicted(tx, [state.id]),
    findChildFacts(tx, state.id),
  ])
  const { parameters: limit } = requireRule(setting, 'caseload-limit')
  const standings = whoMayTake(
    workers.map((worker) => candidateOf(worker, state.id, conflicted)),
    {
      teamId: state.teamId,
      workerId: state.workerId,
      risk: state.riskLevel,
      childLanguages: child.languages,
      wish: child.wish,
    },
    limit,
  )
  const names = new Map<string, WorkerRow>(workers.map((worker) => [worker.id, worker]))
  return {
    limit: { ...limit },
    candidates: standings.map(({ userId, standing, against, favour, cases, weight }) => ({
      id: userId as string,
      name: names.get(userId)?.name ?? '',
      standing,
      against: [...against],
      favour: [...favour],
      cases,
      weight,
    })),
  }
}

export async function myAssignmentList(context: OperationContext, input: InputOf<typeof myAssignments>) {
  const start = startOfPage(input.cursor, { at: 'instant', id: 'id' })
  if (!start.ok) return start
  const after = start.value
  const limit = input.limit ?? usualPage
  const rows = await listMyAssignmentRows(context.tx, {
    after,
    limit: limit + 1,
  })
  const { page, next } = cutPage(rows, limit, (last) => [last.answer_due_at, last.id])
  context.touch(
    'case',
    page.map((row) => row.case_id),
    ['summary', 'course', 'risk'],
  )
  return accept({
    items: page.map((row) => ({
      ...presentAssignment(row),
      caseId: row.case_id,
      code: row.code,
      callName: row.call_name,
      riskLevel: row.risk_level,
    })),
    next,
  })
}

function presentAssignment(row: AssignmentListRow) {
  return {
    id: row.id,
    from: row.from_name,
    to: row.to_name,
    reason: row.reason,
    words: row.words,
    mustKnow: row.must_know,
    toldChild: row.told_child,
    introducer: row.introducer,
    against: [...row.against],
    despite: row.despite,
    offeredBy: row.offered_name,
    offeredAt: row.offered_at,
    answerDueAt: row.answer_due_at,
    state: row.state,
    answeredAt: row.answered_at,
    givenBackBecause: row.given_back_because,
    answerWords: row.answer_words,
  }
}
