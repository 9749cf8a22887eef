import { custodyReviewFieldNames } from '@amparo/domain/journey/custody-review'
import { useText } from '../../app/words/words-context.tsx'
import { useCustodyWords } from '../custody/index.ts'
import { writtenEntryWords } from './written-entry-words.ts'

/** A review in custody, as people read it. */
export function useCustodyEntryWords(recordKind: string) {
  const because = useText('written')('written.because')
  return writtenEntryWords(
    recordKind === 'custody-review',
    custodyReviewFieldNames,
    because,
    useCustodyWords(),
  )
}
