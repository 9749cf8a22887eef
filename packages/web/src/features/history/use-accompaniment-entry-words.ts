import { accompanimentFieldNames } from '@amparo/domain/accompaniment/accompaniment'
import { useText } from '../../app/words/words-context.tsx'
import { useAccompanimentWords } from '../accompaniments/index.ts'
import { writtenEntryWords } from './written-entry-words.ts'

/** Who went along, as people read it. */
export function useAccompanimentEntryWords(recordKind: string) {
  const because = useText('written')('written.because')
  return writtenEntryWords(
    recordKind === 'accompaniment',
    accompanimentFieldNames,
    because,
    useAccompanimentWords(),
  )
}
