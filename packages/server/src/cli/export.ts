import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Command } from 'commander'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import type { Database } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { exportCases } from '../modules/imports/export-cases.ts'
import { findActiveOrganisation } from '../modules/imports/export-store.ts'
import { withOwnerDatabase } from './import-failures.ts'
import type { CliContext } from './program.ts'
import { inTerminalLanguage } from '../words.ts'

export function registerExport(program: Command, context: CliContext): void {
  program
    .command('export')
    .description('da datos a otros sistemas · gives data to other systems')
    .command('cases')
    .argument('[file]', 'archivo que se crea; sin él, a la pantalla · file to make; without it, the terminal')
    .requiredOption('--organisation <name>', 'organización · organisation')
    .description(
      'todos los casos de la organización, en el JSON de Primero · all cases of the organisation, in Primero’s JSON',
    )
    .option(
      '--whole',
      'también lo que Primero no conoce de los casos que vinieron de allí · what Primero does not know of its own cases, too',
    )
    .action((file: string | undefined, options: { readonly organisation: string; readonly whole?: true }) =>
      withOwnerDatabase(context, (database) => writeCases(file, options, context, database)),
    )
}

/** A file that only its owner reads, never one that was there before. */
async function writeCases(
  file: string | undefined,
  options: { readonly organisation: string; readonly whole?: true },
  context: CliContext,
  database: Database,
): Promise<void> {
  const organisation = await asSystem(database, 'amparo_keeper', 'whose cases', (tx) =>
    findActiveOrganisation(tx, options.organisation),
  )
  if (!organisation) throw new ProblemError(problem('import.organisation-unknown'))
  const out =
    file === undefined ? process.stdout : createWriteStream(resolve(file), { flags: 'wx', mode: 0o600 })
  if (file !== undefined) await once(out, 'open')
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain')
  }
  let count = 0
  await write('[')
  for await (const cases of exportCases(database, organisation, new Date(), options.whole ?? false))
    for (const one of cases) {
      await write(`${count === 0 ? '\n' : ',\n'}${JSON.stringify(one)}`)
      count += 1
    }
  await write('\n]\n')
  if (file !== undefined) {
    out.end()
    await finished(out)
  }
  // Beside the data, never in it.
  console.error(inTerminalLanguage({ es: `Casos dados: ${count}`, en: `Cases given: ${count}` }, context.env))
}
