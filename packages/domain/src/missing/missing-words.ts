/** What is done to find a child of whom nobody knows where she is, from the nearest to the furthest. */
export const missingSteps = [
  'call-contacts',
  'ask-places',
  'tell-authority',
  'search-alert',
  'look-again',
] as const
export type MissingStep = (typeof missingSteps)[number]

export const stepResults = ['done', 'not-safe', 'not-possible'] as const
export type StepResult = (typeof stepResults)[number]

/** How she was found. */
export const foundStates = ['well', 'needs-help', 'in-danger'] as const
export type FoundState = (typeof foundStates)[number]

/** Why nobody looks for her any longer. */
export const endReasons = ['found', 'in-contact', 'by-mistake'] as const
export type EndReason = (typeof endReasons)[number]
