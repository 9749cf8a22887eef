import type { Section } from '../access/vocabulary.ts'
import type { IdentityField, KnownIdentity } from '../child/identity.ts'
import { identityFields } from '../child/identity.ts'
import type { ClosureReason } from '../closure/closure-reasons.ts'
import type { CaseId, OrganisationId } from '../kernel/brand.ts'
import { jsonEquals } from '../kernel/json.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { CaseEvent } from './case-events.ts'
import type { Case } from './case.ts'

/** One of the cases of a child that an organisation has or had, as far as deciding about another needs it. */
export type CaseOfChild = Pick<Case, 'code' | 'state' | 'registeredAt'> & {
  /** It was closed because the child had another one: what comes next comes after that one. */
  readonly registeredTwice?: boolean
}

export type FollowingFacts = {
  readonly earlier: Pick<Case, 'id' | 'code' | 'state' | 'organisationId' | 'firstCaseId' | 'registeredAt'>
  readonly organisationId: OrganisationId
  /** Which parts of the earlier case may be read by whoever registers. */
  readonly reads: readonly Section[]
  /** Why it was closed last; absent where another system closed it, or it was not closed. */
  readonly closedBecause: ClosureReason | undefined
  /** Whether the content of the earlier case was erased for ever. */
  readonly erased: boolean
  /** Whether it was offered to another organisation or is on its way there: until she is there it may come back. */
  readonly onTheWay: boolean
  /** All cases of this child here, the earlier one among them. */
  readonly ofChild: readonly CaseOfChild[]
}

/**
 * What goes on from the earlier case into the new one: who she is, and who must not be told where she is. Whoever
 * brings it there has to be able to read it where it lies.
 */
const carriedSections = ['identity', 'people', 'threats'] as const satisfies readonly Section[]

/**
 * Whether a new case of the same child may follow this one: it ended, it was one, and it is her last one here. A child
 * has one open case in an organisation at most; where there is one, the work goes on there.
 * Source: re-opening and new cases (case management 2.1, 2.8); one file, one child, one worker (Primero, open cases).
 */
export function mayFollow(facts: FollowingFacts): Result<'may', Problem> {
  const { earlier } = facts
  // Of another organisation's case nothing is said that the search did not say.
  if (earlier.organisationId !== facts.organisationId) return refuse(problem('record.not-found'))
  if (!carriedSections.every((section) => facts.reads.includes(section)))
    return refuse(problem('following.not-yours'))
  const open = facts.ofChild.find(isOpenCase)
  if (open) return refuse(problem('following.open', { values: { code: open.code } }))
  const last = lastOf(facts.ofChild)
  if (last && last.registeredAt > earlier.registeredAt)
    return refuse(problem('following.later', { values: { code: last.code } }))
  if (facts.onTheWay) return refuse(problem('following.on-the-way'))
  if (facts.erased) return refuse(problem('following.erased'))
  const because = facts.closedBecause
  return because === 'duplicate' || because === 'opened-in-error' || because === 'death'
    ? refuse(problem('following.no-case', { values: { because } }))
    : accept('may')
}

/** The link from the new case to the earlier one, and which facts of the child came from there unchanged. */
export function decideFollowing(
  facts: FollowingFacts,
  known: KnownIdentity,
  now: KnownIdentity,
): Result<Extract<CaseEvent, { kind: 'EarlierCaseLinked' }>, Problem> {
  const may = mayFollow(facts)
  if (!may.ok) return may
  const { earlier } = facts
  return accept({
    kind: 'EarlierCaseLinked',
    follows: earlier.id,
    first: firstCaseOf(earlier),
    code: earlier.code,
    carried: carriedFields(known, now),
  })
}

/** Work goes on with it, or pauses. */
export const isOpenCase = ({ state }: Pick<Case, 'state'>) => state === 'open' || state === 'on-hold'

/** By which case a child is known over all her cases. */
export function firstCaseOf({ id, firstCaseId }: Pick<Case, 'id' | 'firstCaseId'>): CaseId {
  return firstCaseId ?? id
}

/** What stands in the new case as it stood in the earlier one, and says something. */
export function carriedFields(known: KnownIdentity, now: KnownIdentity): readonly IdentityField[] {
  return identityFields.filter((field) => {
    const value = known[field]
    const says = Array.isArray(value) ? value.length > 0 : value !== undefined && value !== 'unknown'
    return says && jsonEquals(withoutGaps(value), withoutGaps(now[field]))
  })
}

/** An absent member and one without a value say the same. */
const withoutGaps = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown

/** The case that may not be opened again because the child has another one that came after it. */
export function requireLast(
  one: Pick<Case, 'registeredAt'>,
  ofChild: readonly CaseOfChild[],
): Result<'last', Problem> {
  const last = ofChild.find(isOpenCase) ?? lastOf(ofChild)
  return last && (isOpenCase(last) || last.registeredAt > one.registeredAt)
    ? refuse(problem('reopening.followed', { values: { code: last.code } }))
    : accept('last')
}

function lastOf(ofChild: readonly CaseOfChild[]): CaseOfChild | undefined {
  return ofChild.reduce<CaseOfChild | undefined>(
    (last, one) =>
      one.registeredTwice !== true && (last === undefined || one.registeredAt > last.registeredAt)
        ? one
        : last,
    undefined,
  )
}
