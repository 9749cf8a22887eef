import {
  accented,
  givenNamesOfBoys,
  givenNamesOfGirls,
  languagesByDepartment,
  municipalitiesByDepartment,
  surnamesByCountry,
  surnamesByDepartment,
} from './people-tables.ts'

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

export type Random = () => number

/** Mulberry32: small, quick, and the same everywhere. Not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function oneOf<Value>(values: readonly Value[], random: Random): Value {
  const value = values[Math.floor(random() * values.length)]
  if (value === undefined) throw new Error('nothing to choose from')
  return value
}

type Weighted = { readonly names: readonly string[]; readonly sums: readonly number[] }

/** Half of the children released to sponsors 2015–2023 came from Guatemala; shares rounded from public totals. */
const countries: readonly (readonly [MadeUpPerson['country'], number])[] = [
  ['GTM', 0.49],
  ['HND', 0.3],
  ['SLV', 0.18],
  ['MEX', 0.03],
]

const departmentsOf: Readonly<Record<'HND' | 'SLV' | 'MEX', readonly string[]>> = {
  HND: ['Cortés', 'Yoro', 'Olancho', 'Francisco Morazán'],
  SLV: ['San Miguel', 'Usulután', 'San Salvador'],
  MEX: ['Chiapas', 'Oaxaca'],
}

/** Where unaccompanied Guatemalan children leave from: the west and north most. An assumption. */
const departmentWeights: Readonly<Record<string, number>> = {
  Huehuetenango: 22,
  'San Marcos': 18,
  Quiché: 15,
  'Alta Verapaz': 10,
  Quetzaltenango: 8,
  Totonicapán: 4,
  Sololá: 3,
  Chiquimula: 4,
  Guatemala: 4,
}

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
  const country = chooseCountry(random)
  const department = country === 'GTM' ? choose(departments, random) : oneOf(departmentsOf[country], random)
  const surnames = surnamesByPlace.get(country === 'GTM' ? department : country)
  if (surnames === undefined) throw new Error(`no surnames for ${department}`)
  const sex = random() < 0.35 ? 'female' : 'male'
  const first = choose(surnames, random)
  const second = choose(surnames, random)
  const motherSurname = `${second} ${choose(surnames, random)}`
  const age = 1 + Math.floor(17 * Math.sqrt(random()))
  const born = random()
  return {
    number,
    given: givenNames(sex === 'female' ? girls : boys, random),
    surname: random() < 0.12 ? first : `${first} ${second}`,
    sex,
    country,
    department,
    municipality: oneOf(municipalitiesByDepartment[department] ?? [department], random),
    languages: chooseLanguages(department, random),
    age,
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

function chooseCountry(random: Random): MadeUpPerson['country'] {
  let chance = random()
  for (const [country, share] of countries) {
    if (chance < share) return country
    chance -= share
  }
  return 'GTM'
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
