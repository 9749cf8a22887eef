import { join, resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { ArchiveFailure } from '../archive/archive-failure.ts'
import { listAppliedMigrations } from '../archive/catalogue.ts'
import { openOwner, requireDataFolder, type OwnerAccess } from '../archive/open-owner.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { parseConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { migrate, schemaVersion } from '../db/migrate.ts'
import { openDataFolder } from '../engine/data-folder.ts'
import { tryLock } from '../engine/folder-lock.ts'
import { migrationFailure } from '../engine/node-database.ts'
import { lockFor, type KeyOptions } from './archive-keys.ts'
import type { CliContext } from './program.ts'
import { say } from './say.ts'

export function registerUpgrade(program: Command, context: CliContext): void {
  program
    .command('upgrade')
    .argument('[file]', 'copia que se hace antes · backup that is made first')
    .option('--passphrase-file <file>', 'archivo con la frase secreta · file with the passphrase')
    .addOption(
      new Option('--recipient <key...>', 'clave pública age1… · public key age1…').conflicts(
        'passphraseFile',
      ),
    )
    .description(
      'hace una copia y prepara las tablas de esta versión · backs up, then brings the tables to this version',
    )
    .action((file: string | undefined, options: KeyOptions) => upgrade(file, options, context))
}

/** The backup first: a migration goes forward only, so the way back is the backup. */
async function upgrade(file: string | undefined, options: KeyOptions, context: CliContext): Promise<void> {
  const config = parseConfig(context.env, context.projectFolder)
  requireDataFolder(config)
  const folder = openDataFolder(config.dataFolder)
  // A node of the earlier version would go on serving with tables that it does not know.
  const lock = await tryLock('node', folder)
  if (!lock) throw new ArchiveFailure('node-running', { folder })
  const owner = await openOwner(config)
  try {
    const [found, known] = [await versionOf(owner), await schemaVersion()]
    const versions = { found: String(found), known: String(known) }
    if (found === known) {
      say(
        context,
        {
          es: 'Las tablas ya son de esta versión ({known}): no se hizo copia ni cambio. Para una copia: npx amparo backup',
          en: 'The tables are of this version already ({known}): no backup and no change was made. For a backup: npx amparo backup',
        },
        versions,
      )
      return
    }
    if (found > 0 && found < known) {
      const now = new Date()
      const name = `amparo-${found}-${now.toISOString().replaceAll(/[:.]/g, '')}.age`
      const path = resolve(file ?? join(owner.folder, name))
      const seal = await lockFor(options, config, context)
      await writeArchive(path, seal, {
        ownerUrl: owner.ownerUrl,
        dataFolder: owner.folder,
        program: context.version,
        now,
      })
      say(context, { es: 'Copia lista: {path}', en: 'Backup ready: {path}' }, { path })
    }
    await migrate(owner.ownerUrl).catch((error: unknown) => {
      throw migrationFailure(error, owner.ownerUrl, owner.folder)
    })
    say(
      context,
      {
        es: 'Las tablas pasaron de la versión {found} a la {known}.',
        en: 'The tables went from version {found} to {known}.',
      },
      versions,
    )
  } finally {
    await owner.close()
    await lock.release()
  }
}

async function versionOf(owner: OwnerAccess): Promise<number> {
  const database = openDatabase(owner.ownerUrl, { most: 1 })
  try {
    return Math.max(0, ...(await listAppliedMigrations(database.sql)).map((migration) => migration.number))
  } finally {
    await database.close()
  }
}
