import { latePart } from '../../ui/late-part.tsx'

/** Where languages are asked for seldom: their names are a long list. */
export const LateLanguageList = latePart(async () => (await import('./language-list.tsx')).LanguageList, 2)
