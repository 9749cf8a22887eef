import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { mostExempt, type Freeze, type FreezeActor } from './freeze.ts'

/** Who may be named: those who read the case by their role when it was closed. A freeze gives nothing to anybody. */
export type FreezeFacts = { readonly readers: readonly string[] }

/** Of a case that is not closed yet; that it is closed once, the database says. */
export function decideFreeze(exempt: readonly string[], facts: FreezeFacts): Result<Freeze, Problem> {
  return named(exempt, facts) ?? accept({ exempt: [...exempt], liftAskedBy: undefined, isLifted: false })
}

/** Somebody leaves, or is herself the danger: the privacy lead names others. */
export function decideExempt(
  freeze: Freeze,
  exempt: readonly string[],
  facts: FreezeFacts,
): Result<Freeze, Problem> {
  if (freeze.isLifted) return refuse(problem('freeze.lifted'))
  return named(exempt, facts) ?? accept({ ...freeze, exempt: [...exempt] })
}

export function decideAskLift(freeze: Freeze, actor: FreezeActor): Result<Freeze, Problem> {
  if (!actor.roles.includes('privacy-lead')) return refuse(problem('access.not-allowed'))
  if (freeze.isLifted) return refuse(problem('freeze.lifted'))
  if (freeze.liftAskedBy !== undefined) return refuse(problem('freeze.lift-asked'))
  return accept({ ...freeze, liftAskedBy: actor.userId })
}

/** Four eyes: a second person opens the case again, never the one who asked for it. Source: DR-31. */
export function decideConfirmLift(freeze: Freeze, actor: FreezeActor): Result<Freeze, Problem> {
  const refused = refusedAnswer(freeze, actor)
  if (refused) return refused
  return freeze.liftAskedBy === actor.userId
    ? refuse(problem('freeze.own'))
    : accept({ ...freeze, isLifted: true })
}

/** The case stays closed: whoever asked takes it back, or a second person says no. */
export function decideStayClosed(freeze: Freeze, actor: FreezeActor): Result<Freeze, Problem> {
  return refusedAnswer(freeze, actor) ?? accept({ ...freeze, liftAskedBy: undefined })
}

function refusedAnswer(freeze: Freeze, actor: FreezeActor): Result<never, Problem> | undefined {
  if (!actor.roles.some((role) => role === 'privacy-lead' || role === 'manager'))
    return refuse(problem('access.not-allowed'))
  if (freeze.isLifted) return refuse(problem('freeze.lifted'))
  return freeze.liftAskedBy === undefined ? refuse(problem('freeze.not-asked')) : undefined
}

function named(exempt: readonly string[], { readers }: FreezeFacts): Result<never, Problem> | undefined {
  const count = new Set(exempt).size
  const isFew = count > 0 && count <= mostExempt && count === exempt.length
  if (!isFew) return refuse(problem('freeze.how-many', { values: { most: mostExempt } }))
  return exempt.every((one) => readers.includes(one)) ? undefined : refuse(problem('freeze.not-a-reader'))
}
