import { giveBackReasons } from '@amparo/domain/assignment/assignment'
import {
  supportEndReasons,
  supportEndsItself,
  supportRoles,
  supportSections,
  supportStates,
} from '@amparo/domain/support/support'
import * as z from 'zod/mini'
import { commandOutcome, day, id, pageInput, pageOf, requiredText, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const caseId = id<'CaseId'>()
const supportId = id<'SupportId'>()

const supportView = z.object({
  id: z.string(),
  name: z.nullable(z.string()),
  role: z.enum(supportRoles),
  task: z.string(),
  sections: z.array(z.enum(supportSections)),
  from: z.string(),
  until: z.nullable(z.string()),
  invitedBy: z.nullable(z.string()),
  invitedAt: z.string(),
  state: z.enum(supportStates),
  /** Its last day has passed, whether or not somebody wrote the end down. */
  isOver: z.boolean(),
  declinedBecause: z.nullable(z.enum(giveBackReasons)),
  endedBecause: z.nullable(z.enum([...supportEndReasons, ...supportEndsItself])),
  endedAt: z.nullable(z.string()),
  words: z.string(),
  /** Works here no more. */
  left: z.boolean(),
  isMine: z.boolean(),
})
export type SupportView = z.infer<typeof supportView>

const colleague = z.object({
  id: z.string(),
  name: z.string(),
  /** Cases that she supports today: shown beside, and not counted as cases that she leads. */
  supports: z.number(),
  isPossible: z.boolean(),
})
export type SupportColleague = z.infer<typeof colleague>

export const showSupports = operation({
  id: 'support.show',
  kind: 'query',
  method: 'GET',
  path: '/api/cases/:caseId/supports',
  summary: 'Who leads the case and who supports it, with what each is for; for who may invite, whom.',
  purpose: 'care',
  input: z.strictObject({ caseId }),
  output: z.object({
    lead: z.nullable(z.string()),
    /** Those that stand first, then the newest. */
    items: z.array(supportView),
    mayInvite: z.boolean(),
    colleagues: z.array(colleague),
    /** What the reader may open to another. */
    sections: z.array(z.enum(supportSections)),
  }),
  identifiable: true,
  problems: [],
})

export const inviteSupport = operation({
  id: 'support.invite',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/supports',
  summary: 'Ask a colleague to support a case, for a named task, from a day and until a day.',
  purpose: 'care',
  input: z.strictObject({
    caseId,
    supportId,
    userId: id<'UserId'>(),
    role: z.enum(supportRoles),
    task: requiredText(1000),
    sections: z.array(z.enum(supportSections)).check(z.maxLength(supportSections.length)),
    from: day(),
    until: z.nullable(day()),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: [
    'support.case-not-open',
    'support.leads-already',
    'support.invited-already',
    'support.too-many',
    'support.not-a-colleague',
    'support.not-possible',
    'support.task-missing',
    'support.days',
    'support.sections',
  ],
})

export const acceptSupport = operation({
  id: 'support.accept',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/supports/:supportId/accept',
  summary: 'Say yes to supporting a case: from its first day on I read what I was invited to read.',
  purpose: 'care',
  input: z.strictObject({ caseId, supportId }),
  output: commandOutcome,
  identifiable: false,
  problems: ['support.already-answered', 'support.case-not-open', 'support.day-passed'],
})

export const declineSupport = operation({
  id: 'support.decline',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/supports/:supportId/decline',
  summary: 'Say no to supporting a case; a conflict of interest needs no further words.',
  purpose: 'care',
  input: z.strictObject({ caseId, supportId, because: z.enum(giveBackReasons), words: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['support.already-answered', 'support.words-missing'],
})

export const withdrawSupport = operation({
  id: 'support.withdraw',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/supports/:supportId/withdraw',
  summary: 'Take back an invitation that nobody has answered.',
  purpose: 'care',
  input: z.strictObject({ caseId, supportId, words: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['support.already-answered'],
})

export const endSupport = operation({
  id: 'support.end',
  kind: 'command',
  method: 'POST',
  path: '/api/cases/:caseId/supports/:supportId/end',
  summary: 'End a support: what it gave to read ends at once.',
  purpose: 'care',
  input: z.strictObject({ caseId, supportId, because: z.enum(supportEndReasons), words: text(1000) }),
  output: commandOutcome,
  identifiable: false,
  problems: ['support.already-answered', 'support.words-missing'],
})

export const mySupports = operation({
  id: 'support.mine',
  kind: 'query',
  method: 'GET',
  path: '/api/supports',
  summary: 'Cases that I was invited to support and have not answered, the oldest first.',
  purpose: 'referral',
  input: z.strictObject({ ...pageInput }),
  output: pageOf(z.extend(supportView, { caseId: z.string(), code: z.string(), callName: z.string() })),
  identifiable: true,
  problems: [],
})
