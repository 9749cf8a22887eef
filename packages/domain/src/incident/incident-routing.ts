import type { Section } from '../access/vocabulary.ts'
import type { IncidentActor, IncidentTold } from './incident.ts'
import { officialActors, type IncidentType } from './incident-words.ts'

/** An agency, and the one that it belongs to. */
export type AgencyTree = readonly { readonly id: string; readonly partOf?: string | undefined }[]

/** Stands for everybody who enforces migration law, whichever agency it was. */
export const anyEnforcement = 'any-enforcement'

const sealedTypes: readonly IncidentType[] = [
  'sexual-violence',
  'sexual-exploitation',
  'labour-exploitation',
  'trafficking',
  'thoughts-of-dying',
  'detention-abuse',
]

export function isOfficial({ type }: Pick<IncidentActor, 'type'>): boolean {
  return officialActors.some((official) => official === type)
}

/**
 * Where an incident lies. What was done to her body or her work, what she thinks of doing to herself, and whatever
 * somebody with an office did, is open only to those who plan her care.
 * Source: mission checklist 16, 62, 107; data responsibility, DR-09.
 */
export function sectionOfIncident({ type, actors }: Pick<IncidentTold, 'type' | 'actors'>): Section {
  return sealedTypes.includes(type) || actors.some((actor) => isOfficial(actor) || actor.agency !== null)
    ? 'sealed-incidents'
    : 'incidents'
}

/**
 * Which agencies never read it: those of whom somebody did it, with all that they belong to and all that belongs to
 * them. Where officials did it, nobody reads it either who enforces migration law.
 * Source: mission checklist 107, “never auto-shared with the accused agency”.
 */
export function keptFromOf(actors: readonly IncidentActor[], tree: AgencyTree): readonly string[] {
  const accused = actors.flatMap(({ agency }) => (agency === null ? [] : [agency]))
  const kept = new Set(accused.flatMap((agency) => [...above(agency, tree), ...below(agency, tree)]))
  if (actors.some(isOfficial)) kept.add(anyEnforcement)
  return [...kept].sort()
}

/** Whether somebody of this organisation may know of it. The row policy says the same (`amparo.my_agencies`). */
export function mayKnowOf(
  keptFrom: readonly string[],
  organisation: { readonly agencies: readonly string[]; readonly enforcement: boolean },
): boolean {
  if (organisation.enforcement && keptFrom.includes(anyEnforcement)) return false
  return !organisation.agencies.some((agency) => keptFrom.includes(agency))
}

function above(agency: string, tree: AgencyTree, passed: readonly string[] = []): readonly string[] {
  // A register that goes round in a circle ends all the same.
  if (passed.includes(agency)) return passed
  const parent = tree.find(({ id }) => id === agency)?.partOf
  const found = [...passed, agency]
  return parent === undefined ? found : above(parent, tree, found)
}

function below(agency: string, tree: AgencyTree): readonly string[] {
  const found = [agency]
  for (const one of found)
    found.push(...tree.filter(({ id, partOf }) => partOf === one && !found.includes(id)).map(({ id }) => id))
  return found
}
