import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import type { Rule } from '@amparo/domain/rule/rule'
import type { ReadScope } from '../db/transaction.ts'

/** What came with the program. */
export async function listShippedRules({ sql }: ReadScope): Promise<Rule[]> {
  const rows = await sql<{ record: Rule }[]>`
    select record from amparo.rules where organisation_id is null order by id, version`
  return rows.map((row) => row.record)
}

export async function listRulesOf({ sql }: ReadScope, organisationId: string): Promise<Rule[]> {
  const rows = await sql<{ record: Rule }[]>`
    select record from amparo.rules where organisation_id = ${organisationId} order by id, version`
  return rows.map((row) => row.record)
}

export type Confirmation = {
  readonly rule_id: string
  readonly rule_version: number
  readonly by: string
  readonly on: PlainDate
  readonly source: string
}

/** The last one of each version. */
export function listConfirmations({ sql }: ReadScope, organisationId: string) {
  return sql<Confirmation[]>`
    select distinct on (rule_id, rule_version) rule_id, rule_version, confirmed_by_name as by,
      confirmed_on::text as on, source
    from amparo.rule_confirmations where organisation_id = ${organisationId}
    order by rule_id, rule_version, recorded_at desc, id desc`
}
