import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectSane, inputSchema, send, type JsonSchema } from '@amparo/testkit/attack'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import type { Route } from './http/route.ts'
import { routes } from './routes.ts'

/**
 * Every operation of the inventory against strangers and hostile input: nothing answers 5xx, nothing shows
 * another organisation's child, every refusal is a sentence with a code, and what was there stays there.
 */
const canary = 'Xochiquetzalcanary'
let test: TestApp
let ana: TestClient
let mexico: TestClient
let known: Record<string, string>

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  mexico = await test.signInAs(test.cast.mexico.caseworker)
  const { caseId, childId } = await registerAs(ana, {
    names: [{ role: 'called', given: canary, surname1: 'Xol', surname2: '', married: '' }],
  })
  known = { caseId, childId, personId: childId }
})
afterAll(() => test.close())

const hostile = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    "'; drop table amparo.cases; --",
    '<script>alert(1)</script>',
    '\u202egnirts',
    'a\u0000b',
    '👩🏽‍👧‍👦'.repeat(20),
    'x'.repeat(20_000),
    '../../../etc/passwd',
    '${7*7}{{7*7}}',
    -1,
    0,
    1e308,
    Number.MAX_SAFE_INTEGER,
    true,
    [],
    {},
    [[[[[[]]]]]],
    { __proto__: { admin: true } },
    { constructor: { prototype: { admin: true } } },
    '2015-02-30',
    '9999-12-31',
    '00000000-0000-0000-0000-000000000000',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Values that fit a schema as far as its shape tells, so that requests get past the door. */
function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fitting))
  switch (schema.type) {
    case 'object':
      return objectOf(schema)
    case 'array':
      return schema.items ? fc.array(fitting(schema.items), { maxLength: 3 }) : fc.constant([])
    case 'string':
      return schema.format === 'date'
        ? fc.constantFrom('2026-03-14', '2012-07-01')
        : fc.oneof(
            fc.constant(newTestId()),
            fc.constantFrom('GT', 'spa', 'Rosa', 'open', ''),
            fc.string({ maxLength: 30 }),
          )
    case 'number':
    case 'integer':
      return fc.integer({ min: 0, max: 50 })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function objectOf(schema: JsonSchema): fc.Arbitrary<Record<string, unknown>> {
  const entries = Object.entries(schema.properties ?? {})
  return fc.record(Object.fromEntries(entries.map(([name, inner]) => [name, fitting(inner)])), {
    requiredKeys: [...(schema.required ?? [])].filter((name) => entries.some(([known]) => known === name)),
    noNullPrototype: true,
  }) as fc.Arbitrary<Record<string, unknown>>
}

/** A fitting request, with some of its parts replaced by something nasty. */
function attackOn(route: Route): fc.Arbitrary<Record<string, unknown>> {
  const schema = inputSchema(route)
  const names = Object.keys(schema.properties ?? {})
  return fc
    .tuple(
      objectOf(schema),
      fc.array(fc.tuple(fc.nat({ max: Math.max(0, names.length) }), hostile), { maxLength: 2 }),
      fc.boolean(),
    )
    .map(([base, spoils, extra]) => {
      const given: Record<string, unknown> = { ...base }
      for (const [index, value] of spoils) given[names[index] ?? 'unknownField'] = value
      if (extra && spoils.length > 1) given['isAdmin'] = true
      return given
    })
}

describe.each(routes.map((route) => [route.operation.id, route] as const))('%s', (id, route) => {
  it('is closed to whoever has no session', async () => {
    if (route.access.who === 'anyone') return
    const answer = await send(test.visitor(), route, {}, known)
    expect([401, 422]).toContain(answer.status)
  })

  it('survives hostile input and shows no other organisation’s child', async () => {
    await fc.assert(
      fc.asyncProperty(attackOn(route), async (attack) => {
        // What ends the session would end the attack.
        if (id === 'session.sign-out' || id.startsWith('session.close')) return
        const given = { ...attack, ...('caseId' in attack ? { caseId: known['caseId'] } : {}) }
        const answer = await send(mexico, route, given, known)
        expectSane(answer, id)
        expect(answer.text.includes(canary) && !JSON.stringify(attack).includes(canary), id).toBe(false)
      }),
      { numRuns: 25, seed: 20261122 },
    )
  })
})

it('still has the child, with her name, after all of that', async () => {
  const [row] = await test.asKeeper(
    (sql) => sql`select call_name, state, version from amparo.cases where id = ${known['caseId'] ?? ''}`,
  )
  expect(row).toMatchObject({ call_name: canary, state: 'open', version: 1 })
})
