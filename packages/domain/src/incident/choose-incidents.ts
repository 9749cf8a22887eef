import type { IncidentId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { ChosenSection } from '../referral/referral.ts'
import { mayKnowOf } from './incident-routing.ts'

/** An incident of the case, as far as sending it away needs it. */
export type IncidentToChoose = {
  readonly id: IncidentId
  readonly section: ChosenSection
  readonly keptFrom: readonly string[]
}

/** What an organisation is, for whom an incident may be kept away. */
export type House = { readonly agencies: readonly string[]; readonly enforcement: boolean }

/**
 * Each by itself, and none to the house of those who did it, whoever agreed to it.
 * Source: mission checklist 107, “never auto-shared with the accused agency”.
 */
export function chooseIncidents(
  asked: readonly IncidentId[],
  incidents: readonly IncidentToChoose[],
  house: House,
  by: 'transfer' | 'referral',
): Result<readonly IncidentToChoose[], Problem> {
  const chosen = incidents.filter(({ id }) => asked.includes(id))
  if (chosen.length !== new Set(asked).size)
    return refuse(
      problem(`${by}.incident-unknown`, { fields: [{ pointer: '/sharedIncidents', reason: 'unknown' }] }),
    )
  return chosen.every(({ keptFrom }) => mayKnowOf(keptFrom, house))
    ? accept(chosen)
    : refuse(problem(`${by}.incident-accuses`))
}
