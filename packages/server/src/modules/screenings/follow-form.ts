import { traffickingScreening } from '@amparo/domain/form/definitions/trafficking-screening'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { Case } from '@amparo/domain/case/case'
import type { AnswerId, CaseId, IncidentId, ScreeningId } from '@amparo/domain/kernel/brand'
import { instant } from '@amparo/domain/kernel/instant'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { accept } from '@amparo/domain/kernel/result'
import { setScreeningAside, weighScreening } from '@amparo/domain/screening/decide-screening'
import { evolveScreening, type SetAside } from '@amparo/domain/screening/screening'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { settingFor } from '../../rules/rules-for.ts'
import { saveScreening } from './save-screening.ts'
import { findScreeningOf, insertScreening, updateScreening } from './store.ts'
import { writeIncident } from './write-incident.ts'

export function isScreening({ form }: Pick<FormDefinition, 'form'>): boolean {
  return form === traffickingScreening.form
}

/** What a filed screening comes to is said in the same moment; what it corrects counts no longer. */
export async function followFiledScreening(
  context: OperationContext,
  before: Case,
  form: {
    readonly caseId: CaseId
    readonly answerId: AnswerId
    readonly on: PlainDate
    readonly corrects: AnswerId | undefined
    readonly values: Readonly<Record<string, JsonValue>>
  },
) {
  const corrected = form.corrects && (await findScreeningOf(context.tx, form.corrects))
  if (form.corrects) await setAsideScreening(context, form.corrects, 'corrected')
  const { zone } = await settingFor(context, before)
  const event = weighScreening(form, {
    screeningId: newId() as ScreeningId,
    casePhase: before.phase,
    zone,
    incidentBefore: corrected?.incidentId ?? null,
    newIncident: newId() as IncidentId,
    by: context.principal.userId,
    at: instant(context.now),
  })
  const screening = evolveScreening(undefined, event)
  await insertScreening(context.tx, screening)
  await saveScreening(context, screening, event)
  if (event.incidentId === null || event.incidentId === corrected?.incidentId) return accept(screening)
  const words = (id: string) => {
    const value = form.values[id]
    return typeof value === 'string' ? value.trim() : ''
  }
  const told = {
    what: '',
    childWords: words('ask-told').slice(0, 4000),
    done: words('ask-done').slice(0, 2000),
  }
  return writeIncident(context, event.incidentId, screening, told)
}

export async function setAsideScreening(context: OperationContext, answerId: AnswerId, why: SetAside) {
  const screening = await findScreeningOf(context.tx, answerId)
  const sayer = { by: context.principal.userId, at: instant(context.now) }
  const event = screening && setScreeningAside(screening, why, sayer)
  if (!screening || !event) return
  const after = evolveScreening(screening, event)
  await updateScreening(context.tx, after)
  await saveScreening(context, after, event)
}
