import type { AgreementId, CaseId, OrganisationId, SupervisionId, UserId } from '../kernel/brand.ts'
import { addMonths, type PlainDate } from '../kernel/plain-date.ts'
import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'

export const sessionKinds = ['individual', 'group', 'after-event', 'shadowing'] as const
export type SessionKind = (typeof sessionKinds)[number]

/** Going along to a talk and looking on is told in a record of its own; as a kind of talk it is only read. */
export const offeredSessionKinds = sessionKinds.filter((kind) => kind !== 'shadowing')

/** What was agreed. About a case, it is a task on that case under the same id, and its words stand there alone. */
export type Agreement = {
  readonly id: AgreementId
  readonly caseId: CaseId | undefined
  readonly words: string
  readonly dueOn: PlainDate
  /** Of one about no case: when it was done, and how it went. */
  readonly doneAt: string | undefined
  readonly outcome: string
}

/**
 * A talk of a supervisor with somebody of her team. That it was is seen by who oversees the work; what was said stays
 * between the two.
 * Source: case management standard 2.3 (individual, group, after a critical event, shadowing; staff care).
 */
export type SupervisionSession = {
  readonly id: SupervisionId
  readonly organisationId: OrganisationId
  readonly supervisorId: UserId
  readonly workerId: UserId
  readonly on: PlainDate
  readonly kind: SessionKind
  readonly cases: readonly CaseId[]
  readonly agreements: readonly Agreement[]
  /** How the worker is. */
  readonly feeling: string
  readonly withdrawnAt: string | undefined
  readonly withdrawnBecause: string
  readonly recordedAt: string
  readonly version: number
}

export type RecordSession = Pick<
  SupervisionSession,
  'id' | 'workerId' | 'on' | 'kind' | 'cases' | 'feeling'
> & {
  readonly agreements: readonly Pick<Agreement, 'id' | 'caseId' | 'words' | 'dueOn'>[]
}

export type SessionFacts = {
  readonly organisationId: OrganisationId
  /** With whom she may sit down: those of her teams who work here now. */
  readonly workers: readonly UserId[]
  /** Cases of the worker that the supervisor reads. */
  readonly bothRead: readonly CaseId[]
  readonly by: UserId
  readonly today: PlainDate
  readonly at: string
}

/** What is older is no memory of a talk any more. */
const oldestMonths = 12
const furthestMonths = 12

export function decideSession(
  command: RecordSession,
  facts: SessionFacts,
): Result<SupervisionSession, Problem> {
  const { today, workers, bothRead, by, at, organisationId } = facts
  const { on, workerId, cases, agreements } = command
  if (workerId === by || !workers.includes(workerId))
    return refuse(problem('supervision.not-in-team', pointTo('/workerId')))
  if (on > today || on < addMonths(today, -oldestMonths))
    return refuse(problem('supervision.day', pointTo('/on')))
  const about = [...cases, ...agreements.flatMap(({ caseId }) => caseId ?? [])]
  if (about.some((one) => !bothRead.includes(one)))
    return refuse(problem('supervision.case', pointTo('/cases')))
  const wordless = agreements.findIndex(({ words }) => words.trim() === '')
  if (wordless >= 0) return refuse(problem('task.words-missing', pointTo(`/agreements/${wordless}/words`)))
  const last = addMonths(today, furthestMonths)
  const dayless = agreements.findIndex(({ dueOn }) => dueOn < today || dueOn > last)
  if (dayless >= 0)
    return refuse(problem('task.day', { ...pointTo(`/agreements/${dayless}/dueOn`), values: { last } }))
  return accept({
    ...command,
    organisationId,
    supervisorId: by,
    cases: [...new Set(about)],
    agreements: agreements.map((one) => ({
      ...one,
      words: one.caseId === undefined ? one.words : '',
      doneAt: undefined,
      outcome: '',
    })),
    withdrawnAt: undefined,
    withdrawnBecause: '',
    recordedAt: at,
    version: 1,
  })
}

/** Either of the two says that something they agreed is done; a task on a case is ended on that case. */
export function decideAgreementDone(
  session: SupervisionSession,
  command: { readonly agreementId: AgreementId; readonly outcome: string },
  facts: Pick<SessionFacts, 'by' | 'at'>,
): Result<SupervisionSession, Problem> {
  const { agreementId, outcome } = command
  if (facts.by !== session.workerId && facts.by !== session.supervisorId)
    return refuse(problem('access.not-allowed'))
  const agreed = session.agreements.find(({ id }) => id === agreementId)
  if (!agreed || agreed.caseId !== undefined) return refuse(problem('record.not-found'))
  if (session.withdrawnAt !== undefined || agreed.doneAt !== undefined)
    return refuse(problem('supervision.ended'))
  return accept({
    ...session,
    version: session.version + 1,
    agreements: session.agreements.map((one) =>
      one === agreed ? { ...one, doneAt: facts.at, outcome } : one,
    ),
  })
}

/** What should not be there, said by who wrote it, with a reason. What was set on a case stays there. */
export function decideWithdrawSession(
  session: SupervisionSession,
  because: string,
  facts: Pick<SessionFacts, 'by' | 'at'>,
): Result<SupervisionSession, Problem> {
  if (facts.by !== session.supervisorId) return refuse(problem('access.not-allowed'))
  if (session.withdrawnAt !== undefined) return refuse(problem('supervision.ended'))
  if (because.trim() === '') return refuse(problem('task.words-missing', pointTo('/because')))
  return accept({
    ...session,
    version: session.version + 1,
    withdrawnAt: facts.at,
    withdrawnBecause: because,
  })
}

function pointTo(pointer: string) {
  return { fields: [{ pointer, reason: 'required' }] }
}
