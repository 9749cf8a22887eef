import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problem, ProblemError, type ProblemCode } from '@amparo/domain/kernel/problem'
import { collectMethods } from './allowed-methods.ts'
import { readJson } from './read-json.ts'
import { sendProblem } from './register-route.ts'
import { answerOddRequests } from './wire-errors.ts'

const servedMethods = new Set(['GET', 'HEAD', 'POST', 'PUT'])

/**
 * What is a request here, before any route is asked: one that names a host, with a method that this program has, and
 * a body of JSON, of the bytes of a file, or none. Everything else gets a Problem from us and never a page of a library. Must be called
 * before the first route is registered.
 */
export function takeRequests(app: FastifyInstance): void {
  const methodsOf = collectMethods(app)
  const refuse = (request: FastifyRequest, reply: FastifyReply, code: ProblemCode) =>
    sendProblem(request, reply, problem(code), crypto.randomUUID())
  const refuseAddress = (request: FastifyRequest, reply: FastifyReply) => {
    const methods = methodsOf(request.url)
    if (methods.length === 0 || methods.includes(request.method))
      return refuse(request, reply, 'route.unknown')
    return refuse(request, reply.header('allow', methods.join(', ')), 'route.wrong-method')
  }
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  app.addHook('onRequest', async (request, reply) => {
    if (isClosing) return refuse(request, reply, 'server.unavailable')
    if (!request.headers.host) return refuse(request, reply, 'request.malformed')
    // Before the body of a method that nothing here has would be read.
    return servedMethods.has(request.method) ? undefined : refuseAddress(request, reply)
  })
  app.setNotFoundHandler(refuseAddress)
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: unknown, body: Buffer) => readJson(body),
  )
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => {
      if (request.routeOptions.config.takesBytes !== true)
        throw new ProblemError(problem('request.wrong-type'))
      return body
    },
  )
  answerOddRequests(app.server)
}
