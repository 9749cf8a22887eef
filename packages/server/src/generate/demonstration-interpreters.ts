import { makeId } from '@amparo/domain/kernel/brand'
import { addDays, plainDate } from '@amparo/domain/kernel/plain-date'
import type { Interpreter } from '@amparo/domain/interpreter/interpreter'
import { freshBytes } from '../ids.ts'
import type { Actor } from './step.ts'

type Entry = Pick<Interpreter, 'name' | 'tie' | 'gender'> &
  Partial<Interpreter> & {
    /** Between which languages, by their codes. */
    readonly between: readonly (readonly [string, string])[]
    /** Days ago; none for whoever has not signed. */
    readonly signed?: number
    readonly lasts?: number
  }

const network = { tie: 'agency', agency: 'Red de intérpretes del altiplano' } as const

/** Invented, as everybody else: one has not signed, one signature has run out, and two together reach English. */
const entries: readonly Entry[] = [
  {
    name: 'Matilde Tiul',
    ...network,
    gender: 'woman',
    between: [
      ['kek', 'spa'],
      ['poh', 'spa'],
    ],
    howToReach: 'Por la tarde; en la mañana da clases.',
    areas: [{ kind: 'from', country: 'GT', code: 'GT1806', name: 'Livingston, Izabal' }],
    signed: 210,
    lasts: 365,
  },
  {
    name: 'Pascuala Tum',
    ...network,
    gender: 'woman',
    between: [
      ['quc', 'spa'],
      ['mam', 'spa'],
    ],
    areas: [
      { kind: 'from', country: 'GT', code: 'GT0901', name: 'Quetzaltenango' },
      { kind: 'known', country: 'GT', code: 'GT1401', name: 'Santa Cruz del Quiché, Quiché' },
    ],
    signed: 160,
    lasts: 365,
  },
  {
    name: 'Robert Hill',
    tie: 'volunteer',
    gender: 'man',
    between: [['spa', 'eng']],
    howToReach: 'Por video, avisando un día antes.',
    areas: [],
    signed: 30,
  },
  { name: 'Diego Raymundo', tie: 'volunteer', gender: 'man', between: [['ixl', 'spa']], areas: [] },
  {
    name: 'Eulalia Gaspar',
    tie: 'staff',
    gender: 'woman',
    between: [
      ['kjb', 'spa'],
      ['mam', 'spa'],
    ],
    areas: [{ kind: 'conflict', country: 'GT', code: 'GT13', name: 'Huehuetenango' }],
    signed: 400,
    lasts: 365,
  },
]

export function makeDemonstrationInterpreters(keeper: Actor, now: Date): readonly Interpreter[] {
  const today = plainDate(now.toISOString().slice(0, 10))
  return entries.map(({ between, signed, lasts, ...entry }): Interpreter => {
    const signedOn = signed === undefined ? undefined : addDays(today, -signed)
    return {
      phone: '0000 0000',
      howToReach: '',
      agency: '',
      areas: [],
      ...entry,
      id: makeId(now.getTime(), freshBytes(10)),
      organisationId: keeper.organisationId,
      pairs: between.map(([one, other]) => ({ one, other })),
      signedOn,
      signedUntil: signedOn && lasts !== undefined ? addDays(signedOn, lasts) : undefined,
      isAdult: true,
      state: 'active',
      keptBy: keeper.userId,
      keptAt: now.toISOString(),
      version: 1,
    }
  })
}
