import type { JsonValue } from '../kernel/json.ts'
import {
  signsOfExploitation,
  signsOfTrafficking,
  signsToLookInto,
  type TraffickingSign,
} from './trafficking-signs.ts'

/** What the answers say by the rule. `open`: nothing could be asked, or nothing was said. */
export const screeningFindings = ['open', 'none', 'some', 'strong'] as const
export type ScreeningFinding = (typeof screeningFindings)[number]

/** So many signs that each alone would only be looked into. */
const manySigns = 3

/**
 * Proposes what a screening says; it proves nothing and closes no door. What a child does not want to say is neither a
 * sign nor the absence of one: where nothing was said at all, nothing was found out.
 * Source: mission checklist 15, 62; domain 9.3 (not diagnostic, no cut-off that decides about services).
 */
export function weighSigns(values: Readonly<Record<string, JsonValue>>): ScreeningFinding {
  if (values['ask-alone'] !== true) return 'open'
  const answer = (sign: TraffickingSign) => values[`sign-${sign}`]
  const seen = (signs: readonly TraffickingSign[]) => signs.filter((sign) => answer(sign) === true).length
  if (seen(signsOfExploitation) > 0 || seen(signsToLookInto) >= manySigns) return 'strong'
  if (seen(signsToLookInto) > 0) return 'some'
  return signsOfTrafficking.some((sign) => answer(sign) === false) ? 'none' : 'open'
}
