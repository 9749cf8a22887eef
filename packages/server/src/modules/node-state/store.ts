import type { ReadScope } from '../../db/transaction.ts'

export type DatabaseFigures = {
  readonly version: string
  readonly bytes: string
  readonly entries: string
  readonly checkpoint_size: string | null
  readonly checkpoint_at: string | null
}

/** Summed up: asking for the size of the database takes the right to connect, which no role that serves has. */
export async function getDatabaseFigures(scope: ReadScope): Promise<DatabaseFigures> {
  const [row] = await scope.sql<DatabaseFigures[]>`
    select current_setting('server_version') as version,
      (select sum(pg_total_relation_size(t.oid)) from pg_class t where t.relkind in ('r', 'm'))::text as bytes,
      coalesce((select max(l.seq) + 1 from amparo.audit_leaves l), 0)::text as entries,
      c.size::text as checkpoint_size, c.made_at as checkpoint_at
    from (values (1)) as one (n)
    left join lateral (select size, made_at from amparo.audit_checkpoints order by size desc limit 1) c on true`
  if (!row) throw new Error('the database gave no figures about itself')
  return row
}
