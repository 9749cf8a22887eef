import type { Case } from '@amparo/domain/case/case'
import { localDay } from '@amparo/domain/kernel/instant'
import { addDays } from '@amparo/domain/kernel/plain-date'
import { dueAt } from '@amparo/domain/rule/due-at'
import type { OperationContext } from '../../http/route.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'

/** Which days may be chosen for looking again at a pause that begins now, and what says so. */
export async function reviewDays(context: OperationContext, state: Case) {
  const setting = await settingFor(context, state)
  const rule = requireRule(setting, 'hold-review')
  const today = localDay(setting.now, setting.zone)
  return {
    today,
    first: addDays(today, 1),
    last: dueAt(rule.parameters.within, setting.now, setting.holidays, setting.zone).on,
    basis: rule.basis.status,
  }
}
