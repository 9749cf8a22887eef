import type {
  approveRisk,
  askRiskChanges,
  decideRisk,
  proposeRiskLevel,
} from '@amparo/contract/api/risk/risk'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { riskLevels, type Case, type RiskLevel } from '@amparo/domain/case/case'
import type { CaseEvent } from '@amparo/domain/case/case-events'
import { requireOpen } from '@amparo/domain/case/require-open'
import { ageRangeOn, parseApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import {
  circumstancesOfRisk,
  decideRiskApproval,
  decideRiskChanges,
  decideRiskLevel,
} from '@amparo/domain/risk/decide-risk'
import { proposeRisk, type RiskFacts } from '@amparo/domain/risk/propose-risk'
import { evolveRisk, type RiskAssessment, type RiskEvent } from '@amparo/domain/risk/risk-assessment'
import { riskRule } from '@amparo/domain/risk/risk-rule'
import { approvalFor } from '../../approvals/ask-approval.ts'
import { tellNextApprover } from '../../approvals/tell-next-approver.ts'
import { todayOf } from '../../clock/today-of.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { applyCaseEvents, lockCase } from '../cases/index.ts'
import { findChildBirth } from '../consents/index.ts'
import { openDutyFor } from '../duty-records/index.ts'
import { getRisk, insertRisk, isRiskKnown, listStandingRisks, updateRisk } from './store.ts'

/** Where the facts say that she thinks about dying, the duty of the day opens in the same moment. */
export async function proposeRiskCommand(context: OperationContext, input: InputOf<typeof proposeRiskLevel>) {
  const proposed = await proposeLevel(context, input)
  const isNow = input.facts.signs.includes('wants-to-die-now')
  if (proposed.ok && (isNow || input.facts.concerns.includes('suicidal-thoughts')))
    await openDutyFor(context, await lockCase(context.tx, input.caseId), {
      kind: 'risk',
      of: input.riskId,
      level: isNow ? 'danger-now' : 'talk-today',
      reasons: [],
      words: '',
    })
  return proposed
}

/** The program proposes; what stood before is superseded and kept. */
export async function proposeLevel(context: OperationContext, input: InputOf<typeof proposeRiskLevel>) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  const open = requireOpen(state)
  if (!open.ok) return open
  const [known, birth, today, standing] = await Promise.all([
    isRiskKnown(tx, input.riskId),
    findChildBirth(tx, input.caseId),
    todayOf(context),
    listStandingRisks(tx, input.caseId),
  ])
  if (known) return refuse(problem('risk.exists'))
  const facts = screenedFacts(input.facts, birth, today)
  const proposal = proposeRisk(facts, riskRule)
  const event: RiskEvent = {
    kind: 'RiskProposed',
    riskId: input.riskId,
    caseId: input.caseId,
    facts,
    proposal,
    by: principal.userId,
    at: now,
  }
  for (const earlier of standing) await saveRisk(context, earlier, { kind: 'RiskSuperseded' })
  const risk = evolveRisk(undefined, event)
  await insertRisk(tx, risk)
  await context.append([riskFact(risk, event)])
  await applyCaseEvents(context, state, [
    { kind: 'RiskMoved', state: 'proposed', level: levelWhileProposed(state, proposal.level) },
  ])
  context.touch('risk', [risk.caseId, risk.id], ['risk'])
  return accept({
    id: risk.id,
    version: 1,
    outcome: 'applied' as const,
    conflicts: [],
    level: proposal.level,
    reasons: [...proposal.reasons],
  })
}

/** What the screening brought, with the age as it is known on the day. */
export function screenedFacts(
  asked: InputOf<typeof proposeRiskLevel>['facts'],
  birth: unknown,
  today: PlainDate,
): RiskFacts {
  const { accompaniment, carerVerified, ...given } = asked
  const born = parseApproximateDate(birth)
  return {
    ...given,
    ...(accompaniment === undefined ? {} : { accompaniment }),
    ...(carerVerified === undefined ? {} : { carerVerified }),
    ...(born.ok ? { youngest: ageRangeOn(born.value, today).youngest } : {}),
  }
}

export async function decideRiskCommand(context: OperationContext, input: InputOf<typeof decideRisk>) {
  return answer(context, input, async (risk, state) =>
    decideRiskLevel(
      risk,
      { level: input.level, reason: input.reason },
      {
        case: state,
        by: context.principal.userId,
        at: context.now,
        approval: await approvalFor(context, state, { work: 'risk' }, { riskLevel: input.level }),
      },
    ),
  )
}

export async function approveRiskCommand(context: OperationContext, input: InputOf<typeof approveRisk>) {
  return answer(context, input, (risk, state) =>
    decideRiskApproval(risk, {
      case: state,
      approver: context.principal,
      at: context.now,
      step: input.step,
    }),
  )
}

export async function askRiskChangesCommand(
  context: OperationContext,
  input: InputOf<typeof askRiskChanges>,
) {
  return answer(context, input, (risk, state) =>
    decideRiskChanges(
      risk,
      { changes: input.changes },
      { case: state, approver: context.principal, at: context.now },
    ),
  )
}

async function answer(
  context: OperationContext,
  input: { readonly caseId: string; readonly riskId: string },
  decide: (
    risk: RiskAssessment,
    state: Case,
  ) => Result<readonly RiskEvent[], Problem> | Promise<Result<readonly RiskEvent[], Problem>>,
) {
  const state = await lockCase(context.tx, input.caseId)
  const risk = await getRisk(context.tx, input.caseId, input.riskId)
  const decided = await decide(risk, state)
  if (!decided.ok) return decided
  let after = risk
  for (const event of decided.value) after = await saveRisk(context, after, event)
  const moved: CaseEvent = {
    kind: 'RiskMoved',
    state: after.state === 'approved' || after.state === 'decided' ? after.state : 'proposed',
    level: after.decidedLevel,
  }
  // One of several steps moves nothing in the case.
  await applyCaseEvents(context, state, after.state === risk.state ? [] : [moved])
  await tellNextApprover(context, state, after.approval, circumstancesOfRisk(after), decided.value)
  context.touch('risk', [risk.caseId, risk.id], ['risk'])
  return accept({ id: after.id, version: after.version, outcome: 'applied' as const, conflicts: [] })
}

async function saveRisk(
  context: OperationContext,
  before: RiskAssessment,
  event: RiskEvent,
): Promise<RiskAssessment> {
  const after = evolveRisk(before, event)
  await updateRisk(context.tx, after)
  await context.append([riskFact(after, event)])
  return after
}

/** A new proposal never makes a decided level look milder before a person has decided again. */
export function levelWhileProposed(state: Case, proposed: RiskLevel): RiskLevel {
  const judged = state.riskState === 'decided' || state.riskState === 'approved' ? state.riskLevel : undefined
  if (judged === undefined) return proposed
  return riskLevels.indexOf(judged) < riskLevels.indexOf(proposed) ? judged : proposed
}

export function riskFact(risk: RiskAssessment, event: RiskEvent) {
  return recordFact(
    {
      caseId: risk.caseId,
      streamKind: 'risk',
      streamId: risk.id,
      streamVersion: risk.version,
      section: 'risk',
    },
    event,
  )
}
