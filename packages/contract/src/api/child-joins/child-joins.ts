import { birthSources } from '@amparo/domain/child/birth'
import { childJoinStates } from '@amparo/domain/child-join/child-join'
import * as z from 'zod/mini'
import { commandOutcome, id, line, requiredText } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { approximateDate, namedPart } from '../cases/person-fields.ts'

const caseId = id<'CaseId'>()
const joinId = id<'ChildJoinId'>()
const words = requiredText(500)

/** Who the child is by one of her cases, each part with what says so. */
const childRecord = z.object({
  caseId: z.string(),
  code: z.string(),
  organisation: z.string(),
  state: z.enum(['open', 'on-hold', 'transferred', 'closed']),
  names: z.array(namedPart),
  sex: z.enum(['female', 'male', 'other', 'unknown']),
  nationalities: z.array(z.string()),
  born: z.nullable(approximateDate),
  statements: z.array(z.object({ id: z.string(), born: approximateDate, source: z.enum(birthSources) })),
})
export type ChildRecordView = z.infer<typeof childRecord>

const joinView = z.object({
  id: z.string(),
  code: z.string(),
  state: z.enum(childJoinStates),
  why: z.string(),
  words: z.string(),
  proposedBy: z.nullable(z.string()),
  proposedAt: z.string(),
  answeredBy: z.nullable(z.string()),
  answeredAt: z.nullable(z.string()),
  /** Whether the reader is who proposed it: somebody else confirms. */
  isMine: z.boolean(),
})
export type ChildJoinView = z.infer<typeof joinView>

export const listChildJoins = operation({
  id: 'child-join.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/same-child',
  summary:
    'Which other cases are of the same child, what each says of who she is, and what was proposed and decided.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({
    /** This case first. */
    records: z.array(childRecord),
    /** Cases of the child here that the reader may not open. */
    hidden: z.number(),
    /** Dates of birth over all of them that cannot be true together. */
    disputed: z.boolean(),
    /** The latest first. */
    joins: z.array(joinView),
  }),
  identifiable: true,
  problems: [],
})

export const compareChild = operation({
  id: 'child-join.compare',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/same-child/:code',
  summary:
    'Who the child of another case is that the reader may open, by its code, to see whether she is the same.',
  purpose: 'care',
  input: z.strictObject({ caseId, code: line(20) }),
  output: childRecord,
  identifiable: true,
  problems: ['child-join.one-already'],
})

export const proposeJoin = operation({
  id: 'child-join.propose',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/same-child',
  summary: 'Propose that two cases are of one child, and say why; somebody else confirms.',
  purpose: 'care',
  input: z.strictObject({ caseId, joinId, otherCaseId: caseId, why: words }),
  output: commandOutcome,
  identifiable: false,
  problems: ['child-join.one-already', 'child-join.waiting'],
})

export const confirmJoin = operation({
  id: 'child-join.confirm',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/same-child/:joinId/confirm',
  summary:
    'Confirm that two cases are of one child: they come under one first case, and each keeps what it says.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, joinId }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'child-join.answered',
    'child-join.one-already',
    'child-join.two-open',
    'child-join.out-of-reach',
    'approval.own-work',
  ],
})

export const refuseJoin = operation({
  id: 'child-join.refuse',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/same-child/:joinId/refuse',
  summary: 'Say why two cases are not of one child, or take back what one proposed.',
  purpose: 'care',
  input: z.strictObject({ caseId, joinId, words }),
  output: commandOutcome,
  identifiable: false,
  problems: ['child-join.answered'],
})

export const partChildren = operation({
  id: 'child-join.part',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/same-child/:joinId/part',
  summary:
    'Say why they are two children after all: each case goes back to where it was, with what followed it.',
  purpose: 'supervision',
  input: z.strictObject({ caseId, joinId, words }),
  output: commandOutcome,
  identifiable: false,
  problems: ['child-join.not-standing', 'child-join.later', 'child-join.out-of-reach'],
})
