import { ageRangeOn, type ApproximateDate } from '../kernel/approximate-date.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { childhoodIn, type Childhood } from './age.ts'
import { isDisputed, lastFinding, statedBirths, treatedAs, type AgeFinding, type BirthFile } from './birth.ts'

/** What another case of the same child says of her age: its dates and what was found there, without who says it. */
export type BirthsElsewhere = {
  readonly stated: readonly { readonly born: ApproximateDate; readonly at: string }[]
  /** In the order in which it was found. */
  readonly found: readonly { readonly found: AgeFinding; readonly at: string }[]
  /** The date that is worked with there; it may have been stated by nobody. */
  readonly workedWith: ApproximateDate | undefined
  /** When the cases were last said to be of one child; absent where one follows the other since it began. */
  readonly joinedAt: string | undefined
}

export const elsewhereAnswers = ['nothing', 'disputed', 'doubt'] as const
/** Nothing that changes anything here; dates that contradict those of this case; a doubt that this case does not have. */
export type ElsewhereAnswer = (typeof elsewhereAnswers)[number]

/** Dates that still speak there: what was found there that she is an adult answered those until then. */
function openDates({ stated, found, workedWith }: BirthsElsewhere) {
  const last = found.at(-1)
  if (last?.found === 'adult') return stated.filter(({ at }) => at > last.at)
  return workedWith === undefined ? stated : [...stated, { born: workedWith, at: '' }]
}

/**
 * Whether another case of the child leaves a doubt. Whoever found here that she is an adult answered what was said
 * there and joined with this case until then; what is said or joined later opens the doubt again.
 */
function isDoubtedBy(
  other: BirthsElsewhere,
  since: string | undefined,
  mayBeChild: (born: ApproximateDate) => boolean,
): boolean {
  const isNew = (at: string) => since === undefined || at > since || (other.joinedAt ?? '') > since
  const last = other.found.at(-1)
  if (last?.found === 'child' && isNew(last.at)) return true
  return openDates(other).some(({ born, at }) => isNew(at) && mayBeChild(born))
}

/**
 * What the other cases of the child change here. They only add doubt: that she is an adult is found in each case by
 * whoever answers for it. Source: Committee on the Rights of the Child, General Comments 6 (31) and 23 (4).
 */
export function askElsewhere(
  file: BirthFile,
  others: readonly BirthsElsewhere[],
  on: PlainDate,
  childUnder: number,
): ElsewhereAnswer {
  const mayBeChild = (born: ApproximateDate) => childhoodIn(ageRangeOn(born, on), childUnder) !== 'adult'
  const isAdultHere = treatedAs(file, on, childUnder) === 'adult'
  const since = lastFinding(file)?.at
  if (isAdultHere && others.some((other) => isDoubtedBy(other, since, mayBeChild))) return 'doubt'
  const here = statedBirths(file)
  const contradicts = ({ stated, workedWith }: BirthsElsewhere) =>
    [...stated.map(({ born }) => born), ...(workedWith ? [workedWith] : [])].some((born) =>
      here.some((one) => isDisputed([one, born])),
    )
  return others.some(contradicts) ? 'disputed' : 'nothing'
}

/** How a child is treated by all her cases: as an adult only where no other case leaves a doubt. */
export function treatedOverCases(
  file: BirthFile,
  elsewhere: ElsewhereAnswer,
  on: PlainDate,
  childUnder: number,
): Childhood {
  return elsewhere === 'doubt' ? 'benefit-of-the-doubt' : treatedAs(file, on, childUnder)
}
