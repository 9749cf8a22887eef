import type { ConflictId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

/** What must never be given to somebody: one case, whoever comes from a place, a person by name. */
export const conflictKinds = ['case', 'place', 'person'] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** Declared by the worker for herself; nobody else reads it. */
export type Conflict = {
  readonly id: ConflictId
  readonly userId: UserId
  readonly kind: ConflictKind
  /** Code of a case, P-code of a place, or a name. */
  readonly about: string
}

const shortestName = 2
/** A part of a country: two letters, and at least two more signs. */
const placeCode = /^[A-Z]{2}[A-Z\d]{2,}$/

/** A single word of a name, or a whole country, would close half of the work to her. */
export function decideConflict(declared: Conflict, standing: readonly Conflict[]): Result<Conflict, Problem> {
  const { kind, about } = declared
  const words = about.trim().split(/\s+/).filter(Boolean)
  const isNarrow =
    kind === 'place' ? placeCode.test(about) : words.length >= (kind === 'person' ? shortestName : 1)
  if (!isNarrow)
    return refuse(problem('conflict.too-wide', { fields: [{ pointer: '/about', reason: 'required' }] }))
  const isKnown = standing.some((one) => one.kind === kind && one.about === about)
  return isKnown ? refuse(problem('conflict.known')) : accept(declared)
}
