import { sectionsReadBy } from '../access/role-rights.ts'
import type { Role, Section } from '../access/vocabulary.ts'
import { sectionsOfEverySupport } from '../support/support.ts'

/** Within which cases: my own, those that I support, those of my teams, all of the organisation, or what others shared with me. */
export const caseScopes = ['mine', 'supporting', 'team', 'organisation', 'shared'] as const
export type CaseScope = (typeof caseScopes)[number]

const reachOf = { mine: 'own', team: 'team', organisation: 'organisation' } as const

/**
 * What a list of these cases may tell of each. A share may name more sections than the summary, and a support more than
 * the course; a list shows the least of them.
 */
export function sectionsWithin(roles: readonly Role[], scope: CaseScope): readonly Section[] {
  if (scope === 'supporting') return sectionsOfEverySupport
  return scope === 'shared' ? [] : sectionsReadBy(roles, reachOf[scope])
}
