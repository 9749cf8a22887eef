import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { instantFromMilliseconds, localDay, type Instant } from '@amparo/domain/kernel/instant'
import { addDays, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { makeId, type Id } from '@amparo/domain/kernel/brand'
import { makePeople, type MadeUpPerson } from '@amparo/packs/people/make-people'
import { freshBytes } from '../ids.ts'
import { zone } from './demonstration-forms.ts'
import type { Story } from './fold-story.ts'
import type { Actor, StepOf } from './step.ts'

/** Whom a screen should show at least once, and a draw of forty may leave out. */
const changed: Readonly<Record<number, Partial<MadeUpPerson>>> = {
  13: { languages: ['quc', 'spa'] },
  21: { company: 'children-only' },
  27: { company: 'children-only' },
}
/** Her twin brother has this number, and another worker. */
const twins = { brother: 2, sister: 3, given: 'Karla Maribel' } as const

/** The children of the demonstration; nobody of them exists. */
export function castChildren(seed: number, count: number, inYear: number): readonly MadeUpPerson[] {
  const drawn = [...makePeople({ seed, count, inYear })]
  const brother = drawn[twins.brother]
  return drawn.map((person) =>
    person.number === twins.sister && brother
      ? { ...brother, number: person.number, given: twins.given, sex: 'female' }
      : { ...person, ...changed[person.number] },
  )
}

/** One child of the forty, as a scene needs her. */
export type Player = {
  readonly caseId: CaseId
  readonly childId: PersonId
  readonly worker: Actor
  readonly supervisor: Actor
  readonly story: Story
}
export type Players = (number: number) => Player

export function registrationIn({ steps: [first] }: Story): StepOf<'registerChild'> {
  if (first?.do !== 'registerChild') throw new Error('a story without a registration')
  return first
}

export function firstStep<Name extends Parameters<typeof isStep>[1]>(story: Story, name: Name): StepOf<Name> {
  const found = story.steps.find((step) => isStep(step, name))
  if (!found) throw new Error(`a story in which nobody did ${name}`)
  return found as StepOf<Name>
}

function isStep(step: Story['steps'][number], name: Story['steps'][number]['do']): boolean {
  return step.do === name
}

const day = 86_400_000

const hour = day / 24
const opens = 14 * hour
const worked = 9 * hour

/** Days before now, instants on them while people work (six hours behind Greenwich), and ids. */
export class Calendar {
  readonly now: Date
  constructor(now: Date) {
    this.now = now
  }
  /** Yesterday at the latest: one and a half days ago is the middle of the day before yesterday. */
  at(daysAgo: number): Instant {
    const whole = Math.ceil(daysAgo)
    const midnight = Date.parse(`${this.on(whole)}T00:00:00Z`)
    return instantFromMilliseconds(Math.floor(midnight + opens + (whole - daysAgo) * worked))
  }
  on(daysAgo: number): PlainDate {
    return addDays(localDay(instantFromMilliseconds(this.now.getTime()), zone), -daysAgo)
  }
  day(daysAgo: number) {
    return { kind: 'day', day: this.on(daysAgo) } as const
  }
  id<Name extends string>(): Id<Name> {
    return makeId<Name>(this.now.getTime(), freshBytes(10))
  }
}
