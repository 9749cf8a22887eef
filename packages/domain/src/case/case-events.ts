import type {
  CaseId,
  ChildJoinId,
  OrganisationId,
  PersonId,
  TeamId,
  TransferId,
  UserId,
} from '../kernel/brand.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import type { IdentityField } from '../child/identity.ts'
import type { Case, Phase, RiskLevel } from './case.ts'

/** What can have happened to a case as a whole. Other records of the case have events of their own. */
export type CaseEvent =
  | {
      readonly kind: 'CaseOpened'
      readonly caseId: CaseId
      readonly code: string
      readonly childId: PersonId
      readonly organisationId: OrganisationId
      readonly teamId: TeamId | undefined
      readonly workerId: UserId
      readonly phase: Phase
      readonly placeCountry: string | undefined
      readonly holder: string
      readonly openedOn: PlainDate
      readonly at: string
    }
  | { readonly kind: 'CaseAssigned'; readonly workerId: UserId; readonly teamId: TeamId | undefined }
  | {
      readonly kind: 'HolderChanged'
      readonly holder: string
      readonly placeCountry: string | undefined
      readonly phase: Phase
    }
  | { readonly kind: 'RiskMoved'; readonly state: Case['riskState']; readonly level: RiskLevel | undefined }
  | { readonly kind: 'AssessmentMoved'; readonly state: Case['assessmentState'] }
  | { readonly kind: 'PlanMoved'; readonly state: Case['planState'] }
  | { readonly kind: 'ChildContacted'; readonly at: string }
  | { readonly kind: 'ContactCorrected'; readonly at: string | undefined }
  | { readonly kind: 'ClosureMoved'; readonly state: Case['closureState']; readonly at: string }
  | { readonly kind: 'CaseTransferred'; readonly transferId: TransferId }
  | { readonly kind: 'CaseReturned'; readonly transferId: TransferId }
  | {
      readonly kind: 'CaseReceived'
      readonly transferId: TransferId
      readonly follows: CaseId
      /** Absent where it was written before cases knew their first one. */
      readonly first?: CaseId
    }
  | {
      readonly kind: 'EarlierCaseLinked'
      readonly follows: CaseId
      readonly first: CaseId
      /** Of the earlier case. */
      readonly code: string
      /** What stands of the child as it stood there. */
      readonly carried: readonly IdentityField[]
    }
  | {
      /** Two children turned out to be one, or the other way round: under which first case it stands now, if not as that. */
      readonly kind: 'CaseOfChildMoved'
      readonly joinId: ChildJoinId
      readonly first: CaseId | null
    }
  | { readonly kind: 'ArrivalConfirmed'; readonly transferId: TransferId }
  | { readonly kind: 'CaseHeld'; readonly at: string }
  | { readonly kind: 'CaseResumed'; readonly at: string }
  /** It waited for a second person when the case was closed or handed over; they change nothing of the case. */
  | { readonly kind: 'RiskUnanswered' | 'AssessmentUnanswered' | 'PlanUnanswered' | 'FormUnanswered' }
  | {
      readonly kind: 'CaseReopened'
      readonly workerId: UserId
      readonly teamId: TeamId | undefined
      readonly at: string
    }

/** The state after one more event; undefined before the first. */
export function evolveCase(before: Case | undefined, event: CaseEvent): Case {
  if (event.kind === 'CaseOpened') {
    return {
      id: event.caseId,
      code: event.code,
      childId: event.childId,
      organisationId: event.organisationId,
      teamId: event.teamId,
      workerId: event.workerId,
      state: 'open',
      phase: event.phase,
      placeCountry: event.placeCountry,
      holder: event.holder,
      riskLevel: undefined,
      riskState: 'none',
      assessmentState: 'none',
      planState: 'none',
      closureState: 'none',
      registeredAt: event.at,
      openedOn: event.openedOn,
      lastContactAt: undefined,
      closedAt: undefined,
      reopenedAt: undefined,
      follows: undefined,
      firstCaseId: undefined,
      version: 1,
    }
  }
  if (before === undefined) throw new Error(`${event.kind} before the case was opened`)
  const after = { ...before, version: before.version + 1 }
  switch (event.kind) {
    case 'CaseAssigned':
      return { ...after, workerId: event.workerId, teamId: event.teamId }
    case 'HolderChanged':
      return { ...after, holder: event.holder, placeCountry: event.placeCountry, phase: event.phase }
    case 'RiskMoved':
      return { ...after, riskState: event.state, riskLevel: event.level }
    case 'AssessmentMoved':
      return { ...after, assessmentState: event.state }
    case 'PlanMoved':
      return { ...after, planState: event.state }
    case 'ChildContacted':
      // A visit written down late does not move the last contact back.
      return {
        ...after,
        lastContactAt:
          before.lastContactAt !== undefined && before.lastContactAt > event.at
            ? before.lastContactAt
            : event.at,
      }
    case 'ContactCorrected':
      return { ...after, lastContactAt: event.at }
    case 'ClosureMoved':
      return event.state === 'approved'
        ? { ...after, closureState: event.state, state: 'closed', closedAt: event.at }
        : { ...after, closureState: event.state }
    case 'CaseTransferred':
      return { ...after, state: 'transferred' }
    case 'CaseReturned':
      return { ...after, state: 'open' }
    case 'CaseReceived':
    case 'EarlierCaseLinked':
      return { ...after, follows: event.follows, firstCaseId: event.first ?? event.follows }
    case 'CaseOfChildMoved':
      return { ...after, firstCaseId: event.first ?? undefined }
    case 'ArrivalConfirmed':
    case 'RiskUnanswered':
    case 'AssessmentUnanswered':
    case 'PlanUnanswered':
    case 'FormUnanswered':
      return after
    case 'CaseHeld':
      return { ...after, state: 'on-hold' }
    case 'CaseResumed':
      return { ...after, state: 'open' }
    case 'CaseReopened':
      // The work begins again; what was found and agreed before stays in the history.
      return {
        ...after,
        workerId: event.workerId,
        teamId: event.teamId,
        state: 'open',
        riskLevel: undefined,
        riskState: 'none',
        assessmentState: 'none',
        planState: 'none',
        closureState: 'none',
        closedAt: undefined,
        reopenedAt: event.at,
      }
  }
}

export function evolveCaseAll(before: Case | undefined, events: readonly CaseEvent[]): Case {
  const [first, ...rest] = events
  if (first === undefined) {
    if (before === undefined) throw new Error('a case without events')
    return before
  }
  return rest.reduce<Case>(evolveCase, evolveCase(before, first))
}
