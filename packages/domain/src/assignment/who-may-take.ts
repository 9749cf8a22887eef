import { caseloadWeight, caseWeights, type CasesByRisk } from '../case/caseload-weight.ts'
import type { RiskLevel } from '../case/case.ts'
import type { TeamId, UserId } from '../kernel/brand.ts'
import type { WorkerWish } from './worker-wish.ts'

/** Somebody of the organisation who may have cases in charge today, as far as the rule asks. */
export type Candidate = {
  readonly userId: UserId
  readonly teams: readonly TeamId[]
  /** She declared that this child, these people or this place must not be hers. Why is nobody else's business. */
  readonly isConflicted: boolean
  readonly isAway: boolean
  /** Whoever supervises approves the work of others; her own another one must. */
  readonly isSupervisor: boolean
  /** Empty where she has not said. */
  readonly languages: readonly string[]
  readonly sex: 'female' | 'male' | undefined
  /** What she has in charge, and what waits for her acceptance. */
  readonly load: CasesByRisk
}

/** How much one caseworker may have, of the rule that is in force. */
export type CaseloadLimit = {
  readonly cases: number
  readonly weight: number
  /** Of children in the two highest levels. */
  readonly acute: number
}

export type CaseToTake = {
  readonly teamId: TeamId | undefined
  readonly workerId: UserId | undefined
  readonly risk: RiskLevel | undefined
  readonly childLanguages: readonly string[]
  readonly wish: WorkerWish | undefined
}

/** What speaks against somebody; a person may choose her all the same, and says why. */
export const againstWords = [
  'away',
  'against-wish',
  'supervises',
  'too-many-acute',
  'too-many',
  'too-heavy',
  'no-shared-language',
] as const
export type Against = (typeof againstWords)[number]

export const favourWords = ['shared-language', 'as-wished', 'same-team'] as const
export type Favour = (typeof favourWords)[number]

export type Standing = {
  readonly userId: UserId
  /** `not-possible`: nobody may choose her, and nobody is told why. */
  readonly standing: 'proposed' | 'possible' | 'not-possible'
  readonly against: readonly Against[]
  readonly favour: readonly Favour[]
  readonly cases: number
  /** What she would carry with this case. */
  readonly weight: number
}

/**
 * Who may take a case, the best placed first, with what speaks for and against each. The first one is proposed only
 * where nothing speaks against her; a person decides in any case.
 * Source: case management 2.3 (caseload, worker's conflict of interest, child's preference of a worker's sex).
 */
export function whoMayTake(
  candidates: readonly Candidate[],
  asked: CaseToTake,
  limit: CaseloadLimit,
): readonly Standing[] {
  const standings = candidates
    .filter(({ userId }) => userId !== asked.workerId)
    .map((candidate) => standingOf(candidate, asked, limit))
    .sort(bestFirst)
  const [first, ...rest] = standings
  if (!first || first.standing !== 'possible' || first.against.length > 0) return standings
  return [{ ...first, standing: 'proposed' }, ...rest]
}

function standingOf(candidate: Candidate, asked: CaseToTake, limit: CaseloadLimit): Standing {
  const load = withOneMore(candidate.load, asked.risk)
  const [cases, weight] = [casesOf(load), caseloadWeight(load)]
  const of = { userId: candidate.userId, cases, weight }
  if (candidate.isConflicted) return { ...of, standing: 'not-possible', against: [], favour: [] }
  const shares = sharesLanguage(candidate, asked)
  const isAsWished = fitsWish(candidate, asked.wish)
  const isAcute = asked.risk === 'emergency' || asked.risk === 'high'
  const against: readonly (Against | false)[] = [
    candidate.isAway && 'away',
    isAsWished === false && 'against-wish',
    candidate.isSupervisor && 'supervises',
    isAcute && load.emergency + load.high > limit.acute && 'too-many-acute',
    cases > limit.cases && 'too-many',
    weight > limit.weight && 'too-heavy',
    shares === false && 'no-shared-language',
  ]
  const favour: readonly (Favour | false)[] = [
    shares === true && 'shared-language',
    isAsWished === true && 'as-wished',
    asked.teamId !== undefined && candidate.teams.includes(asked.teamId) && 'same-team',
  ]
  return { ...of, standing: 'possible', against: against.filter(isSaid), favour: favour.filter(isSaid) }
}

function isSaid<Word>(word: Word | false): word is Word {
  return word !== false
}

/** Undefined where one of both has not said. */
function sharesLanguage({ languages }: Candidate, { childLanguages }: CaseToTake): boolean | undefined {
  if (languages.length === 0 || childLanguages.length === 0) return undefined
  return childLanguages.some((language) => languages.includes(language))
}

/** A wish that nobody knows to be met is not met. */
function fitsWish({ sex }: Candidate, wish: WorkerWish | undefined): boolean | undefined {
  if (wish === undefined || wish === 'no-wish') return undefined
  return sex === (wish === 'woman' ? 'female' : 'male')
}

function withOneMore(load: CasesByRisk, risk: RiskLevel | undefined): CasesByRisk {
  const level = risk ?? 'none'
  return { ...load, [level]: load[level] + 1 }
}

export function casesOf(load: CasesByRisk): number {
  return (Object.keys(caseWeights) as (keyof CasesByRisk)[]).reduce((sum, level) => sum + load[level], 0)
}

function bestFirst(one: Standing, other: Standing): number {
  return (
    Number(one.standing === 'not-possible') - Number(other.standing === 'not-possible') ||
    one.against.length - other.against.length ||
    other.favour.length - one.favour.length ||
    one.weight - other.weight ||
    (one.userId < other.userId ? -1 : 1)
  )
}

/**
 * One proposal for each of many cases: what is proposed to somebody counts as hers for the ones after it, the most
 * pressing first, so that a leaver's cases do not all go to whoever has the least today.
 */
export function proposeForMany<Asked extends CaseToTake & { readonly id: string }>(
  asked: readonly Asked[],
  candidatesFor: (one: Asked) => readonly Candidate[],
  limit: CaseloadLimit,
): ReadonlyMap<string, Standing> {
  const taken = new Map<UserId, CasesByRisk>()
  const proposals = new Map<string, Standing>()
  for (const one of asked.toSorted(mostPressingFirst)) {
    const candidates = candidatesFor(one).map((candidate) => ({
      ...candidate,
      load: added(candidate.load, taken.get(candidate.userId)),
    }))
    const [first] = whoMayTake(candidates, one, limit)
    if (first?.standing !== 'proposed') continue
    proposals.set(one.id, first)
    taken.set(first.userId, withOneMore(taken.get(first.userId) ?? nothing, one.risk))
  }
  return proposals
}

const nothing: CasesByRisk = { emergency: 0, high: 0, medium: 0, low: 0, none: 0 }

function added(one: CasesByRisk, other: CasesByRisk = nothing): CasesByRisk {
  return {
    emergency: one.emergency + other.emergency,
    high: one.high + other.high,
    medium: one.medium + other.medium,
    low: one.low + other.low,
    none: one.none + other.none,
  }
}

function mostPressingFirst(one: CaseToTake & { id: string }, other: CaseToTake & { id: string }): number {
  const weigh = ({ risk }: CaseToTake) => caseWeights[risk ?? 'none']
  return weigh(other) - weigh(one) || (one.id < other.id ? -1 : 1)
}
