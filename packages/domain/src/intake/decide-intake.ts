import type { CaseId, IntakeId, OrganisationId, UserId } from '../kernel/brand.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import type { Intake, IntakeEvent, IntakeReport, IntakeState } from './intake.ts'
import { proposeEligibility, type Eligibility } from './propose-eligibility.ts'

type Decided = Result<readonly IntakeEvent[], Problem>
type Acting = { readonly by: UserId; readonly at: string }

/** A telephone whose clock is a few minutes ahead has not seen the future. */
const clockTolerance = 10 * 60_000

/** Source: intake (case management 2.1, step 0): source, day, urgency, and what was done where she is not safe. */
export function decideRecording(
  command: { readonly intakeId: IntakeId; readonly report: IntakeReport },
  facts: Acting & { readonly organisationId: OrganisationId },
): Decided {
  const wrong = wrongIn(command.report, facts.at)
  if (wrong) return refuse(wrong)
  return accept([{ kind: 'IntakeRecorded', ...command, ...facts }])
}

export function decideCorrection(
  intake: Intake,
  command: { readonly base: number; readonly report: IntakeReport },
  facts: Acting,
): Decided {
  const may = mayMove(intake, ['open', 'eligible'], command.base)
  if (!may.ok) return may
  const wrong = wrongIn(command.report, facts.at)
  if (wrong) return refuse(wrong)
  return accept([{ kind: 'IntakeCorrected', report: command.report }])
}

export type DecideEligibility = {
  /** The version that was read: nobody decides on words that have changed meanwhile. */
  readonly base: number
  readonly decision: Eligibility
  readonly reason: string
  readonly given: string
}

/** A person decides and says why; what the rule proposed is kept beside it. */
export function decideEligibility(intake: Intake, command: DecideEligibility, facts: Acting): Decided {
  const may = mayMove(intake, ['open', 'eligible'], command.base)
  if (!may.ok) return may
  const { decision, reason, given } = command
  const missing = [
    ...(reason.trim() === '' ? ['/reason'] : []),
    // Whoever gets no case leaves with something all the same.
    ...(decision === 'not-eligible' && given.trim() === '' ? ['/given'] : []),
  ]
  if (missing.length > 0) return refuse(wordsMissing(missing))
  const { proposed, reasons } = proposeEligibility(intake)
  const screening = { proposed, proposedReasons: reasons, decision, reason, by: facts.by, at: facts.at }
  return accept([{ kind: 'IntakeScreened', screening, given: decision === 'not-eligible' ? given : '' }])
}

export function decideWithdrawal(
  intake: Intake,
  command: { readonly base: number; readonly reason: string },
  facts: Acting,
): Decided {
  const may = mayMove(intake, ['open', 'eligible'], command.base)
  if (!may.ok) return may
  if (command.reason.trim() === '') return refuse(wordsMissing(['/reason']))
  return accept([{ kind: 'IntakeWithdrawn', reason: command.reason, at: facts.at }])
}

/** The intake becomes part of the case of the child whom it received; only once, and only where a person said yes. */
export function decideAttachment(intake: Intake, caseId: CaseId, at: string): Decided {
  const may = mayMove(intake, ['eligible'], intake.version)
  if (!may.ok) return may
  return accept([{ kind: 'IntakeAttached', caseId, at }])
}

function mayMove(intake: Intake, from: readonly IntakeState[], base: number): Result<undefined, Problem> {
  if (!from.includes(intake.state))
    return refuse(problem(intake.state === 'open' ? 'intake.not-decided' : 'intake.ended'))
  return base === intake.version ? accept(undefined) : refuse(problem('intake.changed'))
}

function wrongIn(report: IntakeReport, now: string): Problem | undefined {
  if (Date.parse(report.cameAt) > Date.parse(now) + clockTolerance)
    return problem('intake.in-future', { fields: [{ pointer: '/report/cameAt', reason: 'future' }] })
  const missing = [
    ...(report.askedFor.trim() === '' ? ['/report/askedFor'] : []),
    ...(report.safeNow === 'no' && report.doneAtOnce.trim() === '' ? ['/report/doneAtOnce'] : []),
  ]
  return missing.length > 0 ? wordsMissing(missing) : undefined
}

function wordsMissing(pointers: readonly string[]): Problem {
  return problem('intake.words-missing', {
    fields: pointers.map((pointer) => ({ pointer, reason: 'required' })),
  })
}
