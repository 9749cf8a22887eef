import type { Sql } from '../db/database.ts'
import { shippedRules } from '@amparo/packs/country-packs'

/**
 * Lays the shipped rules into the table, as the owner and at every start. A version that is there is never
 * touched again: what an administrator changed is a version of its own.
 */
export async function writeShippedRules(owner: Sql): Promise<void> {
  const rows = shippedRules.map((rule) => ({
    id: rule.id,
    version: rule.version,
    jurisdiction: rule.jurisdiction,
    kind: rule.kind,
    record: rule,
  }))
  await owner.begin(async (tx) => {
    await tx`set local role amparo_keeper`
    await tx`insert into amparo.rules (id, version, jurisdiction, kind, record)
      select id, version, jurisdiction, kind, record
      from jsonb_to_recordset(${tx.json(rows as never)}) as r (id text, version integer, jurisdiction text, kind text, record jsonb)
      on conflict (id, version) do nothing`
  })
}
