import { groupKinds } from '@amparo/domain/group/group-member'
import { partings } from '@amparo/domain/group/together'
import * as z from 'zod/mini'
import { commandOutcome, day, id, line, requiredLine, requiredText } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const memberId = id<'GroupMemberId'>()
const caseState = z.enum(['open', 'on-hold', 'transferred', 'closed'])

/** Of somebody of whom no more is known. */
export const memberName = requiredLine(200)

const memberView = z.object({
  id: z.string(),
  /** The child of a case, somebody else on it, or somebody known by name only. */
  who: z.enum(['child', 'person', 'named']),
  name: z.string(),
  caseId: z.string(),
  /** Of the child of another case: what its card says, and what could part the two. */
  case: z.nullable(
    z.object({
      code: z.string(),
      state: caseState,
      worker: z.nullable(z.string()),
      partings: z.array(z.enum(partings)),
    }),
  ),
  place: z.string(),
  joinedOn: z.string(),
  leftOn: z.nullable(z.string()),
  leftBecause: z.string(),
  /** Of a household: decides and speaks for it. */
  heads: z.boolean(),
  mayChange: z.boolean(),
})
export type GroupMemberView = z.infer<typeof memberView>

const groupView = z.object({
  id: z.string(),
  kind: z.enum(groupKinds),
  /** Whether the child of the case is in it today. */
  isIn: z.boolean(),
  /** There is somebody in it whose case the reader may not read; not who, and not how many. */
  hasHidden: z.boolean(),
  /** A household for which only children decide, as far as the reader sees it. */
  childHeaded: z.boolean(),
  members: z.array(memberView),
})
export type GroupView = z.infer<typeof groupView>

export const listGroups = operation({
  id: 'group.list',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/groups',
  summary: 'With whom the child belongs together, as far as the reader reads their cases.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ items: z.array(groupView) }),
  identifiable: true,
  problems: [],
})

export const groupChoices = operation({
  id: 'group.choices',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/group-choices',
  summary: 'Open cases to whose people the reader may add, to choose the other child of a group from.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({ cases: z.array(z.object({ caseId: z.string(), code: z.string(), name: z.string() })) }),
  identifiable: true,
  problems: [],
})

export const joinGroup = operation({
  id: 'group.join',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/groups',
  summary:
    'Write down that somebody belongs together with the child; two sets of brothers and sisters become one.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    kind: z.enum(groupKinds),
    /** A group in which the child is already. */
    groupId: z.nullable(id<'GroupId'>()),
    /** Under which the child comes into it, where she is not yet. */
    ownMemberId: memberId,
    memberId,
    who: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('case'), caseId }),
      z.strictObject({ kind: z.literal('person'), personId: id<'PersonId'>() }),
      z.strictObject({ kind: z.literal('named'), name: memberName }),
    ]),
    place: line(200),
    joinedOn: day(),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'case.closed',
    'group.already-in',
    'group.day',
    'group.other-household',
    'group.others-hidden',
    'relation.with-herself',
    'written.full',
  ],
})

export const leaveGroup = operation({
  id: 'group.leave',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/groups/members/:memberId/leave',
  summary:
    'Write down that somebody is no longer in a group, or never was, from the case on which she stands.',
  purpose: 'care',
  input: z.strictObject({ caseId, memberId, leftOn: day(), because: requiredText(500) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'group.day', 'written.withdrawn'],
})

export const nameHead = operation({
  id: 'group.head',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/groups/members/:memberId/head',
  summary:
    'Write down who decides and speaks for a household, or that she no longer does; it may be a child.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    memberId,
    heads: z.boolean(),
    /** Set with it where a child heads a household, so that nobody overlooks it. */
    flag: z.nullable(z.strictObject({ flagId: id<'FlagId'>(), reason: requiredText(500) })),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['case.closed', 'group.head-said', 'written.withdrawn', 'flag.section', 'flag.words-missing'],
})
