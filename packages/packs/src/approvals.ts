import type { Approval } from './country-pack.ts'

/** The four steps that a supervisor approves by the common standard; a country may ask for more. */
export const commonApprovals: readonly Approval[] = [
  { what: 'risk', by: 'supervisor' },
  { what: 'assessment', by: 'supervisor' },
  { what: 'plan', by: 'supervisor' },
  { what: 'closure', by: 'supervisor' },
]
