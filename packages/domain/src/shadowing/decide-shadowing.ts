import type { CaseId, OrganisationId, UserId } from '../kernel/brand.ts'
import { addMonths, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import { isAgreedByAll, observedPoints, type PractiseStep, type Shadowing } from './shadowing.ts'

export type RecordShadowing = Pick<
  Shadowing,
  | 'id'
  | 'workerId'
  | 'on'
  | 'caseId'
  | 'talkWith'
  | 'permission'
  | 'notAskedBecause'
  | 'observations'
  | 'strengths'
  | 'toPractise'
> & { readonly nextStep: Pick<PractiseStep, 'words' | 'dueOn'> }

export type ShadowingFacts = {
  readonly organisationId: OrganisationId
  /** Who works with cases now in a team of hers. */
  readonly colleagues: readonly UserId[]
  /** Cases of the worker that the observer reads as well. */
  readonly bothRead: readonly CaseId[]
  readonly by: UserId
  readonly today: PlainDate
  readonly at: string
}

type Hand = Pick<ShadowingFacts, 'by' | 'at'>

/** What is older nobody remembers well enough to say how it was. */
const oldestMonths = 3
const furthestMonths = 12

export function decideShadowing(command: RecordShadowing, facts: ShadowingFacts): Result<Shadowing, Problem> {
  const { today, colleagues, bothRead, by, at, organisationId } = facts
  const { on, workerId, caseId, talkWith, permission, nextStep } = command
  if (workerId === by || !colleagues.includes(workerId))
    return refuse(problem('shadowing.not-a-colleague', pointTo('/workerId')))
  const first = addMonths(today, -oldestMonths)
  if (on > today || on < first)
    return refuse(problem('shadowing.day', { ...pointTo('/on'), values: { first } }))
  if (caseId !== undefined && !bothRead.includes(caseId))
    return refuse(problem('supervision.case', pointTo('/caseId')))
  const isAgreed = isAgreedByAll(talkWith, permission)
  if (!isAgreed && isBlank(command.notAskedBecause))
    return refuse(problem('shadowing.permission', pointTo('/notAskedBecause')))
  const observed = new Map(command.observations.map((one) => [one.point, one]))
  const open = observedPoints.filter((point) => !observed.has(point))
  if (open.length > 0)
    return refuse(problem('shadowing.unanswered', pointTo(...open.map((point) => `/observations/${point}`))))
  const wordless = (['strengths', 'toPractise'] as const).filter((which) => isBlank(command[which]))
  if (wordless.length > 0)
    return refuse(problem('shadowing.words-missing', pointTo(...wordless.map((which) => `/${which}`))))
  if (isBlank(nextStep.words)) return refuse(problem('shadowing.words-missing', pointTo('/nextStep/words')))
  const last = addMonths(today, furthestMonths)
  if (nextStep.dueOn < today || nextStep.dueOn > last)
    return refuse(problem('shadowing.due', { ...pointTo('/nextStep/dueOn'), values: { last } }))
  return accept({
    ...command,
    notAskedBecause: isAgreed ? '' : command.notAskedBecause,
    observations: observedPoints.flatMap((point) => observed.get(point) ?? []),
    nextStep: { ...nextStep, doneAt: undefined, outcome: '' },
    organisationId,
    observerId: by,
    reply: '',
    repliedAt: undefined,
    withdrawnAt: undefined,
    withdrawnBecause: '',
    recordedAt: at,
    version: 1,
  })
}

/** She who was observed says, once, what she thinks of it; what she said is hers and is not changed. */
export function decideReply(
  shadowing: Shadowing,
  reply: string,
  { by, at }: Hand,
): Result<Shadowing, Problem> {
  if (by !== shadowing.workerId) return refuse(problem('access.not-allowed'))
  if (shadowing.withdrawnAt !== undefined || shadowing.repliedAt !== undefined)
    return refuse(problem('shadowing.ended'))
  if (isBlank(reply)) return refuse(problem('shadowing.words-missing', pointTo('/reply')))
  return accept({ ...shadowing, version: shadowing.version + 1, reply, repliedAt: at })
}

/** Either of the two says that the next step was done, and how it went. */
export function decideStepDone(
  shadowing: Shadowing,
  outcome: string,
  { by, at }: Hand,
): Result<Shadowing, Problem> {
  if (by !== shadowing.workerId && by !== shadowing.observerId) return refuse(problem('access.not-allowed'))
  if (shadowing.withdrawnAt !== undefined || shadowing.nextStep.doneAt !== undefined)
    return refuse(problem('shadowing.ended'))
  return accept({
    ...shadowing,
    version: shadowing.version + 1,
    nextStep: { ...shadowing.nextStep, doneAt: at, outcome },
  })
}

/** What should not be there, said by who wrote it, with a reason that both read. */
export function decideWithdrawShadowing(
  shadowing: Shadowing,
  because: string,
  { by, at }: Hand,
): Result<Shadowing, Problem> {
  if (by !== shadowing.observerId) return refuse(problem('access.not-allowed'))
  if (shadowing.withdrawnAt !== undefined) return refuse(problem('shadowing.ended'))
  if (isBlank(because)) return refuse(problem('shadowing.words-missing', pointTo('/because')))
  return accept({
    ...shadowing,
    version: shadowing.version + 1,
    withdrawnAt: at,
    withdrawnBecause: because,
  })
}

function isBlank(words: string): boolean {
  return words.trim() === ''
}

function pointTo(...pointers: readonly string[]) {
  return { fields: pointers.map((pointer) => ({ pointer, reason: 'required' })) }
}
