import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import * as z from 'zod/mini'
import { compileOutput } from './compile-output.ts'

const makeSchema = () => {
  const name = z.object({ given: z.string(), married: z.optional(z.nullable(z.string())) })
  return z.object({
    items: z.array(
      z.object({
        id: z.string(),
        age: z.nullable(z.number()),
        names: z.optional(z.array(name)),
        either: z.union([name, z.object({ code: z.string() }), z.literal('none')]),
        byPlace: z.optional(z.record(z.string(), name)),
        two: z.object({ given: z.string() }).check(z.refine((value) => value.given !== 'x')),
      }),
    ),
    next: z.nullable(z.string()),
  })
}

const name = fc.record({
  given: fc.oneof({ weight: 9, arbitrary: fc.string() }, fc.constant(7)),
  married: fc.option(fc.string(), { nil: null }),
  unknown: fc.string(),
})
const item = fc.record(
  {
    id: fc.string(),
    age: fc.option(fc.integer(), { nil: null }),
    names: fc.array(name, { maxLength: 3 }),
    either: fc.oneof(name, fc.record({ code: fc.string(), more: fc.boolean() }), fc.constant('none')),
    byPlace: fc.dictionary(fc.string(), name),
    two: fc.record({ given: fc.constantFrom('a', 'x'), more: fc.boolean() }),
    secret: fc.string(),
  },
  { requiredKeys: ['id', 'either', 'two'] },
)
const answer = fc.oneof(
  { weight: 9, arbitrary: fc.record({ items: fc.array(item, { maxLength: 4 }), next: fc.constant(null) }) },
  { weight: 1, arbitrary: fc.jsonValue() },
)

it('drops and refuses what the schema drops and refuses', () => {
  const plain = makeSchema()
  const compiled = makeSchema()
  compileOutput(compiled)
  fc.assert(
    fc.property(answer, (value) => {
      const [one, other] = [plain.safeParse(value), compiled.safeParse(value)]
      expect(other.data).toEqual(one.data)
      expect(other.error?.issues).toEqual(one.error?.issues)
    }),
    { numRuns: 500 },
  )
})

it('drops a field that the schema does not name, at every depth', () => {
  const compiled = makeSchema()
  compileOutput(compiled)
  const told = { given: 'Ana', surname: 'Xol' }
  const card = {
    id: '1',
    age: null,
    names: [told],
    either: told,
    byPlace: { a: told },
    two: told,
    secret: 's',
  }
  const text = JSON.stringify(compiled.parse({ items: [card], next: null, more: 1 }))
  expect(text).toBe(
    '{"items":[{"id":"1","age":null,"names":[{"given":"Ana"}],"either":{"given":"Ana"},"byPlace":{"a":{"given":"Ana"}},"two":{"given":"Ana"}}],"next":null}',
  )
})
