import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { parseVerifier, verifierOf, type CheckpointVerifier } from '../audit/checkpoint.ts'
import { readCheckpointFile } from '../audit/checkpoint-file.ts'
import { checkpointFile, findCheckpointKey, streamFolder } from '../audit/checkpoint-key.ts'
import { verifyAuditLog } from '../audit/verify.ts'
import { openOwner, requireDataFolder, requireTables } from '../archive/open-owner.ts'
import { parseConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import type { Words } from '../words.ts'
import { verifyAuditFile, writeAuditFile } from './audit-file.ts'
import { auditBrokenExitCode, sentenceFor } from './audit-words.ts'
import type { CliContext } from './program.ts'
import { endProgress, say, showProgress } from './say.ts'

type VerifyOptions = {
  readonly verifier?: string
  readonly checkpoints?: string
  readonly export?: string
}

const noVerifierExitCode = 61

export function registerAudit(program: Command, context: CliContext): void {
  const audit = program
    .command('audit')
    .description('registro de accesos y cambios · access and change record')
  audit
    .command('verify')
    .option('--verifier <file>', 'verifier.txt guardado aparte · verifier.txt kept elsewhere')
    .option('--checkpoints <file>', 'checkpoints.txt guardado aparte · checkpoints.txt kept elsewhere')
    .option(
      '--export <file>',
      'un archivo del registro, en vez del registro mismo; sin base de datos · a file of the record instead of the record; without a database',
    )
    .description('comprueba que nada fue alterado ni quitado · checks that nothing was changed or taken out')
    .action((options: VerifyOptions) =>
      options.export === undefined ? verify(options, context) : verifyFile(options.export, options, context),
    )
  audit
    .command('export')
    .argument('<file>', 'archivo que se crea · file to make')
    .description(
      'el registro completo, para comprobarlo en otra máquina · the whole record, to be checked on another machine',
    )
    .action((file: string) => writeAuditFile(file, context))
}

/** The key is the one that was kept, or this machine's; a database is not asked. */
async function verifyFile(file: string, options: VerifyOptions, context: CliContext): Promise<void> {
  const verifier = findVerifier(options, parseConfig(context.env, context.projectFolder).dataFolder)
  const keptNotes = options.checkpoints === undefined ? [] : readCheckpointFile(options.checkpoints)
  const missing = whatIsMissing(options, verifier, keptNotes)
  if (missing || !verifier) {
    say(context, missing ?? nothingToCheckWith)
    process.exitCode = noVerifierExitCode
    return
  }
  await verifyAuditFile(file, { verifier, keptNotes }, context)
}

const nothingToCheckWith: Words = {
  es: 'No hay con qué comprobar las firmas: falta la clave del nodo (audit/signing-key.pem); indique con --verifier el archivo verifier.txt guardado aparte.',
  en: 'There is nothing to check the signatures with: the node’s key (audit/signing-key.pem) is missing; name the file verifier.txt that was kept elsewhere with --verifier.',
}

/** A copy that was named and says nothing must not look like one that agrees. */
function whatIsMissing(
  options: VerifyOptions,
  verifier: CheckpointVerifier | undefined,
  keptNotes: readonly string[],
): Words | undefined {
  if (options.verifier !== undefined && !verifier)
    return {
      es: 'El archivo indicado con --verifier no es un verifier.txt. No se comprobó nada.',
      en: 'The file named with --verifier is not a verifier.txt. Nothing was checked.',
    }
  if (options.checkpoints !== undefined && keptNotes.length === 0)
    return {
      es: 'El archivo indicado con --checkpoints no existe o no contiene ninguna firma. No se comprobó nada.',
      en: 'The file named with --checkpoints does not exist or holds no signed note. Nothing was checked.',
    }
  return undefined
}

async function verify(options: VerifyOptions, context: CliContext): Promise<void> {
  const config = parseConfig(context.env, context.projectFolder)
  requireDataFolder(config)
  const owner = await openOwner(config)
  try {
    await requireTables(owner)
    const verifier = findVerifier(options, owner.folder)
    const keptNotes = readCheckpointFile(options.checkpoints ?? checkpointFile(owner.folder))
    const missing = whatIsMissing(options, verifier, keptNotes)
    if (missing || !verifier) {
      say(context, missing ?? nothingToCheckWith)
      process.exitCode = noVerifierExitCode
      return
    }
    const database = openDatabase(owner.ownerUrl, { most: 1 })
    try {
      const verdict = await verifyAuditLog(database, {
        verifier,
        keptNotes,
        stream: streamFolder(owner.folder),
        onProgress: (done, all) => showProgress(`${done}/${all}`),
      })
      endProgress()
      say(context, sentenceFor(verdict))
      if (verdict.broken) process.exitCode = auditBrokenExitCode
    } finally {
      await database.close()
    }
  } finally {
    await owner.close()
  }
}

function findVerifier(options: VerifyOptions, folder: string): CheckpointVerifier | undefined {
  if (options.verifier !== undefined) return parseVerifier(readFileSync(options.verifier, 'utf8').trim())
  const key = findCheckpointKey(folder)
  return key && verifierOf(key)
}
