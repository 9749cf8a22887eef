import type { ApprovalView } from '@amparo/contract/api/tasks/tasks'
import { hrefTo } from '../../app/screens.ts'

/** Where the evidence is, with the two answers beside it. */
const approvalScreens = {
  risk: 'case-risk',
  assessment: 'case-assessments',
  plan: 'case-plan',
  closure: 'case-closure',
  form: 'case-form',
  transfer: 'case-transfer',
  help: 'case-closure',
  danger: 'case-incidents',
  override: 'case-consents',
} as const satisfies Record<Exclude<ApprovalView['what'], 'request'>, string>

export function hrefToApproval({
  what,
  caseId,
  subjectId,
}: Pick<ApprovalView, 'what' | 'caseId' | 'subjectId'>): string {
  if (what === 'request') return hrefTo('case-requests')
  return hrefTo(approvalScreens[what], { caseId, ...(subjectId ? { answerId: subjectId } : {}) })
}
