import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  isPlaceCode,
  LocationTree,
  type LocationRowReason,
  type LocationsRead,
  type Table,
} from './imported-location.ts'
import { readHxlLocations } from './read-hxl-locations.ts'

const headings = ['Location', 'Admin Level', 'P-Code', 'Name', 'Parent P-Code'] as const

/** Any table of places: OCHA's list of P-codes by its headings, anything else by its HXL tags. */
export function readLocations(table: Table, countries?: readonly string[]): Result<LocationsRead, Problem> {
  return isPcodeList(table) ? readPcodeList(table, countries) : readHxlLocations(table)
}

export function isPcodeList(table: Table): boolean {
  const first = (table[0] ?? []).map(plain)
  return headings.every((heading) => first.includes(heading))
}

/**
 * Places from OCHA's list of P-codes (COD-AB, CC BY-IGO): one row a place, with its level and the P-code above.
 * A country has no row of its own: it is named by the two letters with which its P-codes begin (`GT`), or by the
 * list's three (`TJK`) where they begin with figures; its name comes with the country pack. `countries` keeps only
 * those, named either way.
 */
export function readPcodeList(table: Table, countries?: readonly string[]): Result<LocationsRead, Problem> {
  if (table.length === 0) return refuse(problem('import.locations-empty'))
  if (!isPcodeList(table)) return refuse(problem('import.locations-untagged'))
  const first = (table[0] ?? []).map(plain)
  const at = Object.fromEntries(headings.map((heading) => [heading, first.indexOf(heading)]))
  const rows = table.slice(1).map((row, index) => {
    const cell = (heading: (typeof headings)[number]) => plain(row[at[heading] ?? -1] ?? '')
    const three = cell('Location')
    const code = cell('P-Code')
    const country = /^[A-Z]{2}/.test(code) ? code.slice(0, 2) : three
    return {
      row: index + 1,
      isBlank: row.every((it) => plain(it) === ''),
      three,
      country,
      code,
      level: Number(cell('Admin Level')),
      name: cell('Name'),
      upper: cell('Parent P-Code'),
    }
  })
  const wanted = rows.filter(
    (row) =>
      !row.isBlank &&
      (countries === undefined || countries.includes(row.country) || countries.includes(row.three)),
  )
  const tree = new LocationTree()
  const errors: LocationsRead['errors'][number][] = []
  for (const row of wanted.toSorted((left, right) => left.level - right.level)) {
    const { code, country, level } = row
    const upperCode = level === 1 ? country : row.upper
    const place = { code, upperCode, country, level, names: { und: row.name } }
    let reason: LocationRowReason | undefined
    if (code === '') reason = 'code-missing'
    else if (!isPlaceCode(code) || !Number.isInteger(level) || level < 1) reason = 'code-malformed'
    else if (row.name === '') reason = 'name-missing'
    else if (level > 1 && !tree.has(upperCode)) reason = 'upper-unknown'
    else reason = tree.conflictWith(place)
    if (reason !== undefined) {
      errors.push({ row: row.row, reason })
      continue
    }
    if (!tree.has(country)) {
      tree.add({ code: country, upperCode: null, country, level: 0, names: { und: row.three } })
    }
    tree.add(place)
  }
  return accept({
    locations: tree.list(),
    errors: errors.toSorted((left, right) => left.row - right.row),
    passedOver: [],
    rows: wanted.length,
  })
}

/** Files from spreadsheets begin with a byte-order mark. */
function plain(cell: string): string {
  return cell.replace(/^\ufeff/, '').trim()
}
