/** By code units, the same everywhere: instants and ids in their order, no alphabet of a language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
