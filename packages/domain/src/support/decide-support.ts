import type { Section } from '../access/vocabulary.ts'
import { supervises, type Approver } from '../approval/may-approve.ts'
import type { GiveBackReason } from '../assignment/assignment.ts'
import type { Case } from '../case/case.ts'
import { endsWithCase } from '../case/ends-with-case.ts'
import type { SupportId, UserId } from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem, type ProblemCode } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  isOver,
  isStanding,
  type Support,
  type SupportEndReason,
  type SupportEvent,
  type SupportRole,
  type SupportSection,
} from './support.ts'

export type InviteSupport = {
  readonly supportId: SupportId
  readonly userId: UserId
  readonly role: SupportRole
  readonly task: string
  readonly sections: readonly SupportSection[]
  readonly from: PlainDate
  readonly until: PlainDate | undefined
}

type CaseOfSupport = Pick<Case, 'id' | 'state' | 'organisationId' | 'teamId' | 'workerId'>

export type InviteFacts = {
  readonly case: CaseOfSupport
  readonly by: Approver
  /** What the one who invites reads of the case: nobody opens to another what is closed to her. */
  readonly reads: readonly Section[]
  /** Those of the organisation who may support a case today. */
  readonly colleagues: readonly UserId[]
  /** Those to whom this case must not be given; why is nobody else's business. */
  readonly conflicted: readonly UserId[]
  /** The invitations and supports of this case that nobody ended. */
  readonly standing: readonly Pick<Support, 'userId' | 'state'>[]
  readonly today: PlainDate
  readonly at: string
}

/** More people than this around one child is a meeting, and no support. */
export const mostSupports = 20

/**
 * Asks a colleague to support a case. Whoever leads it or supervises it asks, for a named task, for the sections that it
 * needs, from a day and until a day; a declared conflict of interest admits nobody.
 * Source: case management 2.3 (one caseworker leads; others of the team support), need to know.
 */
export function decideInvitation(command: InviteSupport, facts: InviteFacts): Result<SupportEvent, Problem> {
  const { case: state, by, today } = facts
  if (!leadsOrSupervises(by, state)) return refuse(problem('access.not-allowed'))
  if (!isWorkedOn(state)) return refuse(problem('support.case-not-open'))
  if (command.userId === state.workerId) return refuse(wrong('support.leads-already', 'userId'))
  if (facts.standing.some((one) => one.userId === command.userId))
    return refuse(wrong('support.invited-already', 'userId'))
  if (facts.standing.length >= mostSupports)
    return refuse(problem('support.too-many', { values: { most: mostSupports } }))
  if (!facts.colleagues.includes(command.userId)) return refuse(wrong('support.not-a-colleague', 'userId'))
  if (facts.conflicted.includes(command.userId)) return refuse(wrong('support.not-possible', 'userId'))
  if (command.task.trim() === '') return refuse(wrong('support.task-missing', 'task'))
  if (command.until !== undefined && (command.until < command.from || command.until < today))
    return refuse(wrong('support.days', 'until'))
  if (command.sections.some((section) => !facts.reads.includes(section)))
    return refuse(wrong('support.sections', 'sections'))
  return accept({
    kind: 'SupportInvited',
    ...command,
    caseId: state.id,
    sections: [...new Set(command.sections)],
    invitedBy: by.userId,
    invitedAt: facts.at,
  })
}

export type AnswerSupport =
  | { readonly answer: 'accept' }
  | { readonly answer: 'decline'; readonly because: GiveBackReason; readonly words: string }
  | { readonly answer: 'withdraw'; readonly words: string }
  | { readonly answer: 'end'; readonly because: SupportEndReason; readonly words: string }

export type AnswerSupportFacts = {
  readonly case: Pick<CaseOfSupport, 'state' | 'organisationId' | 'teamId' | 'workerId'>
  readonly by: Approver
  readonly today: PlainDate
  readonly at: string
}

/**
 * Only the one who was asked accepts or declines; only who leads or supervises takes an invitation back; either of them
 * ends a support. Each once, and what ended does not begin again.
 */
export function decideSupportAnswer(
  support: Pick<Support, 'userId' | 'state' | 'until'>,
  command: AnswerSupport,
  facts: AnswerSupportFacts,
): Result<SupportEvent, Problem> {
  const { case: state, by, at } = facts
  const isHers = support.userId === by.userId
  const answers = leadsOrSupervises(by, state)
  const may = { accept: isHers, decline: isHers, withdraw: answers, end: isHers || answers }[command.answer]
  if (!may) return refuse(problem('access.not-allowed'))
  if (support.state !== (command.answer === 'end' ? 'accepted' : 'invited'))
    return refuse(problem('support.already-answered'))
  switch (command.answer) {
    case 'accept':
      if (!isWorkedOn(state)) return refuse(problem('support.case-not-open'))
      if (isOver(support, facts.today)) return refuse(problem('support.day-passed'))
      return accept({ kind: 'SupportAccepted', at })
    case 'decline':
      if (command.because !== 'conflict' && command.words.trim() === '')
        return refuse(wrong('support.words-missing', 'words'))
      return accept({
        kind: 'SupportDeclined',
        because: command.because,
        // That there is a conflict is reason enough, in no further words.
        words: command.because === 'conflict' ? '' : command.words,
        at,
      })
    case 'withdraw':
      return accept({ kind: 'SupportWithdrawn', by: by.userId, words: command.words, at })
    case 'end':
      if (command.because === 'other' && command.words.trim() === '')
        return refuse(wrong('support.words-missing', 'words'))
      return accept({
        kind: 'SupportEnded',
        because: command.because,
        by: by.userId,
        words: command.words,
        at,
      })
  }
}

/**
 * What ends without anybody ending it: with the case, when she leads it herself, or after its last day; undefined where
 * it goes on. A case on hold keeps those who support it.
 */
export function supportEnding(
  support: Pick<Support, 'userId' | 'state' | 'until'>,
  facts: {
    readonly case: Pick<Case, 'state' | 'workerId'>
    readonly by: UserId
    readonly today: PlainDate
    readonly at: string
  },
): SupportEvent | undefined {
  if (!isStanding(support)) return undefined
  const because =
    endsWithCase(facts.case) ??
    (facts.case.workerId === support.userId
      ? 'leads-now'
      : isOver(support, facts.today)
        ? 'day-passed'
        : undefined)
  return because && { kind: 'SupportEnded', because, by: facts.by, words: '', at: facts.at }
}

/** Who answers for the work: the one who leads the case, and whoever supervises it. */
export function leadsOrSupervises(
  by: Approver,
  state: Pick<CaseOfSupport, 'organisationId' | 'teamId' | 'workerId'>,
): boolean {
  if (by.organisationId !== state.organisationId) return false
  return by.userId === state.workerId || supervises(by, state)
}

function isWorkedOn({ state }: Pick<Case, 'state'>): boolean {
  return state === 'open' || state === 'on-hold'
}

function wrong(code: ProblemCode, field: string): Problem {
  return problem(code, { fields: [{ pointer: `/${field}`, reason: 'check' }] })
}
