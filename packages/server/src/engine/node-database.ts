import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { migrate, MigrationError, schemaVersion } from '../db/migrate.ts'
import { makeLoginRole, runtimeRoles } from '../db/roles.ts'
import type { Config } from '../config.ts'
import { codeOf } from '../error-code.ts'
import { StartFailure } from '../start-failures.ts'
import { reasonOf } from '../start-reasons.ts'
import { openDataFolder } from './data-folder.ts'
import { openEngine, type EngineEvent } from './engine.ts'

/** The database that a node or a command works with, migrated and ready. */
export type NodeDatabase = {
  readonly folder: string
  readonly isEmbedded: boolean
  /** `false` on the first start with this database. */
  readonly existed: boolean
  /** Owns the schema; absent where only a serving login was given. */
  readonly ownerUrl: string | undefined
  /** Serves: owns nothing, and row policies bind it. */
  readonly runtimeUrl: string
  /** The file by which to enter instead; empty where there is only the address. */
  readonly socket: string
  readonly close: () => Promise<void>
}

export type NodeDatabaseOptions = {
  readonly onStep?: (migration: string) => void
  readonly onEvent?: (event: EngineEvent) => void
}

const oldest = 15

/** Joins the database of a running node, starts the built-in one, or enters the one that DATABASE_URL names. */
export async function openNodeDatabase(
  config: Config,
  options: NodeDatabaseOptions = {},
): Promise<NodeDatabase> {
  if (config.databaseUrl) return enterExternal(config, config.databaseUrl.reveal(), options)
  const engine = await openEngine({
    folder: config.dataFolder,
    ...(options.onEvent ? { onEvent: options.onEvent } : {}),
  })
  try {
    const runtimeUrl = await prepare(engine.ownerUrl, engine.folder, options)
    return {
      folder: engine.folder,
      isEmbedded: true,
      existed: engine.existed,
      ownerUrl: engine.ownerUrl,
      runtimeUrl,
      socket: engine.socket,
      close: engine.release,
    }
  } catch (error) {
    await engine.release()
    throw error
  }
}

async function enterExternal(
  config: Config,
  url: string,
  options: NodeDatabaseOptions,
): Promise<NodeDatabase> {
  const folder = openDataFolder(config.dataFolder)
  const ownerUrl = config.databaseOwnerUrl?.reveal() ?? url
  const found = await inspect(ownerUrl)
  const common = {
    folder,
    isEmbedded: false,
    socket: '',
    existed: found.version !== undefined,
    close: async () => undefined,
  }
  if (!found.ownsDatabase || !found.makesRoles) {
    if (!config.databaseOwnerUrl && found.servesOnly) {
      await requireSchema(found.version)
      return { ...common, ownerUrl: undefined, runtimeUrl: url }
    }
    const reason = found.ownsDatabase ? 'CREATEROLE' : 'OWNER'
    throw new StartFailure('owner-lacks-rights', { user: userOf(ownerUrl), reason })
  }
  const made = await prepare(ownerUrl, folder, options)
  if (!config.databaseOwnerUrl) return { ...common, ownerUrl, runtimeUrl: made }
  await letServe(ownerUrl, userOf(url))
  await inspect(url)
  return { ...common, ownerUrl, runtimeUrl: url }
}

type Inspection = {
  readonly ownsDatabase: boolean
  readonly makesRoles: boolean
  readonly servesOnly: boolean
  /** Of the schema; absent in an empty database. */
  readonly version: number | undefined
}

async function inspect(url: string): Promise<Inspection> {
  return withConnection(url, async (sql) => {
    const [about] = await sql`
      select current_setting('server_version_num')::int / 10000 as major, current_setting('server_version') as version,
        pg_has_role(datdba, 'member') as owns, rolcreaterole or rolsuper as makes_roles,
        to_regclass('amparo_schema.migrations') is not null as has_schema
      from pg_database, pg_roles where datname = current_database() and rolname = current_user`
    if (Number(about?.['major']) < oldest) {
      throw new StartFailure('database-too-old', {
        found: String(about?.['version']),
        needed: String(oldest),
      })
    }
    const hasSchema = about?.['has_schema'] === true
    const [highest] = hasSchema ? await sql`select max(number) as number from amparo_schema.migrations` : []
    const [member] = await sql`
      select coalesce(bool_and(pg_has_role(rolname, 'member')), false) as serves from pg_roles where rolname = ${runtimeRoles[0]}`
    return {
      ownsDatabase: about?.['owns'] === true,
      makesRoles: about?.['makes_roles'] === true,
      servesOnly: hasSchema && member?.['serves'] === true,
      version: hasSchema ? Number(highest?.['number']) : undefined,
    }
  })
}

async function requireSchema(found: number | undefined): Promise<void> {
  const known = await schemaVersion()
  const reason = `${found ?? 0} / ${known}`
  if ((found ?? 0) < known) throw new StartFailure('schema-behind', { reason })
  if ((found ?? 0) > known) throw new StartFailure('schema-newer', { reason })
}

/** Migrates and makes the login that serves; answers the address to serve with. */
async function prepare(ownerUrl: string, folder: string, options: NodeDatabaseOptions): Promise<string> {
  try {
    await migrate(ownerUrl, options.onStep)
    const password = servingPassword(ownerUrl)
    const login = await withConnection(ownerUrl, (sql) => makeLoginRole(sql, password))
    const url = new URL(ownerUrl)
    url.username = login
    url.password = password
    return url.href
  } catch (error) {
    throw migrationFailure(error, ownerUrl, folder)
  }
}

/**
 * Computed, not stored: two nodes that share one database agree on it, and a changed owner's password changes it.
 * It gives nothing away about the owner's password, and whoever knows that one could set this one anyway.
 */
function servingPassword(ownerUrl: string): string {
  const { password, pathname } = new URL(ownerUrl)
  return createHmac('sha256', password).update(`amparo serving login ${pathname}`).digest('base64url')
}

async function letServe(ownerUrl: string, user: string): Promise<void> {
  await withConnection(ownerUrl, async (sql) => {
    const [row] = await sql`select current_database() as name`
    await sql`grant connect on database ${sql(String(row?.['name']))} to ${sql(user)}`
    for (const role of runtimeRoles) await sql`grant ${sql(role)} to ${sql(user)}`
  })
}

const migrationChanged = {
  es: 'un archivo de cambios ya no es el que se aplicó',
  en: 'a file of changes is no longer the one that was applied',
}

/** Why the tables could not be brought to this version, as a sentence for the operator. */
export function migrationFailure(error: unknown, ownerUrl: string, folder: string): unknown {
  if (error instanceof StartFailure) return error
  if (error instanceof MigrationError && error.reason === 'newer') {
    return new StartFailure('schema-newer', { reason: error.versions ?? '' }, error)
  }
  const code = codeOf(error)
  if (code === '53100') return new StartFailure('disk-full', { folder }, error)
  if (code === '42501') {
    return new StartFailure('owner-lacks-rights', { user: userOf(ownerUrl), reason: reasonOf(error) }, error)
  }
  const reason = error instanceof MigrationError ? migrationChanged : reasonOf(error)
  return new StartFailure('migration-failed', { reason }, error)
}

/** One connection for one piece of work; what keeps it from entering is a sentence for the operator. */
export async function withConnection<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => undefined })
  try {
    return await work(sql)
  } catch (error) {
    if (codeOf(error) === '42501') {
      throw new StartFailure('owner-lacks-rights', { user: userOf(url), reason: reasonOf(error) }, error)
    }
    if (error instanceof StartFailure || !isEntryError(codeOf(error))) throw error
    throw new StartFailure('database-unreachable', { place: placeOf(url), reason: reasonOf(error) }, error)
  } finally {
    await sql.end({ timeout: 2 })
  }
}

/** No way there, no such database, no right to enter, or not yet (or no longer) taking connections. */
function isEntryError(code: string): boolean {
  return /^(E[A-Z_]+|CONNECT_TIMEOUT|CONNECTION_\w+|28...|3D000|57P0.|53300|08...|SASL\w*)$/.test(code)
}

function userOf(url: string): string {
  return decodeURIComponent(new URL(url).username)
}

/** Where it is, without who and with what password. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url)
  return join(host, pathname)
}
