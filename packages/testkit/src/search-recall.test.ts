import { expect, test } from 'vitest'
import { makePeople } from '@amparo/packs/people/make-people'
import { recallPairs } from './recall-pairs.ts'
import { indexPeopleWithNeighbours, measureRecall } from './search-recall.ts'

test('names gone astray are found among the first ten of 100,000, with neighbours beside each', () => {
  const index = indexPeopleWithNeighbours(7, 100_000)
  const { missed, ...figures } = measureRecall(index)
  const { found, pairs, foundHeldOut, heldOut } = figures
  process.stdout.write(
    `name search: ${found}/${pairs} found, of those held out ${foundHeldOut}/${heldOut}; ` +
      `${(index.rows / index.people.length).toFixed(1)} keys a person; rows a search: ` +
      `${figures.meanRows.toFixed(0)} mean, ${figures.p99Rows} p99; candidates ${figures.meanCandidates.toFixed(0)}\n`,
  )
  for (const pair of missed)
    process.stdout.write(`  missed (${pair.kind}): ${pair.recorded} | ${pair.searched}\n`)
  expect(pairs).toBeGreaterThanOrEqual(330)
  expect(new Set(recallPairs.map((pair) => pair.kind)).size).toBeGreaterThanOrEqual(8)
  expect(found / pairs).toBeGreaterThanOrEqual(0.97)
  expect(foundHeldOut / heldOut).toBeGreaterThanOrEqual(0.97)
}, 120_000)

test('the same seed makes the same people, another seed others', () => {
  const some = (seed: number) => [...makePeople({ seed, count: 200, inYear: 2026 })]
  expect(some(1)).toEqual(some(1))
  expect(some(2)).not.toEqual(some(1))
})

test('made-up people bear the names and languages of their places', () => {
  const people = [...makePeople({ seed: 3, count: 5000, inYear: 2026 })]
  const highlands = people.filter((person) => person.department === 'Alta Verapaz')
  const share = (surname: string, among: typeof people) =>
    among.filter((person) => person.surname.includes(surname)).length / among.length
  expect(share('Caal', highlands)).toBeGreaterThan(0.1)
  expect(share('Caal', people)).toBeLessThan(0.05)
  expect(highlands.filter((person) => person.languages[0] === 'kek').length).toBeGreaterThan(
    highlands.length / 2,
  )
  expect(people.every((person) => person.age >= 1 && person.age < 18 && person.given !== '')).toBe(true)
  expect(people.filter((person) => person.bornOn === undefined).length).toBeGreaterThan(1000)
})
