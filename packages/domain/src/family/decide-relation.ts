import type { FamilyRelationId, PersonId, UserId, CaseId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  type FamilyRelation,
  type RelationBasis,
  type RelationClaimed,
  type RelationFound,
  type RelationKind,
  type RelationResult,
} from './family-relation.ts'
import { ancestorsOf, isLive, kindSeenFrom } from './family-ties.ts'

export type ClaimRelation = {
  readonly relationId: FamilyRelationId
  readonly from: PersonId
  readonly to: PersonId
  readonly tie: RelationKind
  readonly basis: RelationBasis
  readonly claimedBy: string
}

export type RelationFacts = {
  readonly caseId: CaseId
  /** Who is on the case now, the child among them. */
  readonly people: readonly string[]
  readonly relations: readonly FamilyRelation[]
  readonly by: UserId
  readonly at: string
}

/**
 * Writes down how two people are related as it was told. The same tie is not written twice, from whichever side, and
 * nobody becomes her own ancestor; a child who is a mother herself has a tie in each direction.
 */
export function decideRelation(
  command: ClaimRelation,
  facts: RelationFacts,
): Result<readonly [RelationClaimed], Problem> {
  const { from, to, tie } = command
  if (from === to)
    return refuse(problem('relation.with-herself', { fields: [{ pointer: '/to', reason: 'same' }] }))
  if (![from, to].every((person) => facts.people.includes(person))) return refuse(problem('record.not-found'))
  const between = facts.relations.filter(
    (one) => isLive(one) && [one.from, one.to].includes(from) && [one.from, one.to].includes(to),
  )
  if (between.some((one) => kindSeenFrom(from, one) === tie)) return refuse(problem('relation.exists'))
  const told = [...facts.relations, { from, to, kind: tie, standing: 'claimed' as const }]
  if (ancestorsOf(from, told).has(from))
    return refuse(problem('relation.circle', { fields: [{ pointer: '/tie', reason: 'circle' }] }))
  return accept([{ kind: 'RelationClaimed', ...command, caseId: facts.caseId, by: facts.by, at: facts.at }])
}

/** What looking into a tie showed; the claim and every earlier finding stay in the history. */
export function decideFinding(
  command: {
    readonly standing: RelationResult
    readonly basis: RelationBasis
    readonly how: string
    readonly foundOn: PlainDate
  },
  facts: { readonly today: PlainDate; readonly by: UserId; readonly at: string },
): Result<readonly [RelationFound], Problem> {
  if (command.foundOn > facts.today)
    return refuse(problem('relation.day', { fields: [{ pointer: '/foundOn', reason: 'future' }] }))
  return accept([{ kind: 'RelationFound', ...command, by: facts.by, at: facts.at }])
}
