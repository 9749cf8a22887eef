import { latePart } from '../../ui/late-part.tsx'

export { useAccompanimentWords } from './use-accompaniment-words.ts'

/** Comes when a list shows it. */
export const GoingAlong = latePart(async () => (await import('./going-along.tsx')).GoingAlong, 0)
