import { serviceKinds } from '@amparo/domain/service/service-kinds'
import { serviceCosts, serviceSexes } from '@amparo/domain/service/service'
import * as z from 'zod/mini'
import { id, line, requiredLine, text } from '../../kernel/fields.ts'
import { language } from '../cases/person-fields.ts'

export const serviceKind = z.enum(serviceKinds)

const country = z.string().check(z.regex(/^[A-Z]{2}$/))

/** A country, then a place of its list as far as it was chosen, with the name that was shown. */
export const servicePlace = z.strictObject({
  country,
  code: line(40),
  name: line(300),
})

const age = z.optional(z.number().check(z.int(), z.gte(0), z.lte(120)))

/** What an entry of the catalogue says; the same for a new one and for a correction. */
export const serviceContent = {
  kind: serviceKind,
  /** Of this node; absent for a provider outside. */
  organisationId: z.optional(id<'OrganisationId'>()),
  name: requiredLine(200),
  phone: line(100),
  howToRefer: text(1000),
  place: servicePlace,
  ageFrom: age,
  ageTo: age,
  sex: z.enum(serviceSexes),
  languages: z.array(language).check(z.maxLength(20)),
  access: text(500),
  cost: z.enum(serviceCosts),
  papers: text(500),
  hours: text(500),
  capacity: text(500),
}

/** The filters of a list by kind and place, which the register of gaps has as well. */
export const whereAndWhat = {
  service: z.optional(serviceKind),
  country: z.optional(country),
  place: z.optional(line(40)),
}
