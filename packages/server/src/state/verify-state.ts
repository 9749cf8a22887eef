import { jsonEquals } from '@amparo/domain/kernel/json'
import type { Database } from '../db/database.ts'
import { asSystem, type ReadScope, type WriteTx } from '../db/transaction.ts'
import type { StoredFact } from '../facts/fact.ts'
import { listFactsOfStreams, listStreamIds } from '../facts/store.ts'
import type { StateStream, WholeFact } from './state-stream.ts'
import { stateStreams } from './streams.ts'

/** Where a state row and its facts first part: which record, and which column; never the values. */
export type Difference = { readonly kind: string; readonly id: string; readonly column: string }

export type StateReport = {
  readonly checked: number
  /** Records of which something was erased: their facts no longer tell all. */
  readonly erased: number
  readonly different: number
  readonly first: Difference | undefined
}

const batch = 500

/**
 * Folds the facts of every record again and compares with the stored row; with `rebuild`, writes the row that
 * the facts say. What the facts do not decide is left alone, and so is a record of which content was erased.
 */
export async function verifyState(
  owner: Database,
  options: { readonly rebuild: boolean; readonly onProgress?: (checked: number) => void },
): Promise<StateReport> {
  const total = { checked: 0, erased: 0, different: 0, first: undefined as Difference | undefined }
  const add = (found: Difference) => {
    total.different += 1
    total.first ??= found
  }
  for (const stream of stateStreams) {
    let after: string | undefined
    do {
      after = await asSystem(owner, 'amparo_keeper', 'state is compared with its facts', async (tx) => {
        const ids = await listIds(tx, stream, after)
        const compared = await compareBatch(tx, stream, ids, options.rebuild)
        if (!stream.follows) {
          total.checked += ids.length
          total.erased += compared.erased
        }
        compared.differences.forEach(add)
        options.onProgress?.(total.checked)
        return ids.length === batch ? ids.at(-1) : undefined
      })
    } while (after !== undefined)
    const alone = await asSystem(owner, 'amparo_keeper', 'rows without facts are counted', (tx) =>
      stream.findWithoutFacts(tx),
    )
    if (alone.first !== null) {
      add({ kind: stream.kind, id: alone.first, column: 'facts' })
      total.different += alone.count - 1
    }
  }
  return total
}

async function compareBatch(tx: WriteTx, stream: StateStream, ids: readonly string[], rebuild: boolean) {
  const [byStream, rows] = await Promise.all([listFacts(tx, stream, ids), stream.load(tx, ids)])
  const differences: Difference[] = []
  let erased = 0
  for (const id of ids) {
    const own = byStream.get(id) ?? []
    if (!areWhole(own)) {
      erased += 1
      continue
    }
    const folded = stream.fold(own)
    const stored = rows.get(id)
    const column = stored
      ? Object.keys(folded).find((name) => !jsonEquals(asStored(folded[name]), stored[name]))
      : 'row'
    if (column === undefined) continue
    differences.push({ kind: stream.kind, id, column })
    if (rebuild) await stream.write(tx, id, folded, own)
  }
  return { differences, erased }
}

function listIds(scope: ReadScope, stream: StateStream, after: string | undefined): Promise<string[]> {
  return (
    stream.listIds?.(scope, after, batch) ??
    listStreamIds(scope, stream.factKind ?? stream.kind, after, batch)
  )
}

async function listFacts(
  scope: ReadScope,
  stream: StateStream,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFact[]>> {
  if (stream.listFacts) return stream.listFacts(scope, ids)
  const kind = stream.factKind ?? stream.kind
  // What came with an import is filed under the id of its case as well.
  const own = (await listFactsOfStreams(scope, ids)).filter((fact) => fact.streamKind === kind)
  return Map.groupBy(own, (fact) => fact.streamId)
}

function areWhole(facts: readonly StoredFact[]): facts is readonly WholeFact[] {
  return facts.every((fact) => fact.payload !== undefined)
}

/** What a column holds after a value was written to it: without the keys that JSON drops. */
function asStored(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value))
}
