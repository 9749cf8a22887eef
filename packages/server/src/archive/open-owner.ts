import { existsSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import type { Config } from '../config.ts'
import { openDataFolder } from '../engine/data-folder.ts'
import { openEngine } from '../engine/engine.ts'
import { ArchiveFailure } from './archive-failure.ts'

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

async function requireOwner(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} })
  try {
    const [row] = await sql`select pg_has_role(datdba, 'member') as owns
      from pg_database where datname = current_database()`
    if (row?.['owns'] !== true) throw new ArchiveFailure('no-owner')
  } finally {
    await sql.end({ timeout: 5 })
  }
}
