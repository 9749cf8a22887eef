/**
 * What harms or may harm a child, and what keeps her safer: the codes that decisions and figures use. Words stand
 * in `concern-words.ts`, loaded where they are shown. The lists follow the eligibility criteria and protective
 * factors of inter-agency case management practice (domain 2.2); a country may ask more in its own forms.
 */
export const concernCodes = [
  'physical-violence',
  'emotional-violence',
  'sexual-violence',
  'neglect',
  'sexual-exploitation',
  'labour-exploitation',
  'trafficking',
  'child-labour',
  'unaccompanied',
  'separated',
  'missing-family',
  'inadequate-care',
  'detained',
  'unsafe-return',
  'gang-threat',
  'forced-recruitment',
  'child-marriage',
  'pregnant-or-parent',
  'disability-unmet-needs',
  'serious-illness',
  'distress',
  'suicidal-thoughts',
  'substance-use',
  'stateless',
  'no-documents',
  'out-of-school',
  'death-of-carer',
  'other',
] as const
export type ConcernCode = (typeof concernCodes)[number]

/** Concerns that are read only in a restricted section: named in a list, they harm the child again. */
export const restrictedConcerns: readonly ConcernCode[] = [
  'sexual-violence',
  'sexual-exploitation',
  'trafficking',
  'gang-threat',
  'forced-recruitment',
  'suicidal-thoughts',
  'substance-use',
  'pregnant-or-parent',
]

export const protectiveFactorCodes = [
  'can-protect-self',
  'over-ten',
  'caring-adult',
  'stable-care',
  'uses-services',
  'community-practices',
  'basic-needs-met',
  'adults-able-to-protect',
  'friends',
  'resilience',
] as const
export type ProtectiveFactorCode = (typeof protectiveFactorCodes)[number]

/** What the screening asks beyond concerns: signs that somebody must act soon. */
export const riskSigns = [
  'life-in-danger',
  'whereabouts-unknown',
  'moved-by-exploiter',
  'wants-to-die-now',
  'harmed-recently',
  'harm-likely-soon',
  'carer-harms',
  'return-imminent',
  'nowhere-safe-tonight',
  'distress-limits-daily-life',
  'needs-medical-care-now',
] as const
export type RiskSign = (typeof riskSigns)[number]

/** Who the child is with, as facts: labels such as “unaccompanied” are derived from them by country. */
export const accompaniments = [
  'parent',
  'legal-guardian',
  'relative',
  'other-adult',
  'children-only',
  'alone',
  'unknown',
] as const
export type Accompaniment = (typeof accompaniments)[number]

export const riskLevels = ['emergency', 'high', 'medium', 'low'] as const
export type RiskLevel = (typeof riskLevels)[number]
