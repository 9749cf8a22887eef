import type { Rule } from '@amparo/domain/rule/rule'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import type { OperationContext } from '../../http/route.ts'
import { newId } from '../../ids.ts'
import { ruleBookOf, type RuleBook } from '../../rules/rule-book.ts'

/** The rules by which the reader's own organisation works. */
export async function ownBook({ tx, dependencies, principal }: OperationContext): Promise<RuleBook> {
  const { organisationId } = principal
  const [row] = await tx.sql<{ rules_version: number }[]>`
    select rules_version from amparo.organisations where id = ${organisationId}`
  return ruleBookOf(dependencies.database, tx, { organisationId, rulesVersion: row?.rules_version ?? 0 })
}

/** How many cases are worked at each place, how many were closed there within a year, and how many children are held there. */
export type PlaceRow = {
  readonly place: string | null
  readonly open: number
  readonly closed: number
  readonly held: number
}

/** One row for each place; none for whoever may not ask. */
export async function listCasesByPlace({ sql }: ReadScope): Promise<PlaceRow[]> {
  return sql<PlaceRow[]>`select place, open, closed, held from amparo.cases_by_place_of_mine()`
}

/** Locks the organisation: versions are counted one after another. Answers how many of this id there are. */
export async function countVersions(tx: WriteTx, organisationId: string, ruleId: string): Promise<number> {
  await tx.sql`select 1 from amparo.organisations where id = ${organisationId} for update`
  const [row] = await tx.sql<{ n: number }[]>`
    select count(*)::int as n from amparo.rules where id = ${ruleId} and organisation_id = ${organisationId}`
  return row?.n ?? 0
}

export async function insertRule(tx: WriteTx, rule: Rule, publishedBy: string): Promise<void> {
  await tx.sql`insert into amparo.rules ${tx.sql({
    id: rule.id,
    version: rule.version,
    jurisdiction: rule.jurisdiction,
    kind: rule.kind,
    record: tx.sql.json(rule as never),
    organisation_id: rule.organisationId ?? null,
    published_by: publishedBy,
    published_at: new Date(),
  } as never)}`
}

export async function insertConfirmation(
  tx: WriteTx,
  confirmation: {
    readonly organisationId: string
    readonly ruleId: string
    readonly version: number
    readonly by: string
    readonly byName: string
    readonly on: string
    readonly source: string
  },
): Promise<string> {
  const id = newId()
  await tx.sql`insert into amparo.rule_confirmations
      (id, organisation_id, rule_id, rule_version, confirmed_by, confirmed_by_name, confirmed_on, source)
    values (${id}, ${confirmation.organisationId}, ${confirmation.ruleId}, ${confirmation.version}, ${confirmation.by},
      ${confirmation.byName}, ${confirmation.on}, ${confirmation.source})`
  return id
}

/** Every process reads the rules of this organisation anew from here on. */
export async function raiseRulesVersion(tx: WriteTx, organisationId: string): Promise<void> {
  await tx.sql`update amparo.organisations set rules_version = rules_version + 1 where id = ${organisationId}`
}
