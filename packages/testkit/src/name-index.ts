import { keysOfPerson } from '@amparo/domain/name/name-keys'
import { candidatesOf, keysOfQuery, rowsOfSearch, rowsPerKey } from '@amparo/domain/name/query-keys'
import type { ChildQuery, NameQueryKeys, RankedChild, RecordedName } from '@amparo/domain/name/recorded-name'
import { rankCandidates } from '@amparo/domain/name/search-children'
import { createTokenMemo } from '@amparo/domain/name/token-form'

/** Names in memory, looked up by key as a database would: what a search may find, without the database. */
export type NameIndex = {
  readonly people: readonly RecordedName[]
  readonly rows: number
  search(query: ChildQuery): { readonly found: readonly RankedChild<number>[]; readonly candidates: number }
  /** Rows read by the query, before they are summed per person. */
  rowsRead(text: string): number
}

export function indexNames(people: readonly RecordedName[]): NameIndex {
  const memo = createTokenMemo()
  const keys: number[] = []
  const owners: number[] = []
  for (const [number, name] of people.entries()) {
    for (const key of keysOfPerson([name], memo).keys) {
      keys.push(key)
      owners.push(number)
    }
  }
  const { starts, holders } = groupByKey(keys, owners)

  const ask = (text: string) => keysOfQuery(text, { people: people.length, rows: rowsOfSearch }, memo)

  function hits(asked: NameQueryKeys): { readonly sums: ReadonlyMap<number, number>; readonly rows: number } {
    const sums = new Map<number, number>()
    let rows = 0
    for (const probe of asked.probes) {
      const range = starts.get(probe.key)
      if (range === undefined) continue
      const end = Math.min(range.end, range.start + rowsPerKey)
      for (let at = range.start; at < end; at += 1) {
        const owner = holders[at] ?? 0
        sums.set(owner, (sums.get(owner) ?? 0) + probe.bits)
      }
      rows += end - range.start
    }
    return { sums, rows }
  }

  return {
    people,
    rows: keys.length,
    rowsRead: (text) => hits(ask(text)).rows,
    search(query) {
      const asked = ask(query.name)
      const best = [...hits(asked).sums].sort((a, b) => b[1] - a[1]).slice(0, candidatesOf(asked, query))
      const children = best.flatMap(([id]) => {
        const name = people[id]
        return name === undefined ? [] : [{ id, names: [name] }]
      })
      return { found: rankCandidates(query, children, 10, memo), candidates: best.length }
    },
  }
}

function groupByKey(
  keys: readonly number[],
  owners: readonly number[],
): {
  readonly starts: ReadonlyMap<number, { readonly start: number; readonly end: number }>
  readonly holders: Int32Array
} {
  const counts = new Map<number, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const starts = new Map<number, { start: number; end: number }>()
  let next = 0
  for (const [key, count] of counts) {
    starts.set(key, { start: next, end: next })
    next += count
  }
  const holders = new Int32Array(keys.length)
  for (const [at, key] of keys.entries()) {
    const range = starts.get(key)
    if (range === undefined) continue
    holders[range.end] = owners[at] ?? 0
    range.end += 1
  }
  return { starts, holders }
}
