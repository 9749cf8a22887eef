import type { Case } from '@amparo/domain/case/case'
import { suicideScreening } from '@amparo/domain/form/definitions/suicide-screening'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import type { AnswerId, CaseId } from '@amparo/domain/kernel/brand'
import { endOfDay, instant } from '@amparo/domain/kernel/instant'
import type { JsonValue } from '@amparo/domain/kernel/json'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { askedAgain, setTalkAside } from '@amparo/domain/same-day-duty/decide-duty'
import { weighAnswers } from '@amparo/domain/same-day-duty/weigh-answers'
import type { OperationContext } from '../../http/route.ts'
import { settingFor } from '../../rules/rules-for.ts'
import { findOpenDuty, saveDuty } from '../duty-records/index.ts'
import { findMissingSince } from '../missing/index.ts'
import { openDuty } from './open-duty.ts'

export function isLifeTalk({ form }: Pick<FormDefinition, 'form'>): boolean {
  return form === suicideScreening.form
}

/** What a filed talk comes to follows in the same moment: it opens or joins the duty, or counts among its talks. */
export async function followFiledTalk(
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
  const { tx, now } = context
  const { way, finding, reasons } = weighAnswers(form.values)
  const [missingSince, setting] = await Promise.all([
    findMissingSince(tx, form.caseId),
    settingFor(context, before),
  ])
  if (way !== 'not-asked' && missingSince !== undefined && form.on >= missingSince)
    return refuse(problem('duty.missing-child'))
  if (form.corrects) await setTalkAsideCommand(context, form.caseId, form.corrects)
  const ended = endOfDay(form.on, setting.zone)
  const at = ended < now ? ended : instant(now)
  const open = await findOpenDuty(tx, form.caseId)
  const event = askedAgain(open, { answerId: form.answerId, finding, at })
  if (event) await saveDuty(context, open, event)
  if (finding === 'talk-today' || finding === 'danger-now')
    await openDuty(context, before, { kind: 'talk', of: form.answerId, level: finding, reasons, words: '' })
  return accept(finding)
}

export async function setTalkAsideCommand(
  context: OperationContext,
  caseId: CaseId,
  answerId: AnswerId,
): Promise<void> {
  const open = await findOpenDuty(context.tx, caseId)
  const event = setTalkAside(open, answerId, { by: context.principal.userId, at: context.now })
  if (event) await saveDuty(context, open, event)
}
