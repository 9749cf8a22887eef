import * as z from 'zod/mini'
import { id } from './fields.ts'

/**
 * One field of an edit: the new value, and which version of the field the writer had on the screen. Two people
 * who edit at once are told apart by it; whoever comes second is shown both values.
 */
export function fieldEdit<Value extends z.ZodMiniType>(value: Value) {
  return z.strictObject({
    value,
    base: z.number().check(z.int(), z.gte(0)),
    /** For a list of codes: what the writer saw, so that additions and removals of two people both count. */
    baseValue: z.optional(value),
    /** The writer's own earlier edit that this one goes on from, where its outcome had not come back yet. */
    after: z.optional(id<'CommandId'>()),
  })
}

/** Edits of a record by field name; a field that is not named stays as it is. */
export function fieldEdits<Fields extends Record<string, z.ZodMiniType>>(fields: Fields) {
  const edits = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, z.optional(fieldEdit(value))]),
  ) as { [Name in keyof Fields]: z.ZodMiniOptional<ReturnType<typeof fieldEdit<Fields[Name]>>> }
  return z
    .strictObject(edits)
    .check(z.refine((given) => Object.values(given).some((edit) => edit !== undefined), 'required'))
}
