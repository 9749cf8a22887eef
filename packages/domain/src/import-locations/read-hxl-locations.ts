import { problem, type Problem } from '../kernel/problem.ts'
import { accept, refuse, type Result } from '../kernel/result.ts'
import {
  isPlaceCode,
  LocationTree,
  type ImportedLocation,
  type LocationRowReason,
  type LocationsRead,
  type Table,
} from './imported-location.ts'

/** Headings may stand above the tags; HXL looks for them in the first rows. */
const tagsWithin = 25
const deepest = 5

type Column = { readonly index: number; readonly level: number; readonly what: 'code' | string }

/**
 * Places from a table with HXL tags (Humanitarian Exchange Language): `#country`, `#adm1` … `#adm5`, each with a
 * `+code` column and a `+name` column per language, one row for a whole chain. A row in which part of the chain is
 * missing is refused as a whole and told; columns in a language that does not exist are passed over and told.
 */
export function readHxlLocations(table: Table): Result<LocationsRead, Problem> {
  const isBlank = table.every((row) => row.every((cell) => cell.trim() === ''))
  if (isBlank) return refuse(problem('import.locations-empty'))
  const tagsAt = table.slice(0, tagsWithin).findIndex(isTagRow)
  const tags = table[tagsAt]
  if (tags === undefined) return refuse(problem('import.locations-untagged'))
  const { columns, passedOver } = readTags(tags)
  const levels = [...new Set(columns.map((column) => column.level))].toSorted((left, right) => left - right)
  const usable = levels.every(
    (level) =>
      columns.some((it) => it.level === level && it.what === 'code') &&
      columns.some((it) => it.level === level && it.what !== 'code'),
  )
  if (levels.length === 0 || !usable) return refuse(problem('import.locations-untagged'))
  const tree = new LocationTree()
  const errors: LocationsRead['errors'][number][] = []
  const rows = table.slice(tagsAt + 1).filter((row) => row.some((cell) => cell.trim() !== ''))
  for (const [index, row] of rows.entries()) {
    const chain = readChain(row, columns, levels)
    const reason =
      typeof chain === 'string'
        ? chain
        : chain.map((place) => tree.conflictWith(place)).find((it) => it !== undefined)
    if (reason !== undefined) errors.push({ row: index + 1, reason })
    else if (typeof chain !== 'string') for (const place of chain) tree.add(place)
  }
  return accept({ locations: tree.list(), errors, passedOver, rows: rows.length })
}

function isTagRow(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length > 0 && filled.every((cell) => cell.startsWith('#')) && filled.some(isPlaceTag)
}

function isPlaceTag(cell: string): boolean {
  return /^#(country|adm[1-9])\b/i.test(cell)
}

function readTags(tags: readonly string[]) {
  const columns: Column[] = []
  const passedOver: LocationsRead['passedOver'][number][] = []
  for (const [index, cell] of tags.entries()) {
    const tag = cell.trim()
    const column = isPlaceTag(tag) ? readTag(tag, index) : undefined
    if (column !== undefined) columns.push(column)
    else if (tag !== '') passedOver.push({ column: index + 1, tag })
  }
  return { columns, passedOver }
}

function readTag(tag: string, index: number): Column | undefined {
  const [hashtag = '', ...attributes] = tag.split('+').map((part) => part.trim())
  const place = hashtag.toLowerCase()
  const level = place === '#country' ? 0 : Number(place.slice('#adm'.length))
  if (!(level <= deepest)) return undefined
  if (attributes.includes('code')) return attributes.length === 1 ? { index, level, what: 'code' } : undefined
  const others = attributes.filter((attribute) => attribute !== 'name')
  if (others.length === attributes.length || others.length > 1) return undefined
  const [language] = others
  if (language === undefined) return { index, level, what: 'und' }
  // HXL also marks languages as `+i_es`.
  const name = language.startsWith('i_') ? language.slice(2) : language
  return isLanguage(name) ? { index, level, what: name.toLowerCase() } : undefined
}

/** A language, perhaps with a country. Codes set aside for private use name no country: `ar-XX` is a slip. */
function isLanguage(tag: string): boolean {
  const found = /^[a-z]{2,3}(?:[-_]([a-z]{2}))?$/i.exec(tag)
  if (found === null) return false
  return !/^(AA|Q[M-Z]|X[A-Z]|ZZ)$/.test((found[1] ?? '').toUpperCase())
}

function readChain(
  row: readonly string[],
  columns: readonly Column[],
  levels: readonly number[],
): readonly ImportedLocation[] | LocationRowReason {
  const cells = levels.map((level) => {
    const own = columns.filter((column) => column.level === level)
    const text = (column: Column) => (row[column.index] ?? '').trim()
    const names = own
      .filter((column) => column.what !== 'code')
      .map((column) => [column.what, text(column)] as const)
      .filter(([, name]) => name !== '')
    const code = own.find((column) => column.what === 'code')
    return { level, code: code === undefined ? '' : text(code), names: Object.fromEntries(names) }
  })
  // A department's own row ends above the municipalities.
  const depth = cells.findLastIndex((cell) => cell.code !== '' || Object.keys(cell.names).length > 0)
  const chain = cells.slice(0, depth + 1)
  if (chain.some((cell) => cell.code === '')) return 'code-missing'
  if (chain.some((cell) => Object.keys(cell.names).length === 0)) return 'name-missing'
  if (chain.some((cell) => !isPlaceCode(cell.code))) return 'code-malformed'
  const country = chain[0]?.code ?? ''
  return chain.map((cell, index) => ({
    code: cell.code,
    upperCode: chain[index - 1]?.code ?? null,
    country,
    level: cell.level,
    names: cell.names,
  }))
}
