import type { ReadScope } from '../../db/transaction.ts'

/**
 * Who interpreted for each of these records, by the name of that day, as the course of the case says: whoever does not read that reads
 * no name here. What was taken back is left out.
 */
export async function listHelpersOf(
  { sql }: ReadScope,
  caseId: string,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (recordIds.length === 0) return new Map()
  const rows = await sql<{ record: string; names: string[] }[]>`
    select w.content ->> 'recordId' as record, array_agg(distinct h ->> 'name') as names
    from amparo.interpretings w
    cross join lateral jsonb_array_elements(w.content -> 'helpers') h
    where w.case_id = ${caseId} and w.withdrawn_at is null and w.content ->> 'recordId' = any (${[...recordIds]}::text[])
    group by 1`
  return new Map(rows.map(({ record, names }) => [record, names]))
}

/** As a record says it: nothing where nobody helped. */
export function helpedByOf(helpers: ReadonlyMap<string, readonly string[]>, recordId: string) {
  const names = helpers.get(recordId)
  return names ? { helpedBy: [...names] } : {}
}
