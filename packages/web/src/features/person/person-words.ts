import type { Text } from '../../app/words/word-store.ts'
import type { NameDraft } from './name.ts'

export const relations = [
  'mother',
  'father',
  'sibling',
  'grandparent',
  'aunt-uncle',
  'cousin',
  'own-child',
  'partner',
  'other-relative',
  'friend',
  'not-related',
] as const
export type Relation = (typeof relations)[number]

/** A tie that came from elsewhere in its own words stays in them. */
export function relationWords(relation: string, t: Text<'person'>): string {
  const known = relations.find((one) => one === relation)
  return known ? t(`person.relation.${known}`) : relation
}

export function wholeName(name: NameDraft | undefined): string {
  if (!name) return ''
  return [name.given, name.surname1, name.surname2, name.married].filter((part) => part !== '').join(' ')
}
