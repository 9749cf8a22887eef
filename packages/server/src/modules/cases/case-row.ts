import { rangeOf, type ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { Case } from '@amparo/domain/case/case'
import type { CaseId, OrganisationId, PersonId, TeamId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'

/** The narrow row of a case as it is stored. */
export type CaseRow = {
  readonly id: string
  readonly code: string
  readonly organisation_id: string
  readonly team_id: string | null
  readonly worker_id: string | null
  readonly child_id: string
  readonly state: Case['state']
  readonly phase: Case['phase']
  readonly place_country: string | null
  readonly holder: string
  readonly call_name: string
  readonly born_earliest: string | null
  readonly born_latest: string | null
  readonly risk_level: NonNullable<Case['riskLevel']> | null
  readonly risk_state: Case['riskState']
  readonly assessment_state: Case['assessmentState']
  readonly plan_state: Case['planState']
  readonly closure_state: Case['closureState']
  readonly registered_at: string
  readonly opened_on: string
  readonly last_contact_at: string | null
  readonly closed_at: string | null
  readonly reopened_at: string | null
  readonly follows_case_id: string | null
  readonly first_case_id: string | null
  readonly updated_at: string
  readonly version: number
}

/** What lists show besides the folded state: it belongs to the child, and is written when she changes. */
export type CaseFace = {
  readonly callName: string
  readonly born: ApproximateDate | undefined
  readonly updatedAt: string
}

export function caseRow(state: Case, face: CaseFace): CaseRow {
  const range = face.born && rangeOf(face.born)
  return {
    ...caseStateColumns(state),
    call_name: face.callName,
    born_earliest: range?.earliest ?? null,
    born_latest: range?.latest ?? null,
    updated_at: face.updatedAt,
  }
}

/** The columns that the fold decides, and no others: what a later event may move. */
export function caseStateColumns(state: Case) {
  return {
    id: state.id as string,
    code: state.code,
    organisation_id: state.organisationId as string,
    team_id: state.teamId ?? null,
    worker_id: state.workerId ?? null,
    child_id: state.childId as string,
    state: state.state,
    phase: state.phase,
    place_country: state.placeCountry ?? null,
    holder: state.holder,
    risk_level: state.riskLevel ?? null,
    risk_state: state.riskState,
    assessment_state: state.assessmentState,
    plan_state: state.planState,
    closure_state: state.closureState,
    registered_at: state.registeredAt,
    opened_on: state.openedOn as string,
    last_contact_at: state.lastContactAt ?? null,
    closed_at: state.closedAt ?? null,
    reopened_at: state.reopenedAt ?? null,
    follows_case_id: state.follows ?? null,
    first_case_id: state.firstCaseId ?? null,
    version: state.version,
  }
}

export function caseOfRow(row: CaseRow): Case {
  return {
    id: row.id as CaseId,
    code: row.code,
    childId: row.child_id as PersonId,
    organisationId: row.organisation_id as OrganisationId,
    teamId: (row.team_id ?? undefined) as TeamId | undefined,
    workerId: (row.worker_id ?? undefined) as UserId | undefined,
    state: row.state,
    phase: row.phase,
    placeCountry: row.place_country ?? undefined,
    holder: row.holder,
    riskLevel: row.risk_level ?? undefined,
    riskState: row.risk_state,
    assessmentState: row.assessment_state,
    planState: row.plan_state,
    closureState: row.closure_state,
    registeredAt: row.registered_at,
    openedOn: row.opened_on as PlainDate,
    lastContactAt: row.last_contact_at ?? undefined,
    closedAt: row.closed_at ?? undefined,
    reopenedAt: row.reopened_at ?? undefined,
    follows: (row.follows_case_id ?? undefined) as CaseId | undefined,
    firstCaseId: (row.first_case_id ?? undefined) as CaseId | undefined,
    version: row.version,
  }
}
