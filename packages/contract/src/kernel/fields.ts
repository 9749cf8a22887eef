import { isId, type Id } from '@amparo/domain/kernel/brand'
import * as z from 'zod/mini'

/** An id in canonical form; the name only serves the type. */
export function id<Name extends string>(_name?: Name): z.ZodMiniType<Id<Name>, Id<Name>> {
  return z.string().check(z.refine((text) => isId(text), 'id')) as unknown as z.ZodMiniType<
    Id<Name>,
    Id<Name>
  >
}

/** Control characters that no person types; line feed and tab stay. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]/

/** No control character, and no lone half of a letter: the database holds neither. */
function isReadable(text: string): boolean {
  return text.isWellFormed() && !controls.test(text)
}

/** One line of text, kept as typed but for the white space around it. */
export function line(most: number) {
  return z.string().check(
    z.trim(),
    z.maxLength(most),
    z.refine((text) => isReadable(text) && !text.includes('\n'), 'text'),
  )
}

/** One line that is not empty. */
export function requiredLine(most: number) {
  return z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
    z.refine((text) => isReadable(text) && !text.includes('\n'), 'text'),
  )
}

/** Text of several lines. */
export function text(most: number) {
  return z.string().check(
    z.trim(),
    z.maxLength(most),
    z.refine((value) => isReadable(value), 'text'),
  )
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
