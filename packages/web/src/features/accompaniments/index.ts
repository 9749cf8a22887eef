export { GoingAlong } from './going-along.tsx'
export { accompanimentFieldNames, useAccompanimentWords } from './use-accompaniment-words.ts'
