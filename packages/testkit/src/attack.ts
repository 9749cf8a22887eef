import { expect } from 'vitest'
import * as z from 'zod/mini'
import { pathNames } from '@amparo/contract/kernel/operation'
import { problemCatalogue } from '@amparo/domain/kernel/problems/catalogue'
import type { Route } from '@amparo/server/http/route'
import { newTestId } from './register.ts'
import type { TestClient } from './test-app.ts'

/** As much of a JSON Schema as an attack reads. */
export type JsonSchema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Record<string, JsonSchema>
  readonly additionalProperties?: JsonSchema | boolean
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly format?: string
}

export type Given = Readonly<Record<string, unknown>>

export function inputSchema(route: Route): JsonSchema {
  return z.toJSONSchema(route.operation.input, { io: 'input', unrepresentable: 'any' }) as JsonSchema
}

/** One request with every field, none of them empty; `known` gives the value of a field by its name. */
export function sampleOf(schema: JsonSchema, known: Given, name = ''): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sampleOf(schema.anyOf.find((one) => one.type !== 'null') ?? {}, known, name)
  if (schema.type === 'object') {
    const { properties = {}, additionalProperties: more } = schema
    const entries = Object.entries(properties).map(([key, inner]) => [key, sampleOf(inner, known, key)])
    const extra = typeof more === 'object' ? [['mood', sampleOf(more, known, 'mood')]] : []
    return Object.fromEntries([...entries, ...extra])
  }
  if (schema.type === 'array') return schema.items ? [sampleOf(schema.items, known, name)] : []
  if (schema.type === 'number' || schema.type === 'integer') return known[name] ?? 1
  if (schema.type === 'boolean') return false
  if (schema.format === 'date') return '2026-03-14'
  if (schema.format === 'date-time') return '2026-03-14T10:00:00.000Z'
  return known[name] ?? (/Id$|^id$|row/i.test(name) ? newTestId() : 'Rosa')
}

/** The same value once for each of its parts, with `odd` in that part's place. */
export function* spoiltBy(value: unknown, odd: unknown): Generator<unknown> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      for (const spoilt of spoiltBy(inner, odd))
        yield Array.isArray(value) ? value.with(Number(key), spoilt) : { ...value, [key]: spoilt }
  }
  yield odd
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.toWellFormed() : (JSON.stringify(value) ?? '')
}

/** Puts a request on the wire as its route wants it, whatever its parts are. */
export async function send(client: TestClient, route: Route, given: Given, known: Given = {}) {
  const { operation } = route
  let url: string = operation.path
  const rest = { ...given }
  for (const name of pathNames(operation.path)) {
    url = url.replace(`:${name}`, encodeURIComponent(wordOf(rest[name] ?? known[name] ?? newTestId())))
    delete rest[name]
  }
  const query = Object.entries(rest).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(wordOf(value))}`,
  )
  return client.raw({
    method: operation.method,
    url: operation.method === 'GET' && query.length > 0 ? `${url}?${query.join('&')}` : url,
    ...(operation.method === 'POST' ? { body: rest } : {}),
    headers: { 'idempotency-key': newTestId() },
  })
}

/** Never a defect, never a word of the machine, and every refusal a sentence with a code. */
export function expectSane(answer: { status: number; text: string; body: unknown }, what: string) {
  // Another server that does not answer is said so; anything else from 500 on is a defect of ours.
  const elsewhere = (answer.body as { code?: string }).code === 'sign-in.provider-unavailable'
  if (!elsewhere) expect(answer.status, `${what}: ${answer.text.slice(0, 300)}`).toBeLessThan(500)
  expect(answer.text, what).not.toMatch(/\bat \S+\.ts:\d+|node_modules|PostgresError|syntax error/)
  if (answer.status >= 400) {
    const { code, detail } = answer.body as { code?: string; detail?: string }
    expect(Object.keys(problemCatalogue), what).toContain(code)
    expect(detail?.length, what).toBeGreaterThan(20)
  }
}
