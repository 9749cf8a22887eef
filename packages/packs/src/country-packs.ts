import type { Country } from '@amparo/domain/rule/jurisdiction'
import type { Rule } from '@amparo/domain/rule/rule'
import type { CountryPack } from './country-pack.ts'
import { custodyReviewRule, custodyRules } from './custody-rules.ts'
import { dangerRules, reportRules } from './danger-rules.ts'
import { defaultRules } from './default-rules.ts'
import { pack as gt } from './gt/pack.ts'
import { pack as hn } from './hn/pack.ts'
import { pack as mx } from './mx/pack.ts'
import { pack as sv } from './sv/pack.ts'
import { pack as us } from './us/pack.ts'

/** Every pack without its places; those come with `pack.places()`. */
export const countryPacks: Readonly<Record<Country, CountryPack>> = { HN: hn, SV: sv, GT: gt, MX: mx, US: us }

/** The defaults and what the countries say differently: what a new node loads into its table of rules. */
export const shippedRules: readonly Rule[] = [
  ...defaultRules,
  ...dangerRules,
  ...reportRules,
  ...custodyRules,
  custodyReviewRule,
  ...Object.values(countryPacks).flatMap((pack) => pack.rules),
]
