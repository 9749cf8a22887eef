import { ProblemError, type Problem } from '@amparo/domain/kernel/problem'
import { parseConfig } from '../config.ts'
import { openDatabase, type Database } from '../db/database.ts'
import { codeOf } from '../error-code.ts'
import { JobLost } from '../jobs/job-runner.ts'
import { openNodeDatabase } from '../engine/node-database.ts'
import { writeProblem } from '../problems/write-problem.ts'
import { inTerminalLanguage, type Words } from '../words.ts'
import type { CliContext } from './program.ts'
import { endProgress, say } from './say.ts'

/** The file or the question as a whole was refused; nothing was changed. */
export const refusedExitCode = 70
/** What could be brought in was; the refused rows or cases are listed above. */
export const someRefusedExitCode = 71

/** A refusal as the terminal says it. */
export function problemWords(problem: Problem): Words {
  const sentence = (language: 'es' | 'en') => writeProblem(problem, language, crypto.randomUUID()).detail
  return { es: sentence('es'), en: sentence('en') }
}

/** Works beside a running node, without one, and on the database that DATABASE_URL names. */
export async function withOwnerDatabase(
  context: CliContext,
  run: (database: Database) => Promise<void>,
): Promise<void> {
  try {
    const node = await openNodeDatabase(parseConfig(context.env, context.projectFolder))
    try {
      if (node.ownerUrl === undefined) {
        say(context, {
          es: 'No se hizo: hace falta DATABASE_OWNER_URL, con una cuenta que sea dueña de la base de datos.',
          en: 'Not done: it needs DATABASE_OWNER_URL, with an account that owns the database.',
        })
        process.exitCode = refusedExitCode
        return
      }
      const database = openDatabase(node.ownerUrl, { most: 2 })
      try {
        await run(database)
      } finally {
        await database.close()
      }
    } finally {
      await node.close()
    }
  } catch (error) {
    const words = wordsOf(error)
    if (!words) throw error
    endProgress()
    console.error(inTerminalLanguage(words, context.env))
    process.exitCode = refusedExitCode
  }
}

function wordsOf(error: unknown): Words | undefined {
  if (error instanceof ProblemError) return problemWords(error.problem)
  if (error instanceof JobLost)
    return {
      es: 'Se detuvo: la importación se canceló, u otro comando sigue con ella. Lo que entró está completo.',
      en: 'Stopped: the import was cancelled, or another command goes on with it. What came in is whole.',
    }
  const code = codeOf(error)
  if (code === 'ENOENT' && error instanceof Error && 'path' in error)
    return {
      es: 'No se hizo nada: ese archivo o su carpeta no existe.',
      en: 'Nothing was done: there is no such file, or its folder is missing.',
    }
  if (code === 'EISDIR')
    return { es: 'No se hizo nada: eso es una carpeta.', en: 'Nothing was done: that is a folder.' }
  if (code === 'EEXIST')
    return {
      es: 'No se hizo nada: el archivo ya existe. Elija otro nombre.',
      en: 'Nothing was done: the file exists already. Choose another name.',
    }
  return undefined
}
