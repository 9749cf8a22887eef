import type { Phase } from './case.ts'

export type RegisteringOrganisation = {
  readonly country: string
  /** As its administrator wrote it: `shelter`, `centro de recepción de personas retornadas`. */
  readonly kind: string
}

/** Countries where most children who are met were on their way to them, and not through them. */
export const destinations: readonly string[] = ['US', 'CA']
const receivesReturned = /retorn|return|recepci|reception|repatri|deport/i

/**
 * Which phase is proposed for a child met by this organisation: a label by place, not by law (the same child has
 * another one in each country), so it stands on the screen and whoever registers changes it.
 */
export function proposePhase(here: RegisteringOrganisation, childCountry: string | undefined): Phase {
  if (childCountry === here.country) return receivesReturned.test(here.kind) ? 'return' : 'origin'
  if (destinations.includes(here.country)) return 'destination'
  return childCountry === undefined && receivesReturned.test(here.kind) ? 'return' : 'transit'
}

const addressForms: Readonly<Record<string, 'tu' | 'vos'>> = { GT: 'vos', HN: 'vos', SV: 'vos' }

/**
 * How people of the organisation's country speak to a child, for the first moment only: what she prefers is asked and
 * is never inferred from where she comes from.
 */
export function proposeAddressForm(country: string): 'tu' | 'vos' | 'usted' {
  return addressForms[country] ?? 'tu'
}
