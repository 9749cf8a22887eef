import { concernCodes, type ConcernCode } from '../risk/concerns.ts'

/**
 * Primero's codes and ours, as data. Several of theirs may mean one of ours; the first is the one written back for a
 * value that was made here. Sources: the option lists of Primero's default configuration (v2.15, AGPL-3.0) and of
 * field deployments seen through its API.
 */
export type ValueMap = readonly (readonly [theirs: string, ours: string])[]

const knownConcerns = [
  ['sexually_exploited', 'sexual-exploitation'],
  ['sexual_exploitation', 'sexual-exploitation'],
  ['gbv_survivor', 'sexual-violence'],
  ['sexual_violence', 'sexual-violence'],
  ['trafficked_smuggled', 'trafficking'],
  ['trafficking', 'trafficking'],
  ['statelessness', 'stateless'],
  ['arrested_detained', 'detained'],
  ['disabled', 'disability-unmet-needs'],
  ['serious_health_issue', 'serious-illness'],
  ['caafag', 'forced-recruitment'],
  ['child_mother', 'pregnant-or-parent'],
  ['physically_or_mentally_abused', 'physical-violence'],
  ['physical_abuse', 'physical-violence'],
  ['emotional_abuse', 'emotional-violence'],
  ['neglect', 'neglect'],
  ['worst_forms_of_child_labor', 'child-labour'],
  ['child_marriage', 'child-marriage'],
  ['mentally_distressed', 'distress'],
  ['unaccompanied', 'unaccompanied'],
  ['separated', 'separated'],
  ['other', 'other'],
] as const satisfies readonly (readonly [string, ConcernCode])[]

/** What Primero has no word for goes out under our own code, and is known when it comes back. */
const concerns: ValueMap = [
  ...knownConcerns,
  ...concernCodes
    .filter((code) => !knownConcerns.some(([, ours]) => ours === code))
    .map((code) => [code, code] as const),
]

export const valueMaps = {
  sex: [
    ['female', 'female'],
    ['male', 'male'],
  ],
  state: [
    ['open', 'open'],
    ['closed', 'closed'],
    ['transferred', 'transferred'],
  ],
  risk: [
    ['emergency', 'emergency'],
    ['high', 'high'],
    ['medium', 'medium'],
    ['low', 'low'],
  ],
  concerns,
  relation: [
    ['mother', 'mother'],
    ['father', 'father'],
    ['aunt', 'aunt'],
    ['uncle', 'uncle'],
    ['grandmother', 'grandmother'],
    ['grandfather', 'grandfather'],
    ['brother', 'brother'],
    ['sister', 'sister'],
    ['husband', 'husband'],
    ['wife', 'wife'],
    ['partner', 'partner'],
    ['other_family', 'other-relative'],
    ['other_nonfamily', 'not-related'],
  ],
  alive: [
    ['alive', 'alive'],
    ['dead', 'died'],
    ['unknown', 'unknown'],
  ],
  /** ISO 3166-1 alpha-2. What is not here stays as it came. */
  country: [
    ['guatemala', 'GT'],
    ['honduras', 'HN'],
    ['el_salvador', 'SV'],
    ['mexico', 'MX'],
    ['united_states_of_america', 'US'],
    ['nicaragua', 'NI'],
    ['costa_rica', 'CR'],
    ['panama', 'PA'],
    ['belize', 'BZ'],
    ['cuba', 'CU'],
    ['haiti', 'HT'],
    ['dominican_republic', 'DO'],
    ['venezuela', 'VE'],
    ['colombia', 'CO'],
    ['ecuador', 'EC'],
    ['peru', 'PE'],
    ['brazil', 'BR'],
    ['bolivia', 'BO'],
    ['chile', 'CL'],
    ['paraguay', 'PY'],
    ['uruguay', 'UY'],
    ['argentina', 'AR'],
  ],
  /** ISO 639-3. Primero's shipped list has placeholders; a deployment's own codes are added to this record. */
  language: [
    ['spanish', 'spa'],
    ['english', 'eng'],
    ['portuguese', 'por'],
    ['french', 'fra'],
    ['haitian_creole', 'hat'],
    ['kiche', 'quc'],
    ['mam', 'mam'],
    ['qeqchi', 'kek'],
    ['kaqchikel', 'cak'],
    ['qanjobal', 'kjb'],
    ['chuj', 'cac'],
    ['ixil', 'ixl'],
    ['garifuna', 'cab'],
    ['miskito', 'miq'],
  ],
  implemented: [
    ['not_implemented', 'not-done'],
    ['implemented', 'done'],
  ],
} as const satisfies Readonly<Record<string, ValueMap>>

export type ValueMapName = keyof typeof valueMaps

/** Lists that are open: a standard code is understood as it is. */
const standardCodes: Partial<Record<ValueMapName, RegExp>> = { country: /^[A-Z]{2}$/, language: /^[a-z]{3}$/ }

export function oursOf(map: ValueMapName, theirs: string): string | undefined {
  const table: ValueMap = valueMaps[map]
  const found = table.find(([code]) => code === theirs) ?? table.find(([, code]) => code === theirs)
  return found?.[1] ?? (standardCodes[map]?.test(theirs) ? theirs : undefined)
}

/** Their code for one of ours; a code that they lack is written as it is, never dropped. */
export function theirsOf(map: ValueMapName, ours: string): string {
  const table: ValueMap = valueMaps[map]
  return table.find(([, code]) => code === ours)?.[0] ?? ours
}
