import type { Sql } from 'postgres'

/**
 * What the database itself says about the tables that a backup holds. Partitioned tables are taken as one; their
 * parts are only remembered by their bounds. A table that a later migration adds is found without a change here.
 */
export const archivedSchemas = ['amparo', 'sign_in'] as const

export type Column = { readonly name: string; readonly isText: boolean }
export type Table = {
  readonly schema: string
  readonly name: string
  readonly columns: readonly Column[]
  /** The primary key; the rows of a backup stand in its order, so that equal data give equal bytes. */
  readonly key: readonly string[]
}
export type Partition = {
  readonly schema: string
  readonly name: string
  readonly parent: string
  readonly bound: string
}
export type Sequence = { readonly schema: string; readonly name: string; readonly last: string }

export function nameOf(table: { readonly schema: string; readonly name: string }): string {
  return `${table.schema}.${table.name}`
}

export async function listTables(sql: Sql): Promise<Table[]> {
  const rows = await sql<{ schema: string; name: string; columns: Column[]; key: string[] | null }[]>`
    select n.nspname as schema, c.relname as name,
      (select json_agg(json_build_object('name', a.attname, 'isText', t.typcategory = 'S') order by a.attname)
        from pg_attribute a join pg_type t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select json_agg(a.attname order by k.place)
        from pg_index i, unnest(i.indkey::int2[]) with ordinality as k (attnum, place), pg_attribute a
        where i.indrelid = c.oid and i.indisprimary and a.attrelid = c.oid and a.attnum = k.attnum) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = any (${[...archivedSchemas]}) and c.relkind in ('r', 'p') and not c.relispartition
    order by n.nspname collate "C", c.relname collate "C"`
  return rows.map((row) => ({ ...row, key: row.key ?? row.columns.map((column) => column.name) }))
}

export async function listPartitions(sql: Sql): Promise<Partition[]> {
  return sql<Partition[]>`
    select n.nspname as schema, c.relname as name, p.relname as parent, pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_inherits i on i.inhrelid = c.oid join pg_class p on p.oid = i.inhparent
    where n.nspname = any (${[...archivedSchemas]}) and c.relispartition and c.relkind = 'r'
    order by 1, 2`
}

export async function listSequences(sql: Sql): Promise<Sequence[]> {
  return sql<Sequence[]>`
    select schemaname as schema, sequencename as name, last_value::text as last from pg_sequences
    where schemaname = any (${[...archivedSchemas]}) and last_value is not null order by 1, 2`
}

export type AppliedMigration = { readonly number: number; readonly checksum: string }

/** None where the database has no schema of ours yet. */
export async function listAppliedMigrations(sql: Sql): Promise<AppliedMigration[]> {
  const [found] = await sql`select to_regclass('amparo_schema.migrations') is not null as yes`
  if (found?.['yes'] !== true) return []
  return sql<AppliedMigration[]>`select number, checksum from amparo_schema.migrations order by number`
}
