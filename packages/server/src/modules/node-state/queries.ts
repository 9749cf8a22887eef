import { readFile, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { accept } from '@amparo/domain/kernel/result'
import { streamFolder } from '../../audit/checkpoint-key.ts'
import { readVanished } from '../../audit/stream-watch.ts'
import type { OperationContext } from '../../http/route.ts'
import { getDatabaseFigures } from './store.ts'

/** The process began about when this file was read: nothing is served before it. */
const startedAt = new Date(Date.now() - process.uptime() * 1000).toISOString()

export async function nodeState(context: OperationContext) {
  const { config, version } = context.dependencies
  const [figures, freeBytes, backupAt] = await Promise.all([
    getDatabaseFigures(context.tx),
    readFreeBytes(config.dataFolder),
    readLastBackup(config.dataFolder),
  ])
  return accept({
    version,
    startedAt,
    database: { version: figures.version, bytes: Number(figures.bytes) },
    freeBytes,
    audit: {
      entries: Number(figures.entries),
      checkpoint:
        figures.checkpoint_size === null || figures.checkpoint_at === null
          ? null
          : { size: Number(figures.checkpoint_size), at: figures.checkpoint_at },
      vanished: readVanished(streamFolder(config.dataFolder)).length,
    },
    backupAt,
  })
}

/** The database lies in the data folder unless it is somewhere else altogether. */
async function readFreeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

/** `npx amparo backup` notes here when it last succeeded. */
async function readLastBackup(folder: string): Promise<string | null> {
  try {
    const noted: unknown = JSON.parse(await readFile(join(folder, 'last-backup.json'), 'utf8'))
    const at = typeof noted === 'object' && noted !== null && 'at' in noted ? noted.at : undefined
    return typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null
  } catch {
    return null
  }
}
