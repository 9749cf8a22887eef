import type { FastifyReply } from 'fastify'

export type FileAnswer = { readonly bytes: Uint8Array; readonly type: string; readonly name: string }

/**
 * A file that somebody once sent leaves as a file to be kept or shown by our own page, and never as a page: no browser
 * guesses its type, opens it in its place or runs what is in it.
 */
export function sendFile(reply: FastifyReply, { bytes, type, name }: FileAnswer) {
  return reply
    .headers({
      'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    })
    .type(type)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
}
