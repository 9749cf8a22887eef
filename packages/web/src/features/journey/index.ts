export { isCountedHere } from './counted-here.ts'
export { CustodyLine } from './late-forms.tsx'
export { useJourneyPlaces } from './use-journey-places.ts'
export { useJourneyWords, type JourneyWords } from './use-journey-words.ts'
