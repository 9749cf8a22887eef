import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'

/** What somebody on the network may write into the socket: over real TCP, without a client library in between. */
let test: TestApp
let port: number
let cookie: string

beforeAll(async () => {
  test = await startTestApp()
  const ana = await test.signInAs(test.cast.guatemala.caseworker)
  cookie = [...ana.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  await test.app.listen({ host: '127.0.0.1', port: 0 })
  port = (test.app.server.address() as AddressInfo).port
})
afterAll(() => test.close())

/** Sends bytes as they are and answers what came back until the other side hung up, or said enough. */
function wire(...parts: (string | Buffer)[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let said = ''
    const done = () => {
      socket.destroy()
      resolve(said)
    }
    socket.on('data', (chunk) => {
      said += chunk.toString('latin1')
      if (said.includes('\r\n\r\n')) setTimeout(done, 50)
    })
    socket.on('close', done)
    socket.on('error', done)
    for (const part of parts) socket.write(part)
  })
}

const statusOf = (said: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? Number.NaN)

function post(
  body: string | Buffer,
  more: readonly string[] = [],
  path = '/api/children/search',
): (string | Buffer)[] {
  const head = [
    `POST ${path} HTTP/1.1`,
    'host: localhost',
    `cookie: ${cookie}`,
    'x-amparo: 1',
    'idempotency-key: 01950000-0000-7000-8000-000000000001',
    ...(more.some((line) => line.startsWith('content-type')) ? [] : ['content-type: application/json']),
    ...(more.some((line) => line.startsWith('transfer-encoding'))
      ? []
      : [`content-length: ${Buffer.byteLength(body)}`]),
    ...more,
  ]
  return [`${head.join('\r\n')}\r\n\r\n`, body]
}

const headOf = (said: string) => said.split('\r\n\r\n')[0]?.toLowerCase() ?? ''
const bodyOf = (said: string) => JSON.parse(said.slice(said.indexOf('\r\n\r\n') + 4)) as { code: string }

const get = (path: string, ...more: string[]) =>
  `GET ${path} HTTP/1.1\r\n${['host: localhost', ...more].join('\r\n')}\r\n\r\n`
const many = Object.fromEntries(Array.from({ length: 60_000 }, (_, at) => [`k${at}`, 1]))

const bombs: readonly (readonly [string, () => (string | Buffer)[]])[] = [
  ['a megabyte of nested arrays', () => post(`${'['.repeat(500_000)}${']'.repeat(500_000)}`)],
  ['sixty thousand keys', () => post(JSON.stringify(many))],
  ['more than a megabyte', () => post(JSON.stringify({ name: 'x'.repeat(1_200_000) }))],
  ['a compressed body', () => post(gzipSync('x'.repeat(5_000_000)), ['content-encoding: gzip'])],
  ['the same key twice', () => post('{"name":"a","name":"b","__proto__":{"x":1}}')],
  ['bytes that are no text', () => post(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]))],
  ['another type of body', () => post('<a/>', ['content-type: application/xml'])],
  ['two lengths', () => post('{}', ['content-length: 7'])],
  ['a length and chunks', () => post('0\r\n\r\n', ['content-length: 5', 'transfer-encoding: chunked'])],
  ['a broken chunk', () => post('zz\r\n{}\r\n', ['transfer-encoding: chunked'])],
  ['huge headers', () => [get('/api/cases', `x-long: ${'x'.repeat(100_000)}`)]],
  ['five thousand cookies', () => [get('/api/cases', `cookie: ${'a=b; '.repeat(3000)}`)]],
  ['a path upwards', () => [get('/../../../etc/passwd')]],
  ['a path upwards in disguise', () => [get('/%2e%2e/%2e%2e/etc/passwd')]],
  ['a path with a zero', () => [get('/api/cases/%00')]],
  ['a path that is no encoding', () => [get('/api/cases/%E0%A4%A')]],
  ['a range', () => [get('/api/openapi.json', 'range: bytes=0-1,5-999999999999')]],
  [
    'another host',
    () => ['GET /api/cases HTTP/1.1\r\nhost: evil.example\r\nx-forwarded-host: evil.example\r\n\r\n'],
  ],
  ['no host', () => ['GET /api/cases HTTP/1.1\r\n\r\n']],
  ['HEAD', () => ['HEAD /api/cases HTTP/1.1\r\nhost: a\r\n\r\n']],
  ['OPTIONS', () => ['OPTIONS /api/cases HTTP/1.1\r\nhost: a\r\n\r\n']],
  ['PUT', () => ['PUT /api/cases HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n']],
  ['TRACE', () => ['TRACE /api/cases HTTP/1.1\r\nhost: a\r\n\r\n']],
  ['CONNECT', () => ['CONNECT evil.example:443 HTTP/1.1\r\nhost: a\r\n\r\n']],
  ['an address without end', () => [get(`/api/${'x'.repeat(30_000)}`)]],
  ['an invented method', () => ['FETCH /api/cases HTTP/1.1\r\nhost: a\r\n\r\n']],
  ['a method that nobody here knows', () => ['PROPFIND /api/cases HTTP/1.1\r\nhost: a\r\n\r\n']],
  ['QUERY with a body', () => ['QUERY /api/cases HTTP/1.1\r\nhost: a\r\ncontent-length: 2\r\n\r\n{}']],
  ['an expectation that nobody knows', () => [get('/api/cases', 'expect: 200-ok')]],
  ['a length that is no number', () => [get('/api/cases', 'content-length: 1e3')]],
  ['a length below nothing', () => [get('/api/cases', 'content-length: -1')]],
  ['a header without a name', () => [get('/api/cases', ': x')]],
  ['a header that goes on below', () => [get('/api/cases', 'x-a: b\r\n c: d')]],
  ['an unknown way of sending', () => post('{}', ['transfer-encoding: identity, chunked'])],
  ['a line feed alone', () => ['GET /api/cases HTTP/1.1\nhost: a\n\n']],
  ['another version', () => ['GET /api/cases HTTP/9.9\r\nhost: a\r\n\r\n']],
  ['another protocol after this one', () => [get('/api/cases', 'connection: upgrade', 'upgrade: websocket')]],
  ['a form', () => post('name=a', ['content-type: application/x-www-form-urlencoded'])],
  ['plain text', () => post('{}', ['content-type: text/plain'])],
  ['noise', () => [Buffer.from('\u0000\u0001\u0002 not http at all\r\n\r\n')]],
]

it.each(bombs)('refuses %s, and goes on', async (_name, bytes) => {
  const said = await wire(...bytes())
  const status = statusOf(said)
  expect(status, said.slice(0, 300)).toBeLessThan(500)
  if (status >= 400) expect(headOf(said)).toContain('application/problem+json')
  expect(said).not.toMatch(/root:|evil\.example|node_modules|\bat \S+\.ts:\d+/)
  expect(statusOf(await wire(get('/health/ready')))).toBe(200)
})

it('cuts off who sends a body without end or a request without haste', () => {
  const { server } = test.app
  expect([server.requestTimeout, server.headersTimeout]).toEqual([120_000, 30_000])
})

it('answers others while a hundred connections say nothing and a body does not come', async () => {
  const idle = Array.from({ length: 100 }, () => connect(port, '127.0.0.1'))
  const waiting = connect(port, '127.0.0.1')
  waiting.write(
    'POST /api/children/search HTTP/1.1\r\nhost: a\r\ncontent-length: 100\r\ncontent-type: application/json\r\n\r\n{',
  )
  const answers = await Promise.all(Array.from({ length: 20 }, () => wire(get('/health/ready'))))
  expect(new Set(answers.map(statusOf))).toEqual(new Set([200]))
  for (const socket of [...idle, waiting]) socket.destroy()
})

const said: readonly (readonly [string, () => (string | Buffer)[], number, string])[] = [
  [
    'huge headers',
    () => [get('/api/cases', `x-long: ${'x'.repeat(100_000)}`)],
    431,
    'request.header-too-large',
  ],
  ['noise', () => ['not http at all\r\n\r\n'], 400, 'request.malformed'],
  ['no host', () => ['GET /api/cases HTTP/1.1\r\n\r\n'], 400, 'request.malformed'],
  ['an expectation', () => [get('/api/cases', 'expect: 200-ok')], 400, 'request.malformed'],
  [
    'a length and chunks',
    () => post('0\r\n\r\n', ['content-length: 5', 'transfer-encoding: chunked']),
    400,
    'request.malformed',
  ],
  ['a tunnel', () => ['CONNECT a:443 HTTP/1.1\r\nhost: a\r\n\r\n'], 405, 'route.wrong-method'],
  ['PUT', () => ['PUT /api/cases HTTP/1.1\r\nhost: a\r\n\r\n'], 405, 'route.wrong-method'],
]

it.each(said)('says what is wrong with %s', async (_name, bytes, status, code) => {
  const answer = await wire(...bytes())
  expect(statusOf(answer)).toBe(status)
  expect(bodyOf(answer)).toMatchObject({ status, code })
  if (status === 405) expect(headOf(answer)).toMatch(/\r\nallow: get/)
})

it('reads nothing more from a connection on which something was no HTTP', async () => {
  const answer = await wire('GET /x HTTP/1.1\r\nhost: a\r\ncontent-length: x\r\n\r\n', get('/health/ready'))
  expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1)
})
