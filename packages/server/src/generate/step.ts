import { assignCase } from '@amparo/contract/api/assignments/assignments'
import {
  approveAssessment,
  completeAssessment,
  saveAnswers,
  startAssessment,
} from '@amparo/contract/api/assessments/assessment'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { recordInterpreting } from '@amparo/contract/api/interpreters/interpreting'
import { stateBirth } from '@amparo/contract/api/births/births'
import { writeLeaving, writeLeg, writeStay } from '@amparo/contract/api/journey/journey'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { holdCase } from '@amparo/contract/api/holds/holds'
import { addNote } from '@amparo/contract/api/notes/notes'
import { addAction, approvePlan, startPlan, submitPlan, writePlan } from '@amparo/contract/api/plans/plan'
import { recordReview } from '@amparo/contract/api/reviews/reviews'
import { writeSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import { recordGap } from '@amparo/contract/api/services/gaps'
import { recordService } from '@amparo/contract/api/services/service-records'
import { acceptReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { writeDebt } from '@amparo/contract/api/smuggling/smuggling'
import { addHandTask } from '@amparo/contract/api/tasks/hand-tasks'
import { approveRisk, decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { OrganisationId, TeamId, UserId } from '@amparo/domain/kernel/brand'
import type { Instant } from '@amparo/domain/kernel/instant'
import type { Role } from '@amparo/domain/access/vocabulary'

/** The operations of which an invented story is made. */
export const stepOperations = {
  registerChild,
  recordConsent,
  proposeRiskLevel,
  decideRisk,
  approveRisk,
  addNote,
  startPlan,
  writePlan,
  addAction,
  submitPlan,
  approvePlan,
  recordReview,
  startAssessment,
  saveAnswers,
  completeAssessment,
  approveAssessment,
  sendReferral,
  acceptReferral,
  holdCase,
  offerTransfer,
  addHandTask,
  assignCase,
  writeLeg,
  writeStay,
  writeLeaving,
  writeDebt,
  stateBirth,
  writeSafeHours,
  recordInterpreting,
  recordGap,
  recordService,
}

type Operations = typeof stepOperations

/** Whoever does a step: as the rules see her, without a session. */
export type Actor = {
  readonly userId: UserId
  readonly organisationId: OrganisationId
  readonly roles: readonly Role[]
  readonly supervisedTeams: readonly TeamId[]
  readonly teams: readonly TeamId[]
}

/**
 * One command of a story. The same steps go through the commands themselves (the demonstration, the equality
 * test) or are folded and loaded in bulk.
 */
export type Step = {
  [Name in keyof Operations]: {
    readonly do: Name
    readonly input: InputOf<Operations[Name]>
    readonly by: Actor
    readonly at: Instant
    readonly commandId: string
  }
}[keyof Operations]

export type StepOf<Name extends keyof Operations> = Extract<Step, { do: Name }>
