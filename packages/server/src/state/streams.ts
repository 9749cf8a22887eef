import { evolveAttachment } from '@amparo/domain/attachment/attachment'
import { evolveAssignment } from '@amparo/domain/assignment/assignment'
import { evolveWish } from '@amparo/domain/assignment/worker-wish'
import type { Case } from '@amparo/domain/case/case'
import { evolveCase, type CaseEvent } from '@amparo/domain/case/case-events'
import { evolveClosure } from '@amparo/domain/closure/closure'
import { evolveReopening } from '@amparo/domain/closure/reopening'
import { evolveClosureCheck } from '@amparo/domain/closure/closure-check'
import { evolveJoin } from '@amparo/domain/child-join/child-join'
import { evolveConsent } from '@amparo/domain/consent/consent'
import { evolveHold } from '@amparo/domain/hold/hold'
import { evolveRelation } from '@amparo/domain/family/family-relation'
import { evolveMember } from '@amparo/domain/group/group-member'
import { evolveIncident } from '@amparo/domain/incident/incident'
import { evolveDuty } from '@amparo/domain/same-day-duty/duty'
import { evolveScreening } from '@amparo/domain/screening/screening'
import { evolveMissing } from '@amparo/domain/missing/missing-episode'
import type { NoteAdded } from '@amparo/domain/note/note'
import {
  agreedDayOf,
  evolvePlan,
  type Plan,
  type PlanActionEvent,
  type PlanEvent,
} from '@amparo/domain/plan/plan'
import { evolvePlanReview } from '@amparo/domain/plan/plan-review'
import type { Intake } from '@amparo/domain/intake/intake'
import { evolveReferral, type Referral, type ReferralEvent } from '@amparo/domain/referral/referral'
import { evolveFeedback } from '@amparo/domain/referral/feedback'
import { evolveGap } from '@amparo/domain/service/service-gap'
import { evolveServiceRecord } from '@amparo/domain/service/service-record'
import { evolveSheet } from '@amparo/domain/sheet/sheet'
import { evolveRisk } from '@amparo/domain/risk/risk-assessment'
import { evolveProposal } from '@amparo/domain/support/proposal'
import { evolveSupport } from '@amparo/domain/support/support'
import { evolveTransfer } from '@amparo/domain/transfer/transfer'
import { evolveWritten } from '@amparo/domain/record/written-record'
import { evolveNoContact } from '@amparo/domain/safety/no-contact'
import { evolveFlag } from '@amparo/domain/flag/flag'
import { evolveHandTask } from '@amparo/domain/task/hand-task'
import { evolvePostponement } from '@amparo/domain/task/postponement'
import type { ReadScope } from '../db/transaction.ts'
import type { StoredFact } from '../facts/fact.ts'
import { listFactsOfStreams } from '../facts/store.ts'
import { attachmentRow } from '../modules/attachments/store.ts'
import { assignmentRow, wishRow } from '../modules/assignments/store.ts'
import { caseStateColumns } from '../modules/cases/case-row.ts'
import { reopeningRow } from '../modules/closures/reopening-store.ts'
import { closureCheckRow } from '../modules/closure-checks/store.ts'
import { closureRow } from '../modules/closures/store.ts'
import { childJoinRow } from '../modules/child-joins/store.ts'
import { consentRow } from '../modules/consents/store.ts'
import { holdRow } from '../modules/holds/store.ts'
import { intakeRow } from '../modules/intakes/store.ts'
import { familyRelationRow } from '../modules/family-relations/store.ts'
import { groupMemberRow } from '../modules/groups/store.ts'
import { writtenRow } from '../records/written-store.ts'
import { incidentRow } from '../modules/incidents/store.ts'
import { dutyRow } from '../modules/duty-records/store.ts'
import { screeningRow } from '../modules/screenings/store.ts'
import { missingRow } from '../modules/missing/store.ts'
import { noContactRow } from '../modules/no-contacts/store.ts'
import { flagRow } from '../modules/flags/store.ts'
import { handTaskRow, postponementRow } from '../modules/hand-tasks/store.ts'
import { noteRow } from '../modules/notes/commands.ts'
import { feedbackRow } from '../modules/referrals/feedback-store.ts'
import { gapRow, serviceRecordRow } from '../modules/services/case-store.ts'
import { referralColumns } from '../modules/referrals/store.ts'
import { reviewRow } from '../modules/reviews/store.ts'
import { printedSheetRow } from '../modules/sheets/index.ts'
import { riskRow } from '../modules/risk/store.ts'
import { proposalRow } from '../modules/supports/proposal-store.ts'
import { supportRow } from '../modules/supports/store.ts'
import { transferRow } from '../modules/transfers/store.ts'
import { answerConflictStream, answerStream } from './answer-stream.ts'
import { conflictStream } from './conflict-stream.ts'
import { formRecordStream } from './form-record-stream.ts'
import { personStream } from './person-stream.ts'
import { searchKeyStream } from './search-key-stream.ts'
import {
  eventOf,
  foldEdits,
  foldEvents,
  tableStream,
  type StateStream,
  type WholeFact,
} from './state-stream.ts'

function foldNote(facts: readonly WholeFact[]) {
  const [first, ...edits] = facts
  if (!first) throw new Error('a note without facts')
  const added = eventOf<NoteAdded>(first)
  const record = foldEdits({ ...added.fields }, edits)
  return {
    ...noteRow({ ...added, fields: record.values as unknown as NoteAdded['fields'] }),
    version: facts.length,
    field_versions: record.versions,
  }
}

function foldPlan(facts: readonly WholeFact[]) {
  const moves = facts.filter((fact) => !isEdit(fact))
  const plan = foldEvents<Plan, PlanEvent>(moves, evolvePlan)
  const record = foldEdits({ goal: '', childAgreed: '', reviewOn: null }, facts.filter(isEdit))
  return {
    id: plan.id,
    case_id: plan.caseId,
    state: plan.state,
    made_by: plan.madeBy,
    submitted_by: plan.submittedBy ?? null,
    approval: plan.approval ?? null,
    approved_by: plan.approvedBy ?? null,
    approved_at: plan.approvedAt ?? null,
    changes_asked: plan.changesAsked,
    goal: record.values['goal'],
    child_agreed: record.values['childAgreed'],
    review_on: record.values['reviewOn'],
    version: facts.length,
    field_versions: record.versions,
  }
}

function foldAction(all: readonly WholeFact[]) {
  const facts = all.filter(({ streamKind }) => streamKind === 'plan-action')
  const [first] = facts
  if (!first) throw new Error('an action without facts')
  const added = eventOf<Extract<PlanActionEvent, { kind: 'ActionAdded' }>>(first)
  const ends = facts.map((fact) => eventOf<PlanActionEvent>(fact)).filter((event) => 'outcome' in event)
  const end = ends.at(-1)
  const { values, versions } = foldEdits({ ...added.fields }, facts.filter(isEdit))
  const approval = all.findLast(({ kind }) => kind === 'PlanApproved')
  const agreed = agreedDayOf(added.actionId, approval && eventOf<PlanApproved>(approval))
  return {
    id: added.actionId,
    case_id: first.caseId,
    plan_id: added.planId,
    what: values['what'],
    owner: values['owner'],
    due_on: values['dueOn'],
    ...(agreed === undefined ? {} : { agreed_due_on: agreed }),
    position: values['position'],
    state: end === undefined ? 'planned' : end.kind === 'ActionDone' ? 'done' : 'dropped',
    done_on: end?.on ?? null,
    outcome: end?.outcome ?? '',
    version: facts.length,
    field_versions: versions,
  }
}

type PlanApproved = Extract<PlanEvent, { kind: 'PlanApproved' }>

/** The facts of each action, and the approvals of its plan: they say which day counts. */
async function listFactsOfActions(
  scope: ReadScope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
  const own = (await listFactsOfStreams(scope, ids)).filter(({ streamKind }) => streamKind === 'plan-action')
  const planOf = new Map(
    own.flatMap(({ streamId, payload }) =>
      payload?.['planId'] ? [[streamId, String(payload['planId'])]] : [],
    ),
  )
  const ofPlans = await listFactsOfStreams(scope, [...new Set(planOf.values())])
  const approvals = Map.groupBy(
    ofPlans.filter(({ kind }) => kind === 'PlanApproved'),
    (fact) => fact.streamId,
  )
  const byAction = Map.groupBy(own, (fact) => fact.streamId)
  return new Map(
    [...byAction].map(([id, facts]) => [id, [...facts, ...(approvals.get(planOf.get(id) ?? '') ?? [])]]),
  )
}

function foldReferral(facts: readonly WholeFact[]) {
  const referral = foldEvents<Referral, ReferralEvent>(facts, evolveReferral)
  return { id: referral.id, ...referralColumns(referral) }
}

/** An intake has no facts before there is a case; the one with which it came into the case tells all of it. */
const intakeStream: StateStream = {
  ...tableStream('intake', 'intakes', ([attached]) => {
    if (!attached) throw new Error('an intake without facts')
    return intakeRow(eventOf<Intake & { readonly kind: 'IntakeAttached' }>(attached))
  }),
  findWithoutFacts: async ({ sql }) => {
    const [row] = await sql<{ count: number; first: string | null }[]>`
      select count(*) as count, min(i.id::text) as first from amparo.intakes i
      where i.case_id is not null
        and not exists (select 1 from amparo.facts f where f.stream_id = i.id and f.stream_kind = 'intake')`
    return row ?? { count: 0, first: null }
  },
}

function isEdit(fact: WholeFact): boolean {
  return /(Edited|ValueChosen)$/.test(fact.kind)
}

function writtenStream(kind: string, table: string): StateStream {
  return tableStream(kind, table, (facts) => writtenRow(foldEvents(facts, evolveWritten<unknown>)))
}

/** In the order in which rows may be written again: a person's place needs her case. */
export const stateStreams: readonly StateStream[] = [
  tableStream(
    'case',
    'cases',
    (facts) => caseStateColumns(foldEvents<Case, CaseEvent>(facts, evolveCase)),
    // Her name on the card comes with the child, who is next.
    (facts) => ({ call_name: '', updated_at: facts.at(-1)?.recordedAt }),
  ),
  personStream,
  tableStream('family-relation', 'family_relations', (facts) =>
    familyRelationRow(foldEvents(facts, evolveRelation)),
  ),
  tableStream('child-join', 'child_joins', (facts) => childJoinRow(foldEvents(facts, evolveJoin))),
  tableStream('group-member', 'group_members', (facts) => groupMemberRow(foldEvents(facts, evolveMember))),
  tableStream('incident', 'incidents', (facts) => incidentRow(foldEvents(facts, evolveIncident))),
  tableStream('screening', 'screenings', (facts) => screeningRow(foldEvents(facts, evolveScreening))),
  tableStream('same-day-duty', 'same_day_duties', (facts) => dutyRow(foldEvents(facts, evolveDuty))),
  tableStream('missing', 'missing_episodes', (facts) => missingRow(foldEvents(facts, evolveMissing))),
  tableStream('no-contact', 'no_contacts', (facts) => noContactRow(foldEvents(facts, evolveNoContact))),
  writtenStream('birth', 'birth_statements'),
  writtenStream('birth-decision', 'birth_decisions'),
  writtenStream('person-birth', 'person_births'),
  writtenStream('person-birth-decision', 'person_birth_decisions'),
  writtenStream('safe-hours', 'safe_hours'),
  writtenStream('death', 'deaths'),
  writtenStream('family-told', 'family_told'),
  writtenStream('interpreting', 'interpretings'),
  writtenStream('journey-leg', 'journey_legs'),
  writtenStream('journey-stay', 'journey_stays'),
  writtenStream('custody-review', 'custody_reviews'),
  writtenStream('accompaniment', 'accompaniments'),
  writtenStream('leaving', 'leaving_reasons'),
  writtenStream('smuggling-debt', 'smuggling_debts'),
  tableStream('note', 'notes', foldNote),
  tableStream('consent', 'consents', (facts) => consentRow(foldEvents(facts, evolveConsent))),
  tableStream('risk', 'risk_assessments', (facts) => riskRow(foldEvents(facts, evolveRisk))),
  tableStream('closure', 'closures', (facts) => closureRow(foldEvents(facts, evolveClosure))),
  tableStream('reopening', 'reopenings', (facts) => reopeningRow(foldEvents(facts, evolveReopening))),
  tableStream('hold', 'holds', (facts) => holdRow(foldEvents(facts, evolveHold))),
  tableStream('closure-check', 'closure_checks', (facts) =>
    closureCheckRow(foldEvents(facts, evolveClosureCheck)),
  ),
  intakeStream,
  tableStream('plan', 'plans', foldPlan, (facts) => ({ updated_at: facts.at(-1)?.recordedAt })),
  { ...tableStream('plan-action', 'plan_actions', foldAction), listFacts: listFactsOfActions },
  tableStream('plan-review', 'plan_reviews', (facts) => reviewRow(foldEvents(facts, evolvePlanReview))),
  tableStream('referral', 'referrals', foldReferral),
  tableStream('transfer', 'transfers', (facts) => transferRow(foldEvents(facts, evolveTransfer))),
  tableStream('referral-feedback', 'referral_feedback', (facts) =>
    feedbackRow(foldEvents(facts, evolveFeedback)),
  ),
  tableStream('service-gap', 'service_gaps', (facts) => gapRow(foldEvents(facts, evolveGap))),
  tableStream('service-given', 'service_records', (facts) =>
    serviceRecordRow(foldEvents(facts, evolveServiceRecord)),
  ),
  tableStream('attachment', 'attachments', (facts) => attachmentRow(foldEvents(facts, evolveAttachment))),
  tableStream('flag', 'flags', (facts) => flagRow(foldEvents(facts, evolveFlag))),
  tableStream('assignment', 'assignments', (facts) => assignmentRow(foldEvents(facts, evolveAssignment))),
  tableStream('support', 'case_supports', (facts) => supportRow(foldEvents(facts, evolveSupport))),
  tableStream('proposal', 'plan_proposals', (facts) => proposalRow(foldEvents(facts, evolveProposal))),
  tableStream('worker-wish', 'worker_wishes', (facts) => wishRow(foldEvents(facts, evolveWish))),
  tableStream('hand-task', 'hand_tasks', (facts) => handTaskRow(foldEvents(facts, evolveHandTask))),
  tableStream('postponement', 'task_postponements', (facts) =>
    postponementRow(foldEvents(facts, evolvePostponement)),
  ),
  tableStream('sheet', 'printed_sheets', (facts) => printedSheetRow(foldEvents(facts, evolveSheet))),
  answerStream,
  formRecordStream,
  // What follows from records comes after them.
  ...['person', 'note', 'plan', 'plan-action'].map(conflictStream),
  answerConflictStream,
  searchKeyStream,
]
