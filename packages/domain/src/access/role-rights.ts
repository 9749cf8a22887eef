import { sealedSections, type Purpose, type Reach, type Role, type Section } from './vocabulary.ts'

export type RoleRights = {
  /** Which cases of the own organisation: assigned to oneself, of the teams one supervises, all, or none. */
  readonly reach: Reach
  /** Which sections of those cases may be read. */
  readonly reads: readonly Section[]
  /** To which sections of those cases facts may be added. */
  readonly writes: readonly Section[]
  /** For which purposes the role may act. */
  readonly purposes: readonly Purpose[]
}

const everything = [
  'summary',
  'course',
  'identity',
  'people',
  'consent',
  'risk',
  'assessment',
  'plan',
  'notes',
  'referral',
  'other-data',
  'journey',
  'incidents',
] as const satisfies readonly Section[]

/** Besides, for those who plan what is done with the child: whoever only oversees numbers needs no names of danger. */
const withRestricted = [...everything, ...sealedSections] as const satisfies readonly Section[]

/**
 * What each role may see and do inside its own organisation: the one table of rights. The row policies read
 * the same rows from `role_rights` (a test compares them), the screens hide what it refuses, and the
 * permission page prints it. Shares with others are grants, never roles.
 */
export const roleRights: Readonly<Record<Role, RoleRights>> = {
  caseworker: {
    reach: 'own',
    reads: withRestricted,
    writes: withRestricted,
    purposes: ['care', 'intake', 'referral'],
  },
  supervisor: {
    reach: 'team',
    reads: withRestricted,
    writes: withRestricted,
    purposes: ['care', 'intake', 'supervision', 'referral', 'administration'],
  },
  manager: {
    reach: 'organisation',
    reads: everything,
    writes: ['summary', 'course', 'consent', 'risk', 'referral'],
    purposes: ['supervision', 'referral', 'administration'],
  },
  'service-provider': { reach: 'none', reads: [], writes: [], purposes: ['referral'] },
  'intake-volunteer': {
    reach: 'own',
    reads: ['summary', 'course', 'identity', 'people', 'consent'],
    writes: ['summary', 'course', 'identity', 'people', 'consent', 'notes'],
    purposes: ['intake'],
  },
  interpreter: { reach: 'none', reads: [], writes: [], purposes: [] },
  'privacy-lead': {
    reach: 'organisation',
    reads: ['summary', 'consent'],
    writes: [],
    purposes: ['privacy', 'audit'],
  },
  auditor: { reach: 'none', reads: [], writes: [], purposes: ['audit'] },
  administrator: { reach: 'none', reads: [], writes: [], purposes: ['administration'] },
}

const reachesFurther: Readonly<Record<'own' | 'team' | 'organisation', readonly Reach[]>> = {
  own: ['own', 'team', 'organisation'],
  team: ['team', 'organisation'],
  organisation: ['organisation'],
}

/**
 * What somebody with these roles reads of her own cases, of those of her teams, or of all in the organisation: a
 * role gives what it gives only as far as it reaches.
 */
export function sectionsReadBy(
  roles: readonly Role[],
  within: 'own' | 'team' | 'organisation' = 'own',
): readonly Section[] {
  const reaching = roles.filter((role) => reachesFurther[within].includes(roleRights[role].reach))
  return [...new Set(reaching.flatMap((role) => roleRights[role].reads))]
}
