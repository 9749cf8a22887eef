/** Why work with a child ends (code list of case management practice, domain 2.8). */
export const closureReasons = [
  'goal-met',
  'turned-18',
  'support-not-wanted',
  'moved-without-agency',
  'durable-solution-elsewhere',
  'not-contactable',
  'death',
  'no-further-action',
  'opened-in-error',
  'handed-over-abroad',
  'duplicate',
  'returned-without-notice',
  'other',
] as const
export type ClosureReason = (typeof closureReasons)[number]
