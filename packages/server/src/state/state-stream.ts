import type { VersionedRecord } from '@amparo/domain/kernel/field-versions'
import type { JsonValue } from '@amparo/domain/kernel/json'
import { evolveRecord, type RecordEvent } from '@amparo/domain/record/record-events'
import type { ReadScope, WriteTx } from '../db/transaction.ts'
import type { StoredFact } from '../facts/fact.ts'

export type Columns = Readonly<Record<string, unknown>>

/** A fact whose content is still there. */
export type WholeFact = StoredFact & { readonly payload: Readonly<Record<string, unknown>> }

/**
 * One kind of record whose state row is nothing but a fold of its facts: what is needed to check that, and to
 * write the row again.
 */
export type StateStream = {
  readonly kind: string
  /** It follows from records that are counted already. */
  readonly follows?: true
  /** Of which records the facts tell it, where that is another kind. */
  readonly factKind?: string
  /** Which records there are, in the order of their ids; without it, all that have facts of that kind. */
  readonly listIds?: (scope: ReadScope, after: string | undefined, limit: number) => Promise<string[]>
  /** The facts of several records, where they are not simply those filed under each. */
  readonly listFacts?: (
    scope: ReadScope,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, readonly StoredFact[]>>
  /** The columns as the facts say, by the very functions that the commands use. */
  readonly fold: (facts: readonly WholeFact[]) => Columns
  /** The columns as they are stored, by id; only those that the fold decides are compared. */
  readonly load: (scope: ReadScope, ids: readonly string[]) => Promise<Map<string, Columns>>
  readonly write: (tx: WriteTx, id: string, columns: Columns, facts: readonly WholeFact[]) => Promise<void>
  /** Rows that no fact speaks of: how many, and the first. */
  readonly findWithoutFacts: (scope: ReadScope) => Promise<{ count: number; first: string | null }>
}

/** The event of a fact, as the rule that made it had it. */
export function eventOf<Event extends { readonly kind: string }>(fact: WholeFact): Event {
  return { ...fact.payload, kind: fact.kind } as unknown as Event
}

export function foldEvents<State, Event extends { readonly kind: string }>(
  facts: readonly WholeFact[],
  evolve: (before: State | undefined, event: Event) => State,
): State {
  let state: State | undefined
  for (const fact of facts) state = evolve(state, eventOf<Event>(fact))
  if (state === undefined) throw new Error('a stream without facts')
  return state
}

/** Values, versions and open conflicts of a record that is edited field by field, after its first fact. */
export function foldEdits(
  first: Readonly<Record<string, JsonValue>>,
  facts: readonly WholeFact[],
): VersionedRecord {
  return facts.reduce<VersionedRecord>(
    (record, fact) => {
      const kind = fact.kind.endsWith('ValueChosen') ? 'ValueChosen' : 'FieldsEdited'
      return evolveRecord(record, { ...fact.payload, kind } as unknown as RecordEvent)
    },
    { values: first, versions: {}, conflicts: {} },
  )
}

/** A record that lies in one row of one table, all of whose columns come from the fold. */
export function tableStream(
  kind: string,
  table: string,
  fold: (facts: readonly WholeFact[]) => Columns,
  /** What else a row needs that was lost altogether. */
  whereLost: (facts: readonly WholeFact[]) => Columns = () => ({}),
): StateStream {
  const name = `amparo.${table}`
  return {
    kind,
    fold,
    load: async ({ sql }, ids) => {
      const rows = await sql<
        { id: string }[]
      >`select * from ${sql(name)} where id = any (${[...ids]}::uuid[])`
      return new Map(rows.map((row) => [row.id, row]))
    },
    write: async ({ sql }, id, columns, facts) => {
      const stored = Object.fromEntries(
        Object.entries(columns).map(([column, value]) => [
          column,
          isObject(value) ? sql.json(value as never) : value,
        ]),
      )
      const updated = await sql`update ${sql(name)} set ${sql(stored as never)} where id = ${id} returning id`
      if (updated.length === 0)
        await sql`insert into ${sql(name)} ${sql({ ...whereLost(facts), ...stored } as never)}`
    },
    findWithoutFacts: async (scope) => findWithoutFacts(scope, name, kind),
  }
}

export async function findWithoutFacts({ sql }: ReadScope, table: string, kind: string) {
  const [row] = await sql<{ count: number; first: string | null }[]>`
    select count(*) as count, min(t.id::text) as first from ${sql(table)} t
    where not exists (select 1 from amparo.facts f where f.stream_id = t.id and f.stream_kind = ${kind})`
  return row ?? { count: 0, first: null }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
