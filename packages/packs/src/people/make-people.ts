import { seededRandom, type Random } from '@amparo/domain/kernel/seeded-random'
import {
  accented,
  givenNamesOfBoys,
  givenNamesOfGirls,
  surnamesByCountry,
  surnamesByDepartment,
} from './people-tables.ts'
import {
  agesAlone,
  agesWithFamily,
  companyShares,
  countryShares,
  departmentWeights,
  languagesByDepartment,
  municipalitiesByDepartment,
  shareAlone,
  shareOfGirls,
} from './people-marginals.ts'

/** A child who does not exist. Names follow the place; most birth dates are known, the rest only as an age. */
export type MadeUpPerson = {
  readonly number: number
  readonly given: string
  readonly surname: string
  readonly sex: 'female' | 'male'
  readonly country: 'GTM' | 'HND' | 'SLV' | 'MEX'
  readonly department: string
  readonly municipality: string
  /** ISO 639-3, mother tongue first. */
  readonly languages: readonly string[]
  readonly age: number
  /** Who is with her on the way. */
  readonly company: 'parent' | 'relative' | 'other-adult' | 'children-only' | 'alone'
  /** ISO 8601; absent where only the age was told. */
  readonly bornOn?: string
  readonly mother: { readonly given: string; readonly surname: string }
}

/** The same seed gives the same people, on every machine. */
export function* makePeople(options: {
  readonly seed: number
  readonly count: number
  /** The year in which ages are told. */
  readonly inYear: number
}): Generator<MadeUpPerson> {
  const random = seededRandom(options.seed)
  for (let number = 0; number < options.count; number += 1) {
    yield makePerson(number, options.inYear, random)
  }
}

export function oneOf<Value>(values: readonly Value[], random: Random): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

type Weighted = { readonly names: readonly string[]; readonly sums: readonly number[] }

const departmentsOf: Readonly<Record<'HND' | 'SLV' | 'MEX', readonly string[]>> = {
  HND: ['Cortés', 'Yoro', 'Olancho', 'Francisco Morazán'],
  SLV: ['San Miguel', 'Usulután', 'San Salvador'],
  MEX: ['Chiapas', 'Oaxaca'],
}

const municipalities: ReadonlyMap<string, Weighted> = new Map(
  Object.entries(municipalitiesByDepartment).map(([name, entries]) => [name, weigh(entries)]),
)
const departments = weigh(
  Object.keys(surnamesByDepartment).map((name) => [name, departmentWeights[name] ?? 1]),
)
const surnamesByPlace: ReadonlyMap<string, Weighted> = new Map(
  [...Object.entries(surnamesByDepartment), ...Object.entries(surnamesByCountry)].map(([place, table]) => [
    place,
    weigh(
      table
        .trim()
        .split(/\s+/u)
        .map((entry) => {
          const [name = '', count = '1'] = entry.split(':')
          return [asWritten(name), Number(count)]
        }),
    ),
  ]),
)
const girls = weighByRank(givenNamesOfGirls)
const boys = weighByRank(givenNamesOfBoys)

function makePerson(number: number, inYear: number, random: Random): MadeUpPerson {
  const country = byShare(countryShares, random)
  const department = country === 'GTM' ? choose(departments, random) : oneOf(departmentsOf[country], random)
  const surnames = surnamesByPlace.get(country === 'GTM' ? department : country)
  if (surnames === undefined) throw new Error(`no surnames for ${department}`)
  const sex = random() < shareOfGirls ? 'female' : 'male'
  const first = choose(surnames, random)
  const second = choose(surnames, random)
  const motherSurname = `${second} ${choose(surnames, random)}`
  const company = random() < shareAlone ? byShare(companyShares, random) : 'parent'
  const age = chooseAge(company === 'parent' ? agesWithFamily : agesAlone, random)
  const born = random()
  return {
    number,
    given: givenNames(sex === 'female' ? girls : boys, random),
    surname: random() < 0.12 ? first : `${first} ${second}`,
    sex,
    country,
    department,
    municipality: choose(municipalities.get(department) ?? weigh([[department, 1]]), random),
    languages: chooseLanguages(department, random),
    age,
    company,
    ...(born < 0.6 ? { bornOn: birthDate(inYear - age, random) } : {}),
    mother: { given: givenNames(girls, random), surname: motherSurname },
  }
}

function givenNames(names: Weighted, random: Random): string {
  const first = choose(names, random)
  if (random() < 0.25) return first
  const second = choose(names, random)
  return second === first ? first : `${first} ${second}`
}

function birthDate(year: number, random: Random): string {
  const month = 1 + Math.floor(random() * 12)
  const day = 1 + Math.floor(random() * 28)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function chooseLanguages(department: string, random: Random): readonly string[] {
  let chance = random()
  for (const [language, share] of languagesByDepartment[department] ?? []) {
    if (chance < share) return random() < 0.8 ? [language, 'spa'] : [language]
    chance -= share
  }
  return ['spa']
}

function chooseAge(ages: typeof agesAlone, random: Random): number {
  const [first, last] = byShare(
    ages.map(([from, to, share]) => [[from, to] as const, share]),
    random,
  )
  return first + Math.floor(random() * (last - first + 1))
}

function byShare<Value>(shares: readonly (readonly [Value, number])[], random: Random): Value {
  let chance = random()
  for (const [value, share] of shares) {
    if (chance < share) return value
    chance -= share
  }
  return shares[0]?.[0] as Value
}

function choose(from: Weighted, random: Random): string {
  const at = random() * (from.sums.at(-1) ?? 0)
  let low = 0
  let high = from.sums.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((from.sums[middle] ?? 0) > at) high = middle
    else low = middle + 1
  }
  return from.names[low] ?? ''
}

function weigh(entries: readonly (readonly [string, number])[]): Weighted {
  let sum = 0
  const sums = entries.map(([, weight]) => (sum += weight))
  return { names: entries.map(([name]) => name), sums }
}

function weighByRank(names: string): Weighted {
  return weigh(names.split(/\s+/u).map((name, rank) => [name, 1 / (rank + 6)]))
}

/** "de_leon" → "de León". */
function asWritten(token: string): string {
  return token
    .split('_')
    .map((word) => {
      if (word === 'de' || word === 'del' || word === 'la' || word === 'los') return word
      return accented[word] ?? word.charAt(0).toUpperCase() + word.slice(1)
    })
    .join(' ')
}
