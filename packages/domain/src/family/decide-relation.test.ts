import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseId, FamilyRelationId, PersonId, UserId } from '../kernel/brand.ts'
import { plainDate } from '../kernel/plain-date.ts'
import { decideFinding, decideRelation, type ClaimRelation } from './decide-relation.ts'
import { evolveRelation, inverseOf, relationKinds, type FamilyRelation } from './family-relation.ts'
import { ancestorsOf, kindSeenFrom, siblingSets, type Tie } from './family-ties.ts'

const by = 'ana' as UserId
const at = '2026-03-14T10:00:00.000Z'
const people = ['lesly', 'marta', 'kevin', 'ana', 'rosa', 'baby'] as PersonId[]
const somebody = fc.constantFrom(...people)
const kinds = fc.constantFrom(...relationKinds)

function claim(from: string, tie: ClaimRelation['tie'], to: string): ClaimRelation {
  return {
    relationId: `${from} ${tie} ${to}` as FamilyRelationId,
    from: from as PersonId,
    to: to as PersonId,
    tie,
    basis: 'not-known',
    claimedBy: 'Lesly',
  }
}

function decide(command: ClaimRelation, relations: readonly FamilyRelation[]) {
  return decideRelation(command, { caseId: 'case' as CaseId, people, relations, by, at })
}

/** As many of these as are accepted one after the other. */
function told(...claims: readonly ClaimRelation[]): FamilyRelation[] {
  const relations: FamilyRelation[] = []
  for (const command of claims) {
    const decided = decide(command, relations)
    if (decided.ok) relations.push(evolveRelation(undefined, decided.value[0]))
  }
  return relations
}

describe('a family tie', () => {
  it.each([
    [claim('lesly', 'sibling', 'lesly'), 'relation.with-herself'],
    [claim('lesly', 'sibling', 'a stranger'), 'record.not-found'],
    [claim('marta', 'parent', 'lesly'), 'relation.exists'],
    [claim('lesly', 'child', 'marta'), 'relation.exists'],
    [claim('lesly', 'parent', 'marta'), 'relation.circle'],
    [claim('baby', 'grandparent', 'marta'), 'relation.circle'],
  ])('%o is refused with %s', (command, code) => {
    const relations = told(claim('marta', 'parent', 'lesly'), claim('lesly', 'parent', 'baby'))
    expect(relations).toHaveLength(2)
    expect(decide(command, relations)).toMatchObject({ problem: { code } })
  })

  it('lets a child be a mother too, and two people be tied in more than one way', () => {
    const relations = told(
      claim('marta', 'aunt-uncle', 'lesly'),
      claim('marta', 'guardian', 'lesly'),
      claim('lesly', 'parent', 'baby'),
    )
    expect(relations).toHaveLength(3)
    expect([...ancestorsOf('baby', relations)]).toEqual(['lesly'])
  })

  it('reads the same from either side', () => {
    fc.assert(
      fc.property(kinds, somebody, somebody, (kind, from, to) => {
        fc.pre(from !== to)
        expect(inverseOf(inverseOf(kind))).toBe(kind)
        const written = { from, to, kind, standing: 'claimed' } as const
        const turned = { from: to, to: from, kind: inverseOf(kind), standing: 'claimed' } as const
        for (const person of [from, to])
          expect(kindSeenFrom(person, written)).toBe(kindSeenFrom(person, turned))
        expect(decide(claim(to, inverseOf(kind), from), told(claim(from, kind, to)))).toMatchObject({
          problem: { code: 'relation.exists' },
        })
      }),
    )
  })

  it('makes nobody her own ancestor, whatever is told in whatever order', () => {
    const claims = fc.array(
      fc.tuple(somebody, kinds, somebody).map((parts) => claim(...parts)),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(claims, (all) => {
        const relations = told(...all)
        for (const person of people) expect(ancestorsOf(person, relations).has(person)).toBe(false)
      }),
    )
  })
})

describe('brothers and sisters', () => {
  const ties = fc.array(
    fc.record({
      from: somebody,
      to: somebody,
      kind: kinds,
      standing: fc.constantFrom('claimed', 'verified', 'disproved'),
    }) as fc.Arbitrary<Tie>,
    { maxLength: 20 },
  )

  it('are a set: whoever is tied to one of them belongs to it, and to no other', () => {
    fc.assert(
      fc.property(ties, (all) => {
        const pairs = all.filter((tie) => tie.from !== tie.to)
        const sets = siblingSets(pairs)
        const members = sets.flat()
        expect(new Set(members).size).toBe(members.length)
        for (const set of sets) expect(set.length).toBeGreaterThan(1)
        const together = (one: string, other: string) =>
          sets.some((set) => set.includes(one) && set.includes(other))
        for (const { from, to, kind, standing } of pairs)
          if (['sibling', 'twin', 'half-sibling'].includes(kind) && standing !== 'disproved')
            expect(together(from, to)).toBe(true)
        for (const one of people)
          for (const other of people)
            for (const third of people)
              if (together(one, other) && together(other, third)) expect(together(one, third)).toBe(true)
      }),
    )
  })

  it('are parted where a claim was disproved, and twins belong together', () => {
    const relations = told(claim('lesly', 'twin', 'kevin'), claim('kevin', 'half-sibling', 'ana'))
    expect(siblingSets(relations)).toEqual([['lesly', 'kevin', 'ana']])
    const [twins, half] = relations
    if (!twins || !half) throw new Error('two ties')
    expect(siblingSets([twins, { ...half, standing: 'disproved' }])).toEqual([['lesly', 'kevin']])
  })
})

describe('what looking into it shows', () => {
  const facts = { today: plainDate('2026-03-14'), by, at }
  const found = { basis: 'legal', how: 'Partida de nacimiento.', foundOn: facts.today } as const
  const [claimed] = told(claim('marta', 'parent', 'lesly'))

  it('may verify it and then disprove it; what was claimed stays', () => {
    let relation = claimed
    for (const standing of ['verified', 'disproved', 'verified'] as const) {
      const decided = decideFinding({ ...found, standing }, facts)
      if (!decided.ok) throw new Error(decided.problem.code)
      relation = evolveRelation(relation, decided.value[0])
      expect(relation).toMatchObject({ standing, claimedBy: 'Lesly', from: 'marta', basis: 'legal' })
    }
    expect(relation?.version).toBe(4)
  })

  it('is of no day that has not come', () => {
    const tomorrow = { ...found, standing: 'verified', foundOn: plainDate('2026-03-15') } as const
    expect(decideFinding(tomorrow, facts)).toMatchObject({ problem: { code: 'relation.day' } })
  })

  it('frees the tie to be told otherwise where it was not so', () => {
    if (!claimed) throw new Error('a tie')
    const gone = { ...claimed, standing: 'disproved' } as const
    expect(decide(claim('lesly', 'parent', 'marta'), [gone]).ok).toBe(true)
  })
})
