import { calendarDays, hours } from '@amparo/domain/rule/duration'
import type { Jurisdiction } from '@amparo/domain/rule/jurisdiction'
import type { Rule } from '@amparo/domain/rule/rule'
import type { RuleParameters } from '@amparo/domain/rule/rule-parameters'
import { defaultRule } from './default-rules.ts'

function custodyRule(jurisdiction: Jurisdiction, within: RuleParameters['custody-limit']['within']): Rule {
  return defaultRule(
    'custody-limit',
    jurisdiction,
    { es: 'Plazo de una detención', en: 'Time in custody' },
    { within },
  )
}

/**
 * After how long a child who may not leave is asked about at the latest. None of it is shown as law: these are values to
 * start with, and the organisation reads the law of its place and confirms or sets them.
 */
export const custodyRules: readonly Rule[] = [
  // A detained child is looked after every day; a placement is looked at again after a week (domain 07, 7.5).
  custodyRule('any', {
    detention: hours(24),
    'border-hold': hours(24),
    police: hours(24),
    'closed-shelter': calendarDays(7),
  }),
  // No child in detention for migration since 2021 (domain 07, 7.1): each is asked about on the day itself.
  custodyRule('MX', {
    detention: calendarDays(0),
    'border-hold': calendarDays(0),
    police: calendarDays(0),
    'closed-shelter': calendarDays(7),
  }),
  // Custody of the border agency 72 hours (domain 06); a closed placement is looked at every 30 days (domain 07, 7.5).
  custodyRule('US', {
    detention: hours(72),
    'border-hold': hours(72),
    police: hours(24),
    'closed-shelter': calendarDays(30),
  }),
]

/**
 * After how long in custody somebody asks again why she is still held, what is tried, and whose turn it is: reasons and the
 * responsible actor at 14, 30, 60 and 90 days (domain 07, 7.4), then every 30 days (7.5). Values to confirm, no law.
 */
export const custodyReviewRule = defaultRule(
  'custody-review',
  'any',
  { es: 'Revisiones mientras sigue en detención', en: 'Reviews while in custody' },
  {
    after: {
      first: calendarDays(14),
      second: calendarDays(30),
      third: calendarDays(60),
      fourth: calendarDays(90),
    },
    every: calendarDays(30),
  },
)
