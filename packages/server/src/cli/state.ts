import type { Command } from 'commander'
import { openOwner, requireDataFolder, requireTables } from '../archive/open-owner.ts'
import { parseConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { verifyState, type StateReport } from '../state/verify-state.ts'
import { counted } from '../words.ts'
import type { CliContext } from './program.ts'
import { endProgress, say, showProgress } from './say.ts'

export const stateDiffersExitCode = 65

export function registerState(program: Command, context: CliContext): void {
  const state = program
    .command('state')
    .description('estado de los registros y sus hechos · state of the records and their facts')
  state
    .command('verify')
    .description('compara cada registro con sus hechos · compares every record with its facts')
    .action(() => run(context, false))
  state
    .command('rebuild')
    .description('escribe de nuevo lo que dicen los hechos · writes again what the facts say')
    .action(() => run(context, true))
}

async function run(context: CliContext, rebuild: boolean): Promise<void> {
  const config = parseConfig(context.env, context.projectFolder)
  requireDataFolder(config)
  const owner = await openOwner(config)
  try {
    await requireTables(owner)
    const database = openDatabase(owner.ownerUrl, { most: 1 })
    try {
      const report = await verifyState(database, {
        rebuild,
        onProgress: (checked) => showProgress(String(checked)),
      })
      endProgress()
      tell(context, report, rebuild)
    } finally {
      await database.close()
    }
  } finally {
    await owner.close()
  }
}

function tell(context: CliContext, report: StateReport, rebuild: boolean): void {
  const values = {
    checked: String(report.checked),
    compared: counted(
      report.checked,
      { es: 'comparado', en: 'compared' },
      { es: 'comparados', en: 'compared' },
    ),
    erased: String(report.erased),
    different: String(report.different),
    kind: report.first?.kind ?? '',
    id: report.first?.id ?? '',
    column: report.first?.column ?? '',
  }
  if (!report.first) {
    say(
      context,
      {
        es: 'Cada registro es lo que dicen sus hechos: {compared}, {erased} con contenido suprimido.',
        en: 'Every record is what its facts say: {compared}, {erased} with erased content.',
      },
      values,
    )
    return
  }
  if (rebuild) {
    say(
      context,
      {
        es: 'Registros que diferían de sus hechos y se escribieron de nuevo: {different} de {checked}. El primero: {kind} {id} ({column}). Compruebe con: npx amparo state verify',
        en: 'Records that differed from their facts and were written again: {different} of {checked}. The first: {kind} {id} ({column}). Check with: npx amparo state verify',
      },
      values,
    )
    return
  }
  say(
    context,
    {
      es: 'Registros que difieren de sus hechos: {different} de {checked}. El primero: {kind} {id} ({column}). Nada se cambió. Para escribirlos de nuevo: npx amparo state rebuild',
      en: 'Records that differ from their facts: {different} of {checked}. The first: {kind} {id} ({column}). Nothing was changed. To write them again: npx amparo state rebuild',
    },
    values,
  )
  process.exitCode = stateDiffersExitCode
}
