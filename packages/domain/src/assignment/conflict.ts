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

/** A single word of a name would close half of a department to her. */
export function decideConflict(declared: Conflict, standing: readonly Conflict[]): Result<Conflict, Problem> {
  const words = declared.about.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0 || (declared.kind === 'person' && words.length < shortestName))
    return refuse(problem('conflict.too-wide', { fields: [{ pointer: '/about', reason: 'required' }] }))
  const isKnown = standing.some((one) => one.kind === declared.kind && one.about === declared.about)
  return isKnown ? refuse(problem('conflict.known')) : accept(declared)
}
