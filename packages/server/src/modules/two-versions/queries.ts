import type { listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import { listWrittenFacts, writersOf } from '../history/index.ts'
import { findVersionedKind } from './kinds.ts'
import { listOpenVersions, type OpenVersionRow } from './store.ts'

export async function twoVersionsList(context: OperationContext, input: InputOf<typeof listTwoVersions>) {
  const rows = await listOpenVersions(context.tx, input.caseId)
  const writerOf = writersOf(rows.length > 0 ? await listWrittenFacts(context.tx, input.caseId) : [])
  const byField = Map.groupBy(rows, (row) => `${row.record_kind} ${row.record_id} ${row.field}`)
  const items = []
  for (const [first, ...more] of byField.values()) {
    if (!first) continue
    const loaded = await findVersionedKind(first.record_kind)?.load(context, input.caseId, first.record_id)
    if (!loaded) continue
    const writer = writerOf(first.record_id, first.field)
    items.push({
      recordKind: first.record_kind,
      recordId: first.record_id,
      section: first.section,
      field: first.field,
      standing: loaded.values[first.field] ?? null,
      standingBy: writer?.by ?? null,
      standingAt: writer?.at ?? null,
      version: loaded.versions[first.field] ?? 0,
      others: [first, ...more].map(presentOther),
    })
  }
  context.touch('case', [input.caseId], [...new Set(rows.flatMap((row) => [row.section, row.field]))])
  return accept({ items })
}

function presentOther(row: OpenVersionRow) {
  return {
    edit: row.other_command_id,
    value: row.other,
    byId: row.other_by,
    by: row.by_name,
    madeAt: row.other_made_at,
  }
}
