import type { Sql } from 'postgres'

/**
 * Roles belong to the whole cluster, not to one database, and two nodes may start at once: so they are made
 * once, under an advisory lock, by an owner that need not be superuser but must be allowed to create roles.
 * None of them can log in or bypasses row-level security.
 */
export const runtimeRoles = [
  'amparo_app',
  'amparo_sign_in',
  'amparo_search',
  'amparo_jobs',
  'amparo_sequencer',
] as const
export const keeperRole = 'amparo_keeper'
/** Owns the functions that say what a reader may see; nobody becomes it. */
export const accessRole = 'amparo_access'
/** Owns the function that counts for the report of use, and sees the columns that it counts; nobody becomes it. */
export const countsRole = 'amparo_counts'
const everyRole = [...runtimeRoles, keeperRole, accessRole, countsRole] as const

const rolesLock = 7_204_118_301

export async function makeRoles(owner: Sql): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${rolesLock})`
    for (const role of everyRole) {
      const [found] = await tx`select 1 from pg_roles where rolname = ${role}`
      if (!found) await tx`create role ${tx(role)} nologin noinherit`
    }
    // Since PostgreSQL 16 the maker of a role administers it without being able to take it.
    for (const role of everyRole) await tx`grant ${tx(role)} to current_user`
  })
}

/** The name of the login role of one database: a node can enter its own and no other. */
export function loginRoleOf(database: string): string {
  return `amparo_login_${database.replace(/[^a-z0-9_]/gi, '_').slice(0, 48)}`
}

/**
 * Makes the login role by which the node serves. It owns nothing and inherits nothing: until it takes one of
 * the runtime roles inside a transaction, every table is closed to it.
 */
export async function makeLoginRole(owner: Sql, password: string): Promise<string> {
  const [row] = await owner`select current_database() as name`
  const database = String(row?.['name'])
  const login = loginRoleOf(database)
  await owner.begin(async (tx) => {
    await tx`select pg_advisory_xact_lock(${rolesLock})`
    const [found] = await tx`select 1 from pg_roles where rolname = ${login}`
    if (!found) await tx`create role ${tx(login)} login noinherit`
    // A utility statement takes no parameters: the password is quoted by the server itself.
    const [alter] =
      await tx`select format('alter role %I with login noinherit password %L', ${login}::text, ${password}::text) as statement`
    await tx.unsafe(String(alter?.['statement']))
    for (const role of runtimeRoles) await tx`grant ${tx(role)} to ${tx(login)}`
    await tx`revoke connect on database ${tx(database)} from public`
    await tx`grant connect on database ${tx(database)} to ${tx(login)}`
  })
  return login
}
