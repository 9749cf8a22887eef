import {
  evolveFormRecord,
  formRecordEventKinds,
  type FormRecord,
  type FormRecordEvent,
} from '@amparo/domain/form-record/form-record'
import { formRecordRow } from '../modules/form-records/store.ts'
import { foldEvents, tableStream, type StateStream, type WholeFact } from './state-stream.ts'

const kinds = new Set<string>(formRecordEventKinds)

function foldRecord(facts: readonly WholeFact[]) {
  const moves = facts.filter(({ kind }) => kinds.has(kind))
  return formRecordRow(foldEvents<FormRecord, FormRecordEvent>(moves, evolveFormRecord))
}

/** What is said of a kept form besides its answers, which are a stream of their own under the same id. */
export const formRecordStream: StateStream = {
  ...tableStream('form-record', 'form_records', foldRecord),
  factKind: 'answer',
  listIds: async ({ sql }, after, limit) => {
    const rows = await sql<{ stream_id: string }[]>`
      select distinct stream_id from amparo.facts where stream_kind = 'answer' and kind = 'FormStarted'
        and (${after ?? null}::uuid is null or stream_id > ${after ?? null}::uuid) order by stream_id limit ${limit}`
    return rows.map((row) => row.stream_id)
  },
  findWithoutFacts: async ({ sql }) => {
    const [row] = await sql<{ count: number; first: string | null }[]>`
      select count(*) as count, min(r.id::text) as first from amparo.form_records r
      where not exists (select 1 from amparo.facts f where f.stream_id = r.id and f.kind = 'FormStarted')`
    return row ?? { count: 0, first: null }
  },
}
