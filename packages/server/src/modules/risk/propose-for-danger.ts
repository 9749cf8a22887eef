import { riskLevels, type Case } from '@amparo/domain/case/case'
import { requireOpen } from '@amparo/domain/case/require-open'
import type { RiskAssessmentId } from '@amparo/domain/kernel/brand'
import type { DutyLevel } from '@amparo/domain/same-day-duty/weigh-answers'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { proposeLevel } from './commands.ts'
import { listStandingRisks } from './store.ts'

const asked = { 'talk-today': 'high', 'danger-now': 'emergency' } as const
/** Why, for those who read the risk and not what is sealed: that harm is near, and nothing of what kind. */
const signs = { 'talk-today': 'harm-likely-soon', 'danger-now': 'life-in-danger' } as const

/** Proposes the level that a danger asks for, with all that was known before; nothing where it stands so already. */
export async function proposeForDanger(
  context: OperationContext,
  state: Case,
  level: DutyLevel,
): Promise<void> {
  const stands = state.riskLevel === undefined ? riskLevels.length : riskLevels.indexOf(state.riskLevel)
  if (!requireOpen(state).ok || stands <= riskLevels.indexOf(asked[level])) return
  const last = (await listStandingRisks(context.tx, state.id)).at(-1)?.facts
  const { accompaniment, carerVerified } = last ?? {}
  await proposeLevel(context, {
    caseId: state.id,
    riskId: newId() as RiskAssessmentId,
    facts: {
      ...(accompaniment === undefined ? {} : { accompaniment }),
      ...(carerVerified === undefined ? {} : { carerVerified }),
      concerns: [...(last?.concerns ?? [])],
      protectiveFactors: [...(last?.protectiveFactors ?? [])],
      signs: [...new Set([...(last?.signs ?? []), signs[level]])],
      screened: last?.screened ?? false,
    },
  })
}
