import { proposeRisk } from '@amparo/domain/risk/propose-risk'
import { riskRule } from '@amparo/domain/risk/risk-rule'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { Id } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { oneOf, type MadeUpPerson } from '@amparo/packs/people/make-people'
import { screenedFacts } from '../modules/risk/commands.ts'
import type { Draft, StorySetting } from './story-setting.ts'

/** What weighs on her, beside what everybody has: it follows from whom she is with. */
const concernsBy = {
  alone: ['unaccompanied', 'no-documents', 'distress'],
  'children-only': ['unaccompanied', 'no-documents', 'out-of-school'],
  relative: ['separated', 'no-documents', 'distress'],
  'other-adult': ['separated', 'no-documents', 'distress'],
  parent: ['no-documents', 'distress', 'out-of-school'],
} as const
/** A story that is told further than this had its level of risk answered: nobody leaves that for weeks. */
const answeredLongAgo = 8

/** The level of risk: proposed from what was seen, decided, and mostly approved. */
export function riskOf(
  { company }: MadeUpPerson,
  { random, ids, worker, supervisor, steps }: StorySetting,
  caseId: Id<'CaseId'>,
  born: ApproximateDate,
  on: PlainDate,
): Draft[] {
  const riskId = ids.next<'RiskAssessmentId'>()
  const concerns = concernsBy[company]
  const facts = {
    accompaniment: company,
    concerns: [...new Set([oneOf(concerns, random), oneOf(concerns, random)])],
    protectiveFactors: ['caring-adult' as const],
    signs: [],
    screened: true,
  }
  const { level } = proposeRisk(screenedFacts(facts, born, on), riskRule)
  const isApproved = random() < 0.9 || (steps ?? 0) > answeredLongAgo
  return [
    { do: 'proposeRiskLevel', by: worker, input: { caseId, riskId, facts } },
    {
      do: 'decideRisk',
      by: worker,
      input: { caseId, riskId, level, reason: 'Se habló con la supervisora.' },
    },
    ...(isApproved ? [{ do: 'approveRisk', by: supervisor, input: { caseId, riskId } } as const] : []),
  ]
}
