import type { Section } from '../access/vocabulary.ts'
import type { CaseFilter, waitingFilters } from './case-filter.ts'

const sectionsOfPart: Readonly<Record<keyof CaseFilter, readonly Section[]>> = {
  state: ['summary'],
  age: ['summary'],
  risk: ['risk'],
  worker: ['course'],
  team: ['course'],
  step: ['course', 'assessment', 'plan'],
  overdue: ['course'],
  silentDays: ['notes'],
  waiting: ['course'],
  given: ['course'],
  askedFor: ['course'],
  referral: ['referral'],
  transfer: ['referral'],
  newDays: ['course'],
  changedDays: ['course'],
  closedFrom: ['course'],
  closedUntil: ['course'],
  sex: ['identity'],
  nationality: ['identity'],
  language: ['identity'],
  company: ['people'],
  place: ['course'],
  phase: ['course'],
  held: ['journey'],
  missing: ['course'],
  flagged: ['course'],
  twoVersions: ['course'],
}

const sectionOfWaiting = {
  risk: 'risk',
  assessment: 'assessment',
  plan: 'plan',
  closure: 'course',
  form: 'course',
  transfer: 'referral',
} as const satisfies Readonly<Record<(typeof waitingFilters)[number], Section>>

/** The sections that a list made by this filter tells about, if only by who is in it. */
export function sectionsOfFilter(filter: CaseFilter): readonly Section[] {
  const named = Object.entries(filter).flatMap(([part, wanted]) =>
    wanted === undefined ? [] : sectionsOfPart[part as keyof CaseFilter],
  )
  const waiting = filter.waiting === undefined ? [] : [sectionOfWaiting[filter.waiting]]
  return [...new Set([...named, ...waiting])]
}

/**
 * Whether somebody who reads these sections may filter so: who must not read that a child is held, must not learn it
 * from a list either. The card (`summary`) is what every list shows.
 */
export function mayFilter(filter: CaseFilter, reads: readonly Section[]): boolean {
  return sectionsOfFilter(filter).every((section) => section === 'summary' || reads.includes(section))
}
