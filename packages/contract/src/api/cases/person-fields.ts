import { birthSources } from '@amparo/domain/child/birth'
import { parseApproximateDate, type ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import * as z from 'zod/mini'
import { line, requiredLine } from '../../kernel/fields.ts'
import { country } from './codes.ts'

export { country, language } from './codes.ts'

/** An approximate date as it was told; the domain decides what is one. */
export const approximateDate = z
  .looseObject({ kind: z.string() })
  .check(z.refine((given) => parseApproximateDate(given).ok, 'date')) as unknown as z.ZodMiniType<
  ApproximateDate,
  ApproximateDate
>

/** One name with its role; every part may be empty. */
export const namedPart = z.strictObject({
  role: z.enum(['called', 'legal', 'document', 'nickname', 'other']),
  given: line(200),
  surname1: line(200),
  surname2: line(200),
  married: line(200),
})

/** A number as it was told. */
export const phoneNumber = line(40)
/** Who the child is with, in words. */
export const holder = line(200)

export const sex = z.enum(['female', 'male', 'other', 'unknown'])
export const origin = z.strictObject({
  country: z.optional(country),
  placeCode: z.optional(line(40)),
  words: line(300),
})

/** Somebody besides the child: a relative, a companion, whoever cares for her. */
/** Who or what says the date of birth; with it the date is kept as a first statement. */
export const bornFrom = z.optional(z.enum(birthSources))

export const otherPerson = {
  names: z.array(namedPart).check(z.minLength(1), z.maxLength(10)),
  born: z.optional(approximateDate),
  bornFrom,
  sex,
  role: z.enum(['relative', 'companion', 'caregiver', 'other']),
  relation: requiredLine(60),
  travelsWith: z.boolean(),
  livesWith: z.optional(z.boolean()),
  caregiverBy: z.optional(z.enum(['law', 'custom'])),
}
