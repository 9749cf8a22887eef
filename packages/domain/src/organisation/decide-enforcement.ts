import type { Role } from '../access/vocabulary.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

/**
 * Roles that somebody keeps whose organisation holds a migration-enforcement role: those that open no case. The
 * policies say the same again (`sign_in` on memberships).
 */
export const rolesWithinEnforcement = ['administrator', 'auditor'] as const satisfies readonly Role[]

export type EnforcementActor = {
  readonly userId: string
  /** Whether the organisation she works for now holds the mark. */
  readonly enforces: boolean
}

export type EnforcementRequest = {
  /** True to set the mark, false to take it away. */
  readonly wanted: boolean
  readonly askedBy: string
  readonly state: 'asked' | 'approved' | 'refused'
}

/**
 * Any administrator asks for the mark, also for her own organisation; never one who works under it. The firewall
 * against enforcement is worth nothing in the hand of those whom it keeps out, so that they neither take their own
 * mark away nor give it to others.
 */
export function decideEnforcementRequest(
  actor: EnforcementActor,
  organisation: { readonly enforcement: boolean },
  wanted: boolean,
): Result<true, Problem> {
  if (actor.enforces) return refuse(problem('enforcement.own-organisation'))
  return organisation.enforcement === wanted ? refuse(problem('enforcement.as-asked')) : accept(true)
}

/**
 * Naming an organisation as one of an institution keeps what that institution's people did from all of its staff, and
 * nobody takes the name away: in one hand it could hide a harm as well as protect who told it.
 * Source: mission checklist 107.
 */
export function decideAgencyRequest(
  actor: EnforcementActor,
  organisation: { readonly agencies: readonly string[] },
  agency: string,
): Result<true, Problem> {
  if (actor.enforces) return refuse(problem('enforcement.own-organisation'))
  return organisation.agencies.includes(agency) ? refuse(problem('enforcement.as-asked')) : accept(true)
}

/** Four eyes: whoever approves is not the one who asked. */
export function decideEnforcementApproval(
  actor: EnforcementActor,
  request: EnforcementRequest,
): Result<true, Problem> {
  if (actor.enforces) return refuse(problem('enforcement.own-organisation'))
  if (request.state !== 'asked') return refuse(problem('enforcement.closed'))
  return request.askedBy === actor.userId ? refuse(problem('enforcement.own')) : accept(true)
}

/** Whoever asked takes it back; anyone who might approve may refuse. */
export function decideEnforcementRefusal(
  actor: EnforcementActor,
  request: EnforcementRequest,
): Result<true, Problem> {
  if (actor.enforces) return refuse(problem('enforcement.own-organisation'))
  return request.state === 'asked' ? accept(true) : refuse(problem('enforcement.closed'))
}
