import type { ClockSetting } from '../clock/case-clock-facts.ts'
import { instant, localDay, type Instant } from '../kernel/instant.ts'
import type { PlainDate } from '../kernel/plain-date.ts'
import { dueAt } from '../rule/due-at.ts'
import { ruleInForce } from '../rule/rule-in-force.ts'
import { referenceTo, type RuleReference } from '../rule/rule.ts'
import type { Intake } from './intake.ts'

/** What is due before there is a case. */
export type IntakeStep = {
  readonly kind: 'screen-intake' | 'register'
  readonly dueAt: Instant
  readonly dueOn: PlainDate
  readonly why: RuleReference
  readonly unknownYears: readonly number[]
}

/**
 * Screening is due by the rule of the place, then registering; both clocks began when she came. Until somebody has
 * judged the risk, registering is due as if it were high. Without a rule there is a step and no date: undefined.
 * Source: default clocks (case management 2.1).
 */
export function intakeStep(
  intake: Pick<Intake, 'state' | 'cameAt'>,
  { rules, jurisdiction, zone, holidays }: Omit<ClockSetting, 'now'>,
): IntakeStep | undefined {
  const start = instant(intake.cameAt)
  const inForce = <Kind extends 'screening-clock' | 'registration-clock'>(kind: Kind) =>
    ruleInForce(rules, kind, jurisdiction, localDay(start, zone))
  const stepBy = (
    kind: IntakeStep['kind'],
    rule: Parameters<typeof referenceTo>[0],
    within: Parameters<typeof dueAt>[0],
  ): IntakeStep => {
    const due = dueAt(within, start, holidays, zone)
    return { kind, dueAt: due.at, dueOn: due.on, why: referenceTo(rule), unknownYears: due.unknownYears }
  }
  if (intake.state === 'open') {
    const rule = inForce('screening-clock')
    return rule && stepBy('screen-intake', rule, rule.parameters.within)
  }
  if (intake.state !== 'eligible') return undefined
  const rule = inForce('registration-clock')
  return rule && stepBy('register', rule, rule.parameters.within.high)
}

/** Until when an intake that led to no case is kept; undefined where no rule says so. */
export function intakeKeptUntil(
  endedAt: string,
  { rules, jurisdiction, zone, holidays, now }: ClockSetting,
): Instant | undefined {
  const rule = ruleInForce(rules, 'intake-retention', jurisdiction, localDay(now, zone))
  return rule && dueAt(rule.parameters.after, instant(endedAt), holidays, zone).at
}
