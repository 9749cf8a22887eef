import type { Text } from '../../app/words/word-store.ts'

/** An age in words, as sure as it is known: `12 años`, `Entre 11 y 13 años`. */
export function writeAge(
  age: { readonly ageFrom: number | null; readonly ageTo: number | null },
  t: Text<'case'>,
): string {
  const { ageFrom, ageTo } = age
  if (ageFrom === null || ageTo === null) return t('case.age.unknown')
  return ageFrom === ageTo
    ? t('case.age.years', { n: ageFrom })
    : t('case.age.range', { from: ageFrom, to: ageTo })
}
