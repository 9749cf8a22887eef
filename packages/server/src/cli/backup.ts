import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { openOwner, requireDataFolder } from '../archive/open-owner.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { parseConfig } from '../config.ts'
import { contentOf } from './archive-words.ts'
import { lockFor, type KeyOptions } from './archive-keys.ts'
import type { CliContext } from './program.ts'
import { endProgress, say, showProgress } from './say.ts'

export function registerBackup(program: Command, context: CliContext): void {
  program
    .command('backup')
    .argument('<file>', 'archivo que se crea · file to make')
    .option('--passphrase-file <file>', 'archivo con la frase secreta · file with the passphrase')
    .addOption(
      new Option('--recipient <key...>', 'clave pública age1… · public key age1…').conflicts(
        'passphraseFile',
      ),
    )
    .description('guarda todo en un archivo cifrado · saves everything in one encrypted file')
    .action((file: string, options: KeyOptions) => backUp(file, options, context))
}

async function backUp(file: string, options: KeyOptions, context: CliContext): Promise<void> {
  const config = parseConfig(context.env, context.projectFolder)
  requireDataFolder(config)
  const lock = await lockFor(options, config, context)
  const owner = await openOwner(config)
  try {
    const report = await writeArchive(resolve(file), lock, {
      ownerUrl: owner.ownerUrl,
      dataFolder: owner.folder,
      program: context.version,
      now: new Date(),
      onProgress: (table, done, all) => showProgress(`${done + 1}/${all} ${table}`),
    })
    endProgress()
    // For the state of the node on the screens; a backup is made whether or not it can be noted.
    const note = JSON.stringify({ at: new Date().toISOString() })
    await writeFile(join(owner.folder, 'last-backup.json'), note, { mode: 0o600 }).catch(() => {})
    say(
      context,
      {
        es: 'Copia lista: {file} ({content}). Guárdela lejos de este equipo, y la frase secreta aparte.',
        en: 'Backup ready: {file} ({content}). Keep it away from this machine, and its passphrase apart.',
      },
      {
        file: resolve(file),
        content: contentOf(report),
      },
    )
  } finally {
    await owner.close()
  }
}
