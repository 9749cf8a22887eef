import postgres, { type Sql } from 'postgres'

export type { Sql }

/** The node's connections. Only this folder and the `store.ts` files hold SQL. */
export type Database = { readonly sql: Sql; readonly close: () => Promise<void> }

/** Instants come as ISO text in UTC and days as `2026-03-14`: no value depends on the process's time zone. */
const types = {
  day: { to: 1082, from: [1082], serialize: (value: string) => value, parse: (value: string) => value },
  instant: {
    to: 1184,
    from: [1184],
    serialize: (value: string | Date) => (typeof value === 'string' ? value : value.toISOString()),
    parse: (value: string) => new Date(value).toISOString(),
  },
  count: {
    to: 20,
    from: [20],
    serialize: (value: number) => String(value),
    parse: (value: string) => Number(value),
  },
}

export function openDatabase(url: string, options: { readonly most?: number } = {}): Database {
  const sql = postgres(url, {
    max: options.most ?? 12,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => {},
    types,
    connection: { application_name: 'amparo', TimeZone: 'UTC' },
  }) as unknown as Sql
  return { sql, close: () => sql.end({ timeout: 5 }) }
}
