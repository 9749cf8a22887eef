import type { Purpose, Role } from '../access/vocabulary.ts'
import type { Sensitivity } from '../form/form-definition.ts'

/** What allows holding a thing at all, in words that hold in every country; which law says so is for counsel there. */
export const bases = [
  /** A child cannot be protected without it. */
  'best-interests',
  /** It rests on a permission that can be taken back. */
  'consent',
  /** To be able to show who did what. */
  'accountability',
  /** Somebody works here. */
  'working-relation',
  /** To keep others out. */
  'security',
  /** It says nothing of a person. */
  'no-person',
] as const
export type Basis = (typeof bases)[number]

/** How long a thing is kept, by name: the length behind a name is a rule record of the country, to be confirmed there. */
export const retentions = [
  'case-file',
  'intake',
  'staff',
  'account',
  'session',
  'access-record',
  'organisation',
  'rule',
  'draft',
  'queue',
] as const
export type Retention = (typeof retentions)[number]

/** Who answers for a thing, what it is for, what allows holding it and how long it is kept: of a whole record. */
export type DataClass = {
  readonly owner: Role
  readonly purposes: readonly Purpose[]
  readonly basis: Basis
  readonly retention: Retention
}

/**
 * A record of the database with every field that it holds, each in one class of sensitivity. Names are those of the
 * columns; a name after a dot is a field inside a column that holds several. Source: DR-01.
 */
export type DictionaryRecord = DataClass & {
  readonly table: string
  readonly title: { readonly es: string; readonly en: string }
  /** The operations that write it, or how their ids begin. */
  readonly writtenBy: readonly string[]
  readonly fields: Readonly<Partial<Record<Sensitivity, readonly string[]>>>
}

/**
 * Columns that mean the same everywhere: which record it is, of which case and organisation, and when it was written
 * in which version. Whose purposes and keeping they share is said by their record.
 */
export const marks: Readonly<Record<string, Sensitivity>> = {
  id: 'ordinary',
  case_id: 'personal',
  person_id: 'personal',
  organisation_id: 'ordinary',
  user_id: 'personal',
  version: 'ordinary',
  field_versions: 'ordinary',
  recorded_at: 'personal',
  recorded_by: 'personal',
  withdrawn_at: 'personal',
  withdrawn_by: 'personal',
}
