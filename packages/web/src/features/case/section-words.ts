import { sections } from '@amparo/domain/access/vocabulary'
import type { Text } from '../../app/words/word-store.ts'

/** The name of a part of a case as people read it. */
export function sectionWords(section: string, t: Text<'case'>): string {
  const known = sections.find((one) => one === section)
  return t(known ? `case.section.${known}` : 'case.section.other')
}
