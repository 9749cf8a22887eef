import type { Expression } from '../form/expression.ts'
import type { RiskLevel } from './concerns.ts'

/**
 * When a level is proposed, as a rule record: data with a version, which a country can replace. Any one criterion
 * is enough for its level. The criteria follow the risk table of case management practice (domain 2.2), which
 * stands as professional usage and not as law; `basis` says so to whoever reads the rule.
 */
export type RiskRule = {
  readonly rule: string
  readonly version: string
  readonly basis: string
  readonly criteria: readonly RiskCriterion[]
}

export type RiskCriterion = { readonly code: string; readonly level: RiskLevel; readonly when: Expression }

/** The facts that a criterion may name, as questions of the expression language. */
export const riskRuleFields = {
  youngest: 'number',
  accompaniment: 'text',
  'carer-verified': 'boolean',
  concerns: 'list',
  protective: 'list',
  signs: 'list',
  screened: 'boolean',
} as const

const sign = (code: string): Expression => ({ contains: [{ answer: 'signs' }, code] })
const concern = (code: string): Expression => ({ contains: [{ answer: 'concerns' }, code] })
/** Alone or with children only; nobody knows counts as alone only where another criterion says so. */
const withoutAdult: Expression = { in: [{ answer: 'accompaniment' }, ['alone', 'children-only']] }
const withoutOwnAdult: Expression = {
  in: [{ answer: 'accompaniment' }, ['alone', 'children-only', 'other-adult']],
}
/** Age counts at its youngest: an estimate never makes a child older than she may be. */
const underTwelve: Expression = { lt: [{ answer: 'youngest' }, 12] }

export const riskRule: RiskRule = {
  rule: 'risk-level',
  version: '2026-1',
  basis: 'professional-practice',
  criteria: [
    { code: 'life-in-danger', level: 'emergency', when: sign('life-in-danger') },
    {
      code: 'missing-under-twelve',
      level: 'emergency',
      when: { and: [sign('whereabouts-unknown'), underTwelve] },
    },
    { code: 'moved-by-exploiter', level: 'emergency', when: sign('moved-by-exploiter') },
    { code: 'wants-to-die-now', level: 'emergency', when: sign('wants-to-die-now') },

    { code: 'harmed-recently', level: 'high', when: sign('harmed-recently') },
    { code: 'harm-likely-soon', level: 'high', when: sign('harm-likely-soon') },
    { code: 'missing', level: 'high', when: sign('whereabouts-unknown') },
    { code: 'needs-medical-care-now', level: 'high', when: sign('needs-medical-care-now') },
    {
      code: 'sexual-violence',
      level: 'high',
      when: { or: [concern('sexual-violence'), concern('sexual-exploitation')] },
    },
    { code: 'trafficking', level: 'high', when: concern('trafficking') },
    {
      code: 'no-adult-under-twelve',
      level: 'high',
      when: { and: [withoutOwnAdult, underTwelve] },
    },
    {
      code: 'no-care',
      level: 'high',
      when: sign('nowhere-safe-tonight'),
    },
    { code: 'detained', level: 'high', when: concern('detained') },
    {
      code: 'unsafe-return-imminent',
      level: 'high',
      when: { or: [sign('return-imminent'), concern('unsafe-return')] },
    },
    {
      code: 'armed-group-threat',
      level: 'high',
      when: { or: [concern('gang-threat'), concern('forced-recruitment')] },
    },
    { code: 'carer-harms', level: 'high', when: sign('carer-harms') },
    { code: 'suicidal-thoughts', level: 'high', when: concern('suicidal-thoughts') },

    {
      code: 'violence-without-support',
      level: 'medium',
      when: {
        or: [
          'physical-violence',
          'emotional-violence',
          'neglect',
          'child-marriage',
          'labour-exploitation',
        ].map(concern),
      },
    },
    {
      code: 'carer-not-verified',
      level: 'medium',
      when: {
        and: [
          { in: [{ answer: 'accompaniment' }, ['relative', 'other-adult']] },
          { not: { answer: 'carer-verified' } },
        ],
      },
    },
    { code: 'without-adult', level: 'medium', when: { or: [withoutAdult, concern('unaccompanied')] } },
    {
      code: 'distress-limits-daily-life',
      level: 'medium',
      when: sign('distress-limits-daily-life'),
    },
    {
      code: 'out-of-school-and-working',
      level: 'medium',
      when: {
        and: [concern('out-of-school'), { or: [concern('child-labour'), concern('labour-exploitation')] }],
      },
    },
    {
      code: 'care-or-health-need',
      level: 'medium',
      when: {
        or: ['inadequate-care', 'pregnant-or-parent', 'disability-unmet-needs', 'serious-illness'].map(
          concern,
        ),
      },
    },
    {
      code: 'concern-without-protection',
      level: 'medium',
      when: {
        and: [{ gt: [{ chosen: { answer: 'concerns' } }, 0] }, { not: { answered: 'protective' } }],
      },
    },
    {
      code: 'too-little-known',
      level: 'medium',
      when: {
        and: [
          { not: { answer: 'screened' } },
          { not: { answered: 'concerns' } },
          { or: [{ eq: [{ answer: 'accompaniment' }, 'unknown'] }, { not: { answered: 'accompaniment' } }] },
        ],
      },
    },
  ],
}
