import * as z from 'zod'
import type { Route } from '../packages/server/src/http/route.ts'

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
}

/** The names of what people or devices give to each operation that changes something, at every depth. */
export function typedFields(routes: readonly Route[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    routes
      .filter(({ operation }) => operation.kind !== 'query')
      .map(({ operation }) => {
        const schema = z.toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Schema
        const names = new Set<string>()
        walk(schema, '', schema.$defs ?? {}, names, new Set())
        return [operation.id, names]
      }),
  )
}

function walk(
  schema: Schema,
  name: string,
  defs: Readonly<Record<string, Schema>>,
  names: Set<string>,
  seen: Set<string>,
): void {
  if (schema.$ref !== undefined) {
    const ref = schema.$ref.split('/').at(-1) ?? ''
    const target = defs[ref]
    if (target && !seen.has(ref)) walk(target, name, defs, names, new Set([...seen, ref]))
  } else if (schema.properties) {
    for (const [key, inner] of Object.entries(schema.properties)) walk(inner, key, defs, names, seen)
  } else if (schema.items) walk(schema.items, name, defs, names, seen)
  else if (schema.anyOf ?? schema.oneOf)
    for (const inner of schema.anyOf ?? schema.oneOf ?? []) walk(inner, name, defs, names, seen)
  else if (name !== '') names.add(name)
}
