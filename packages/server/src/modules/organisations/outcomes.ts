import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { accept, refuse, type Result } from '@amparo/domain/kernel/result'
import type { CommandOutcome } from '@amparo/contract/kernel/fields'

/** What a change of a register answers: the record and its version from now on. */
export function applied(id: string, version: number): Result<CommandOutcome, Problem> {
  return accept({ id, version, outcome: 'applied' as const, conflicts: [] })
}

export const outdated = refuse(problem('edit.outdated'))
export const notFound = refuse(problem('record.not-found'))
