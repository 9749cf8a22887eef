import type { PersonId } from '../kernel/brand.ts'
import { ageRangeOn, rangeOf, type AgeRange, type ApproximateDate } from '../kernel/approximate-date.ts'
import { jsonEquals } from '../kernel/json.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import type { WrittenRecord } from '../record/written-record.ts'
import { childhoodIn, type Childhood } from './age.ts'

export const birthSources = [
  'birth-certificate',
  'passport',
  'consular-paper',
  'identity-card',
  'baptism',
  'school',
  'said-herself',
  'relative',
  'medical-estimate',
  'other',
] as const
export type BirthSource = (typeof birthSources)[number]

/** When she was born, as one paper or one person says it. It is never corrected: another statement joins it. */
export type BirthStatement = {
  readonly born: ApproximateDate
  readonly source: BirthSource
  /** The day on which the paper was seen, or it was said. */
  readonly seenOn: PlainDate
  readonly words: string
  /** The code of the earlier case of the same child from which it came; absent where it was written here. */
  readonly fromCase?: string
}

export const ageFindings = ['child', 'adult'] as const
export type AgeFinding = (typeof ageFindings)[number]

/** What reads her age, and therefore answers otherwise after a finding. */
export const readsAge = ['consent', 'risk', 'closing'] as const
export type ReadsAge = (typeof readsAge)[number]

/** With which statement everybody works, or what was found about her being a child; each with its reason. */
export type BirthDecision =
  | { readonly kind: 'worked-with'; readonly statementId: string; readonly why: string }
  | {
      readonly kind: 'age-found'
      readonly found: AgeFinding
      readonly changes: readonly ReadsAge[]
      readonly why: string
    }

/** The same of somebody who is on the case beside the child. */
export type OfPerson<Told> = Told & { readonly personId: PersonId }

type WrittenStatement = Pick<WrittenRecord<BirthStatement>, 'id' | 'content' | 'at' | 'withdrawnAt'>
type WrittenDecision = Pick<WrittenRecord<BirthDecision>, 'id' | 'content' | 'at'>

/** Everything that is known of her birth; decisions in the order in which they were made. */
export type BirthFile = {
  readonly statements: readonly WrittenStatement[]
  readonly decisions: readonly WrittenDecision[]
  /** The date that stands with her facts. */
  readonly workedWith: ApproximateDate | undefined
}

/** Nobody alive is older; a year that says so is a slip of the pen. */
const oldestAge = 120

/** What no statement of a birth may be: of a day to come, seen before it, or of somebody older than anybody. */
export function checkBirthStatement(statement: BirthStatement, today: PlainDate): Problem | undefined {
  const { earliest } = rangeOf(statement.born)
  if (earliest > today)
    return problem('birth-date.in-future', { fields: [{ pointer: '/fields/born', reason: 'future' }] })
  if (ageRangeOn(statement.born, today).youngest > oldestAge)
    return problem('birth.too-long-ago', { fields: [{ pointer: '/fields/born', reason: 'age' }] })
  if (statement.seenOn > today || statement.seenOn < earliest)
    return problem('birth.seen-day', { fields: [{ pointer: '/fields/seenOn', reason: 'day' }] })
  return undefined
}

export function liveStatements(file: BirthFile): readonly WrittenStatement[] {
  return file.statements.filter(({ withdrawnAt }) => withdrawnAt === undefined)
}

/** Every date that is said of her and not withdrawn; what stood before anything was stated counts as one. */
export function statedBirths(file: BirthFile): readonly ApproximateDate[] {
  const stated = liveStatements(file).map(({ content }) => content.born)
  const { workedWith } = file
  return workedWith === undefined || stated.some((born) => jsonEquals(born, workedWith))
    ? stated
    : [...stated, workedWith]
}

/** Two dates contradict each other where no day fits both; one day that fits all of them settles it. */
export function isDisputed(births: readonly ApproximateDate[]): boolean {
  const ranges = births.map(rangeOf)
  return ranges.some((one) => ranges.some((other) => one.latest < other.earliest))
}

/** Between which ages she is if any of these dates may be true. */
export function ageAcross(births: readonly ApproximateDate[], on: PlainDate): AgeRange | undefined {
  const [first, ...others] = births.map((born) => ageRangeOn(born, on))
  return first && others.reduce(widest, first)
}

function widest(one: AgeRange, other: AgeRange): AgeRange {
  return {
    youngest: Math.min(one.youngest, other.youngest),
    oldest: Math.max(one.oldest, other.oldest),
    youngestMonths: Math.min(one.youngestMonths, other.youngestMonths),
    oldestMonths: Math.max(one.oldestMonths, other.oldestMonths),
  }
}

/** What was last found about her being a child. */
export function lastFinding(file: BirthFile) {
  for (const { content, at } of file.decisions.toReversed())
    if (content.kind === 'age-found') return { found: content.found, at }
  return undefined
}

/**
 * Whether to treat her as a child. Any paper by which she may be one keeps the doubt, whichever date is worked with.
 * That she is an adult has to be found by a person, with the reason, and a paper that comes later and says otherwise
 * opens the doubt again. Source: Committee on the Rights of the Child, General Comments 6 (31) and 23 (4).
 */
export function treatedAs(file: BirthFile, on: PlainDate, childUnder: number): Childhood {
  const finding = lastFinding(file)
  if (finding?.found === 'child') return 'child'
  if (finding?.found === 'adult') {
    const later = liveStatements(file).filter(({ at }) => at > finding.at)
    const doubted = later.some(
      ({ content }) => childhoodIn(ageRangeOn(content.born, on), childUnder) !== 'adult',
    )
    return doubted ? 'benefit-of-the-doubt' : 'adult'
  }
  return childhoodIn(ageAcross(statedBirths(file), on), childUnder)
}
