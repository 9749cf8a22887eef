import { withStep, type AnsweredStep, type Approval } from '../approval/approval.ts'
import type { CaseId, RiskAssessmentId, UserId } from '../kernel/brand.ts'
import type { RiskLevel } from './concerns.ts'
import type { RiskFacts, RiskProposal } from './propose-risk.ts'

/** What the program proposed, what a person decided, what a supervisor approved: three things, all kept. */
export type RiskAssessment = {
  readonly id: RiskAssessmentId
  readonly caseId: CaseId
  readonly state: 'proposed' | 'decided' | 'approved' | 'changes-asked' | 'superseded'
  readonly facts: RiskFacts
  readonly proposal: RiskProposal
  readonly proposedBy: UserId
  readonly proposedAt: string
  readonly decidedLevel: RiskLevel | undefined
  readonly decidedReason: string
  readonly decidedBy: UserId | undefined
  readonly decidedAt: string | undefined
  /** The steps that it was asked with, where they are not the one that always stood. */
  readonly approval: Approval | undefined
  readonly approvedBy: UserId | undefined
  readonly approvedAt: string | undefined
  readonly changesAsked: string
  readonly version: number
}

export type RiskEvent =
  | {
      readonly kind: 'RiskProposed'
      readonly riskId: RiskAssessmentId
      readonly caseId: CaseId
      readonly facts: RiskFacts
      readonly proposal: RiskProposal
      readonly by: UserId
      readonly at: string
    }
  | {
      readonly kind: 'RiskDecided'
      readonly level: RiskLevel
      readonly reason: string
      readonly by: UserId
      readonly at: string
      readonly approval?: Approval
    }
  | {
      /** The first: one of several steps, and others follow. */
      readonly kind: 'RiskStepApproved' | 'RiskApproved'
      readonly by: UserId
      readonly at: string
      readonly step?: AnsweredStep
    }
  | { readonly kind: 'RiskChangesAsked'; readonly changes: string; readonly by: UserId; readonly at: string }
  | { readonly kind: 'RiskSuperseded' }

export function evolveRisk(before: RiskAssessment | undefined, event: RiskEvent): RiskAssessment {
  if (event.kind === 'RiskProposed') {
    return {
      id: event.riskId,
      caseId: event.caseId,
      state: 'proposed',
      facts: event.facts,
      proposal: event.proposal,
      proposedBy: event.by,
      proposedAt: event.at,
      decidedLevel: undefined,
      decidedReason: '',
      decidedBy: undefined,
      decidedAt: undefined,
      approval: undefined,
      approvedBy: undefined,
      approvedAt: undefined,
      changesAsked: '',
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before anything was proposed`)
  const after = { ...before, version: before.version + 1 }
  switch (event.kind) {
    case 'RiskDecided':
      return {
        ...after,
        state: 'decided',
        decidedLevel: event.level,
        decidedReason: event.reason,
        decidedBy: event.by,
        decidedAt: event.at,
        changesAsked: '',
        approval: event.approval,
      }
    case 'RiskStepApproved':
      return { ...after, approval: withStep(before.approval, event) }
    case 'RiskApproved':
      return {
        ...after,
        state: 'approved',
        approval: withStep(before.approval, event),
        approvedBy: event.by,
        approvedAt: event.at,
      }
    case 'RiskChangesAsked':
      return { ...after, state: 'changes-asked', approval: undefined, changesAsked: event.changes }
    case 'RiskSuperseded':
      return { ...after, state: 'superseded' }
  }
}
