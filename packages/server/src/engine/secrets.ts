import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { fileFailure, StartFailure } from '../start-failures.ts'
import { writeSafely } from './data-folder.ts'

/** The passwords of the embedded database. Readable by the account that starts the program and nobody else. */
const secretsSchema = z.object({ superuser: z.string().min(20), owner: z.string().min(20) })
export type EngineSecrets = z.infer<typeof secretsSchema>

export function secretsFile(folder: string): string {
  return join(folder, 'database-secrets.json')
}

/** Made once, before the database: later ones would open nothing, and hide that the true ones are lost. */
export function engineSecrets(folder: string, hasDatabase: boolean): EngineSecrets {
  const path = secretsFile(folder)
  if (!existsSync(path) && !hasDatabase) {
    const made: EngineSecrets = { superuser: newPassword(), owner: newPassword() }
    writeSafely(path, `${JSON.stringify(made)}\n`, 0o600)
  }
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    const failure = fileFailure(error, folder)
    throw failure instanceof StartFailure ? failure : new StartFailure('passwords-lost', { path }, error)
  }
}

function newPassword(): string {
  return randomBytes(32).toString('base64url')
}
