import { askApproval } from '@amparo/domain/approval/approval'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import { decideHold } from '@amparo/domain/hold/decide-hold'
import { evolveHold } from '@amparo/domain/hold/hold'
import { decidePlanAnswer, decideSubmission } from '@amparo/domain/plan/decide-plan'
import { decideReview } from '@amparo/domain/plan/decide-review'
import { evolvePlan, type PlanEvent } from '@amparo/domain/plan/plan'
import { evolvePlanReview } from '@amparo/domain/plan/plan-review'
import { mergeFields, type FieldEdit } from '@amparo/domain/kernel/field-versions'
import { localDay, type Instant } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { decideAnswer, decideSend } from '@amparo/domain/referral/decide-referral'
import { endOfShare } from '@amparo/domain/referral/share-end'
import { evolveReferral } from '@amparo/domain/referral/referral'
import { rangeOf } from '@amparo/domain/kernel/approximate-date'
import { dueAt } from '@amparo/domain/rule/due-at'
import { decideOffer } from '@amparo/domain/transfer/decide-transfer'
import { evolveTransfer } from '@amparo/domain/transfer/transfer'
import { recordFact } from '../facts/record-fact.ts'
import { holdFact } from '../modules/holds/commands.ts'
import { holdRow } from '../modules/holds/store.ts'
import { transferFact } from '../modules/transfers/commands.ts'
import { offeredShares } from '../modules/transfers/shares.ts'
import { transferRow } from '../modules/transfers/store.ts'
import { actionFact, planFact, planStateOfCase } from '../modules/plans/commands.ts'
import { referralFact } from '../modules/referrals/commands.ts'
import { offeredGrants } from '../modules/referrals/store.ts'
import { reviewFact } from '../modules/reviews/commands.ts'
import { requireRule } from '../rules/rules-for.ts'
import type { CaseFile, PlanInHand } from './case-file.ts'
import { allowed } from './fold-steps.ts'
import type { StepOf } from './step.ts'
import { agreementIn, endOfAgreement, placeOf, settingOf, type World } from './world.ts'

export function foldPlanStart(file: CaseFile, step: StepOf<'startPlan'>) {
  const { caseId, planId } = step.input
  const event: PlanEvent = { kind: 'PlanStarted', planId, caseId, by: step.by.userId }
  file.plan = {
    plan: evolvePlan(undefined, event),
    record: { values: { goal: '', childAgreed: '', reviewOn: null }, versions: {}, conflicts: {} },
    version: 1,
  }
  file.append([planFact(caseId, planId, 1, event)])
  file.move([{ kind: 'PlanMoved', state: 'draft' }])
  file.end({ kind: 'case', ids: [caseId], fields: [] }, { id: planId, version: 1 })
}

export function foldPlanWriting(file: CaseFile, step: StepOf<'writePlan'>) {
  const { caseId, planId } = step.input
  const held = planOf(file)
  const edits = JSON.parse(JSON.stringify(step.input.edits)) as Record<string, FieldEdit>
  const mark = { edit: step.commandId, actor: step.by.userId, madeAt: step.at }
  const merged = mergeFields(held.record, edits, mark, () => ({ kind: 'whole' }))
  const version = held.version + 1
  file.plan = { ...held, record: merged.record, version }
  file.append([
    recordFact({ caseId, streamKind: 'plan', streamId: planId, streamVersion: version, section: 'plan' }, {
      kind: 'PlanEdited',
      applied: merged.applied,
      conflicts: [],
    } as { readonly kind: string }),
  ])
  const moved = Object.keys(merged.record.versions)
  file.end({ kind: 'plan', ids: [caseId, planId], fields: ['plan', ...moved] }, { id: planId, version })
}

export function foldAction(file: CaseFile, step: StepOf<'addAction'>) {
  const { caseId, planId, actionId, what, owner, dueOn, position } = step.input
  const fields = { what, owner, dueOn: dueOn as PlainDate | null, position }
  file.actions.push({ id: actionId, planId, fields, agreedDueOn: null })
  file.append([actionFact(caseId, actionId, 1, { kind: 'ActionAdded', actionId, planId, fields })])
  file.end({ kind: 'plan', ids: [caseId, planId, actionId], fields: ['plan'] }, { id: actionId, version: 1 })
}

export function foldPlanSubmission(file: CaseFile, world: World, step: StepOf<'submitPlan'>) {
  const { plan, record } = planOf(file)
  const before = file.open()
  const { rules, jurisdiction, zone } = settingOf(world, before, step.at)
  const rule = ruleInForce(rules, 'approval-steps', jurisdiction, localDay(step.at, zone))
  movePlan(
    file,
    allowed(
      decideSubmission(
        file.open(),
        plan,
        { goal: String(record.values['goal']), actions: file.actions.map(() => 'planned' as const) },
        {
          userId: step.by.userId,
          at: step.at,
          approval: askApproval(rule, { work: 'plan' }, before, step.at),
        },
      ),
    ),
  )
}

export function foldPlanApproval(file: CaseFile, step: StepOf<'approvePlan'>) {
  const { plan } = planOf(file)
  movePlan(
    file,
    allowed(
      decidePlanAnswer(plan, { approve: true }, step.by as never, {
        case: file.open(),
        writers: [plan.madeBy],
        actions: file.actions.map(({ id, fields }) => ({ id, dueOn: fields.dueOn })),
        at: step.at,
      }),
    ),
  )
  if (planOf(file).plan.state === 'approved')
    file.actions = file.actions.map((action) => ({ ...action, agreedDueOn: action.fields.dueOn }))
}

export function foldReview(file: CaseFile, world: World, step: StepOf<'recordReview'>) {
  const { by, at, input } = step
  const { plan } = planOf(file)
  // It still waits for another step: nobody looks again at what was not agreed.
  if (plan.state !== 'approved') return
  const { zone } = placeOf(world, by.organisationId)
  const { caseId, ...command } = input
  const agreed = plan.approvedAt && { planId: plan.id, on: localDay(plan.approvedAt as Instant, zone) }
  const [event] = allowed(
    decideReview(
      { ...command, reviewedOn: command.reviewedOn as PlainDate },
      {
        case: file.open(),
        agreed: agreed || undefined,
        reviewedOn: file.reviews.map((review) => review.reviewedOn),
        today: localDay(at, zone),
        by: by.userId,
        at,
      },
    ),
  )
  file.reviews.push(evolvePlanReview(undefined, event))
  file.append([reviewFact(event)])
  const { reviewId } = input
  file.end({ kind: 'plan-review', ids: [caseId, reviewId], fields: ['plan'] }, { id: reviewId, version: 1 })
}

function movePlan(file: CaseFile, event: PlanEvent): void {
  const held = planOf(file)
  const before = file.open()
  const plan = evolvePlan(held.plan, event)
  const version = held.version + 1
  file.plan = { ...held, plan, version }
  file.append([planFact(plan.caseId, plan.id, version, event)])
  const state = planStateOfCase[plan.state]
  file.move(before.planState === state ? [] : [{ kind: 'PlanMoved', state }])
  file.end({ kind: 'plan', ids: [plan.caseId, plan.id], fields: ['plan'] }, { id: plan.id, version })
}

function planOf(file: CaseFile): PlanInHand {
  if (!file.plan) throw new Error('a plan that nobody started')
  return file.plan
}

export function foldReferral(file: CaseFile, world: World, step: StepOf<'sendReferral'>) {
  const { by, at, input } = step
  const setting = settingOf(world, { organisationId: by.organisationId, placeCountry: undefined }, at)
  const today = localDay(at, setting.zone)
  const event = allowed(
    decideSend(
      { ...input, to: input.to },
      {
        case: file.open(),
        birth: file.face.born && rangeOf(file.face.born),
        listed: undefined,
        recipient: { state: 'active', enforcement: false, agencies: [] },
        incidents: [],
        consents: file.consents.toReversed(),
        agreement: agreementIn(world, by.organisationId, input.to ?? by.organisationId, at),
        sender: by.userId,
        today,
        answerDueAt: dueAt(
          requireRule(setting, 'referral-answer-clock').parameters.within[input.urgency],
          at,
          setting.holidays,
          setting.zone,
        ).at,
        at,
      },
    ),
  )
  const referral = evolveReferral(undefined, event)
  file.referral = referral
  const end = endOfShare(
    { to: referral.to, sections: referral.sharedSections },
    file.consents,
    { today, zone: setting.zone, at },
    endOfAgreement(world, referral.protocolId),
  )
  file.grants = offeredGrants(referral, [], end.at).map((grant) => ({
    ...grant,
    grantee_user_id: null,
  }))
  file.append([referralFact(referral, event)])
  file.end(
    { kind: 'referral', ids: [input.caseId, referral.id], fields: [...referral.sharedSections] },
    { id: referral.id, version: 1 },
  )
}

export function foldAcceptance(file: CaseFile, step: StepOf<'acceptReferral'>) {
  const { by, at, input } = step
  if (!file.referral) throw new Error('a referral that nobody sent')
  const event = allowed(
    decideAnswer(
      file.referral,
      { answer: 'accept', receiverId: input.receiverId },
      { by: by.userId, organisationId: by.organisationId, at },
    ),
  )
  const after = evolveReferral(file.referral, event)
  file.referral = after
  file.append([referralFact(after, event)])
  file.grants = file.grants.map((grant) =>
    grant['valid_from'] === 'infinity'
      ? { ...grant, valid_from: at, grantee_user_id: input.receiverId }
      : grant,
  )
  file.end(
    { kind: 'referral', ids: [after.caseId, after.id], fields: [after.state] },
    { id: after.id, version: after.version },
  )
}

export function foldOffer(file: CaseFile, world: World, step: StepOf<'offerTransfer'>) {
  const { by, at, input } = step
  const state = file.open()
  const setting = settingOf(world, state, at)
  const { within } = requireRule(setting, 'transfer-answer-clock').parameters
  const event = allowed(
    decideOffer(input, {
      case: state,
      birth: file.face.born && rangeOf(file.face.born),
      sex: file.sex,
      recipient: { state: 'active', enforcement: false, agencies: [] },
      incidents: [],
      consents: file.consents.toReversed(),
      agreement: agreementIn(world, state.organisationId, input.to, at),
      out: { referralsOut: [], hasOpenTransfer: false },
      by: by.userId,
      today: localDay(at, setting.zone),
      answerDueAt: dueAt(within[input.urgency], at, setting.holidays, setting.zone).at,
      at,
    }),
  )
  const transfer = evolveTransfer(undefined, event)
  file.transfer = transfer
  file.grants = offeredShares(transfer, [], endOfAgreement(world, transfer.protocolId)).map((share) => ({
    ...share,
    grantee_user_id: null,
  }))
  file.add('transfers', transferRow(transfer))
  file.append([transferFact(transfer, event)])
  file.end(
    { kind: 'transfer', ids: [input.caseId, transfer.id], fields: [...transfer.sharedSections] },
    { id: transfer.id, version: 1 },
  )
}

export function foldHold(file: CaseFile, world: World, step: StepOf<'holdCase'>) {
  const { input, by, at } = step
  const state = file.open()
  const setting = settingOf(world, state, at)
  const { within } = requireRule(setting, 'hold-review').parameters
  const event = allowed(
    decideHold(
      { ...input, reviewOn: input.reviewOn as PlainDate },
      {
        case: state,
        by,
        at,
        today: localDay(at, setting.zone),
        lastReviewOn: dueAt(within, at, setting.holidays, setting.zone).on,
      },
    ),
  )
  const hold = evolveHold(undefined, event)
  file.hold = hold
  file.add('holds', holdRow(hold))
  file.append([holdFact(hold, event)])
  file.move([{ kind: 'CaseHeld', at }])
  file.end({ kind: 'hold', ids: [hold.caseId, hold.id], fields: ['course'] }, { id: hold.id, version: 1 })
}
