import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { ArchiveFailure } from '../archive/archive-failure.ts'
import type { Lock, Unlock } from '../archive/seal.ts'
import type { Config } from '../config.ts'
import { inTerminalLanguage, type Words } from '../words.ts'
import type { CliContext } from './program.ts'

export type KeyOptions = {
  readonly passphraseFile?: string
  readonly recipient?: readonly string[]
  readonly identityFile?: string
}

/** Against somebody who has the file and time, length is what counts. */
const shortestPassphrase = 12

type Ask = (question: Words, context: CliContext) => Promise<string>

/** A passphrase that is typed for a new backup is typed twice: a slip would make one that nobody can open. */
export async function lockFor(
  options: KeyOptions,
  config: Config,
  context: CliContext,
  ask: Ask | undefined = askAtTerminal(),
): Promise<Lock> {
  if (options.recipient?.length) return { kind: 'recipients', recipients: options.recipient }
  const written = writtenPassphrase(options, config)
  const passphrase = written ?? (await ask?.(questions.first, context))
  if (passphrase === undefined) throw new ArchiveFailure('passphrase-missing')
  if (passphrase.length < shortestPassphrase) {
    throw new ArchiveFailure('passphrase-short', { least: String(shortestPassphrase) })
  }
  if (written === undefined && (await ask?.(questions.again, context)) !== passphrase) {
    throw new ArchiveFailure('passphrase-differs')
  }
  return { kind: 'passphrase', passphrase }
}

export async function unlockFor(options: KeyOptions, config: Config, context: CliContext): Promise<Unlock> {
  if (options.identityFile === undefined) {
    const passphrase =
      writtenPassphrase(options, config) ?? (await askAtTerminal()?.(questions.first, context))
    if (passphrase === undefined) throw new ArchiveFailure('passphrase-missing')
    return { kind: 'passphrase', passphrase }
  }
  const lines = readFileSync(options.identityFile, 'utf8').split('\n')
  const identities = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  return { kind: 'identities', identities }
}

function writtenPassphrase(options: KeyOptions, config: Config): string | undefined {
  if (options.passphraseFile !== undefined) {
    return readFileSync(options.passphraseFile, 'utf8').replace(/\r?\n$/, '')
  }
  return config.backupPassphrase?.reveal()
}

const questions = {
  first: { es: 'Frase secreta de la copia: ', en: 'Passphrase of the backup: ' },
  again: { es: 'La misma frase otra vez: ', en: 'The same passphrase again: ' },
} as const satisfies Readonly<Record<string, Words>>

function askAtTerminal(): Ask | undefined {
  return process.stdin.isTTY ? askUnseen : undefined
}

/** Asked for without showing what is typed. */
async function askUnseen(question: Words, context: CliContext): Promise<string> {
  process.stderr.write(inTerminalLanguage(question, context.env))
  const silence = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output: silence, terminal: true })
  try {
    return await terminal.question('')
  } finally {
    terminal.close()
    process.stderr.write('\n')
  }
}
