import type { PersonView } from '@amparo/contract/api/cases/open-case'
import { searchWordsOf } from '@amparo/domain/import-primero/other-data'
import type { Text } from '../../app/words/word-store.ts'
import { relationWords, tieWords, wholeName, type NameDraft } from '../person/index.ts'

/** In the order in which they matter to the child today. */
export const familyGroups = ['household', 'travels', 'reachable', 'elsewhere'] as const
export type FamilyGroup = (typeof familyGroups)[number]

export function groupOf(person: Pick<PersonView, 'livesWith' | 'travelsWith' | 'phones'>): FamilyGroup {
  if (person.livesWith) return 'household'
  if (person.travelsWith) return 'travels'
  return person.phones.length > 0 ? 'reachable' : 'elsewhere'
}

/** Whether every sought word stands in one of her names or in what she is to the child, whole or as a part. */
export function isSought(
  person: Pick<PersonView, 'names' | 'relation' | 'sex'>,
  sought: string,
  t: Text<'person'>,
): boolean {
  const names = (person.names as readonly NameDraft[]).map(wholeName)
  const known = [...names, relationWords(person.relation, t), tieWords(person, t)].flatMap(searchWordsOf)
  return searchWordsOf(sought).every((word) => known.some((one) => one.includes(word)))
}
