import type { AgeRange } from '../kernel/approximate-date.ts'
import { referenceTo, type Rule, type RuleReference } from '../rule/rule.ts'
import type { ConsentBand } from '../rule/rule-parameters.ts'

/** Who must be asked, and how, before anything about this child is recorded or shared. */
export type ConsentNeeded = {
  readonly child: ConsentBand['child']
  readonly caregiver: ConsentBand['caregiver']
  readonly otherwise: ConsentBand['otherwise']
  readonly form: ConsentBand['form']
  /** First ages of the bands that the child may be in; more than one where the age is not sure enough. */
  readonly bands: readonly number[]
  /** The age may lie on either side of a boundary: more was asked for, and the screen says why. */
  readonly ageUnsure: boolean
  readonly why: RuleReference
}

/**
 * Who consents and who assents, by age. Where an approximate age crosses a boundary, both sides are asked for the
 * more: the child as if older, the caregiver as if the child were younger. An unknown age spans all of childhood.
 * Source: the common table of child-survivor case management, a rule record per jurisdiction.
 */
export function consentNeeded(rule: Rule<'consent-by-age'>, age: AgeRange | undefined): ConsentNeeded {
  const possible = bandsFor(rule.parameters.bands, age)
  const strictest = <Value extends string>(order: readonly Value[], of: (band: ConsentBand) => Value) =>
    order.find((value) => possible.some((band) => of(band) === value)) ?? of(youngestOf(possible))
  return {
    child: strictest(['consent', 'assent', 'informed'], (band) => band.child),
    caregiver: strictest(['consent', 'with-childs-permission', 'none'], (band) => band.caregiver),
    otherwise: youngestOf(possible).otherwise,
    form: strictest(['written', 'oral-assent-written-consent'], (band) => band.form),
    bands: possible.map((band) => band.fromAge),
    ageUnsure: possible.length > 1,
    why: referenceTo(rule),
  }
}

/** Somebody who may be under 18 is asked as a child: adult bands count only where every possible age is adult. */
function bandsFor(bands: readonly ConsentBand[], age: AgeRange | undefined): readonly ConsentBand[] {
  const rising = [...bands].sort((one, other) => one.fromAge - other.fromAge)
  const reach = rising.map((band, index) => ({ band, below: rising[index + 1]?.fromAge ?? Infinity }))
  const { youngest, oldest } = age ?? { youngest: 0, oldest: Infinity }
  const possible = reach
    .filter(({ band, below }) => band.fromAge <= oldest && youngest < below)
    .map(({ band }) => band)
  const asChild = possible.filter((band) => band.caregiver !== 'none')
  return asChild.length > 0 ? asChild : possible
}

function youngestOf(bands: readonly ConsentBand[]): ConsentBand {
  const [first] = bands
  if (!first) throw new Error('a rule on consent by age needs a band from age 0')
  return first
}
