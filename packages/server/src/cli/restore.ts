import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { ArchiveFailure } from '../archive/archive-failure.ts'
import { parseErasures, type Erasure } from '../archive/erasure-ledger.ts'
import { openOwner } from '../archive/open-owner.ts'
import { restoreArchive, type RestoreReport } from '../archive/restore-archive.ts'
import { parseConfig } from '../config.ts'
import { openDataFolder } from '../engine/data-folder.ts'
import { tryLock } from '../engine/folder-lock.ts'
import { counted } from '../words.ts'
import { contentOf } from './archive-words.ts'
import { unlockFor, type KeyOptions } from './archive-keys.ts'
import { auditBrokenExitCode, sentenceFor } from './audit-words.ts'
import type { CliContext } from './program.ts'
import { endProgress, say, showProgress } from './say.ts'

type RestoreOptions = KeyOptions & { readonly erasures?: string }

export function registerRestore(program: Command, context: CliContext): void {
  program
    .command('restore')
    .argument('<file>', 'copia hecha con backup · backup made with backup')
    .option('--passphrase-file <file>', 'archivo con la frase secreta · file with the passphrase')
    .addOption(
      new Option(
        '--identity-file <file>',
        'archivo con la clave AGE-SECRET-KEY-1… · file with the key AGE-SECRET-KEY-1…',
      ).conflicts('passphraseFile'),
    )
    .option(
      '--erasures <file>',
      'borrados posteriores a la copia (erasures/ledger.jsonl) · erasures made after the backup',
    )
    .description('trae una copia a una base de datos vacía · brings a backup back into an empty database')
    .action((file: string, options: RestoreOptions) => restore(file, options, context))
}

async function restore(file: string, options: RestoreOptions, context: CliContext): Promise<void> {
  const config = parseConfig(context.env, context.projectFolder)
  const path = resolve(file)
  if (statSync(path).isDirectory()) throw new ArchiveFailure('not-a-backup', { file: path })
  const laterErasures = options.erasures === undefined ? [] : laterErasuresIn(resolve(options.erasures))
  const unlock = await unlockFor(options, config, context)
  const folder = openDataFolder(config.dataFolder)
  const lock = await tryLock('node', folder)
  if (!lock) throw new ArchiveFailure('node-running', { folder })
  const owner = await openOwner(config)
  try {
    const report = await restoreArchive({
      path,
      unlock,
      ownerUrl: owner.ownerUrl,
      dataFolder: owner.folder,
      laterErasures,
      onProgress: (step, table) => showProgress(`${steps[step]} ${table}`),
    })
    endProgress()
    announce(report, context)
  } finally {
    await owner.close()
    await lock.release()
  }
}

/** A ledger that was named and is not read would bring back what was erased, and nobody would notice. */
function laterErasuresIn(file: string): Erasure[] {
  try {
    const erasures = parseErasures(readFileSync(file, 'utf8'))
    if (erasures.length > 0) return erasures
  } catch (error) {
    throw new ArchiveFailure('no-ledger', { file }, error)
  }
  throw new ArchiveFailure('no-ledger', { file })
}

const steps = { reading: '1/3', loading: '2/3', checking: '3/3' } as const

function announce(report: RestoreReport, context: CliContext): void {
  say(
    context,
    {
      es: 'Copia del {madeAt} restaurada y comprobada: {content}; {erased}. Todas las sesiones quedaron cerradas.',
      en: 'Backup of {madeAt} restored and checked: {content}; {erased}. All sessions are signed out.',
    },
    {
      madeAt: `${report.madeAt.slice(0, 16).replace('T', ' ')} UTC`,
      content: contentOf(report),
      erased: counted(
        report.erased,
        { es: 'fila borrada de nuevo', en: 'row erased again' },
        { es: 'filas borradas de nuevo', en: 'rows erased again' },
      ),
    },
  )
  if (!report.audit) return
  say(context, sentenceFor(report.audit))
  if (report.audit.broken) process.exitCode = auditBrokenExitCode
}
