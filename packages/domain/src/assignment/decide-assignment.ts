import { supervises, type Approver } from '../approval/may-approve.ts'
import type { Case } from '../case/case.ts'
import { endsWithCase } from '../case/ends-with-case.ts'
import type { AssignmentId, TeamId, UserId } from '../kernel/brand.ts'
import { problem, type Problem, type ProblemCode } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type {
  Assignment,
  AssignmentEvent,
  AssignmentReason,
  GiveBackReason,
  Introducer,
} from './assignment.ts'
import type { Candidate, Standing } from './who-may-take.ts'

export type OfferAssignment = {
  readonly assignmentId: AssignmentId
  readonly to: UserId
  readonly reason: AssignmentReason
  readonly words: string
  readonly mustKnow: string
  readonly toldChild: string
  readonly introducer: Introducer
  readonly despite: string
}

export type OfferFacts = {
  readonly case: Pick<Case, 'id' | 'state' | 'organisationId' | 'teamId' | 'workerId'>
  readonly by: Approver
  readonly hasOpenAssignment: boolean
  /** Everyone who may have cases in charge here today: whoever left is not among them. */
  readonly candidates: readonly Pick<Candidate, 'userId' | 'teams'>[]
  /** What the rule says of them. */
  readonly standings: readonly Standing[]
  readonly answerDueAt: string
  readonly at: string
}

/**
 * Gives a case to somebody, who takes it or gives it back. Only whoever supervises the case decides; what the rule has
 * against the person she chose needs a reason, and a declared conflict of interest admits none.
 * Source: case management 2.1 (step 1: assigned caseworker), 2.3 (caseload, conflict of interest, preference).
 */
export function decideOffer(command: OfferAssignment, facts: OfferFacts): Result<AssignmentEvent, Problem> {
  const { case: state, by, answerDueAt, at } = facts
  if (!supervises(by, state)) return refuse(problem('access.not-allowed'))
  if (!isWorkedOn(state)) return refuse(problem('assignment.case-not-open'))
  if (facts.hasOpenAssignment) return refuse(problem('assignment.already-offered'))
  if (command.to === state.workerId) return refuse(missing('assignment.has-it-already', 'to'))
  const worker = facts.candidates.find(({ userId }) => userId === command.to)
  const standing = facts.standings.find(({ userId }) => userId === command.to)
  if (!worker || !standing) return refuse(missing('assignment.not-a-worker', 'to'))
  if (standing.standing === 'not-possible') return refuse(missing('assignment.not-possible', 'to'))
  if (command.mustKnow.trim() === '') return refuse(missing('assignment.note-missing', 'mustKnow'))
  if (command.reason === 'other' && command.words.trim() === '')
    return refuse(missing('assignment.words-missing', 'words'))
  if (standing.against.length > 0 && command.despite.trim() === '')
    return refuse(missing('assignment.despite-missing', 'despite'))
  return accept({
    kind: 'AssignmentOffered',
    ...command,
    caseId: state.id,
    from: state.workerId,
    teamId: teamFor(worker.teams, facts),
    against: standing.against,
    despite: standing.against.length > 0 ? command.despite : '',
    offeredBy: by.userId,
    offeredAt: at,
    answerDueAt,
  })
}

/** The team of before; of a worker from another one, hers, where whoever chooses reaches that team too. */
function teamFor(teams: readonly TeamId[], { case: state, by }: OfferFacts): TeamId | undefined {
  if (state.teamId !== undefined && teams.includes(state.teamId)) return state.teamId
  const reached = teams.find((team) => by.roles.includes('manager') || by.supervisedTeams.includes(team))
  return reached ?? state.teamId
}

export type AnswerAssignment =
  | { readonly answer: 'accept' }
  | { readonly answer: 'give-back'; readonly because: GiveBackReason; readonly words: string }
  | { readonly answer: 'withdraw'; readonly words: string }

export type AnswerFacts = {
  /** Nothing of the case where whoever withdraws need not ask. */
  readonly case: Pick<Case, 'state' | 'organisationId' | 'teamId'>
  readonly by: Approver
  readonly at: string
}

/**
 * Only the one to whom it was given accepts or gives back; only who supervises withdraws; once. That she declared a
 * conflict of interest is reason enough, in no further words.
 * Source: case management 2.3; one assigned caseworker at any moment (2.1).
 */
export function decideAnswer(
  assignment: Pick<Assignment, 'to' | 'state'>,
  command: AnswerAssignment,
  { case: state, by, at }: AnswerFacts,
): Result<AssignmentEvent, Problem> {
  const may = command.answer === 'withdraw' ? supervises(by, state) : assignment.to === by.userId
  if (!may) return refuse(problem('access.not-allowed'))
  if (assignment.state !== 'offered') return refuse(problem('assignment.already-answered'))
  const answered = { by: by.userId, at }
  if (command.answer === 'accept')
    return isWorkedOn(state)
      ? accept({ kind: 'AssignmentAccepted', ...answered })
      : refuse(problem('assignment.case-not-open'))
  if (command.answer === 'withdraw')
    return accept({ kind: 'AssignmentWithdrawn', words: command.words, ...answered })
  if (command.because !== 'conflict' && command.words.trim() === '')
    return refuse(missing('assignment.words-missing', 'words'))
  return accept({
    kind: 'AssignmentGivenBack',
    because: command.because,
    words: command.because === 'conflict' ? '' : command.words,
    ...answered,
  })
}

/** An offer that nobody answered ends with the work on the case here; undefined where it goes on. */
export function offerEnding(
  assignment: Pick<Assignment, 'state'>,
  facts: { readonly case: Pick<Case, 'state'>; readonly by: UserId; readonly at: string },
): AssignmentEvent | undefined {
  const because = assignment.state === 'offered' ? endsWithCase(facts.case) : undefined
  return because && { kind: 'AssignmentEnded', because, by: facts.by, at: facts.at }
}

function isWorkedOn({ state }: Pick<Case, 'state'>): boolean {
  return state === 'open' || state === 'on-hold'
}

function missing(code: ProblemCode, field: string): Problem {
  return problem(code, { fields: [{ pointer: `/${field}`, reason: 'required' }] })
}
