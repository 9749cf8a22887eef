import * as z from 'zod/mini'
import { approvalStandings } from '@amparo/domain/approval/may-approve'
import { riskLevels } from '@amparo/domain/case/case'
import { accompaniments, concernCodes, protectiveFactorCodes, riskSigns } from '@amparo/domain/risk/concerns'
import { commandOutcome, id, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { approvalProblems, approvalSteps, askedChanges, meantStep } from '../../kernel/review.ts'

export const riskLevel = z.enum(riskLevels)

/** What the screening asks; the child's age comes from her record. */
export const riskFacts = z.strictObject({
  accompaniment: z.optional(z.enum(accompaniments)),
  carerVerified: z.optional(z.boolean()),
  concerns: z.array(z.enum(concernCodes)).check(z.maxLength(concernCodes.length)),
  protectiveFactors: z.array(z.enum(protectiveFactorCodes)).check(z.maxLength(protectiveFactorCodes.length)),
  signs: z.array(z.enum(riskSigns)).check(z.maxLength(riskSigns.length)),
  /** The screening has been asked, whatever it brought. */
  screened: z.boolean(),
})

export const riskView = z.object({
  id: z.string(),
  version: z.number(),
  /** `unanswered`: the case ended before anybody answered. */
  state: z.enum(['proposed', 'decided', 'approved', 'changes-asked', 'superseded', 'unanswered']),
  proposedLevel: riskLevel,
  /** Codes of the criteria that hold; words in domain/risk/risk-words. */
  reasons: z.array(z.object({ code: z.string(), level: riskLevel })),
  protectiveFactors: z.array(z.string()),
  facts: z.record(z.string(), z.unknown()),
  ruleVersion: z.string(),
  /** It came with the case from another system: nobody here proposed or decided it. */
  imported: z.boolean(),
  proposedBy: z.nullable(z.string()),
  proposedAt: z.string(),
  decidedLevel: z.nullable(riskLevel),
  decidedReason: z.string(),
  decidedBy: z.nullable(z.string()),
  decidedAt: z.nullable(z.string()),
  approvedBy: z.nullable(z.string()),
  approvedAt: z.nullable(z.string()),
  changesAsked: z.string(),
  /** Whether the reader may answer it, as the rule itself says. */
  approval: z.enum(approvalStandings),
  approvalSteps,
})
export type RiskView = z.infer<typeof riskView>

export const showRisk = operation({
  id: 'risk.show',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/risk',
  summary: 'Show what was proposed, decided and approved about the risk, the newest first.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({ items: z.array(riskView) }),
  identifiable: true,
  problems: [],
})

export const proposeRiskLevel = operation({
  id: 'risk.propose',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/risk',
  summary: 'Write down the screening and let the program propose a level with its reasons.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    riskId: id<'RiskAssessmentId'>(),
    facts: riskFacts,
  }),
  output: z.extend(commandOutcome, {
    level: riskLevel,
    reasons: z.array(z.object({ code: z.string(), level: riskLevel })),
  }),
  identifiable: false,
  problems: ['case.closed', 'risk.exists'],
})

export const decideRisk = operation({
  id: 'risk.decide',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/risk/decide',
  summary: 'Decide the level, with a reason where it differs from the proposal.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    riskId: id<'RiskAssessmentId'>(),
    level: riskLevel,
    reason: text(4000),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'risk.reason-missing', 'risk.not-open'],
})

export const approveRisk = operation({
  id: 'risk.approve',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/risk/approve',
  summary: 'Approve a decided level; never one’s own.',
  purpose: 'supervision',
  input: z.strictObject({ caseId: id<'CaseId'>(), riskId: id<'RiskAssessmentId'>(), step: meantStep }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', ...approvalProblems, 'approval.step-moved'],
})

export const askRiskChanges = operation({
  id: 'risk.ask-for-changes',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/risk/changes',
  summary: 'Send a decided level back, saying what should be looked at again.',
  purpose: 'supervision',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    riskId: id<'RiskAssessmentId'>(),
    changes: askedChanges,
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', ...approvalProblems],
})
