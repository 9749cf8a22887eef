import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { operation } from '@amparo/contract/kernel/operation'
import { isId } from '@amparo/domain/kernel/brand'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { makeApiClient, newCommandId, placeInput, type ApiClient } from './api-client.ts'

const shared = { summary: 's', purpose: 'care', identifiable: false, problems: [] } as const
const output = z.object({ word: z.string() })
const readThing = operation({
  ...shared,
  id: 'thing.read',
  kind: 'query',
  method: 'GET',
  path: '/api/things/:thingId',
  input: z.strictObject({ thingId: z.string(), limit: z.optional(z.number()) }),
  output,
})
const moveThing = operation({
  ...shared,
  id: 'thing.move',
  kind: 'command',
  method: 'POST',
  path: '/api/things/:thingId/move',
  input: z.strictObject({ thingId: z.string(), to: z.string() }),
  output,
})

type Seen = { method: string; url: string; headers: IncomingMessage['headers']; body: string }
let server: Server
let seen: Seen[]
let reply: { status: number; body: string }
let signedOut: number
let waiting: Set<string>
let api: ApiClient

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => (body += String(part)))
    request.on('end', () => {
      seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body })
      response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  api = makeApiClient({
    language: () => 'es-GT',
    fetch: (url, options) => fetch(`${address}${String(url)}`, options),
    onSignedOut: () => (signedOut += 1),
    onItsWay: { begin: (id) => waiting.add(id), end: (id) => waiting.delete(id) },
  })
})
afterAll(() => server.close())
beforeEach(() => {
  seen = []
  signedOut = 0
  waiting = new Set()
  reply = { status: 200, body: '{"word":"ñ","surplus":1}' }
})

test('a query travels in the address, and what the answer has too much is dropped', async () => {
  expect(await api.send(readThing, { thingId: 'a b/ñ', limit: 5 })).toEqual({
    ok: true,
    value: { word: 'ñ' },
  })
  expect(seen[0]).toMatchObject({ method: 'GET', url: '/api/things/a%20b%2F%C3%B1?limit=5', body: '' })
  expect(seen[0]?.headers['accept-language']).toBe('es-GT')
  expect(seen[0]?.headers['x-amparo']).toBeUndefined()
})

test('a command carries our header and its id, and its input in the body', async () => {
  const commandId = newCommandId()
  expect(isId(commandId)).toBe(true)
  await api.send(moveThing, { thingId: '7', to: 'casa' }, { commandId })
  expect(seen[0]).toMatchObject({ method: 'POST', url: '/api/things/7/move', body: '{"to":"casa"}' })
  expect(seen[0]?.headers).toMatchObject({ 'x-amparo': '1', 'idempotency-key': commandId })
})

test('a refusal arrives as a problem with its words, its fields and a code to read out', async () => {
  const errors = [{ pointer: '/to', reason: 'missing' }]
  const body = {
    code: 'a.b',
    detail: 'No se guardó.',
    next: 'input',
    errors,
    instance: 'urn:uuid:0-12345678',
  }
  reply = { status: 422, body: JSON.stringify(body) }
  expect(await api.send(moveThing, { thingId: '7', to: '' })).toEqual({
    ok: false,
    problem: {
      code: 'a.b',
      status: 422,
      message: 'No se guardó.',
      next: 'input',
      fields: errors,
      helpCode: 'a.b · 12345678',
    },
  })
})

test('an ended session is told once; a wrong password is not an ended session', async () => {
  reply = { status: 401, body: '{"code":"session.expired","detail":"x"}' }
  await api.send(readThing, { thingId: '1' })
  expect(signedOut).toBe(1)
  const knock = operation({ ...moveThing, kind: 'sign-in' })
  await api.send(knock, { thingId: '1', to: 'x' })
  expect(signedOut).toBe(1)
})

test('an answer of another shape or of a proxy is a problem, not half a screen', async () => {
  reply = { status: 200, body: '{"word":7}' }
  expect(await api.send(readThing, { thingId: '1' })).toMatchObject({
    problem: { code: 'answer.unreadable' },
  })
  reply = { status: 502, body: '<html>Bad gateway</html>' }
  expect(await api.send(readThing, { thingId: '1' })).toMatchObject({
    problem: { code: 'server.failed', status: 502 },
  })
})

test('without a network the problem says that nothing was sent', async () => {
  const alone = makeApiClient({
    language: () => 'en',
    fetch: () => fetch('http://127.0.0.1:1/'),
    onSignedOut: () => undefined,
    onItsWay: { begin: () => undefined, end: () => undefined },
  })
  expect(await alone.send(readThing, { thingId: '1' })).toMatchObject({
    ok: false,
    problem: { code: 'network.unreachable', status: 0 },
  })
})

test('what is not given is not in the address', () => {
  expect(placeInput(readThing, { thingId: '1', limit: undefined })).toEqual({ url: '/api/things/1' })
})

test('what was sent to change something is settled only when it has been answered; a query is not waited for', async () => {
  const order: string[] = []
  let answerNow: () => void = () => undefined
  const held = new Promise<void>((resolve) => (answerNow = resolve))
  const slow = makeApiClient({
    language: () => 'en',
    fetch: async (_, options) => {
      await held
      order.push(`answered ${options?.method}`)
      return new Response('{"word":"ok"}')
    },
    onSignedOut: () => undefined,
    onItsWay: { begin: () => undefined, end: () => undefined },
  })
  void slow.send(readThing, { thingId: '7' })
  await slow.settled()
  order.push('nothing to wait for')
  void slow.send(moveThing, { thingId: '7', to: 'casa' })
  const settled = slow.settled().then(() => order.push('settled'))
  answerNow()
  await settled
  expect(order).toEqual(['nothing to wait for', 'answered GET', 'answered POST', 'settled'])
})

test('a command is noted by its id until it is answered, well or badly; a question is not', async () => {
  const sent = api.send(moveThing, { thingId: '7', to: 'casa' })
  expect([...waiting].every(isId)).toBe(true)
  expect(waiting.size).toBe(1)
  await sent
  expect(waiting.size).toBe(0)
  void api.send(readThing, { thingId: '7' })
  expect(waiting.size).toBe(0)
})
