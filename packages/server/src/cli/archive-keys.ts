import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { ArchiveFailure } from '../archive/archive-failure.ts'
import type { Lock, Unlock } from '../archive/seal.ts'
import type { Config } from '../config.ts'
import { inTerminalLanguage } from '../words.ts'
import type { CliContext } from './program.ts'

export type KeyOptions = {
  readonly passphraseFile?: string
  readonly recipient?: readonly string[]
  readonly identityFile?: string
}

/** Against somebody who has the file and time, length is what counts. */
const shortestPassphrase = 12

export async function lockFor(options: KeyOptions, config: Config, context: CliContext): Promise<Lock> {
  if (options.recipient?.length) return { kind: 'recipients', recipients: options.recipient }
  const passphrase = await findPassphrase(options, config, context)
  if (passphrase.length < shortestPassphrase) {
    throw new ArchiveFailure('passphrase-short', { least: String(shortestPassphrase) })
  }
  return { kind: 'passphrase', passphrase }
}

export async function unlockFor(options: KeyOptions, config: Config, context: CliContext): Promise<Unlock> {
  if (options.identityFile === undefined) {
    return { kind: 'passphrase', passphrase: await findPassphrase(options, config, context) }
  }
  const lines = readFileSync(options.identityFile, 'utf8').split('\n')
  const identities = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  return { kind: 'identities', identities }
}

async function findPassphrase(options: KeyOptions, config: Config, context: CliContext): Promise<string> {
  if (options.passphraseFile !== undefined) {
    return readFileSync(options.passphraseFile, 'utf8').replace(/\r?\n$/, '')
  }
  if (config.backupPassphrase) return config.backupPassphrase.reveal()
  if (!process.stdin.isTTY) throw new ArchiveFailure('passphrase-missing')
  return ask(context)
}

/** Asked for without showing what is typed. */
async function ask(context: CliContext): Promise<string> {
  const question = { es: 'Frase secreta de la copia: ', en: 'Passphrase of the backup: ' }
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
