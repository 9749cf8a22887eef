import type { ApprovalView } from '@amparo/contract/api/tasks/tasks'

/** Where the evidence is, with the two answers beside it. */
export const approvalScreens = {
  risk: 'case-risk',
  assessment: 'case-assessments',
  plan: 'case-plan',
  closure: 'case-closure',
  help: 'case-closure',
  danger: 'case-incidents',
} as const satisfies Record<ApprovalView['what'], string>
