import type { Id, OrganisationId, TeamId, UserId } from '@amparo/domain/kernel/brand'
import { makePeople } from '@amparo/packs/people/make-people'
import { monthWeights } from '@amparo/packs/people/people-marginals'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Story } from './fold-story.ts'
import { makeStory } from './make-story.ts'
import type { Actor, Step } from './step.ts'
import { isSmall } from './texts-of-the-small.ts'
import { storySource, type StorySource, type StrandName } from './story-source.ts'

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

const plan = (source: StorySource) => ({
  source,
  country: 'GT',
  worker: actor('ana', 'caseworker'),
  supervisor: actor('berta', 'supervisor'),
  until,
  formVersionId: 'form' as Id<string>,
  // As many days as a year has, beyond those that the shortest story needs.
  days: 20 + 365,
})
const referredTo = { supervisor: actor('noe', 'supervisor'), receiver: actor('marta', 'caseworker') }

function* stories(seed: number, most: number) {
  for (const person of makePeople({ seed, count: most, inYear: 2026 }))
    yield { person, story: makeStory(person, plan(storySource(seed, person.number, until))) }
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

it('asks of those who are small nothing that only older ones can say', () => {
  const small = [...stories(3, 400)].filter(({ person }) => isSmall(person))
  expect(small.length).toBeGreaterThan(20)
  for (const { story } of small) {
    const words = JSON.stringify(story.steps)
    expect(words).not.toMatch(
      /estudiando|escuela|pesadillas|Trabajar|La niña o el niño, y|"seen-alone":\{"value":true/,
    )
    for (const step of story.steps) if (step.do === 'addNote') expect(step.input.seenAlone).not.toBe(true)
  }
})

/** Each id but for its moment, which follows the step's; days follow the moments too. */
const withoutTimes = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-(?=7[0-9a-f]{3}-)/g, '')
      .replaceAll(/\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?/g, 'day'),
  )

/** What a strand tells, and what names something of it. */
const toldIn: Readonly<Partial<Record<StrandName, readonly Step['do'][]>>> = {
  registration: ['registerChild', 'writeSafeHours'],
  consent: ['recordConsent'],
  risk: ['proposeRiskLevel', 'decideRisk', 'approveRisk'],
  notes: ['addNote'],
  assessment: ['startAssessment', 'saveAnswers', 'completeAssessment', 'approveAssessment'],
  journey: ['writeLeg', 'writeStay', 'writeLeaving', 'writeDebt'],
  birth: ['stateBirth'],
  'safe-hours': ['writeSafeHours'],
  interpreting: ['recordInterpreting'],
  plan: ['startPlan', 'writePlan', 'addAction', 'submitPlan', 'approvePlan', 'recordReview'],
  referral: ['recordConsent', 'sendReferral', 'acceptReferral'],
  pause: ['holdCase'],
  review: ['recordReview'],
  services: ['recordService', 'recordGap'],
  task: ['addHandTask'],
}
/** Told only where there is time left at the end. */
const endings: readonly Step['do'][] = ['recordReview', 'recordService', 'recordGap', 'addHandTask']

it('leaves every other strand as it is, where one of them draws more', () => {
  fc.assert(
    fc.property(
      fc.record({
        seed: fc.integer({ min: 0, max: 0xffff_ffff }),
        child: fc.integer({ min: 0, max: 39 }),
        more: fc.integer({ min: 1, max: 12 }),
        strand: fc.constantFrom(...(Object.keys(toldIn) as StrandName[])),
      }),
      ({ seed, child, more, strand }) => {
        const person = [...makePeople({ seed: 9, count: child + 1, inYear: 2026 })].at(-1)
        if (!person) throw new Error('nobody was made up')
        const told = (drawnMore: number) => {
          const source = storySource(seed, child, until)
          for (let drawn = 0; drawn < drawnMore; drawn += 1) source(strand).random()
          return makeStory(person, {
            ...plan(source),
            tellsJourney: true,
            pauses: child % 2 === 0,
            referredTo,
          })
        }
        const [before, after] = [told(0), told(more)]
        const others = ({ steps }: Story) =>
          steps.filter((step) => !toldIn[strand]?.includes(step.do)).map((step) => withoutTimes(step))
        const isEnding = (step: unknown) => endings.includes((step as Step).do)
        expect(others(after).filter((step) => !isEnding(step))).toEqual(
          others(before).filter((step) => !isEnding(step)),
        )
        const [few, many] = [others(before).filter(isEnding), others(after).filter(isEnding)].sort(
          (one, two) => one.length - two.length,
        )
        for (const step of few ?? []) expect(many).toContainEqual(step)
        expect(after.code).toBe(before.code)
        const own = ({ steps }: Story) =>
          steps.filter((step) => toldIn[strand]?.includes(step.do)).map((step) => withoutTimes(step))
        if (own(before).length > 0) expect(own(after)).not.toEqual(own(before))
      },
    ),
  )
})

it('tells one child alone as it tells her among the others', () => {
  const all = [...stories(21, 30)]
  for (const { person, story } of all)
    expect(makeStory(person, plan(storySource(21, person.number, until)))).toEqual(story)
})
