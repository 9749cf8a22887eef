import type { ApproximateDate } from '@amparo/domain/kernel/approximate-date'
import type { Id } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import type { MadeUpPerson } from '@amparo/packs/people/make-people'
import type { Draft, StorySetting } from './story-setting.ts'

const iso2 = { GTM: 'GT', HND: 'HN', SLV: 'SV', MEX: 'MX' } as const

/** The country that she is from. */
export function countryOf(person: MadeUpPerson): string {
  return iso2[person.country]
}

export function registrationOf(
  person: MadeUpPerson,
  { random, ids, worker, country }: StorySetting,
  caseId: Id<'CaseId'>,
  born: ApproximateDate,
): Draft {
  const nationality = countryOf(person)
  return {
    do: 'registerChild',
    by: worker,
    input: {
      caseId,
      childId: ids.next<'PersonId'>(),
      names: [
        { role: 'called', given: person.given, ...surnamesOf(person.surname), married: '' },
        ...(random() < 0.15
          ? [
              {
                role: 'nickname' as const,
                given: person.given.slice(0, 3),
                surname1: '',
                surname2: '',
                married: '',
              },
            ]
          : []),
      ],
      born,
      sex: person.sex,
      nationalities: [nationality],
      languages: [...person.languages],
      origin: { country: nationality, words: `${person.municipality}, ${person.department}` },
      phones: random() < 0.2 ? [`+502 5${String(Math.floor(random() * 10_000_000)).padStart(7, '0')}`] : [],
      addressForm: 'tu',
      phase: country === nationality ? 'origin' : 'transit',
      placeCountry: country,
      holder: 'Albergue',
      people: [
        {
          personId: ids.next<'PersonId'>(),
          names: [
            { role: 'legal', given: person.mother.given, ...surnamesOf(person.mother.surname), married: '' },
          ],
          sex: 'female',
          relation: 'mother',
          ...(person.company === 'parent'
            ? { role: 'caregiver', caregiverBy: 'law', travelsWith: true }
            : { role: 'relative', travelsWith: false }),
        },
      ],
    },
  }
}

export function bornOf(person: MadeUpPerson, on: string): ApproximateDate {
  return person.bornOn !== undefined && person.bornOn < on
    ? { kind: 'day', day: person.bornOn as PlainDate }
    : { kind: 'about-age', years: person.age, on: on as PlainDate }
}

/** When her mother, who stayed behind, can talk; a neighbour listens in. */
export function safeHoursOf({ ids, worker }: StorySetting, registration: Draft): Draft[] {
  if (registration.do !== 'registerChild') return []
  const { caseId, people } = registration.input
  return people
    .filter(({ travelsWith }) => !travelsWith)
    .map(({ personId }): Draft => ({
      do: 'writeSafeHours',
      by: worker,
      input: {
        caseId,
        safeHoursId: ids.next<'SafeHoursId'>(),
        base: 0,
        fields: {
          personId,
          days: ['6', '7'],
          from: '18:00',
          until: '20:00',
          ways: ['call', 'voice-message'],
          whoAnswers: 'Solo ella; el teléfono es de una vecina.',
          notSay: 'En qué albergue está.',
        },
      },
    }))
}

/** “de León Caal” are two surnames. */
function surnamesOf(surname: string): { surname1: string; surname2: string } {
  const parts = surname.match(/(?:(?:de|del|la|las|los) )*\S+/gu) ?? []
  return { surname1: parts[0] ?? surname, surname2: parts.slice(1).join(' ') }
}
