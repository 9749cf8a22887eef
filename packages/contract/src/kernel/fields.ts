import { isId, type Id } from '@amparo/domain/kernel/brand'
import { isReadableText, typedText } from '@amparo/domain/kernel/typed-text'
import * as z from 'zod/mini'

/** An id in canonical form; the name only serves the type. */
export function id<Name extends string>(_name?: Name): z.ZodMiniType<Id<Name>, Id<Name>> {
  return z.string().check(z.refine((text) => isId(text), 'id')) as unknown as z.ZodMiniType<
    Id<Name>,
    Id<Name>
  >
}

/**
 * Text as typed, without the white space around it; nothing where nothing in it can be seen, so that a required text
 * of invisible characters is missing. Marks that turn the direction are refused (`typed-text.ts` of the domain).
 */
const typed = () => z.overwrite<string>(typedText)
const readable = () => z.refine<string>((given) => isReadableText(given), 'text')

/** Text of several lines. */
export function text(most: number) {
  return z.string().check(typed(), z.maxLength(most), readable())
}

/** Text of several lines that is not empty. */
export function requiredText(most: number) {
  return text(most).check(z.minLength(1))
}

/** One line of text. */
export function line(most: number) {
  return text(most).check(z.refine((given) => !/[\n\r]/.test(given), 'text'))
}

/** One line that is not empty. */
export function requiredLine(most: number) {
  return line(most).check(z.minLength(1))
}

/** How many characters such a text may have: a screen that asks for it says so before it is sent. */
export function longestOf(schema: z.ZodMiniType): number {
  const { _zod: named } = schema instanceof z.ZodMiniOptional ? schema.def.innerType : schema
  const { checks = [] } = named.def
  for (const { _zod: inside } of checks) {
    if ('maximum' in inside.def && typeof inside.def.maximum === 'number') return inside.def.maximum
  }
  throw new Error('this schema names no longest text')
}

/** The years of a plain date of the domain; what comes before them no database of days holds. */
const years = /^(19|20|21)/

/** A day that this work can mean, `2026-03-14`. */
export function day() {
  return z.iso.date().check(z.refine((text) => years.test(text), 'day'))
}

/** An instant in UTC, `2026-03-14T10:00:00.000Z`. */
export function instant() {
  return z.iso.datetime().check(z.refine((text) => years.test(text), 'instant'))
}

/** A code at most once. */
export function codes<const Code extends string>(known: readonly [Code, ...Code[]]) {
  return z.array(z.enum(known)).check(
    z.maxLength(known.length),
    z.refine((given) => new Set(given).size === given.length, 'twice'),
  )
}

/** An hour of a day at the place, `14:30`. */
export function hour() {
  return z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hour'))
}

/** A page of a list: keyset paging with an opaque cursor. */
export const pageInput = {
  cursor: z.optional(z.string().check(z.maxLength(400))),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(200))),
}

export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), next: z.nullable(z.string()) })
}

/** What a command answers: the record it made or moved, and its version from now on. */
export const commandOutcome = z.object({
  id: z.string(),
  version: z.number(),
  /** `conflict`: both values were kept and a person chooses. */
  outcome: z.enum(['applied', 'conflict']),
  /** Names of the fields that now hold two values. */
  conflicts: z.array(z.string()),
})
export type CommandOutcome = z.infer<typeof commandOutcome>
