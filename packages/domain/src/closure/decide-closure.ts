import type { Circumstances } from '../approval/approval-steps.ts'
import type { Approval } from '../approval/approval.ts'
import { approveStep, mayApprove, type Approver, type WorkToApprove } from '../approval/may-approve.ts'
import type { Case } from '../case/case.ts'
import { requireOpen } from '../case/require-open.ts'
import { mayCloseForDeath } from '../death/death.ts'
import type { Childhood } from '../child/age.ts'
import type { ClosureId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { requireNothingOut, type WhatIsOut } from '../referral/nothing-out.ts'
import { attemptsNeeded, closureWordsNeeded, type Closure, type ClosureEvent } from './closure.ts'
import type { ClosureReason } from './closure-reasons.ts'

export type RequestClosure = {
  readonly closureId: ClosureId
  readonly reason: ClosureReason
  readonly explanation: string
  readonly childTold: string
}

export type ClosureFacts = {
  readonly case: Case
  readonly by: UserId
  readonly at: string
  /** What others still have of the child. */
  readonly out: WhatIsOut
  /** Tries since the last contact in which nobody was reached. */
  readonly attempts: number
  /** From when the rule allows closing for lack of contact; absent without a try or without a rule. */
  readonly notContactableFrom: string | undefined
  /** By every date that is said of her, and under which age a person is a child. */
  readonly treatedAs: Childhood
  readonly childUnder: number
  /** Whether it is certain that she died, and her family knows or could not be told. */
  readonly death: Parameters<typeof mayCloseForDeath>[0]
  /** By which steps it will be approved, by the rule in force; absent for the one that always stood. */
  readonly approval?: Approval | undefined
}

/**
 * Asks that a case be closed. While a referral or an offer of transfer is out somebody still waits for an answer about
 * this child, so the case stays open. A child out of reach is looked for first, and an age in doubt keeps the case open.
 * Source: closure code list (case management 2.8).
 */
export function decideClosureRequest(
  command: RequestClosure,
  facts: ClosureFacts,
): Result<readonly ClosureEvent[], Problem> {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  if (facts.case.closureState === 'requested') return refuse(problem('closure.waiting'))
  const nothingOut = requireNothingOut(facts.out, refusals)
  if (!nothingOut.ok) return nothingOut
  const words = closureWordsNeeded[command.reason].filter((name) => command[name].trim() === '')
  if (words.length > 0)
    return refuse(
      problem('closure.words-missing', {
        fields: words.map((name) => ({ pointer: `/${name}`, reason: 'required' })),
      }),
    )
  if (command.reason === 'not-contactable' && !maySayOutOfReach(facts))
    return refuse(
      problem('closure.too-early', {
        values: {
          needed: attemptsNeeded,
          attempts: facts.attempts,
          from: facts.notContactableFrom?.slice(0, 10) ?? '—',
        },
      }),
    )
  const death = command.reason === 'death' ? mayCloseForDeath(facts.death) : undefined
  if (death) return refuse(death)
  if (command.reason === 'turned-18' && facts.treatedAs !== 'adult')
    return refuse(problem('closure.not-adult', { values: { age: facts.childUnder } }))
  return accept([
    {
      kind: 'ClosureRequested',
      ...command,
      caseId: facts.case.id,
      by: facts.by,
      at: facts.at,
      ...(facts.approval ? { approval: facts.approval } : {}),
    },
  ])
}

export type ClosureAnswerFacts = {
  readonly case: Case
  readonly approver: Approver
  readonly at: string
  readonly out: WhatIsOut
}

export function decideClosureApproval(
  closure: Closure,
  facts: ClosureAnswerFacts & { readonly step?: number | undefined },
): Result<readonly ClosureEvent[], Problem> {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  const approved = approveStep(facts.approver, workOf(closure, facts.case), facts.step)
  if (!approved.ok) return approved
  // One may have been sent after closing was asked for.
  const nothingOut = requireNothingOut(facts.out, refusals)
  if (!nothingOut.ok) return nothingOut
  const { isLast, answered } = approved.value
  const kind = isLast ? 'ClosureApproved' : 'ClosureStepApproved'
  return accept([{ kind, by: facts.approver.userId, at: facts.at, ...answered }])
}

export function decideClosureChanges(
  closure: Closure,
  command: { readonly changes: string },
  facts: ClosureAnswerFacts,
): Result<readonly ClosureEvent[], Problem> {
  const may = mayAnswerClosure(closure, facts)
  if (!may.ok) return may
  return accept([
    { kind: 'ClosureChangesAsked', changes: command.changes, by: facts.approver.userId, at: facts.at },
  ])
}

export function mayAnswerClosure(closure: Closure, facts: Pick<ClosureAnswerFacts, 'case' | 'approver'>) {
  const open = requireOpen(facts.case)
  if (!open.ok) return open
  return mayApprove(facts.approver, workOf(closure, facts.case))
}

/** Whoever asked for the closing does not answer it. */
function workOf(closure: Closure, of: Case): WorkToApprove {
  return {
    case: of,
    waiting: closure.state === 'requested',
    doneBy: [closure.requestedBy],
    approval: closure.approval,
    circumstances: circumstancesOfClosure(closure, of),
  }
}

export function circumstancesOfClosure(
  { reason }: Pick<Closure, 'reason'>,
  { riskLevel }: Pick<Case, 'riskLevel'>,
): Circumstances {
  return { reason, riskLevel }
}

function maySayOutOfReach(facts: ClosureFacts): boolean {
  const from = facts.notContactableFrom
  return facts.attempts >= attemptsNeeded && from !== undefined && from <= facts.at
}

const refusals = {
  referrals: (which: string, count: number) => problem('closure.referral-out', { values: { count, which } }),
  transfer: 'closure.transfer-open',
} as const
