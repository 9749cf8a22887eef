import { matchKeyRows } from '../modules/cases/registration-rows.ts'
import { foldPerson } from './person-stream.ts'
import type { StateStream, WholeFact } from './state-stream.ts'

function keysOf(facts: readonly WholeFact[]) {
  const [first] = facts
  const person = foldPerson(facts)
  if (person.taken_off_at !== null) return []
  return matchKeyRows(first?.caseId ?? '', first?.streamId ?? '', person.names, person.phones)
}

/** By which sounds and numbers somebody is found: from her names and phones, and from nothing else. */
export const searchKeyStream: StateStream = {
  kind: 'search-keys',
  follows: true,
  factKind: 'person',
  fold: (facts) => ({ keys: keysOf(facts).map(nameOf).toSorted() }),
  load: async ({ sql }, ids) => {
    const rows = await sql<{ key: string; person_id: string; case_id: string }[]>`
      select key::text, person_id, case_id from amparo.match_keys where person_id = any (${[...ids]}::uuid[])`
    const found = Map.groupBy(rows, (row) => row.person_id)
    return new Map(ids.map((id) => [id, { keys: (found.get(id) ?? []).map(nameOf).toSorted() }]))
  },
  write: async ({ sql }, id, _columns, facts) => {
    const keys = keysOf(facts)
    await sql`delete from amparo.match_keys where person_id = ${id}`
    if (keys.length > 0) await sql`insert into amparo.match_keys ${sql(keys)}`
  },
  findWithoutFacts: async ({ sql }) => {
    const [row] = await sql<{ count: number; first: string | null }[]>`
      select count(distinct k.person_id) as count, min(k.person_id::text) as first from amparo.match_keys k
      where not exists (select 1 from amparo.facts f where f.stream_id = k.person_id and f.stream_kind = 'person')`
    return row ?? { count: 0, first: null }
  },
}

function nameOf(row: { readonly key: number | string; readonly case_id: string }): string {
  return `${row.key} ${row.case_id}`
}
