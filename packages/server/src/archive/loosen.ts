import type { Sql } from 'postgres'
import { archivedSchemas, type Table } from './catalogue.ts'

/**
 * Lets rows in that were already checked once: foreign keys go and come back (so that tables may refer to each
 * other in circles), triggers rest (what they would write is in the backup too), and the owner may write past
 * forced row policies, which COPY cannot work under. All inside one transaction: nobody else ever sees it so.
 */
export type Loosened = { readonly tighten: () => Promise<void> }

export async function loosen(tx: Sql, tables: readonly Table[]): Promise<Loosened> {
  // The names and definitions are the catalogue's own, quoted by the server.
  const keys = await tx<{ drop: string; add: string }[]>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
           format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add
    from pg_constraint where contype = 'f' and conparentid = 0
      and connamespace = any (select to_regnamespace(name) from unnest(${[...archivedSchemas]}::text[]) name)
    order by conrelid::regclass::text, conname`
  const triggers = await tx<{ disable: string; enable: string }[]>`
    select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as disable,
           format('alter table %s enable trigger %I', tgrelid::regclass, tgname) as enable
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not tgisinternal and tgenabled = 'O' and tgparentid = 0
      and c.relnamespace = any (select to_regnamespace(name) from unnest(${[...archivedSchemas]}::text[]) name)`
  const forced = await tx<{ name: string; schema: string }[]>`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relforcerowsecurity and n.nspname = any (${[...archivedSchemas]})`
  const isOurs = new Set(tables.map((table) => `${table.schema}.${table.name}`))
  const unforced = forced.filter((table) => isOurs.has(`${table.schema}.${table.name}`))
  for (const key of keys) await tx.unsafe(key.drop)
  for (const trigger of triggers) await tx.unsafe(trigger.disable)
  for (const { schema, name } of unforced) {
    await tx`alter table ${tx(schema)}.${tx(name)} no force row level security`
  }
  return {
    tighten: async () => {
      for (const { schema, name } of unforced) {
        await tx`alter table ${tx(schema)}.${tx(name)} force row level security`
      }
      for (const trigger of triggers) await tx.unsafe(trigger.enable)
      for (const key of keys) await tx.unsafe(key.add)
    },
  }
}
