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

/** Ties that another system tells apart, or the sex of the person, and that are not asked for here. */
const relationsFromElsewhere = [
  'aunt',
  'uncle',
  'grandmother',
  'grandfather',
  'brother',
  'sister',
  'husband',
  'wife',
  'cousin-female',
  'cousin-male',
  'daughter',
  'son',
  'friend-female',
  'friend-male',
] as const

/** The words for a tie, or nothing where it is told in its own words. */
export function knownRelationWords(relation: string, t: Text<'person'>): string | undefined {
  const known = [...relations, ...relationsFromElsewhere].find((one) => one === relation)
  return known && t(`person.relation.${known}`)
}

/** What is asked as “aunt or uncle” is one of them where the sex is known. */
const bySex: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sibling: { female: 'sister', male: 'brother' },
  grandparent: { female: 'grandmother', male: 'grandfather' },
  'aunt-uncle': { female: 'aunt', male: 'uncle' },
  cousin: { female: 'cousin-female', male: 'cousin-male' },
  'own-child': { female: 'daughter', male: 'son' },
  friend: { female: 'friend-female', male: 'friend-male' },
}

export function tieWords(
  person: { readonly relation: string; readonly sex: string | null },
  t: Text<'person'>,
): string {
  return relationWords(bySex[person.relation]?.[person.sex ?? ''] ?? person.relation, t)
}

/** A tie that came from elsewhere in its own words stays in them. */
export function relationWords(relation: string, t: Text<'person'>): string {
  return knownRelationWords(relation, t) ?? relation
}

export function wholeName(name: NameDraft | undefined): string {
  if (!name) return ''
  return [name.given, name.surname1, name.surname2, name.married].filter((part) => part !== '').join(' ')
}
