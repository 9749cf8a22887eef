import * as z from 'zod/mini'
import { commandOutcome, id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import {
  approximateDate,
  bornFrom,
  country,
  language,
  holder,
  namedPart,
  origin,
  otherPerson,
  phoneNumber,
  sex,
} from './person-fields.ts'
import { registrationSheetNumber } from '../sheets/sheets.ts'

export const followingProblemCodes = [
  'following.open',
  'following.later',
  'following.not-yours',
  'following.on-the-way',
  'following.erased',
  'following.no-case',
] as const

/** The minimum to know who a child is and to open her case; a search must have come before. */
export const registerChild = operation({
  id: 'child.register',
  kind: 'command',
  method: 'POST',
  path: '/api/children',
  summary: 'Register a child and open her case, after having searched.',
  purpose: 'intake',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    childId: id<'PersonId'>(),
    /** Her last case here, where this is a new one of the same child. */
    follows: z.optional(id<'CaseId'>()),
    /** Where she was somebody's sister, mother or companion before: what was said of her birth there goes with her. */
    wasOn: z.optional(z.strictObject({ caseId: id<'CaseId'>(), personId: id<'PersonId'>() })),
    names: z.array(namedPart).check(z.minLength(1), z.maxLength(10)),
    born: z.optional(approximateDate),
    bornFrom,
    sex,
    nationalities: z.array(country).check(z.maxLength(6)),
    languages: z.array(language).check(z.maxLength(10)),
    origin: z.optional(origin),
    phones: z.array(phoneNumber).check(z.maxLength(6)),
    addressForm: z.enum(['tu', 'vos', 'usted']),
    phase: z.enum(['origin', 'transit', 'destination', 'return']),
    placeCountry: z.optional(country),
    holder,
    /** Of the sheet that she was registered from on paper, where it has one. */
    sheetNumber: z.optional(registrationSheetNumber),
    teamId: z.optional(id<'TeamId'>()),
    people: z
      .array(
        z.strictObject({
          personId: id<'PersonId'>(),
          /** Who this was on the case that it follows: how they are related, and when they may be called, goes along. */
          was: z.optional(id<'PersonId'>()),
          ...otherPerson,
        }),
      )
      .check(z.maxLength(40)),
  }),
  output: z.extend(commandOutcome, { code: z.string() }),
  identifiable: false,
  problems: [
    'child.search-first',
    'child.name-missing',
    'child.adult',
    'birth-date.in-future',
    'case.exists',
    'sheet.unknown',
    'sheet.registered',
    ...followingProblemCodes,
  ],
})
