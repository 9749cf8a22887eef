import type { FastifyInstance } from 'fastify'
import { contentSecurityPolicy } from '@amparo/contract/web-policy'
import type { Config } from '../config.ts'

/** The web's one policy, on every answer; each header is there for a reason that a test names. */
export function setSecurityHeaders(app: FastifyInstance, config: Config): void {
  const secure = config.tls !== undefined || config.publicUrl?.startsWith('https:') === true
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': 'geolocation=(), camera=(self), microphone=(self), payment=(), usb=()',
      ...(secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
    })
  })
}
