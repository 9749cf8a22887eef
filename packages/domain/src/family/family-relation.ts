import type { CaseId, FamilyRelationId, PersonId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'

/** What the first person is to the second; the words for it follow the sex of the first. */
export const relationKinds = [
  'parent',
  'child',
  'sibling',
  'twin',
  'half-sibling',
  'grandparent',
  'grandchild',
  'aunt-uncle',
  'niece-nephew',
  'cousin',
  'step-parent',
  'step-child',
  'guardian',
  'ward',
  'godparent',
  'godchild',
  'partner',
  'other-relative',
] as const
export type RelationKind = (typeof relationKinds)[number]

const inverses: Readonly<Record<RelationKind, RelationKind>> = {
  parent: 'child',
  child: 'parent',
  sibling: 'sibling',
  twin: 'twin',
  'half-sibling': 'half-sibling',
  grandparent: 'grandchild',
  grandchild: 'grandparent',
  'aunt-uncle': 'niece-nephew',
  'niece-nephew': 'aunt-uncle',
  cousin: 'cousin',
  'step-parent': 'step-child',
  'step-child': 'step-parent',
  guardian: 'ward',
  ward: 'guardian',
  godparent: 'godchild',
  godchild: 'godparent',
  partner: 'partner',
  'other-relative': 'other-relative',
}

/** What the second person is to the first. */
export function inverseOf(kind: RelationKind): RelationKind {
  return inverses[kind]
}

/** By which order the tie holds; an aunt by custom may be the one who cares where the law names nobody. */
export const relationBases = ['legal', 'customary', 'not-known'] as const
export type RelationBasis = (typeof relationBases)[number]

/** A tie is what somebody says until it was looked into; what was found can be found otherwise again. */
export const relationStandings = ['claimed', 'verified', 'disproved'] as const
export type RelationStanding = (typeof relationStandings)[number]
export type RelationResult = Exclude<RelationStanding, 'claimed'>

/** How two people of a case are related, and who says so. Source: interoperable family tracing data (domain 4.1). */
export type FamilyRelation = {
  readonly id: FamilyRelationId
  readonly caseId: CaseId
  readonly from: PersonId
  readonly to: PersonId
  readonly kind: RelationKind
  readonly basis: RelationBasis
  readonly standing: RelationStanding
  /** Who says so, in words: the child, her aunt on the phone. */
  readonly claimedBy: string
  readonly by: UserId
  readonly at: string
  /** By what it was last verified or disproved, and on which day. */
  readonly how: string
  readonly foundOn: PlainDate | undefined
  /** The code of the case from which it came along; empty where it was told here. */
  readonly fromCase: string
  readonly version: number
}

export type RelationClaimed = Pick<
  FamilyRelation,
  'caseId' | 'from' | 'to' | 'basis' | 'claimedBy' | 'by' | 'at'
> & {
  readonly kind: 'RelationClaimed'
  readonly relationId: FamilyRelationId
  readonly tie: RelationKind
  readonly fromCase?: string
}

export type RelationFound = {
  readonly kind: 'RelationFound'
  readonly standing: RelationResult
  readonly basis: RelationBasis
  readonly how: string
  readonly foundOn: PlainDate
  /** Found there, by somebody who has no name here. */
  readonly fromCase?: string
  readonly by: UserId
  readonly at: string
}

export type RelationEvent = RelationClaimed | RelationFound

export function evolveRelation(before: FamilyRelation | undefined, event: RelationEvent): FamilyRelation {
  if (event.kind === 'RelationClaimed') {
    const { kind: _kind, relationId, tie, ...claimed } = event
    return {
      id: relationId,
      kind: tie,
      ...claimed,
      standing: 'claimed',
      how: '',
      foundOn: undefined,
      fromCase: event.fromCase ?? '',
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before there was a relation`)
  const { standing, basis, how, foundOn } = event
  return { ...before, standing, basis, how, foundOn, version: before.version + 1 }
}
