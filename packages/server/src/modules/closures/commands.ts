import type {
  approveClosure,
  askClosureChanges,
  requestClosure,
} from '@amparo/contract/api/closures/closures'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { leftUnanswered } from '@amparo/domain/approval/unanswered'
import type { Case } from '@amparo/domain/case/case'
import type { CaseEvent } from '@amparo/domain/case/case-events'
import { evolveClosure, type Closure, type ClosureEvent } from '@amparo/domain/closure/closure'
import {
  circumstancesOfClosure,
  decideClosureApproval,
  decideClosureChanges,
  decideClosureRequest,
  type ClosureAnswerFacts,
} from '@amparo/domain/closure/decide-closure'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import { approvalFor } from '../../approvals/ask-approval.ts'
import { tellNextApprover } from '../../approvals/tell-next-approver.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { endWorkOf } from '../assignments/index.ts'
import { applyCaseEvents, lockCase } from '../cases/index.ts'
import { closingFacts } from './closing.ts'
import { getClosure, insertClosure, isFormLeft, updateClosure } from './store.ts'

export async function requestClosureCommand(
  context: OperationContext,
  input: InputOf<typeof requestClosure>,
) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  // Only the organisation that answers for the case ends its work; a share never does.
  if (state.organisationId !== principal.organisationId) return refuse(problem('access.not-allowed'))
  const { caseId: _caseId, ...command } = input
  const decided = decideClosureRequest(command, {
    case: state,
    by: principal.userId,
    at: now,
    ...(await closingFacts(context, state)),
    approval: await approvalFor(
      context,
      state,
      { work: 'closure' },
      circumstancesOfClosure({ reason: input.reason }, state),
    ),
  })
  if (!decided.ok) return decided
  const [event] = decided.value
  if (!event) throw new Error('a closure without an event')
  const closure = evolveClosure(undefined, event)
  await insertClosure(tx, closure)
  return save(context, state, closure, [event], 'requested')
}

export async function approveClosureCommand(
  context: OperationContext,
  input: InputOf<typeof approveClosure>,
) {
  return answer(context, input, (closure, facts) =>
    decideClosureApproval(closure, { ...facts, step: input.step }),
  )
}

export async function askClosureChangesCommand(
  context: OperationContext,
  input: InputOf<typeof askClosureChanges>,
) {
  return answer(context, input, (closure, facts) =>
    decideClosureChanges(closure, { changes: input.changes }, facts),
  )
}

async function answer(
  context: OperationContext,
  input: { readonly caseId: string; readonly closureId: string },
  decide: (closure: Closure, facts: ClosureAnswerFacts) => Result<readonly ClosureEvent[], Problem>,
) {
  const state = await lockCase(context.tx, input.caseId)
  const closure = await getClosure(context.tx, input.caseId, input.closureId)
  const { out } = await closingFacts(context, state)
  const decided = decide(closure, {
    case: state,
    approver: context.principal,
    at: context.now,
    out,
  })
  if (!decided.ok) return decided
  const after = decided.value.reduce(evolveClosure, closure)
  await updateClosure(context.tx, after)
  await tellNextApprover(context, state, after.approval, circumstancesOfClosure(after, state), decided.value)
  return save(context, state, after, decided.value, standing[after.state])
}

/** What the case's list shows of the closing; one with changes asked for was not asked. */
const standing = { requested: 'requested', approved: 'approved', 'changes-asked': 'none' } as const

async function save(
  context: OperationContext,
  state: Case,
  closure: Closure,
  events: readonly ClosureEvent[],
  moved: Case['closureState'],
) {
  const of = {
    caseId: closure.caseId,
    streamKind: 'closure',
    streamId: closure.id,
    streamVersion: closure.version,
    section: 'course',
  } as const
  await context.append(events.map((event) => recordFact(of, event)))
  const event: CaseEvent = { kind: 'ClosureMoved', state: moved, at: context.now }
  const left =
    moved === 'approved'
      ? leftUnanswered({ ...state, formWaits: await isFormLeft(context.tx, state.id) })
      : []
  const moves = state.closureState === moved ? [] : [event, ...left]
  await endWorkOf(context, await applyCaseEvents(context, state, moves))
  context.touch('closure', [closure.caseId, closure.id], ['course'])
  return accept({ id: closure.id, version: closure.version, outcome: 'applied' as const, conflicts: [] })
}
