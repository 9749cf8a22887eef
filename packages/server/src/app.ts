import type { KeyObject } from 'node:crypto'
import cookie from '@fastify/cookie'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Logger } from 'pino'
import { problem, ProblemError, type Problem } from '@amparo/domain/kernel/problem'
import { addHealth } from './http/health.ts'
import { readGauges } from './http/gauges.ts'
import { makeMetrics } from './http/metrics.ts'
import { openApiDocument } from './http/openapi.ts'
import { codeOf, constraintOf } from './error-code.ts'
import { registerRoute, sendProblem } from './http/register-route.ts'
import type { Dependencies } from './http/route.ts'
import { setSecurityHeaders } from './http/security-headers.ts'
import { serveWeb } from './http/serve-web.ts'
import { takeRequests } from './http/take-requests.ts'
import { answerOnWire } from './http/wire-errors.ts'
import { addCalendar } from './modules/calendar/index.ts'
import { routes } from './routes.ts'

declare module 'fastify' {
  interface FastifyRequest {
    operationId: string
    problemCode: string
    actorId: string | undefined
    sessionUse: { readonly sessionId: string; readonly lastUsedAt: string } | undefined
  }
  interface FastifyContextConfig {
    isReading?: boolean
    /** Its body is no JSON but the bytes of a file. */
    takesBytes?: boolean
  }
}

export type AppDependencies = Dependencies & {
  readonly logger: Logger
  /** For the fingerprints of commands. */
  readonly fingerprintKey: KeyObject
  /** The built web app; without it only the API is served. */
  readonly webFolder: string | undefined
}

/** Whoever sends no host hears so from us (`takeRequests`), and not from the library. */
const wire = { headersTimeout: 30_000, connectionsCheckingInterval: 5_000, requireHostHeader: false }

/** The HTTP face: every operation of the inventory, the API reference, health, figures and the web app. */
export async function buildApp(dependencies: AppDependencies): Promise<FastifyInstance> {
  const { config, logger } = dependencies
  const app = Fastify({
    ...(config.tls ? { https: { ...wire, ...config.tls } } : { http: wire }),
    bodyLimit: 1_048_576,
    trustProxy: trustedProxies(config.trustProxy),
    forceCloseConnections: true,
    // A phone on a weak network sends a form of many pages within this; whoever dribbles is cut off.
    requestTimeout: 120_000,
    clientErrorHandler: answerOnWire,
    return503OnClosing: false,
    // As long as a header can be: an id too long to be one is answered like any other that does not exist.
    routerOptions: { maxParamLength: 16_384, caseSensitive: true },
    // Refused by the router itself, before any handler: an address too long or badly written.
    frameworkErrors: (_error, request, reply) => {
      void sendProblem(
        request as FastifyRequest,
        reply as FastifyReply,
        problem('request.malformed'),
        crypto.randomUUID(),
      )
    },
  }) as unknown as FastifyInstance
  await app.register(cookie)
  const metrics = makeMetrics()

  app.decorateRequest('operationId', 'other')
  app.decorateRequest('problemCode', 'done')
  app.decorateRequest('actorId', undefined)
  app.decorateRequest('sessionUse', undefined)
  setSecurityHeaders(app, config)
  takeRequests(app)
  app.addHook('onResponse', async (request, reply) => {
    metrics.observe(request.operationId, request.problemCode, reply.elapsedTime / 1000)
    // Fields by name only: no address, no body, no header ever reaches the log.
    logger.info(
      {
        operation: request.operationId,
        outcome: request.problemCode,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        actor: request.actorId,
      },
      'answered',
    )
  })
  app.setErrorHandler(async (error, request, reply) => {
    const reason = problemOf(error)
    const requestId = crypto.randomUUID()
    if (reason.code === 'server.failed')
      logger.error(
        {
          operation: request.operationId,
          help: requestId.slice(-8),
          kind: nameOf(error),
          code: codeOf(error),
          at: placeOf(error),
        },
        'failed',
      )
    return sendProblem(request, reply, reason, requestId)
  })

  for (const route of routes) registerRoute(app, dependencies, route)
  const reference = JSON.stringify(openApiDocument(routes, dependencies.version))
  app.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(reference),
  )
  app.get('/metrics', async (_request, reply) => {
    await readGauges(metrics, dependencies.database)
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  addHealth(app, dependencies)
  addCalendar(app, dependencies)
  if (dependencies.webFolder) await serveWeb(app, dependencies.webFolder)
  return app
}

/** Errors of the framework and the database that a person can do something about; the rest is a defect. */
function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  const code = codeOf(error)
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return problem('request.too-large')
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return problem('request.wrong-type')
  if (code.startsWith('FST_ERR_CTP') || nameOf(error) === 'SyntaxError' || code === 'FST_ERR_BAD_URL')
    return problem('request.malformed')
  // The row policies refused what a rule above them had let through: nobody's right is widened by a mistake.
  if (code === '42501' && error instanceof Error && error.message.includes('row-level security'))
    return problem('access.not-allowed')
  // Two senders made one record under one id at the same moment: the other one made it.
  // Another case of the child is open that is closed to her: she could not be told before.
  if (code === '23505' && constraintOf(error) === 'cases_one_open_of_child') return problem('case.frozen')
  if (code === '23505' && constraintOf(error).endsWith('_pkey')) return problem('record.exists')
  // 40: two transactions stood in each other's way; the same command may be sent again.
  if (code.startsWith('40')) return problem('server.unavailable')
  // 53: out of resources (disk, memory, connections); 57P: shutting down; 08: no connection; 25006: read only.
  if (
    /^(53|57P|08)/.test(code) ||
    code === '25006' ||
    /^(ECONNREFUSED|CONNECTION_|CONNECT_TIMEOUT|EPIPE|ECONNRESET)/.test(code)
  )
    return problem('server.unavailable')
  return problem('server.failed')
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
/** The first line of our own code in the stack: enough to find a defect, without a value in it. */
function placeOf(error: unknown): string {
  const line =
    error instanceof Error
      ? (error.stack ?? '').split('\n').find((row) => row.includes('/packages/'))
      : undefined
  return line?.replace(/^.*\/packages\//, '').replace(/\)$/, '') ?? ''
}

/** A number means how many proxies stand in front; anything else is their addresses. */
function trustedProxies(trust: number | string | false) {
  return typeof trust === 'number' ? (_address: string, hop: number) => hop < trust : trust
}
