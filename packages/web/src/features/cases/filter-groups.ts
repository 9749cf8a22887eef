import {
  ageFilters,
  companyFilters,
  overdueFilters,
  referralFilters,
  riskFilters,
  sexFilters,
  stepFilters,
  transferFilters,
  waitingFilters,
  type CaseFilter,
} from '@amparo/domain/case/case-filter'
import { phases } from '@amparo/domain/case/case'

/** Every part of a filter but the state, which stands apart, in the order in which a caseworker thinks of them. */
export const filterGroups = {
  danger: ['risk', 'held', 'missing', 'flagged'],
  work: ['step', 'overdue', 'waiting', 'silentDays', 'newDays', 'changedDays', 'closedFrom', 'closedUntil'],
  who: ['worker', 'team', 'given', 'askedFor'],
  child: ['age', 'sex', 'company', 'nationality', 'language'],
  way: ['place', 'phase'],
  others: ['referral', 'transfer', 'twoVersions'],
} as const satisfies Readonly<Record<string, readonly (keyof CaseFilter)[]>>
export type FilterGroup = keyof typeof filterGroups
export const filterGroupNames = Object.keys(filterGroups) as FilterGroup[]
export type GroupedPart = (typeof filterGroups)[FilterGroup][number]

/** The parts that are chosen from a few answers. */
export const fewAnswers = {
  risk: riskFilters,
  held: ['yes'],
  missing: ['yes'],
  flagged: ['yes'],
  step: stepFilters,
  overdue: overdueFilters,
  waiting: waitingFilters,
  silentDays: [14, 30, 60, 90],
  newDays: [7, 30, 90],
  changedDays: [1, 7],
  given: ['yes'],
  askedFor: ['yes'],
  age: ageFilters,
  sex: sexFilters,
  company: companyFilters,
  phase: phases,
  referral: referralFilters,
  transfer: transferFilters,
  twoVersions: ['yes'],
} as const satisfies { readonly [Part in keyof CaseFilter]?: readonly NonNullable<CaseFilter[Part]>[] }
export type FewAnswersPart = keyof typeof fewAnswers

export function isFewAnswers(part: GroupedPart): part is FewAnswersPart {
  return part in fewAnswers
}

/** A value with which it can be asked whether somebody may filter by this part at all. */
export const sampleOf = (part: GroupedPart) =>
  ({ [part]: isFewAnswers(part) ? fewAnswers[part][0] : 'x' }) as CaseFilter
