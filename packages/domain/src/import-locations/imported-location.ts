import type { Problem } from '../kernel/problem.ts'
import type { Result } from '../kernel/result.ts'

/** A place of the tree: a country, and its departments, municipalities and so on below it. */
export type ImportedLocation = {
  readonly code: string
  /** `null` for a country. */
  readonly upperCode: string | null
  /** Code of the country at the top of its chain. */
  readonly country: string
  /** 0 for a country, 1 for a department or state, 2 for a municipality … */
  readonly level: number
  /** By language tag; `und` where the file does not say in which language a name is. */
  readonly names: Readonly<Record<string, string>>
}

export type LocationRowReason =
  'code-missing' | 'name-missing' | 'code-malformed' | 'upper-differs' | 'upper-unknown'

export type LocationsRead = {
  /** Upper places stand before those below them. */
  readonly locations: readonly ImportedLocation[]
  /** Rows that were refused, counted from 1 after the headings, each as a whole: no half chain is imported. */
  readonly errors: readonly { readonly row: number; readonly reason: LocationRowReason }[]
  /** Columns with a place tag that could not be used, counted from 1. */
  readonly passedOver: readonly { readonly column: number; readonly tag: string }[]
  readonly rows: number
}

/** A table as a CSV reader gives it: rows of cells, all text. */
export type Table = readonly (readonly string[])[]

export type ReadTable = (table: Table) => Result<LocationsRead, Problem>

const code = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/

export function isPlaceCode(text: string): boolean {
  return code.test(text)
}

/** Collects places over rows: a place stands in every row below it, and must be the same place each time. */
export class LocationTree {
  readonly #found = new Map<string, ImportedLocation>()

  /** The reason why not, or nothing. */
  conflictWith(location: ImportedLocation): LocationRowReason | undefined {
    const known = this.#found.get(location.code)
    if (known === undefined) return undefined
    return known.upperCode === location.upperCode && known.level === location.level
      ? undefined
      : 'upper-differs'
  }

  has(placeCode: string): boolean {
    return this.#found.has(placeCode)
  }

  add(location: ImportedLocation): void {
    const known = this.#found.get(location.code)
    const names = known === undefined ? location.names : { ...location.names, ...known.names }
    this.#found.set(location.code, { ...location, names })
  }

  /** Upper places first; within a level in the order of the file. */
  list(): readonly ImportedLocation[] {
    return [...this.#found.values()].toSorted((left, right) => left.level - right.level)
  }
}
