import type { Case } from '@amparo/domain/case/case'
import type { ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { consentNeeded, type ConsentNeeded } from '@amparo/domain/consent/consent-by-age'
import { ageRangeOn, parseApproximateDate, type AgeRange } from '@amparo/domain/kernel/approximate-date'
import { localDay, startOfDay } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { dueAt } from '@amparo/domain/rule/due-at'
import type { Rule } from '@amparo/domain/rule/rule'
import type { OperationContext } from '../../http/route.ts'
import { requireRule, settingFor } from '../../rules/rules-for.ts'
import { findChildBirth } from './store.ts'

export type NeededForChild = {
  readonly needed: ConsentNeeded
  readonly rule: Rule<'consent-by-age'>
  readonly age: AgeRange | undefined
  readonly today: PlainDate
  /** Last day of a consent that was given on the day that was asked about. */
  readonly expiresOn: PlainDate | undefined
}

/** Who must answer for the child of this case today, by the rule of the place where she is. */
export async function neededFor(
  context: OperationContext,
  state: Case,
  givenOn?: PlainDate,
): Promise<NeededForChild> {
  const [setting, birth] = await Promise.all([
    settingFor(context, state),
    findChildBirth(context.tx, state.id),
  ])
  return neededBy(setting, birth, givenOn)
}

/** The same from what is known already. */
export function neededBy(setting: ClockSetting, birth: unknown, givenOn?: PlainDate): NeededForChild {
  const rule = requireRule(setting, 'consent-by-age')
  const expiry = requireRule(setting, 'consent-expiry')
  const { zone } = setting
  const today = localDay(setting.now, zone)
  const born = parseApproximateDate(birth)
  const age = born.ok ? ageRangeOn(born.value, today) : undefined
  return {
    needed: consentNeeded(rule, age),
    rule,
    age,
    today,
    expiresOn: dueAt(expiry.parameters.after, startOfDay(givenOn ?? today, zone), setting.holidays, zone).on,
  }
}
