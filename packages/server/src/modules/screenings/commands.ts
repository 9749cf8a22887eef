import type { lookAtScreening } from '@amparo/contract/api/screenings/screenings'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { IncidentId } from '@amparo/domain/kernel/brand'
import { instant } from '@amparo/domain/kernel/instant'
import { problem } from '@amparo/domain/kernel/problem'
import { refuse } from '@amparo/domain/kernel/result'
import { decideLook } from '@amparo/domain/screening/decide-screening'
import { evolveScreening } from '@amparo/domain/screening/screening'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { lockCase } from '../cases/index.ts'
import { saveScreening } from './save-screening.ts'
import { getScreening, updateScreening } from './store.ts'
import { writeIncident } from './write-incident.ts'

/** Not refused on a closed case: what is seen late may still be a danger. */
export async function lookAtScreeningCommand(
  context: OperationContext,
  input: InputOf<typeof lookAtScreening>,
) {
  const { tx, principal, now } = context
  const state = await lockCase(tx, input.caseId)
  if (state.state === 'transferred') return refuse(problem('case.closed'))
  const before = await getScreening(tx, input.caseId, input.screeningId)
  const newIncident = newId() as IncidentId
  const { finding, words } = input
  const decided = decideLook(
    before,
    { finding, words },
    { by: principal.userId, at: instant(now), newIncident },
  )
  if (!decided.ok) return decided
  const after = evolveScreening(before, decided.value)
  await updateScreening(tx, after)
  const saved = await saveScreening(context, after, decided.value)
  if (after.incidentId !== newIncident) return saved
  const written = await writeIncident(context, newIncident, after, { what: words, childWords: '', done: '' })
  return written.ok ? saved : written
}
