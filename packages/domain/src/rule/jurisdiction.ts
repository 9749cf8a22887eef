/**
 * Where a rule holds: a country by its ISO 3166-1 code, a part of one (`US-TX`), or `any` for the defaults that
 * hold where no country says otherwise.
 */
export type Jurisdiction = 'any' | Country | `${Country}-${string}`
export type Country = 'HN' | 'SV' | 'GT' | 'MX' | 'US'

export const countries = ['HN', 'SV', 'GT', 'MX', 'US'] as const satisfies readonly Country[]

/** The jurisdictions whose rules a place obeys, the nearest first: `US-TX`, `US`, `any`. */
export function jurisdictionsAbove(jurisdiction: Jurisdiction): readonly Jurisdiction[] {
  if (jurisdiction === 'any') return ['any']
  const country = jurisdiction.slice(0, 2) as Country
  return jurisdiction === country ? [country, 'any'] : [jurisdiction, country, 'any']
}
