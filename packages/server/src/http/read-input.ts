import type { FastifyRequest } from 'fastify'
import type { Operation } from '@amparo/contract/kernel/operation'
import { requireKeepable } from './read-json.ts'

/**
 * One object from path and query (`GET`) or path and body: what the operation's schema then checks. A name
 * that stands in the path cannot be given a second time elsewhere.
 */
export function readInput(
  request: FastifyRequest,
  method: Operation['method'],
  names: readonly string[],
): unknown {
  const fromPath = request.params as Record<string, string>
  // A body was looked at while it was read; what stands in a path is an id or nothing.
  if (method === 'GET') requireKeepable(request.query)
  const rest = method === 'GET' ? request.query : request.body
  if (rest === undefined || rest === null) return names.length > 0 ? { ...fromPath } : {}
  if (rest instanceof Uint8Array) return { ...fromPath, bytes: rest }
  if (typeof rest !== 'object' || Array.isArray(rest)) return rest
  const given = rest as Record<string, unknown>
  if (names.some((name) => name in given)) return { ...given, ...fromPath, 'given-twice': true }
  return { ...given, ...fromPath }
}

/** An id that nothing has: those of this program tell their time (UUIDv7), and this one tells none. */
const idOfNothing = '00000000-0000-8000-8000-000000000000'

/**
 * The input as the operation's schema takes it. To a read, an id that is none is the id of nothing: it is asked,
 * answered and audited like any other that does not exist, so that the two cannot be told apart.
 */
export function parseInput(operation: Operation, given: unknown) {
  const parsed = operation.input.safeParse(given)
  if (parsed.success || operation.kind !== 'query') return parsed
  const { issues } = parsed.error
  if (!issues.every((issue) => issue.code === 'custom' && issue.message === 'id' && issue.path.length === 1))
    return parsed
  const named = issues.map((issue) => [issue.path[0], idOfNothing])
  return operation.input.safeParse({ ...(given as object), ...Object.fromEntries(named) })
}
