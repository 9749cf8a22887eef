import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { problem, type ProblemCode } from '@amparo/domain/kernel/problem'
import { problemLanguage, writeProblem } from '../problems/write-problem.ts'

/**
 * What never becomes a request, because the bytes are no HTTP, too long or too slow, is answered like any other
 * refusal, and the connection ends: what stands behind such bytes on the same connection must not be read as a
 * request of its own.
 */
export function answerOnWire(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  if (socket.writable) socket.write(rawAnswer(codeOfWire(error.code)))
  socket.destroy(error)
}

function codeOfWire(code: string | undefined): ProblemCode {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'request.too-slow'
  if (code === 'HPE_HEADER_OVERFLOW') return 'request.header-too-large'
  return 'request.malformed'
}

/** Two things that Node would answer by itself with an empty page: an expectation that nobody knows, and a tunnel. */
export function answerOddRequests(server: Server): void {
  server.on('checkExpectation', (request, response: ServerResponse) => {
    const body = documentOf('request.malformed', request.headers['accept-language'])
    response.writeHead(body.status, headersOf(body.text)).end(body.text)
  })
  server.on('connect', (_request, socket: Duplex) => {
    socket.on('error', () => socket.destroy())
    socket.end(rawAnswer('route.wrong-method'))
  })
}

function rawAnswer(code: ProblemCode): string {
  const { status, text } = documentOf(code, undefined)
  const headers = Object.entries({ ...headersOf(text), ...(status === 405 ? { allow: 'GET, POST' } : {}) })
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    '',
    text,
  ].join('\r\n')
}

function documentOf(code: ProblemCode, acceptLanguage: string | undefined) {
  const document = writeProblem(problem(code), problemLanguage(acceptLanguage), randomUUID())
  return { status: document.status, text: JSON.stringify(document) }
}

function headersOf(text: string) {
  return {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': String(Buffer.byteLength(text)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  }
}
