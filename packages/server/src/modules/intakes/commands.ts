import type {
  correctIntake,
  recordIntake,
  registerFromIntake,
  screenIntake,
  withdrawIntake,
} from '@amparo/contract/api/intakes/intakes'
import type { InputOf } from '@amparo/contract/kernel/operation'
import {
  decideAttachment,
  decideCorrection,
  decideEligibility,
  decideRecording,
  decideWithdrawal,
} from '@amparo/domain/intake/decide-intake'
import { evolveIntake, type Intake, type IntakeEvent } from '@amparo/domain/intake/intake'
import type { Problem } from '@amparo/domain/kernel/problem'
import { accept, type Result } from '@amparo/domain/kernel/result'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'
import { registerChildCommand } from '../registrations/index.ts'
import { insertIntake, lockIntake, updateIntake } from './store.ts'

/** No fact: before there is a case there is no history to write it in, and it may be forgotten whole. */
export async function recordIntakeCommand(context: OperationContext, input: InputOf<typeof recordIntake>) {
  const { principal, now } = context
  const decided = decideRecording(input, {
    organisationId: principal.organisationId,
    by: principal.userId,
    at: now,
  })
  if (!decided.ok) return decided
  const intake = fold(undefined, decided.value)
  await insertIntake(context.tx, intake)
  return outcomeOf(context, intake)
}

export function correctIntakeCommand(context: OperationContext, input: InputOf<typeof correctIntake>) {
  return move(context, input.intakeId, (intake) => decideCorrection(intake, input, acting(context)))
}

export function screenIntakeCommand(context: OperationContext, input: InputOf<typeof screenIntake>) {
  return move(context, input.intakeId, (intake) => decideEligibility(intake, input, acting(context)))
}

export function withdrawIntakeCommand(context: OperationContext, input: InputOf<typeof withdrawIntake>) {
  return move(context, input.intakeId, (intake) => decideWithdrawal(intake, input, acting(context)))
}

/** The usual registration; with it the intake becomes part of the case, whose clocks began when she came. */
export async function registerFromIntakeCommand(
  context: OperationContext,
  input: InputOf<typeof registerFromIntake>,
) {
  const { intakeId, ...registration } = input
  const intake = await lockIntake(context.tx, intakeId)
  const decided = decideAttachment(intake, input.caseId, context.now)
  if (!decided.ok) return decided
  const registered = await registerChildCommand(context, registration)
  if (!registered.ok) return registered
  const after = fold(intake, decided.value)
  await updateIntake(context.tx, after)
  const of = { caseId: input.caseId, streamKind: 'intake', streamId: after.id, section: 'course' } as const
  await context.append([
    recordFact({ ...of, streamVersion: after.version }, { ...after, kind: 'IntakeAttached' }),
  ])
  context.touch('intake', [after.id])
  return registered
}

async function move(
  context: OperationContext,
  intakeId: string,
  decide: (intake: Intake) => Result<readonly IntakeEvent[], Problem>,
) {
  const intake = await lockIntake(context.tx, intakeId)
  const decided = decide(intake)
  if (!decided.ok) return decided
  const after = fold(intake, decided.value)
  await updateIntake(context.tx, after)
  return outcomeOf(context, after)
}

function outcomeOf(context: OperationContext, { id, version }: Intake) {
  context.touch('intake', [id])
  return accept({ id: id as string, version, outcome: 'applied' as const, conflicts: [] })
}

function fold(before: Intake | undefined, events: readonly IntakeEvent[]): Intake {
  const after = events.reduce<Intake | undefined>(evolveIntake, before)
  if (!after) throw new Error('an intake without an event')
  return after
}

const acting = ({ principal, now }: OperationContext) => ({ by: principal.userId, at: now })
