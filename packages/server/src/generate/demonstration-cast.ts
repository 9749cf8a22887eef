import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { makePeople, type MadeUpPerson } from '@amparo/packs/people/make-people'
import type { Story } from './fold-story.ts'
import type { Actor, StepOf } from './step.ts'

type Fits = (person: MadeUpPerson) => boolean

const isBoy: Fits = ({ sex }) => sex === 'male'
const isGirl: Fits = ({ sex }) => sex === 'female'
const withMother: Fits = ({ company }) => company === 'parent'
const withoutMother: Fits = ({ company }) => company !== 'parent'
const amongChildren: Fits = ({ company }) => company === 'children-only'
const fromGuatemala: Fits = ({ country }) => country === 'GTM'
const from =
  (department: string): Fits =>
  (person) =>
    person.department === department
const aged =
  (first: number, last: number): Fits =>
  ({ age }) =>
    first <= age && age <= last
const hasDay: Fits = ({ bornOn }) => bornOn !== undefined
const speaks =
  (language: string): Fits =>
  ({ languages }) =>
    languages[0] === language && languages.includes('spa')

/** Who can play what is told of the child with this number; everybody else plays whoever is drawn. */
const parts: Readonly<Record<number, readonly Fits[]>> = {
  2: [isBoy, withMother, aged(11, 14)],
  5: [isGirl, withoutMother, aged(13, 16)],
  6: [isGirl, withoutMother, aged(17, 17)],
  7: [withMother, aged(3, 4)],
  11: [isBoy, withoutMother, aged(15, 16)],
  13: [isGirl, withoutMother, from('Quetzaltenango'), speaks('quc'), aged(13, 16)],
  14: [isGirl, withoutMother, aged(13, 16)],
  15: [isBoy, withoutMother, fromGuatemala, aged(15, 16)],
  16: [withMother, aged(7, 16)],
  17: [withoutMother, aged(12, 16)],
  18: [withoutMother, aged(10, 16)],
  19: [isBoy, withoutMother, aged(9, 14)],
  21: [amongChildren, aged(7, 15)],
  22: [isBoy, withoutMother, aged(17, 17)],
  23: [withMother],
  24: [isGirl, withoutMother, aged(13, 16)],
  25: [withoutMother, aged(13, 16)],
  26: [isBoy, amongChildren, aged(17, 17)],
  27: [amongChildren],
  28: [isGirl, withoutMother, from('Huehuetenango'), speaks('mam'), aged(8, 14)],
  30: [withMother, aged(6, 14)],
  31: [withoutMother, aged(8, 16)],
  32: [withMother, aged(6, 14)],
  33: [withoutMother, aged(13, 16)],
  35: [isBoy, withMother, aged(17, 17)],
  36: [isBoy, withoutMother, aged(15, 17)],
  37: [withoutMother, aged(8, 16)],
  38: [isBoy, withoutMother, hasDay, aged(9, 13)],
  39: [withMother, aged(6, 14)],
}
/** Her twin brother has this number, and another worker. */
const twins = { brother: 2, sister: 3, given: 'Karla Maribel' } as const
/** Among so many each part finds somebody. */
const drawn = 20_000

/**
 * The children of the demonstration; nobody of them exists. Each part goes to the first who fits among those who are
 * drawn; whoever was passed over plays the next part that asks for nobody in particular.
 */
export function castChildren(seed: number, count: number, inYear: number): readonly MadeUpPerson[] {
  const people = [...makePeople({ seed, count: drawn, inYear })]
  const cast: MadeUpPerson[] = []
  for (let number = 0; number < count; number += 1) {
    const brother = number === twins.sister ? cast[twins.brother] : undefined
    const at = people.findIndex((person) => (parts[number] ?? []).every((fits) => fits(person)))
    if (at < 0) throw new Error(`nobody can play number ${number}`)
    const found = brother
      ? [{ ...brother, given: twins.given, sex: 'female' as const }]
      : people.splice(at, 1)
    cast.push(...found.map((person) => ({ ...person, number })))
  }
  return cast
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
