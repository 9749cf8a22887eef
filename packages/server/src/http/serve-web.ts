import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The built web app. Files under `assets` carry their digest in the name and are kept for a year; the page
 * itself is always asked for again, so that an update reaches everyone. Unknown paths that are no file and no
 * API belong to the app's own router.
 */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'))
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    // One route per file that exists: everything else belongs to the app's router below.
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  app.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/') || /\.[a-z0-9]{1,8}$/i.test(request.url.split('?')[0] ?? ''))
      return reply.callNotFound()
    return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(page)
  })
}
