import { deathFieldNames } from '@amparo/domain/death/death'
import { tellingFieldNames } from '@amparo/domain/death/family-told'
import { useText } from '../../app/words/words-context.tsx'
import { useDeathWords } from '../deaths/index.ts'
import { writtenEntryWords } from './written-entry-words.ts'

/** What was written of a death and of telling the family, as people read it; nothing of other records. */
export function useDeathEntryWords(recordKind: string) {
  const because = useText('death')('death.withdraw.why')
  const { labelOf, labelOfTelling, valueOf, valueOfTelling } = useDeathWords()
  return recordKind === 'family-told'
    ? writtenEntryWords(true, tellingFieldNames, because, {
        labelOf: labelOfTelling,
        valueOf: valueOfTelling,
      })
    : writtenEntryWords(recordKind === 'death', deathFieldNames, because, { labelOf, valueOf })
}
