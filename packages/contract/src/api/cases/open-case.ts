import * as z from 'zod/mini'
import { holdReasons } from '@amparo/domain/hold/hold'
import { supportRoles } from '@amparo/domain/support/support'
import { id } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { besideDue } from '../tasks/beside-due.ts'
import { caseCard } from './case-card.ts'

const holdView = z.object({
  reason: z.enum(holdReasons),
  explanation: z.string(),
  reviewOn: z.string(),
  heldAt: z.string(),
  heldBy: z.nullable(z.string()),
})

/** A transfer under way or done, out of this case or into it. */
const transferLink = z.object({
  id: z.string(),
  direction: z.enum(['out', 'in']),
  state: z.string(),
  /** The other organisation. */
  organisation: z.string(),
  /** The case of the other side, where the reader may open it. */
  otherCaseId: z.nullable(z.string()),
  at: z.string(),
})

export const nameView = z.object({
  role: z.string(),
  given: z.string(),
  surname1: z.string(),
  surname2: z.string(),
  married: z.string(),
})

const personView = z.object({
  id: z.string(),
  version: z.number(),
  fieldVersions: z.record(z.string(), z.number()),
  role: z.enum(['child', 'relative', 'companion', 'caregiver', 'other']),
  relation: z.string(),
  travelsWith: z.boolean(),
  livesWith: z.boolean(),
  caregiverBy: z.nullable(z.enum(['law', 'custom'])),
  names: z.array(nameView),
  sex: z.nullable(z.enum(['female', 'male', 'other', 'unknown'])),
  born: z.nullable(z.record(z.string(), z.unknown())),
  nationalities: z.array(z.string()),
  languages: z.array(z.string()),
  origin: z.nullable(z.record(z.string(), z.unknown())),
  phones: z.array(z.string()),
  addressForm: z.enum(['tu', 'vos', 'usted']),
})
export type PersonView = z.infer<typeof personView>

/**
 * The child's card: who she is, who holds her, who is responsible, what is due. Sections that the reader may
 * not open are absent. Plan, notes, assessments and the rest have operations of their own.
 */
export const openCase = operation({
  id: 'case.open',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId',
  summary: 'Open a case: the child, her people, who holds her, who is responsible, what is due.',
  purpose: 'care',
  input: z.strictObject({ caseId: id<'CaseId'>() }),
  output: z.object({
    case: z.extend(caseCard, {
      assessmentState: z.optional(z.string()),
      planState: z.optional(z.string()),
      /** Of the section `course`, like who works on the case below. */
      version: z.optional(z.number()),
      closureState: z.optional(z.string()),
      /** Why work pauses and until which day at most without a look; null while it goes on. */
      hold: z.optional(z.nullable(holdView)),
    }),
    relation: z.enum(['own', 'granted']),
    reads: z.array(z.string()),
    writes: z.array(z.string()),
    responsible: z.object({
      organisationId: z.string(),
      organisation: z.string(),
      phone: z.string(),
      worker: z.optional(z.nullable(z.string())),
      /** Who supports the case, each with what she is there for. */
      supports: z.optional(z.array(z.object({ name: z.string(), role: z.enum(supportRoles) }))),
      team: z.optional(z.nullable(z.string())),
    }),
    people: z.array(personView),
    tasks: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        subjectId: z.nullable(z.string()),
        /** The first words of the action or of the task that is due; null where they may not be read. */
        action: z.nullable(z.string()),
        ...besideDue,
        dueAt: z.string(),
        why: z.unknown(),
      }),
    ),
    transfers: z.array(transferLink),
    twoVersions: z.number(),
    /** Flags that stand, of the parts that I may read. */
    flags: z.number(),
    /** The how many-th case of the same child this is here, of how many since when; absent where it is her only one. */
    ofChild: z.optional(z.object({ nth: z.number(), count: z.number(), since: z.string() })),
    /** Whether something came from another system that no record here holds, and the reader may open it. */
    otherData: z.boolean(),
    /** How many must not be told, met or given the child; absent for whoever may not open that section. */
    noContacts: z.optional(z.number()),
  }),
  identifiable: true,
  problems: [],
})
