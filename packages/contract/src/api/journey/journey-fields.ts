import { phases } from '@amparo/domain/case/case'
import { journeyHazards, travelCompany, travelMeans } from '@amparo/domain/journey/journey-leg'
import { stayKinds } from '@amparo/domain/journey/journey-stay'
import { leavingReasons, wordsPermissions } from '@amparo/domain/journey/leaving'
import * as z from 'zod/mini'
import { codes, hour, id, line, text } from '../../kernel/fields.ts'
import { approximateDate, language, origin } from '../cases/person-fields.ts'

const position = z.number().check(z.gte(-1_000_000), z.lte(1_000_000))

export const legFields = z.strictObject({
  from: origin,
  to: origin,
  when: z.nullable(approximateDate),
  position,
  phase: z.enum(phases),
  means: codes(travelMeans),
  company: codes(travelCompany),
  hazards: codes(journeyHazards),
  /** The travel group of the child that made this stretch with her. */
  groupId: z.optional(z.nullable(id<'GroupId'>())),
  words: text(2000),
})

export const separationFields = z.strictObject({
  from: line(200),
  by: line(200),
  why: text(500),
  authority: line(200),
})

export const stayFields = z.strictObject({
  kind: z.enum(stayKinds),
  place: origin,
  heldBy: line(200),
  from: z.nullable(approximateDate),
  /** The hour of that day, where it was told: custody is counted in hours. */
  fromHour: z.optional(z.nullable(hour())),
  until: z.nullable(z.union([z.literal('still-there'), approximateDate])),
  hours: z.nullable(z.number().check(z.int(), z.gte(0), z.lte(87_600))),
  withAdults: z.enum(['yes', 'no', 'not-known']),
  separation: z.nullable(separationFields),
  words: text(2000),
  position,
  disputedWith: z.array(id<'JourneyStayId'>()).check(z.maxLength(20)),
  /** The stay that came along with a transfer, and that this one goes on with. */
  goesOn: z.optional(id<'JourneyStayId'>()),
})

export const leavingFields = z.strictObject({
  /** In the order in which she gives them. */
  reasons: codes(leavingReasons),
  words: text(4000),
  language: z.nullable(language),
  mayUse: z.enum(wordsPermissions),
})
