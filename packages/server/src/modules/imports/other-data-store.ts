import { unheldPart } from '@amparo/domain/import-primero/held-fields'
import { presentOtherData, searchWordsOf } from '@amparo/domain/import-primero/other-data'
import type { PrimeroKept } from '@amparo/domain/import-primero/primero-case'
import type { PrimeroRead } from '@amparo/domain/import-primero/read-primero-case'
import type { JsonObject } from '@amparo/domain/kernel/json'
import { hashText } from '@amparo/domain/name/name-hash'
import type { ReadScope } from '../../db/transaction.ts'
import { recordFact } from '../../facts/record-fact.ts'
import type { OperationContext } from '../../http/route.ts'

/** Words of one case that are kept for search; a novel in a text field is not found by its last page. */
const mostWords = 5000

/** Keeps what came as it came, with the words by which the shown part is found. Answers how many fields are shown. */
export async function saveOtherData(
  context: OperationContext,
  of: {
    readonly caseId: string
    readonly sourceId: string
    readonly read: PrimeroRead
    readonly jobId: string
    readonly importedOn: string
  },
): Promise<number> {
  const { sql } = context.tx
  const { caseId, sourceId, jobId, read } = of
  const shown = presentOtherData(unheldPart(read))
  const texts = shown.flatMap((datum) => datum.texts)
  const words = [...new Set(texts.flatMap(searchWordsOf))].slice(0, mostWords).map(wordKey)
  await sql`insert into amparo.other_data (case_id, source, source_id, document, bound, words_language, imported_on, job_id)
    values (${caseId}, 'primero', ${sourceId}, ${sql.json(read.other as never)}, ${sql.json(read.bound as never)},
      ${context.language}, ${of.importedOn}, ${jobId})`
  await sql`insert into amparo.other_data_words (word, case_id)
    select word, ${caseId} from unnest(${words}::bigint[]) word on conflict do nothing`
  await context.append([
    recordFact(
      { caseId, streamKind: 'other-data', streamId: caseId, streamVersion: 1, section: 'other-data' },
      {
        kind: 'CaseImported',
        source: 'primero',
        sourceId,
        jobId,
        document: read.other,
        bound: read.bound,
        unread: read.problems.map(({ pointer }) => pointer),
      } as { readonly kind: string },
    ),
  ])
  return shown.length
}

/** 53 bits of a word: a number that JavaScript and the database both hold exactly. */
export function wordKey(word: string): number {
  return (hashText(word, 0x6f746864) >>> 0) * 0x20_0000 + ((hashText(word, 0x61746f73) >>> 0) & 0x1f_ffff)
}

export type OtherDataRow = {
  readonly case_id: string
  readonly source: string
  readonly source_id: string
  readonly document: JsonObject
  readonly bound: JsonObject
  readonly imported_on: string
}

export function keptOf(row: Pick<OtherDataRow, 'document' | 'bound'>): PrimeroKept {
  return { other: row.document, bound: row.bound }
}

export async function findOtherData(scope: ReadScope, caseId: string): Promise<OtherDataRow | undefined> {
  const [row] = await scope.sql<OtherDataRow[]>`
    select case_id, source, source_id, document, bound, imported_on from amparo.other_data where case_id = ${caseId}`
  return row
}

export type OtherDataHit = OtherDataRow & {
  readonly code: string
  readonly call_name: string
  readonly state: 'open' | 'on-hold' | 'transferred' | 'closed'
}

/** Cases in whose other data all of these words stand; the row policies leave only those the reader may open. */
export async function listCasesWithWords(
  scope: ReadScope,
  words: readonly string[],
  most: number,
): Promise<OtherDataHit[]> {
  return scope.sql<OtherDataHit[]>`
    select o.case_id, o.source, o.source_id, o.document, o.bound, o.imported_on, c.code, c.call_name, c.state
    from (select w.case_id from amparo.other_data_words w where w.word = any (${words.map(wordKey)}::bigint[])
      group by w.case_id having count(*) = ${words.length} limit ${most}) hit
    join amparo.other_data o on o.case_id = hit.case_id
    join amparo.cases c on c.id = hit.case_id
    order by c.updated_at desc, c.id`
}
