import type { Phase } from '../case/case.ts'
import { destinations } from '../case/registration-defaults.ts'
import type { JourneyLeg } from './journey-leg.ts'

type Ends = { readonly from: string | undefined; readonly to: string | undefined }

/**
 * The phase of a stretch, by the countries of its two ends and those that are the child's own: within her own country
 * it is origin, from abroad to it return, to where most were heading destination, all else transit. A label by place,
 * not by law (domain 01, 34 and 114): whoever writes the stretch changes it.
 */
export function proposeLegPhase({ from, to }: Ends, own: readonly string[]): Phase | undefined {
  if (to === undefined) return undefined
  if (own.includes(to)) return from === undefined || own.includes(from) ? 'origin' : 'return'
  return destinations.includes(to) ? 'destination' : 'transit'
}

export type WhereNow = { readonly phase: Phase; readonly placeCountry: string | undefined }

/**
 * What the last stretch says of where she is, if the case says otherwise. It is proposed and never done: a stretch may
 * be told late, and where a child is now is for a person to say (domain 01, 124).
 */
export function proposeWhereNow(ordered: readonly JourneyLeg[], now: WhereNow): WhereNow | undefined {
  const last = ordered.at(-1)
  const country = last?.to.country
  if (!last || country === undefined) return undefined
  return country === now.placeCountry && last.phase === now.phase
    ? undefined
    : { phase: last.phase, placeCountry: country }
}
