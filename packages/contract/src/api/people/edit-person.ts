import { takeOffReasons } from '@amparo/domain/child/off-case'
import * as z from 'zod/mini'
import { commandOutcome, id, line, text } from '../../kernel/fields.ts'
import { fieldEdits } from '../../kernel/field-edits.ts'
import { operation } from '../../kernel/operation.ts'
import { nameView } from '../cases/open-case.ts'
import {
  approximateDate,
  country,
  holder,
  language,
  namedPart,
  origin,
  otherPerson,
  phoneNumber,
  sex,
} from '../cases/person-fields.ts'

/** The fields of a person that are edited one by one. The last four belong to her place in this case. */
export const personFields = {
  names: z.array(namedPart).check(z.minLength(1), z.maxLength(10)),
  born: z.nullable(approximateDate),
  sex,
  nationalities: z.array(country).check(z.maxLength(6)),
  languages: z.array(language).check(z.maxLength(10)),
  origin: z.nullable(origin),
  phones: z.array(phoneNumber).check(z.maxLength(6)),
  addressForm: z.enum(['tu', 'vos', 'usted']),
  relation: line(60),
  travelsWith: z.boolean(),
  livesWith: z.boolean(),
  caregiverBy: z.nullable(z.enum(['law', 'custom'])),
}
export type PersonField = keyof typeof personFields

export const editPerson = operation({
  id: 'person.edit',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/people/:personId',
  summary:
    'Edit what is known of a person field by field; where somebody else did so too, both values are kept.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    personId: id<'PersonId'>(),
    edits: fieldEdits(personFields),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'child.name-missing', 'birth-date.in-future'],
})

export const addPerson = operation({
  id: 'person.add',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/people',
  summary: 'Add a relative, a companion or a caregiver to a case.',
  purpose: 'intake',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    personId: id<'PersonId'>(),
    ...otherPerson,
    languages: z.array(language).check(z.maxLength(10)),
    phones: z.array(phoneNumber).check(z.maxLength(6)),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'child.name-missing', 'birth-date.in-future', 'person.exists'],
})

/** She was on the case by mistake, or belongs to it no longer. What was written stays in the history. */
export const takePersonOff = operation({
  id: 'person.take-off',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/people/:personId/off',
  summary: 'Take a relative, companion or caregiver off a case, with the reason; never the child herself.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    personId: id<'PersonId'>(),
    reason: z.enum(takeOffReasons),
    words: text(500),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'person.is-the-child', 'person.words-missing', 'person.off-already'],
})

/** Whoever reads the people of a case reads who was taken off it: nothing that was written disappears. */
export const listTakenOff = operation({
  id: 'person.list-taken-off',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/people/off',
  summary: 'Who was taken off a case, when, by whom and why, the last one first.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        names: z.array(nameView),
        relation: z.string(),
        at: z.string(),
        /** Null where it was somebody of an organisation whose people the reader does not know. */
        by: z.nullable(z.string()),
        reason: z.enum(takeOffReasons),
        words: z.string(),
      }),
    ),
  }),
  identifiable: true,
  problems: [],
})

export const putPersonBack = operation({
  id: 'person.put-back',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/people/:personId/back',
  summary: 'Put somebody back on a case who was taken off it.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>(), personId: id<'PersonId'>() }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'person.not-off'],
})

/** Who holds this child now, where, and in which phase of the movement. */
export const changeHolder = operation({
  id: 'case.change-holder',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/holder',
  summary: 'Say who the child is with now, in which country and phase.',
  purpose: 'care',
  input: z.strictObject({
    caseId: id<'CaseId'>(),
    holder: holder.check(z.minLength(1)),
    placeCountry: z.optional(country),
    phase: z.enum(['origin', 'transit', 'destination', 'return']),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed'],
})
