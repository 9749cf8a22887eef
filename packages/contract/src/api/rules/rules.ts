import { clockOwners, clockRules, type ClockRule } from '@amparo/domain/rule/clocks-without-rule'
import { countries } from '@amparo/domain/rule/jurisdiction'
import * as z from 'zod/mini'
import { commandOutcome, day, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const bothLanguages = z.object({ es: z.string(), en: z.string() })

export const ruleView = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.string(),
  jurisdiction: z.string(),
  title: bothLanguages,
  basis: z.object({
    status: z.enum(['law', 'inter-agency-guidelines', 'default-to-confirm', 'organisation']),
    text: bothLanguages,
  }),
  from: z.string(),
  to: z.nullable(z.string()),
  status: z.enum(['in-force', 'enjoined', 'vacated', 'superseded']),
  verified: z.nullable(z.object({ by: z.string(), on: z.string(), source: z.string() })),
  /** As what it may be shown: an unread law is something to confirm, a confirmed default a decision. */
  shownAs: z.enum(['law', 'inter-agency-guidelines', 'default-to-confirm', 'organisation']),
  /** Published by the own organisation, and not what came with the program. */
  isOwn: z.boolean(),
  /** The version that counts today at its place. */
  holdsToday: z.boolean(),
  /** May be shown as law: it rests on law and somebody has read and signed it. */
  isLaw: z.boolean(),
  parameters: z.record(z.string(), z.unknown()),
})
export type RuleView = z.infer<typeof ruleView>

export const listRules = operation({
  id: 'rule.list',
  kind: 'query',
  method: 'GET',
  path: '/api/rules',
  summary: 'Lists every rule with its versions, since when each holds, and what it rests on.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({ items: z.array(ruleView) }),
  identifiable: false,
  problems: [],
})

export const listClocksWithoutRule = operation({
  id: 'rule.clocks-without',
  kind: 'query',
  method: 'GET',
  path: '/api/rules/clocks-without',
  summary:
    'Which clocks of the cases have no rule in force where they would run, and of how many cases; numbers of the whole organisation only.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({
        kind: z.enum(Object.keys(clockRules) as [ClockRule, ...ClockRule[]]),
        jurisdiction: z.enum(['any', ...countries]),
        /** As the register calls it; null where it holds none of this kind at all. */
        title: z.nullable(bothLanguages),
        of: z.enum(clockOwners),
        cases: z.number(),
      }),
    ),
  }),
  identifiable: false,
  problems: [],
})

const which = { ruleId: requiredLine(120), version: z.number().check(z.int(), z.gte(1)) }

export const confirmRule = operation({
  id: 'rule.confirm',
  kind: 'command',
  method: 'POST',
  path: '/api/rules/confirm',
  summary:
    'Says for the own organisation that somebody read this version of a rule, when, and by which source.',
  purpose: 'administration',
  input: z.strictObject({ ...which, source: requiredLine(400), checkedOn: day() }),
  output: commandOutcome,
  identifiable: false,
  problems: ['rule.dates', 'sign-in.confirm-first'],
})

export const publishRule = operation({
  id: 'rule.publish',
  kind: 'command',
  method: 'POST',
  path: '/api/rules',
  summary: 'Publishes a new version of a rule for the own organisation; the versions before are kept.',
  purpose: 'administration',
  input: z.strictObject({
    ...which,
    jurisdiction: z.enum(['any', 'HN', 'SV', 'GT', 'MX', 'US']),
    parameters: z.record(z.string().check(z.maxLength(60)), z.unknown()),
    from: day(),
    to: z.optional(day()),
    basis: z.enum(['law', 'inter-agency-guidelines', 'organisation']),
    source: requiredLine(400),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['rule.dates', 'rule.value', 'edit.outdated', 'sign-in.confirm-first'],
})
