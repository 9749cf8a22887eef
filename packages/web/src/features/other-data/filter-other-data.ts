import type { OtherDatumView } from '@amparo/contract/api/other-data/other-data'
import { searchWordsOf } from '@amparo/domain/import-primero/other-data'

/** The data in whose names or values every sought word stands, whole or as part of a longer one. */
export function filterOtherData(
  items: readonly OtherDatumView[],
  sought: string,
  textsOf: (datum: OtherDatumView) => readonly string[],
): readonly OtherDatumView[] {
  const words = searchWordsOf(sought)
  if (words.length === 0) return items
  return items.filter((datum) => {
    const known = textsOf(datum).flatMap(searchWordsOf)
    return words.every((word) => known.some((one) => one.includes(word)))
  })
}
