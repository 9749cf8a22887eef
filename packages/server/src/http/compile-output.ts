import { $ZodObject, $ZodObjectJIT, type $ZodType } from 'zod/v4/core'

/**
 * Lets the library write out a parser for each object in a schema, once, instead of asking every time which fields
 * there are: that was a sixteenth of the work of sending a list. The schema stays what it was, with the same answers
 * and the same issues. Only for the server: in the browser no code may be made from text.
 */
export function compileOutput(schema: $ZodType, seen = new Set<$ZodType>()): void {
  if (seen.has(schema)) return
  seen.add(schema)
  for (const part of partsOf(schema)) compileOutput(part, seen)
  if (!(schema instanceof $ZodObject)) return
  const { _zod: inside } = schema
  $ZodObjectJIT.init(schema as never, inside.def)
  // With checks, `run` asks `parse` each time; without, it is what `parse` was before.
  if ((inside.def.checks ?? []).length === 0) inside.run = inside.parse
}

function partsOf({ _zod: { def } }: $ZodType): readonly $ZodType[] {
  const { shape, element, innerType, valueType, options } = def as Parts
  return [Object.values(shape ?? {}), element ?? [], innerType ?? [], valueType ?? [], options ?? []].flat()
}

type Parts = {
  readonly shape?: Readonly<Record<string, $ZodType>>
  readonly element?: $ZodType
  readonly innerType?: $ZodType
  readonly valueType?: $ZodType
  readonly options?: readonly $ZodType[]
}
