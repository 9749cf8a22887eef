import { randomUUID, type KeyObject } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isId } from '@amparo/domain/kernel/brand'
import { isInstant } from '@amparo/domain/kernel/instant'
import { problem, type Problem } from '@amparo/domain/kernel/problem'
import { pathNames } from '@amparo/contract/kernel/operation'
import type * as z from 'zod/mini'
import { fingerprintOf } from '../commands/fingerprint.ts'
import { fieldName } from '../problems/field-names.ts'
import { problemLanguage, writeProblem } from '../problems/write-problem.ts'
import { compileOutput } from './compile-output.ts'
import { entityTag } from './entity-tag.ts'
import { comesFromOurPage } from './own-page.ts'
import { parseInput, readInput } from './read-input.ts'
import { sendFile, type FileAnswer } from './send-file.ts'
import type { CommandHeader, Dependencies, Route } from './route.ts'
import { noteSessionUse } from '../access/note-session-use.ts'
import { runOperation } from './run-operation.ts'
import { deviceCookie, sessionCookie, sessionCookieName } from './session-cookie.ts'

/** Puts one declared operation on the wire: parse, run, write. Nothing is decided here. */
export function registerRoute(
  app: FastifyInstance,
  dependencies: Dependencies & { readonly fingerprintKey: KeyObject },
  route: Route,
): void {
  const { operation } = route
  const names = pathNames(operation.path)
  compileOutput(operation.output)
  app.route({
    method: operation.method,
    url: operation.path,
    config: { isReading: operation.kind === 'query', takesBytes: operation.kind === 'upload' },
    ...(operation.mostBytes === undefined ? {} : { bodyLimit: operation.mostBytes }),
    // After the answer has left: nobody waits for it.
    onResponse: async (request) => {
      if (request.sessionUse) await noteSessionUse(dependencies.database, request.sessionUse)
    },
    handler: async (request, reply) => {
      const requestId = randomUUID()
      request.operationId = operation.id
      const refuseWith = (reason: Problem) => sendProblem(request, reply, reason, requestId)

      if (operation.method !== 'GET' && !comesFromOurPage(request, dependencies.config.publicUrl))
        return refuseWith(problem('request.forged'))
      const command = operation.kind === 'command' ? commandHeader(request, dependencies) : undefined
      if (operation.kind === 'command' && !command)
        return refuseWith(
          problem('request.invalid', { fields: [{ pointer: '/headers/idempotency-key', reason: 'id' }] }),
        )
      const parsed = parseInput(operation, readInput(request, operation.method, names))
      if (!parsed.success) return refuseWith(problem('request.invalid', { fields: issuesOf(parsed.error) }))

      const outcome = await runOperation(dependencies, {
        route,
        input: parsed.data,
        token: request.cookies[sessionCookieName],
        requestId,
        origin: request.ip,
        cookies: request.cookies,
        command,
        fingerprint: command && fingerprintOf(dependencies.fingerprintKey, operation.id, parsed.data),
        // A proxy may say anything; there are two ways to reach us.
        reachedAt: `${request.protocol === 'https' ? 'https' : 'http'}://${request.host}`,
        agent: request.headers['user-agent'],
        language: problemLanguage(request.headers['accept-language']),
      })
      if (!outcome.ok) return refuseWith(outcome.problem)
      const { body, session, device } = outcome.value
      request.actorId = outcome.value.principal?.userId
      if (session !== null) reply.header('set-cookie', sessionCookie(session, dependencies.config))
      if (device) reply.header('set-cookie', deviceCookie(device, dependencies.config))
      const used = outcome.value
      if (used.principal && used.lastUsedAt)
        request.sessionUse = { sessionId: used.principal.sessionId, lastUsedAt: used.lastUsedAt }
      reply.header('cache-control', 'no-store')
      if (operation.answersFile) return sendFile(reply, body as FileAnswer)
      const text = JSON.stringify(body)
      if (operation.job) reply.header('location', placeOfJob(operation.job, parsed.data))
      if (operation.method === 'GET') {
        const tag = entityTag(text)
        reply.header('etag', tag)
        if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      }
      return reply.code(outcome.value.status).type('application/json; charset=utf-8').send(text)
    },
  })
}

/** The address of what was begun; the names in it come from the input. */
function placeOfJob(path: string, input: unknown): string {
  const given = input as Readonly<Record<string, unknown>>
  return path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(given[name])))
}

export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  reason: Problem,
  requestId: string,
) {
  const language = problemLanguage(request.headers['accept-language'])
  const isReading = request.method === 'GET' || request.routeOptions?.config.isReading === true
  const document = writeProblem(reason, language, requestId, isReading)
  request.problemCode = document.code
  return reply
    .code(document.status)
    .header('cache-control', 'no-store')
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(document))
}

function commandHeader(request: FastifyRequest, dependencies: Dependencies): CommandHeader | undefined {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !isId(key)) return undefined
  const now = dependencies.now().toISOString()
  const told = Date.parse(String(request.headers['x-amparo-made-at'] ?? ''))
  const madeAt = Number.isNaN(told) ? now : new Date(told).toISOString()
  const number = Number(request.headers['x-amparo-device-number'] ?? Number.NaN)
  return {
    id: key,
    // A device whose clock stands at no day of this work counts as one that said nothing.
    madeAt: isInstant(madeAt) ? madeAt : now,
    deviceNumber: Number.isSafeInteger(number) ? number : undefined,
  }
}

/** What did not fit and where, as JSON pointers; the values themselves are never repeated. */
export function issuesOf(error: z.core.$ZodError): NonNullable<Problem['fields']> {
  return error.issues.slice(0, 40).flatMap((issue) => {
    const at = `/${issue.path.map((step) => (typeof step === 'number' ? step : fieldName(String(step)))).join('/')}`
    if (issue.code === 'unrecognized_keys')
      return issue.keys
        .slice(0, 20)
        .map((key) => ({ pointer: `${at === '/' ? '' : at}/${fieldName(key)}`, reason: 'unknown-field' }))
    return [
      {
        pointer: at,
        reason: issue.code === 'custom' ? (issue.message ?? 'invalid') : issue.code.replaceAll('_', '-'),
      },
    ]
  })
}
