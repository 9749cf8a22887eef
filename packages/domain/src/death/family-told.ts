import { rangeOf } from '../kernel/approximate-date.ts'
import type { PersonId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import type { WrittenRecord } from '../record/written-record.ts'
import type { Death } from './death.ts'

export const tellingWays = [
  'in-person',
  'video-call',
  'phone-call',
  'through-authority',
  'through-somebody-near',
] as const
export type TellingWay = (typeof tellingWays)[number]

export const tellingOutcomes = ['told', 'not-told'] as const
export type TellingOutcome = (typeof tellingOutcomes)[number]

/**
 * That somebody of the family was told, by a person and not by a letter or the press, who was with them, and what they
 * were offered; or why nobody could be told. Source: mission checklist (domain 01: 17).
 */
export type FamilyTold = {
  readonly outcome: TellingOutcome
  /** On the case; nothing where she is not on it. */
  readonly personId: PersonId | null
  /** Who she is, where she is not on the case. */
  readonly who: string
  readonly on: PlainDate
  readonly way: TellingWay | null
  readonly toldBy: string
  /** Who was beside them, and which support was offered. */
  readonly support: string
  /** What they asked and want, or why nobody could be told. */
  readonly words: string
}

/** What is told of it in words or codes, in the order in which people read it. */
export const tellingFieldNames = [
  'outcome',
  'who',
  'on',
  'way',
  'toldBy',
  'support',
  'words',
] as const satisfies readonly (keyof FamilyTold)[]

export type FamilyToldRecord = WrittenRecord<FamilyTold>

export function checkFamilyTold(
  telling: FamilyTold,
  facts: {
    readonly today: PlainDate
    /** What is written of the death; nobody is told of what is not certain. */
    readonly death: Death | undefined
    /** Who is on the case now. */
    readonly people: readonly string[]
    /** Whom a restriction says not to tell. */
    readonly notTold: readonly string[]
  },
): Problem | undefined {
  const { outcome, personId, who, on, way, toldBy, words } = telling
  if (facts.death?.standing !== 'confirmed') return problem('death.not-confirmed')
  if (personId !== null && !facts.people.includes(personId)) return problem('record.not-found')
  if (personId !== null && facts.notTold.includes(personId)) return problem('death.must-not-be-told')
  const missing = (pointer: string) =>
    problem('death.missing', { fields: [{ pointer: `/fields/${pointer}`, reason: 'required' }] })
  if (personId === null && who.trim() === '') return missing('who')
  const earliest = facts.death.died && rangeOf(facts.death.died).earliest
  if (on > facts.today || (earliest && on < earliest))
    return problem('death.day', { fields: [{ pointer: '/fields/on', reason: 'day' }] })
  if (outcome === 'not-told') return words.trim() === '' ? missing('words') : undefined
  if (way === null) return missing('way')
  return toldBy.trim() === '' ? missing('toldBy') : undefined
}
