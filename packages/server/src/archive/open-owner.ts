import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { openDataFolder } from '../engine/data-folder.ts'
import { openEngine } from '../engine/engine.ts'
import { withConnection } from '../engine/node-database.ts'
import { ArchiveFailure } from './archive-failure.ts'
import { listAppliedMigrations } from './catalogue.ts'

export type OwnerAccess = {
  readonly ownerUrl: string
  /** The data folder's true path. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/**
 * The owner's way in, joining a running node's database or starting the built-in one, without migrating: a backup
 * before an upgrade must be of what is there.
 */
export async function openOwner(config: Config): Promise<OwnerAccess> {
  if (config.databaseUrl) {
    const ownerUrl = (config.databaseOwnerUrl ?? config.databaseUrl).reveal()
    await requireOwner(ownerUrl)
    return { ownerUrl, folder: openDataFolder(config.dataFolder), close: async () => undefined }
  }
  const engine = await openEngine({ folder: config.dataFolder })
  return { ownerUrl: engine.ownerUrl, folder: engine.folder, close: engine.release }
}

/** Nothing is made where there is nothing: looking for a backup's source must not leave an empty database. */
export function requireDataFolder(config: Config): void {
  if (!config.databaseUrl && !existsSync(join(config.dataFolder, 'amparo.json'))) {
    throw new ArchiveFailure('nothing-here')
  }
}

/** Where no table was made yet there is nothing to look at. */
export async function requireTables(owner: OwnerAccess): Promise<void> {
  const tables = await withConnection(owner.ownerUrl, listAppliedMigrations)
  if (tables.length === 0) throw new ArchiveFailure('nothing-here')
}

async function requireOwner(url: string): Promise<void> {
  const owns = await withConnection(url, async (sql) => {
    const [row] = await sql`select pg_has_role(datdba, 'member') as owns
      from pg_database where datname = current_database()`
    return row?.['owns'] === true
  })
  if (!owns) throw new ArchiveFailure('no-owner')
}
