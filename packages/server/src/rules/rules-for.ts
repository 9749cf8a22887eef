import { localDay } from '@amparo/domain/kernel/instant'
import type { Case } from '@amparo/domain/case/case'
import type { ClockSetting } from '@amparo/domain/clock/case-clock-facts'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import { ruleInForce } from '@amparo/domain/rule/rule-in-force'
import type { Rule } from '@amparo/domain/rule/rule'
import type { RuleKind } from '@amparo/domain/rule/rule-parameters'
import type { OperationContext } from '../http/route.ts'
import { findCaseState, findOrganisationPlace } from '../modules/cases/index.ts'
import { jurisdictionOf, ruleBookOf } from './rule-book.ts'

/** The rules and the calendar that a case runs by: those of the place where the child is. */
export async function settingFor(
  context: OperationContext,
  state: Pick<Case, 'organisationId' | 'placeCountry'>,
): Promise<ClockSetting> {
  const { tx, dependencies, now } = context
  const place = await findOrganisationPlace(tx, state.organisationId)
  const { rulesVersion } = place
  const book = await ruleBookOf(dependencies.database, tx, {
    organisationId: state.organisationId,
    rulesVersion,
  })
  const jurisdiction = jurisdictionOf(state.placeCountry ?? place.country)
  return {
    rules: book.rules,
    jurisdiction,
    zone: place.zone,
    holidays: await book.holidaysOf(jurisdiction, Number(now.slice(0, 4))),
    now,
  }
}

/** The same for a case of which only the id is at hand. */
export async function settingOfCase(context: OperationContext, caseId: string): Promise<ClockSetting> {
  const state = await findCaseState(context.tx, caseId)
  if (!state) throw new ProblemError(problem('record.not-found'))
  return settingFor(context, state)
}

/** The rule of a kind that is in force; without one the operation is refused, never guessed. */
export function requireRule<Kind extends RuleKind>(setting: ClockSetting, kind: Kind): Rule<Kind> {
  const today = localDay(setting.now, setting.zone)
  const rule = ruleInForce(setting.rules, kind, setting.jurisdiction, today)
  if (!rule) throw new ProblemError(problem('rule.missing'))
  return rule
}
