import type { Id, OrganisationId, TeamId, UserId } from '@amparo/domain/kernel/brand'
import { seededRandom } from '@amparo/domain/kernel/seeded-random'
import { makePeople } from '@amparo/packs/people/make-people'
import { monthWeights } from '@amparo/packs/people/people-marginals'
import { expect, it } from 'vitest'
import { makeStory } from './make-story.ts'
import { seededIds } from './seeded-ids.ts'
import type { Actor } from './step.ts'

const team = 'team' as TeamId
const actor = (name: string, role: 'caseworker' | 'supervisor'): Actor => ({
  userId: name as UserId,
  organisationId: 'shelter' as OrganisationId,
  roles: [role],
  teams: [team],
  supervisedTeams: role === 'supervisor' ? [team] : [],
})

const count = 4000
const until = Date.parse('2026-11-22T12:00:00.000Z')

function* stories(seed: number, most: number) {
  const random = seededRandom(seed)
  const ids = seededIds(random, until)
  for (const person of makePeople({ seed, count: most, inYear: 2026 })) {
    const story = makeStory(person, {
      random,
      ids,
      country: 'GT',
      worker: actor('ana', 'caseworker'),
      supervisor: actor('berta', 'supervisor'),
      until,
      formVersionId: 'form' as Id<string>,
      // As many days as a year has, beyond those that the shortest story needs.
      days: 20 + 365,
    })
    yield { person, story }
  }
}

it('begins in each month as often as children come in it', () => {
  const months = Array<number>(12).fill(0)
  for (const { story } of stories(11, count)) {
    const month = Number(story.steps[0]?.at.slice(5, 7)) - 1
    months[month] = (months[month] ?? 0) + 1
  }
  for (const [month, found] of months.entries()) {
    const expected = (monthWeights[month] ?? 0) / 12
    expect(Math.abs(found / count - expected)).toBeLessThan(5 * Math.sqrt(expected / count))
  }
})

it('tells of each child what fits whom she is with, the same for the same seed', () => {
  const [told, again] = [[...stories(5, 60)], [...stories(5, 60)]]
  expect(told).toEqual(again)
  for (const { person, story } of told) {
    const [first] = story.steps
    if (first?.do !== 'registerChild') throw new Error('a story without a registration')
    const [mother] = first.input.people ?? []
    expect(mother?.travelsWith).toBe(person.company === 'parent')
    const words = JSON.stringify(story.steps)
    if (person.company === 'parent') expect(words).not.toMatch(/su mamá por teléfono|su tía|"unaccompanied"/)
    else expect(words).not.toMatch(/las dos/)
  }
})
