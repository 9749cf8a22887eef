import type { Country } from '@amparo/domain/rule/jurisdiction'
import type { Place, PlaceTable } from './country-pack.ts'

const water = /^(Lago|Embalse) /

/**
 * Reads a table written to be small and to be read by people: a line per place of the first level, `01 Name:`,
 * and behind it those of the second, `01 Name; 02 Name`. A code is the country's, the first level's and the second
 * level's in a row, as OCHA builds them.
 */
export function readPlaces(country: Country, text: string): PlaceTable {
  const places = text
    .trim()
    .split('\n')
    .flatMap((line) => placesOfLine(country, line))
  return {
    country,
    source: 'OCHA Common Operational Datasets; GeoNames',
    licence: 'CC BY-IGO; CC BY 4.0',
    places,
  }
}

function placesOfLine(country: Country, line: string): readonly Place[] {
  const [head = '', rest = ''] = line.split(': ')
  const upper = place(head, 1, country, country)
  return [upper, ...rest.split('; ').map((entry) => place(entry, 2, upper.code, upper.code))]
}

function place(entry: string, level: Place['level'], prefix: string, parent: string): Place {
  const space = entry.indexOf(' ')
  const name = entry.slice(space + 1)
  return {
    code: prefix + entry.slice(0, space),
    name,
    level,
    parent,
    ...(water.test(name) ? { water: true } : {}),
  }
}
