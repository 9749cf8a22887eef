import type { FastifyRequest } from 'fastify'
import { requireKeepable } from './read-json.ts'

/**
 * One object from path and query (`GET`) or path and body: what the operation's schema then checks. A name
 * that stands in the path cannot be given a second time elsewhere.
 */
export function readInput(
  request: FastifyRequest,
  method: 'GET' | 'POST',
  names: readonly string[],
): unknown {
  const fromPath = request.params as Record<string, string>
  // A body was looked at while it was read.
  requireKeepable(fromPath)
  if (method === 'GET') requireKeepable(request.query)
  const rest = method === 'GET' ? request.query : request.body
  if (rest === undefined || rest === null) return names.length > 0 ? { ...fromPath } : {}
  if (typeof rest !== 'object' || Array.isArray(rest)) return rest
  const given = rest as Record<string, unknown>
  if (names.some((name) => name in given)) return { ...given, ...fromPath, 'given-twice': true }
  return { ...given, ...fromPath }
}
