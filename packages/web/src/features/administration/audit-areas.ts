/** The parts of the program as the record names them: what stands before the point in `plan.approve`. */
export const auditAreas = [
  'child',
  'case',
  'person',
  'family-relation',
  'no-contact',
  'consent',
  'risk',
  'assessment',
  'plan',
  'review',
  'note',
  'draft',
  'referral',
  'transfer',
  'closure',
  'closure-check',
  'intake',
  'two-versions',
  'history',
  'other-data',
  'approval',
  'task',
  'flag',
  'today',
  'team',
  'contact-request',
  'user',
  'membership',
  'reset',
  'organisation',
  'enforcement',
  'permission',
  'session',
  'notice',
  'form',
  'place',
  'rule',
  'import',
  'audit',
  'node',
] as const
export type AuditArea = (typeof auditAreas)[number]

export function areaOf(action: string): AuditArea | undefined {
  const named = action.split('.')[0]
  return auditAreas.find((area) => area === named)
}
