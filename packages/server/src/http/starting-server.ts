import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { problem } from '@amparo/domain/kernel/problem'
import type { Config } from '../config.ts'
import { problemLanguage, writeProblem } from '../problems/write-problem.ts'

const secondsToWait = '5'

/**
 * Takes the port before anything is made: one that is taken is known at once, and nobody takes it meanwhile. Until it
 * is released everyone is told to come back. Rejects with what the system says of the address.
 */
export async function openStartingServer(config: Config): Promise<{ readonly release: () => void }> {
  const server = config.tls ? createHttpsServer(config.tls, answer) : createHttpServer(answer)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, resolve)
  })
  return {
    // The port is free when this returns: whoever listens next in the same turn of the loop finds nobody before it.
    release: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

const answer: RequestListener = (request, response) => {
  response.setHeader('cache-control', 'no-store').setHeader('connection', 'close')
  if (request.url === '/health/live') {
    response.setHeader('content-type', 'application/json; charset=utf-8').end('{"live":true}')
    return
  }
  response.statusCode = 503
  response.setHeader('retry-after', secondsToWait)
  if (request.url === '/health/ready') {
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end('{"ready":false,"waits_for":"start"}')
    return
  }
  const language = problemLanguage(request.headers['accept-language'])
  response.setHeader('content-type', 'application/problem+json; charset=utf-8')
  response.end(JSON.stringify(writeProblem(problem('server.unavailable'), language, crypto.randomUUID())))
}
