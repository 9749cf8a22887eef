import * as z from 'zod/mini'
import { id } from '../../kernel/fields.ts'

/* What every form that is filled in on a case has in common, whether it is approved or kept. */

/** Values are checked by the form's definition, in the domain: the same for a screen, an import and a device. */
const value = z.unknown()
const versions = z.record(z.string().check(z.maxLength(80)), z.number())

const rowView = z.object({
  id: z.string(),
  upperRowId: z.nullable(z.string()),
  subform: z.string(),
  position: z.number(),
  values: z.record(z.string(), z.unknown()),
  versions: z.record(z.string(), z.number()),
  removed: z.boolean(),
  /** Fields that hold two values until a person chooses. */
  twoVersions: z.array(z.string()),
})

/** What an opened form shows besides where it stands. */
export const filledFields = {
  version: z.number(),
  rows: z.array(rowView),
  /** A draft goes on with this version of its form; null where it is on the newest. */
  newer: z.nullable(z.object({ formVersionId: z.string(), number: z.number() })),
  /** Answers to questions that are no longer asked so, with the question as it was. */
  earlier: z.array(
    z.object({
      row: z.string(),
      field: z.string(),
      number: z.number(),
      question: z.unknown(),
      value: z.unknown(),
      others: z.array(z.unknown()),
    }),
  ),
}

/** Answers field by field, and rows of subforms that come and go. */
export const editedAnswers = {
  addRows: z.optional(
    z
      .array(
        z.strictObject({
          id: id<'AnswerId'>(),
          upperRowId: id<'AnswerId'>(),
          subform: z.string().check(z.maxLength(80)),
          position: z.number().check(z.int(), z.gte(0), z.lte(100_000)),
          values: z.record(z.string().check(z.maxLength(80)), value),
        }),
      )
      .check(z.maxLength(200)),
  ),
  fields: z.optional(
    z
      .array(
        z.strictObject({
          row: id<'AnswerId'>(),
          edits: z.record(
            z.string().check(z.maxLength(80)),
            z.strictObject({
              value,
              base: z.number().check(z.int(), z.gte(0)),
              baseValue: z.optional(value),
              after: z.optional(id<'CommandId'>()),
            }),
          ),
        }),
      )
      .check(z.maxLength(500)),
  ),
  removeRows: z.optional(
    z
      .array(z.strictObject({ row: id<'AnswerId'>(), seen: z.record(id<'AnswerId'>(), versions) }))
      .check(z.maxLength(200)),
  ),
}
