import type { Section } from '../access/vocabulary.ts'

/**
 * In which order a list of cases stands: last changed first, next step first, highest risk first, by first name, by
 * age, last registered first, or longest without contact first. What nobody wrote stands last; a child with whom
 * nobody was ever in touch stands first.
 */
export const caseOrders = [
  'changed',
  'due',
  'risk',
  'name',
  'youngest',
  'oldest',
  'registered',
  'contact',
] as const
export type CaseOrder = (typeof caseOrders)[number]

/** What a list of cases may show of each, beside her first name and code. */
export const caseColumns = [
  'age',
  'risk',
  'holder',
  'next',
  'worker',
  'phase',
  'place',
  'registered',
  'contact',
  'changed',
] as const
export type CaseColumn = (typeof caseColumns)[number]

/** How somebody looks at a list: what is not said is as usual. */
export type CaseListView = {
  readonly order?: CaseOrder | undefined
  readonly columns?: CaseColumn[] | undefined
}

const sectionOfOrder: Readonly<Record<CaseOrder, Section>> = {
  // Of what is shared it is the day of the share.
  changed: 'summary',
  due: 'course',
  risk: 'risk',
  name: 'summary',
  youngest: 'summary',
  oldest: 'summary',
  registered: 'course',
  contact: 'notes',
}

const sectionOfColumn: Readonly<Record<CaseColumn, Section>> = {
  age: 'summary',
  risk: 'risk',
  holder: 'people',
  next: 'course',
  worker: 'course',
  phase: 'course',
  place: 'course',
  registered: 'course',
  contact: 'notes',
  changed: 'course',
}

const mayRead = (section: Section, reads: readonly Section[]) =>
  section === 'summary' || reads.includes(section)

/** Whether she may have the list so: an order tells as much as what it is made by. */
export function mayOrder(order: CaseOrder, reads: readonly Section[]): boolean {
  return mayRead(sectionOfOrder[order], reads)
}

/** The columns that the reader's sections fill, in the order of the list. */
export function columnsFor(reads: readonly Section[]): readonly CaseColumn[] {
  return caseColumns.filter((column) => mayRead(sectionOfColumn[column], reads))
}
