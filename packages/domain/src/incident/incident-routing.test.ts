import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hours } from '../rule/duration.ts'
import { keptFromOf, mayKnowOf, sectionOfIncident, type AgencyTree } from './incident-routing.ts'
import { actorTypes, incidentTypes } from './incident-words.ts'
import type { IncidentActor } from './incident.ts'
import { requiredReports, type ReportRule } from './required-reports.ts'

const tree: AgencyTree = [
  { id: 'gt.pgn' },
  { id: 'gt.pna', partOf: 'gt.pgn' },
  { id: 'gt.pna-oficina', partOf: 'gt.pna' },
  { id: 'gt.pnc' },
  { id: 'gt.pdh' },
]
const by = (type: IncidentActor['type'], agency: string | null = null): IncidentActor => ({
  type,
  agency,
  words: '',
})
const house = (...agencies: string[]) => ({ agencies, enforcement: false })
const rule: ReportRule = {
  reference: { ruleId: 'mandatory-report.gt', version: 1 },
  parameters: {
    duties: [
      { to: 'child-authority', of: ['assault'], institutions: ['gt.pgn', 'gt.pna'], within: hours(24) },
      { to: 'prosecution', of: ['assault'], institutions: [], within: hours(24) },
    ],
    instead: { to: 'ombudsman', institutions: ['gt.pdh'], within: hours(72) },
  },
}

const agencies = fc.constantFrom(...tree.map(({ id }) => id))
const actors = fc.array(
  fc.record({
    type: fc.constantFrom(...actorTypes),
    agency: fc.option(agencies, { nil: null }),
    words: fc.constant(''),
  }),
  { minLength: 1, maxLength: 4 },
)

describe('where an incident lies', () => {
  it.each([
    ['robbery', by('gang'), 'incidents'],
    ['robbery', by('police'), 'sealed-incidents'],
    ['robbery', by('care-staff', 'gt.pna'), 'sealed-incidents'],
    ['sexual-violence', by('not-known'), 'sealed-incidents'],
    ['thoughts-of-dying', by('nobody'), 'sealed-incidents'],
  ] as const)('%s by %o: %s', (type, actor, section) => {
    expect(sectionOfIncident({ type, actors: [actor] })).toBe(section)
  })

  it('is sealed wherever somebody with an office had a part in it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...incidentTypes), actors, (type, them) => {
        const kept = keptFromOf(them, tree)
        if (kept.length > 0) expect(sectionOfIncident({ type, actors: them })).toBe('sealed-incidents')
      }),
    )
  })
})

describe('who never reads it', () => {
  it.each([
    ['the agency itself', 'gt.pna', true],
    ['the one that it belongs to', 'gt.pgn', true],
    ['what belongs to it', 'gt.pna-oficina', true],
    ['another one', 'gt.pnc', false],
  ])('%s', (_which, agency, isKept) => {
    const kept = keptFromOf([by('other-officials', 'gt.pna')], tree)
    expect(mayKnowOf(kept, house(agency))).toBe(!isKept)
  })

  it('is whoever enforces migration law, where officials did it, known or not', () => {
    const enforcing = { agencies: [], enforcement: true }
    expect(mayKnowOf(keptFromOf([by('migration-officials')], tree), enforcing)).toBe(false)
    expect(mayKnowOf(keptFromOf([by('gang')], tree), enforcing)).toBe(true)
  })

  it('is always every accused agency, and never more with fewer accused', () => {
    fc.assert(
      fc.property(actors, actors, agencies, (some, more, agency) => {
        const few = keptFromOf(some, tree)
        const many = keptFromOf([...some, ...more], tree)
        for (const actor of some) if (actor.agency) expect(mayKnowOf(few, house(actor.agency))).toBe(false)
        if (mayKnowOf(many, house(agency))) expect(mayKnowOf(few, house(agency))).toBe(true)
      }),
    )
  })

  it('ends where the register goes round in a circle', () => {
    const circle = [
      { id: 'a', partOf: 'b' },
      { id: 'b', partOf: 'a' },
    ]
    expect(keptFromOf([by('police', 'a')], circle)).toEqual(['a', 'any-enforcement', 'b'])
  })
})

describe('to whom it must be reported', () => {
  const reportsOf = (...them: IncidentActor[]) =>
    requiredReports({ type: 'assault', actors: them }, keptFromOf(them, tree), rule, 'now').map(
      ({ to, institutions, rerouted }) => ({ to, institutions, rerouted }),
    )

  it('is by the rule of the place', () => {
    expect(reportsOf(by('gang'))).toEqual([
      { to: 'child-authority', institutions: ['gt.pgn', 'gt.pna'], rerouted: false },
      { to: 'prosecution', institutions: [], rerouted: false },
    ])
  })

  it('is the body that watches over officials besides, where officials did it', () => {
    expect(reportsOf(by('police', 'gt.pnc')).map(({ to }) => to)).toEqual([
      'child-authority',
      'prosecution',
      'ombudsman',
    ])
  })

  it('is that body instead of an authority that did it', () => {
    expect(reportsOf(by('care-staff', 'gt.pna'))).toEqual([
      { to: 'prosecution', institutions: [], rerouted: false },
      { to: 'ombudsman', institutions: ['gt.pdh'], rerouted: true },
    ])
  })

  it('is never an institution of those who did it, and each kind once', () => {
    fc.assert(
      fc.property(fc.constantFrom(...incidentTypes), actors, (type, them) => {
        const kept = keptFromOf(them, tree)
        const reports = requiredReports({ type, actors: them }, kept, rule, 'now')
        expect(
          reports.flatMap(({ institutions }) => institutions).filter((one) => kept.includes(one)),
        ).toEqual([])
        expect(new Set(reports.map(({ to }) => to)).size).toBe(reports.length)
      }),
    )
  })
})
