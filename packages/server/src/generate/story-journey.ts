import type { JourneyLeg } from '@amparo/domain/journey/journey-leg'
import type { JourneyStay } from '@amparo/domain/journey/journey-stay'
import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { Id } from '@amparo/domain/kernel/brand'
import { addDays, type PlainDate } from '@amparo/domain/kernel/plain-date'
import type { MadeUpPerson } from '@amparo/packs/people/make-people'
import { countryOf } from './story-registration.ts'
import type { Draft, StorySetting } from './story-setting.ts'
import { isSmall } from './texts-of-the-small.ts'

const tecun = { country: 'GT', placeCode: 'GT1217', words: '' }
const izabal = { country: 'GT', placeCode: 'GT1804', words: '' }
const tapachula = { country: 'MX', placeCode: 'MX07089', words: '' }
const ixtepec = { country: 'MX', placeCode: 'MX20014', words: '' }

export const usualLeg: Omit<JourneyLeg, 'from' | 'to' | 'phase'> = {
  when: null,
  position: 0,
  means: ['bus'],
  company: ['alone'],
  hazards: [],
  words: '',
}
export const usualStay: Omit<JourneyStay, 'kind' | 'place'> = {
  heldBy: '',
  from: null,
  until: null,
  hours: null,
  withAdults: 'not-known',
  separation: null,
  words: '',
  position: 0,
  disputedWith: [],
}

type Route = {
  readonly legs: readonly (Pick<JourneyLeg, 'from' | 'to' | 'phase'> & Partial<JourneyLeg>)[]
  readonly stays: readonly (Pick<JourneyStay, 'kind' | 'place'> & Partial<JourneyStay>)[]
}

/** The way that an invented child came: caught and sent back, at the second attempt, or parted on the road. */
export function journeyOf(
  person: MadeUpPerson,
  setting: StorySetting,
  caseId: Id<'CaseId'>,
  cameOn: PlainDate,
): Draft[] {
  const { ids, worker, country } = setting
  const own = countryOf(person)
  const before = (days: number): ApproximateDate => ({ kind: 'day', day: addDays(cameOn, -days) })
  const home = { country: own, words: `${person.municipality}, ${person.department}` }
  const route =
    country === 'MX'
      ? onTheRoad(home, before)
      : own === country
        ? sentBack(home, before)
        : secondTry(home, before)
  const legs = route.legs.map((leg, position): Draft => ({
    do: 'writeLeg',
    by: worker,
    input: {
      caseId,
      legId: ids.next<'JourneyLegId'>(),
      base: 0,
      fields: { ...legOf(leg, person), position },
    },
  }))
  const stays = route.stays.map((stay): Draft => ({
    do: 'writeStay',
    by: worker,
    input: { caseId, stayId: ids.next<'JourneyStayId'>(), base: 0, flag: null, fields: stayOf(stay, person) },
  }))
  return [
    ...legs,
    ...stays,
    leavingOf(setting, caseId, person),
    ...(own === country ? [debtOf(setting, caseId)] : []),
  ]
}

function legOf(
  { means, company = usualLeg.company, hazards, ...leg }: Route['legs'][number],
  person: MadeUpPerson,
) {
  const others = company.filter((one) => one !== 'alone')
  return {
    ...usualLeg,
    ...leg,
    words: isSmall(person) ? '' : (leg.words ?? ''),
    means: [...(means ?? usualLeg.means)],
    company: person.company === 'parent' ? ['parents' as const, ...others] : [...company],
    hazards: [...(hazards ?? [])],
  }
}

function stayOf(stay: Route['stays'][number], person: MadeUpPerson) {
  const words = isSmall(person) ? '' : (stay.words ?? '')
  return { ...usualStay, ...stay, words, disputedWith: [] }
}

type Home = { readonly country: string; readonly words: string }
type Before = (days: number) => ApproximateDate

function sentBack(home: Home, before: Before): Route {
  return {
    legs: [
      {
        from: home,
        to: tapachula,
        phase: 'transit',
        when: before(12),
        means: ['bus', 'raft'],
        company: ['friends', 'smuggler'],
        hazards: ['river-or-sea', 'extortion'],
        words: 'Pasamos el río en cámara de llanta, ya de noche.',
      },
      {
        from: tapachula,
        to: tecun,
        phase: 'return',
        when: before(3),
        means: ['deportation-bus'],
        company: ['authorities'],
      },
    ],
    stays: [
      {
        kind: 'detention',
        place: tapachula,
        heldBy: 'Estación migratoria',
        from: before(10),
        until: before(3),
        withAdults: 'yes',
        position: 0.5,
        words: 'Dormíamos en el piso y la luz no se apagaba.',
      },
    ],
  }
}

function secondTry(home: Home, before: Before): Route {
  return {
    legs: [
      {
        from: home,
        to: { country: 'MX', words: 'un pueblo del que no sabe el nombre' },
        phase: 'transit',
        when: { kind: 'season', season: 'coffee-harvest', year: yearBefore(before) },
        means: ['bus', 'truck'],
        company: ['other-family'],
      },
      {
        from: { country: 'MX', words: '' },
        to: home,
        phase: 'return',
        means: ['deportation-flight'],
        company: ['authorities'],
      },
      { from: home, to: izabal, phase: 'transit', when: before(6), hazards: ['robbery'] },
    ],
    stays: [
      {
        kind: 'shelter',
        place: izabal,
        heldBy: 'Casa del migrante',
        from: before(5),
        until: before(1),
        position: 2.5,
      },
    ],
  }
}

function onTheRoad(home: Home, before: Before): Route {
  return {
    legs: [
      { from: home, to: tapachula, phase: 'transit', when: before(20), company: ['other-family'] },
      {
        from: tapachula,
        to: ixtepec,
        phase: 'transit',
        when: before(9),
        means: ['on-foot', 'freight-train'],
        company: ['other-family', 'group'],
        hazards: ['vehicle-or-train', 'heat-or-cold'],
        words: 'Nos subimos cuando iba despacio.',
      },
    ],
    stays: [
      {
        kind: 'hospital',
        place: ixtepec,
        heldBy: 'Hospital general',
        from: before(8),
        until: before(7),
        hours: 20,
        position: 1.5,
        separation: {
          from: 'Su primo, 17 años',
          by: 'El hospital',
          why: 'A él lo trasladaron a otra ciudad para operarle.',
          authority: '',
        },
      },
    ],
  }
}

function yearBefore(before: Before): number {
  const day = before(365)
  return day.kind === 'day' ? Number(day.day.slice(0, 4)) : 2000
}

/** In her own words; of those who cannot be asked yet there are none. */
function whyShe(person: MadeUpPerson): string {
  if (isSmall(person)) return ''
  return person.company === 'parent'
    ? 'Allá ya no se podía ni ir a la escuela. Mi mamá dijo: nos vamos hoy.'
    : 'Allá ya no se podía ni ir a la escuela. Quiero estar con mi tía.'
}

function leavingOf({ ids, worker }: StorySetting, caseId: Id<'CaseId'>, person: MadeUpPerson): Draft {
  return {
    do: 'writeLeaving',
    by: worker,
    input: {
      caseId,
      leavingId: ids.next<'LeavingId'>(),
      base: 0,
      fields: {
        reasons: ['violence-around', 'no-school', 'join-family'],
        words: whyShe(person),
        language: 'spa',
        mayUse: 'not-asked',
      },
    },
  }
}

function debtOf({ ids, worker }: StorySetting, caseId: Id<'CaseId'>): Draft {
  return {
    do: 'writeDebt',
    by: worker,
    input: {
      caseId,
      debtId: ids.next<'SmugglingDebtId'>(),
      base: 0,
      fields: {
        called: 'Le dicen el Profe',
        phones: [],
        route: 'Por Tecún Umán y Tapachula hasta la frontera norte',
        agreed: 95_000,
        paid: 30_000,
        owed: 65_000,
        currency: 'GTQ',
        owedTo: 'Un prestamista de la cabecera',
        interest: 'Cinco de cada cien al mes',
        collateral: 'El terreno de su abuelo',
        threats: '',
      },
    },
  }
}
