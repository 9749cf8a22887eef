import { makeId } from '@amparo/domain/kernel/brand'
import { addDays, plainDate } from '@amparo/domain/kernel/plain-date'
import type { Service, ServiceContent } from '@amparo/domain/service/service'
import type { WriteTx } from '../db/transaction.ts'
import { freshBytes } from '../ids.ts'
import { insertService } from '../modules/services/store.ts'
import type { Actor } from './step.ts'

const usual: Omit<ServiceContent, 'kind' | 'name' | 'place'> = {
  organisationId: undefined,
  phone: '0000 0000',
  howToRefer: '',
  ageFrom: 0,
  ageTo: 17,
  sex: 'all',
  languages: ['spa'],
  access: '',
  cost: 'free',
  papers: 'Ninguno',
  hours: 'Lunes a viernes, de 8 a 16',
  capacity: '',
}
const coban = { country: 'GT', code: 'GT1601', name: 'Cobán, Alta Verapaz' }
const tapachula = { country: 'MX', code: 'MX07089', name: 'Tapachula, Chiapas' }
const capital = { country: 'GT', code: 'GT0101', name: 'Guatemala, Guatemala' }

type Listed = Partial<ServiceContent> &
  Pick<ServiceContent, 'kind' | 'name' | 'place'> & {
    readonly daysAgo: number
    readonly state?: Service['state']
  }

/** Invented, as everybody else: what a coordinator collects in a year, one of them too long ago. */
const listed: readonly Listed[] = [
  {
    kind: 'health',
    name: 'Puesto de salud del mercado',
    place: coban,
    languages: ['spa', 'kek'],
    howToRefer: 'Preguntar por la enfermera antes de las diez.',
    daysAgo: 9,
  },
  {
    kind: 'mental-health',
    name: 'Consultorio del parque',
    place: coban,
    ageFrom: 6,
    capacity: 'Dos lugares nuevos por semana.',
    daysAgo: 20,
  },
  {
    kind: 'legal',
    name: 'Clínica jurídica de la universidad',
    place: capital,
    languages: ['spa', 'kek', 'mam'],
    papers: 'Lo que tenga; sin papeles también atienden.',
    hours: 'Martes y jueves, de 9 a 13',
    daysAgo: 33,
  },
  {
    kind: 'school-readmission',
    name: 'Escuela de la colonia',
    place: tapachula,
    ageFrom: 6,
    ageTo: 14,
    cost: 'some-cost',
    papers: 'Piden la boleta; la directora ayuda a tramitarla.',
    daysAgo: 61,
  },
  {
    kind: 'gender-violence',
    name: 'Casa de la mujer',
    place: tapachula,
    sex: 'girls',
    hours: 'Siempre abierta',
    access: 'Sin gradas en la entrada.',
    daysAgo: 5,
  },
  {
    kind: 'rehabilitation',
    name: 'Taller de prótesis San Judas',
    place: capital,
    cost: 'not-known',
    capacity: 'Lista de espera de tres meses.',
    state: 'paused',
    daysAgo: 170,
  },
]

export async function insertDemonstrationServices(tx: WriteTx, keeper: Actor, now: Date): Promise<void> {
  const today = plainDate(now.toISOString().slice(0, 10))
  for (const { daysAgo, state, ...content } of listed)
    await insertService(tx, {
      ...usual,
      ...content,
      id: makeId(now.getTime(), freshBytes(10)),
      keptBy: keeper.organisationId,
      state: state ?? 'active',
      checkedOn: addDays(today, -daysAgo),
      checkedBy: keeper.userId,
      version: 1,
    })
}
