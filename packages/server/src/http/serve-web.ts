import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/**
 * The built web app. Files under `assets` carry their digest in the name and are kept for a year; the page
 * itself is always asked for again, so that an update reaches everyone. Unknown paths that are no file and no
 * API belong to the app's own router. Only what the build left in the folder is served: nothing that a link points
 * to, nothing hidden, no source maps.
 */
export async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'))
  const served = await listServed(folder)
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    // One route per file that exists: everything else belongs to the app's router below.
    wildcard: false,
    allowedPath: (path) => served.has(path),
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

/** Links are no files here, and folders behind links are not entered. */
async function listServed(folder: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => !parts.some((part) => part.startsWith('.')) && !parts.at(-1)?.includes('.map'))
  return new Set(paths.map((parts) => `/${parts.join('/')}`))
}
