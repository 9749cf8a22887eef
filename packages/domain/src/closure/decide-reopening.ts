import { supervises, type Approver } from '../approval/may-approve.ts'
import { requireLast, type CaseOfChild } from '../case/decide-following.ts'
import type { Case } from '../case/case.ts'
import type { ReopeningId, TeamId, UserId } from '../kernel/brand.ts'
import { problem, type Problem, type ProblemCode } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { ClosureReason } from './closure-reasons.ts'
import type { ReopeningEvent, ReopeningReason } from './reopening.ts'

export type ReopenCase = {
  readonly reopeningId: ReopeningId
  readonly reason: ReopeningReason
  readonly explanation: string
  /** Who works with her from now on; without it, who did before. */
  readonly workerId: UserId | undefined
}

/** Somebody of the responsible organisation who works with cases today. */
export type CaseWorker = { readonly userId: UserId; readonly teams: readonly TeamId[] }

export type ReopeningFacts = {
  readonly case: Case
  readonly by: Approver
  readonly at: string
  /** Why it was closed last; absent where another system closed it. */
  readonly closedBecause: ClosureReason | undefined
  /** Whether the content of the case was erased for ever. */
  readonly erased: boolean
  /** All cases of this child in the organisation, this one among them. */
  readonly ofChild: readonly CaseOfChild[]
  /** Everyone who may have a case in charge in this organisation today. */
  readonly workers: readonly CaseWorker[]
}

/** Who works with the child again, and in which team. */
export type Reopened = {
  readonly recorded: ReopeningEvent
  readonly workerId: UserId
  readonly teamId: TeamId | undefined
}

/**
 * Opens a closed case again because something new happened. A case that never should have been one does not come
 * back: the work goes on where it belongs. Whoever had it in charge goes on with it; where she has left, or another is
 * better placed, whoever supervises chooses.
 * Source: re-opening code list and step R (case management 2.1, 2.8).
 */
export function decideReopening(command: ReopenCase, facts: ReopeningFacts): Result<Reopened, Problem> {
  const may = mayReopen(facts)
  if (!may.ok) return may
  if (command.explanation.trim() === '')
    return refuse(
      problem('reopening.words-missing', { fields: [{ pointer: '/explanation', reason: 'required' }] }),
    )
  const worker = workerFor(command, facts)
  if (!worker.ok) return worker
  const { userId } = worker.value
  return accept({
    recorded: {
      kind: 'ReopeningRecorded',
      reopeningId: command.reopeningId,
      caseId: facts.case.id,
      reason: command.reason,
      explanation: command.explanation,
      workerId: userId,
      by: facts.by.userId,
      at: facts.at,
    },
    workerId: userId,
    teamId: teamFor(worker.value, facts),
  })
}

/** Whether this person may open this case again at all, for showing it beforehand. */
export function mayReopen(
  facts: Pick<ReopeningFacts, 'case' | 'by' | 'closedBecause' | 'erased' | 'ofChild'>,
): Result<'may', Problem> {
  const { case: state, by } = facts
  const isHers = state.organisationId === by.organisationId && state.workerId === by.userId
  if (!isHers && !supervises(by, state)) return refuse(problem('access.not-allowed'))
  if (state.state === 'transferred') return refuse(problem('reopening.transferred'))
  if (state.state !== 'closed') return refuse(problem('reopening.not-closed'))
  if (facts.erased) return refuse(problem('reopening.erased'))
  const last = requireLast(state, facts.ofChild)
  if (!last.ok) return last
  const instead = facts.closedBecause && goesOnElsewhere[facts.closedBecause]
  return instead ? refuse(problem(instead)) : accept('may')
}

/** Cases that should not have been one: what to do instead stands in the words of the refusal. */
const goesOnElsewhere: Partial<Readonly<Record<ClosureReason, ProblemCode>>> = {
  duplicate: 'reopening.duplicate',
  'opened-in-error': 'reopening.opened-in-error',
}

function workerFor(command: ReopenCase, facts: ReopeningFacts): Result<CaseWorker, Problem> {
  const before = facts.case.workerId
  const chosen = command.workerId ?? before
  const isAnother = chosen !== before
  if (isAnother && !supervises(facts.by, facts.case)) return refuse(problem('access.not-allowed'))
  const worker = facts.workers.find(({ userId }) => userId === chosen)
  if (worker) return accept(worker)
  return refuse(
    problem('reopening.worker-needed', { fields: [{ pointer: '/workerId', reason: 'required' }] }),
  )
}

/** The team of before; of a worker from another one, hers, where whoever chooses reaches that team too. */
function teamFor({ teams }: CaseWorker, { case: state, by }: ReopeningFacts): TeamId | undefined {
  if (state.teamId !== undefined && teams.includes(state.teamId)) return state.teamId
  const reached = teams.find((team) => by.roles.includes('manager') || by.supervisedTeams.includes(team))
  return reached ?? state.teamId
}
