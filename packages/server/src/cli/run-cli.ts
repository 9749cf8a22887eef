import { appendFileSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { ArchiveFailure } from '../archive/archive-failure.ts'
import { giveToOwner } from '../engine/data-folder.ts'
import { fileFailure, StartFailure } from '../start-failures.ts'
import { inTerminalLanguage } from '../words.ts'
import { buildProgram, type CliContext } from './program.ts'
import { typedWrongly } from './usage-failures.ts'

const projectFolder = resolve(import.meta.dirname, '../../../..')

/** Runs one command and answers its exit code. Whatever goes wrong is one sentence here, never a stack. */
export async function runCli(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const manifest: { version: string } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  const context: CliContext = { env, projectFolder, version: manifest.version }
  try {
    await buildProgram(context).parseAsync([...argv], { from: 'user' })
    return typeof process.exitCode === 'number' ? process.exitCode : 0
  } catch (error) {
    const typed = typedWrongly(error, argv)
    if (typed) {
      if (typed.words) console.error(inTerminalLanguage(typed.words, env))
      return typed.exitCode
    }
    const failure = asFailure(error, context)
    console.error(failure.sentence(env))
    return failure.exitCode
  } finally {
    giveToOwner(dataFolderOf(context))
  }
}

function dataFolderOf(context: CliContext): string {
  return context.env['AMPARO_DATA'] || join(context.projectFolder, '.amparo')
}

function asFailure(error: unknown, context: CliContext): StartFailure | ArchiveFailure {
  const folder = dataFolderOf(context)
  if (error instanceof ArchiveFailure) {
    if (error.cause !== undefined) keepDetails(error.cause, folder)
    return error
  }
  const known = fileFailure(error, folder)
  if (known instanceof StartFailure) {
    if (known.cause !== undefined) keepDetails(known.cause, folder)
    return known
  }
  const log = keepDetails(error, folder)
  return new StartFailure('unexpected', { reason: error instanceof Error ? error.name : 'error', log }, error)
}

/** For whoever repairs it; the terminal shows the sentence only. */
function keepDetails(error: unknown, folder: string): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  // Elsewhere in a folder of its own: a name in the common one could be somebody else's file.
  for (const place of [() => folder, () => mkdtempSync(join(tmpdir(), 'amparo-'))]) {
    try {
      const log = join(place(), 'amparo-error.log')
      appendFileSync(log, `${new Date().toISOString()} ${text}\n`, { mode: 0o600 })
      return log
    } catch {
      continue
    }
  }
  return '-'
}
