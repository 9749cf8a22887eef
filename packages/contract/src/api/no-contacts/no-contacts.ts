import { noContactRules } from '@amparo/domain/safety/no-contact'
import * as z from 'zod/mini'
import { commandOutcome, id, line, requiredLine, requiredText } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { phoneNumber } from '../cases/person-fields.ts'

const caseId = id<'CaseId'>()
const noContactId = id<'NoContactId'>()

const noContactView = z.object({
  id: z.string(),
  personId: z.nullable(z.string()),
  name: z.string(),
  phones: z.array(z.string()),
  rules: z.array(z.enum(noContactRules)),
  why: z.string(),
  saidBy: z.string(),
  /** The code of the earlier case of the same child from which it came; empty where it was written here. */
  fromCase: z.string(),
  by: z.nullable(z.string()),
  recordedAt: z.string(),
  endedBecause: z.string(),
  endedAt: z.nullable(z.string()),
})
export type NoContactView = z.infer<typeof noContactView>

export const listNoContacts = operation({
  id: 'no-contact.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/no-contacts',
  summary: 'Who must not be told, met or given the child; what holds first, then what held.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ items: z.array(noContactView) }),
  identifiable: true,
  problems: [],
})

/** Not refused on a closed case: a danger that is learned of late is one all the same. */
export const recordNoContact = operation({
  id: 'no-contact.record',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/no-contacts',
  summary: 'Write down somebody who must not be told, met or given the child, in the restricted section.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    noContactId,
    /** Where it is somebody of the case. */
    personId: z.nullable(id<'PersonId'>()),
    name: requiredLine(200),
    phones: z.array(phoneNumber).check(z.maxLength(6)),
    rules: z.array(z.enum(noContactRules)).check(z.minLength(1), z.maxLength(noContactRules.length)),
    why: requiredText(2000),
    saidBy: line(200),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [],
})

export const endNoContact = operation({
  id: 'no-contact.end',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/no-contacts/:noContactId/end',
  summary: 'Say why somebody is no longer one who must not be told, met or given the child.',
  purpose: 'care',
  input: z.strictObject({ caseId, noContactId, because: requiredText(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['no-contact.ended'],
})
