import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnownPerson, PersonRegistered } from '../child/person.ts'
import { relationKinds } from '../family/family-relation.ts'
import { siblingSets, tiesAlong, type Tie } from '../family/family-ties.ts'
import type { PersonId } from '../kernel/brand.ts'
import type { Registration } from './decide-registration.ts'
import { peopleAgain } from './people-again.ts'

const person = (personId: string, given: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  personId: personId as PersonId,
  role: 'relative',
  relation: 'aunt-uncle',
  travelsWith: false,
  livesWith: false,
  caregiverBy: undefined,
  names: [{ role: 'called', given, surname1: 'Caal', surname2: '', married: '' }],
  born: undefined,
  sex: 'female',
  nationalities: [],
  languages: [],
  origin: undefined,
  phones: [],
  addressForm: 'usted',
  ...more,
})
const known = [
  person('child', 'Dulce', { role: 'child' }),
  person('rosa', 'Rosa', { phones: ['5577 4321'], languages: ['kek'] }),
  person('marta', 'Marta', { phones: ['5588 1234'] }),
]
const registered = (one: KnownPerson): PersonRegistered => ({ ...one, kind: 'PersonRegistered' })
const registration = (...people: KnownPerson[]): Registration => ({
  opened: {} as Registration['opened'],
  child: registered(person('her', 'Dulce', { role: 'child' })),
  people: people.map(registered),
})
const again = (was: string, now: KnownPerson) =>
  peopleAgain(registration(now), [{ personId: now.personId, was: was as PersonId }], known)

describe('people of an earlier case on the next one', () => {
  it('are who they were, with their phones, and the child herself; whoever is not told of again stays behind', () => {
    const answer = again('rosa', person('tia', 'Rosa María'))
    expect(answer).toMatchObject({
      value: { registration: { people: [{ personId: 'tia', phones: ['5577 4321'], languages: ['kek'] }] } },
    })
    expect(answer.ok && [...answer.value.whoIsWho]).toEqual([
      ['child', 'her'],
      ['rosa', 'tia'],
    ])
  })

  it('are somebody else where the name was changed into another', () => {
    const other = person('tia', 'Lidia', {
      names: [{ role: 'called', given: 'Lidia', surname1: 'Tot', surname2: '', married: '' }],
    })
    const answer = again('rosa', other)
    expect(answer).toMatchObject({ value: { registration: { people: [{ phones: [] }] } } })
    expect(answer.ok && [...answer.value.whoIsWho]).toEqual([['child', 'her']])
  })

  it.each([['a stranger'], ['child']])('are not found where that was %s', (was) => {
    expect(again(was, person('tia', 'Rosa'))).toMatchObject({ problem: { code: 'record.not-found' } })
  })

  it('are nobody twice, and nobody at all without an earlier case', () => {
    const said = ['one', 'two'].map((id) => ({ personId: id as PersonId, was: 'rosa' as PersonId }))
    const two = registration(person('one', 'Rosa'), person('two', 'Rosa'))
    expect(peopleAgain(two, said, known)).toMatchObject({ problem: { code: 'request.invalid' } })
    expect(peopleAgain(two, said.slice(1), [])).toMatchObject({ problem: { code: 'record.not-found' } })
    expect(peopleAgain(two, [], [])).toMatchObject({ ok: true, value: { registration: two } })
  })
})

describe('the ties between those who go along', () => {
  const people = ['lesly', 'marta', 'kevin', 'rosa', 'baby']
  const ties = fc.array(
    fc.record({
      from: fc.constantFrom(...people),
      to: fc.constantFrom(...people),
      kind: fc.constantFrom(...relationKinds),
      standing: fc.constantFrom('claimed', 'verified', 'disproved'),
    }) as fc.Arbitrary<Tie>,
    { maxLength: 20 },
  )
  const others = (some: readonly string[]) => new Map(some.map((one) => [one, `new ${one}` as PersonId]))

  it('name nobody who stayed behind, and lose none of the others, disproved ones among them', () => {
    fc.assert(
      fc.property(ties, fc.subarray(people), (told, going) => {
        const along = tiesAlong(told, others(going))
        expect(along).toEqual(
          told
            .filter(({ from, to }) => going.includes(from) && going.includes(to))
            .map((tie) => ({ ...tie, from: `new ${tie.from}`, to: `new ${tie.to}` })),
        )
      }),
    )
  })

  it('make the same sets of brothers and sisters where all of them go', () => {
    fc.assert(
      fc.property(ties, (told) => {
        expect(siblingSets(tiesAlong(told, others(people)))).toEqual(
          siblingSets(told).map((set) => set.map((one) => `new ${one}`)),
        )
      }),
    )
  })
})
