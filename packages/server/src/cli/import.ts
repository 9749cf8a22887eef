import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { Option, type Command } from 'commander'
import { phases, type Phase } from '@amparo/domain/case/case'
import { isPcodeList, readLocations } from '@amparo/domain/import-locations/read-pcode-list'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import { parseConfig } from '../config.ts'
import { asSystem } from '../db/transaction.ts'
import { newId } from '../ids.ts'
import { findActiveOrganisation } from '../modules/imports/export-store.ts'
import { caseFileLimits, casesOfText, runImport } from '../modules/imports/import-job.ts'
import { emptyReport, type ImportReport } from '../modules/imports/import-report.ts'
import { findCaseHolder, insertHeldImport, takeUpImport } from '../modules/imports/job-store.ts'
import { readTable } from '../modules/imports/read-table.ts'
import { readTextFile, readWholeText } from '../modules/imports/read-text-file.ts'
import { saveLocations } from '../modules/imports/save-locations.ts'
import type { Words } from '../words.ts'
import { someRefusedExitCode, withOwnerDatabase } from './import-failures.ts'
import { sayLocations, sayReport } from './import-words.ts'
import type { CliContext } from './program.ts'
import { endProgress, say, showBar } from './say.ts'

const tableBytes = 64_000_000
const tableLimits = { columns: 200, rows: 400_000, rowLength: 100_000 }

export function registerImport(program: Command, context: CliContext): void {
  const command = program
    .command('import')
    .description('trae datos de otros sistemas · brings in data of other systems')
  command
    .command('locations')
    .argument('<file>', 'CSV con etiquetas HXL, o lista de P-codes · CSV with HXL tags, or list of P-codes')
    .option('--country <code...>', 'solo estos países · only these countries (GT HN SV MX US …)')
    .option('--dry-run', 'solo dice qué pasaría · only says what would happen')
    .description('lugares · places')
    .action((file: string, options: LocationOptions) =>
      withOwnerDatabase(context, (database) => importLocations(file, options, context, database)),
    )
  command
    .command('cases')
    .argument('<file>', 'JSON de Primero · JSON of Primero')
    .requiredOption('--organisation <name>', 'organización que los recibe · organisation that receives them')
    .requiredOption('--owner <username>', 'quién lleva los casos · who holds the cases')
    .addOption(
      new Option('--phase <phase>', 'dónde va su camino · where in her journey')
        .choices([...phases])
        .default('transit'),
    )
    .option('--dry-run', 'solo dice qué pasaría · only says what would happen')
    .description('casos · cases')
    .action((file: string, options: CaseOptions) =>
      withOwnerDatabase(context, (database) => importCases(file, options, context, database)),
    )
}

type LocationOptions = { readonly country?: readonly string[]; readonly dryRun?: boolean }
type CaseOptions = {
  readonly organisation: string
  readonly owner: string
  readonly phase: Phase
  readonly dryRun?: boolean
}
type OwnerDatabase = Parameters<typeof asSystem>[0]

const rowReasons = {
  'code-missing': { es: 'falta un código', en: 'a code is missing' },
  'name-missing': { es: 'falta un nombre', en: 'a name is missing' },
  'code-malformed': { es: 'un código o un nivel no es válido', en: 'a code or a level is not valid' },
  'upper-differs': {
    es: 'el mismo código está en otra parte del árbol',
    en: 'the same code stands elsewhere in the tree',
  },
  'upper-unknown': { es: 'su lugar superior no está', en: 'its upper place is not there' },
} as const satisfies Record<string, Words>

class DryRun extends Error {}

async function importLocations(
  file: string,
  options: LocationOptions,
  context: CliContext,
  database: OwnerDatabase,
): Promise<void> {
  const table = await readTable(readTextFile(resolve(file), { bytes: tableBytes }, showBar), tableLimits)
  endProgress()
  const read = readLocations(table, options.country)
  if (!read.ok) throw new ProblemError(read.problem)
  const { locations, errors, passedOver, rows } = read.value
  for (const { row, reason } of errors)
    say(
      context,
      {
        es: `Fila {row}: no se importó, ${rowReasons[reason].es}.`,
        en: `Row {row}: not imported, ${rowReasons[reason].en}.`,
      },
      { row: String(row) },
    )
  for (const { column, tag } of passedOver.filter((it) => /^#(country|adm)/i.test(it.tag)))
    say(
      context,
      {
        es: 'Columna {column} ({tag}): no se usó, la etiqueta no se entiende.',
        en: 'Column {column} ({tag}): not used, its tag is not understood.',
      },
      { column: String(column), tag },
    )
  const saved = await saveOrTry(database, options.dryRun === true, async (tx) =>
    saveLocations(tx, locations, isPcodeList(table) ? 'cod' : 'hxl'),
  )
  sayLocations(context, saved, { rows, refused: errors.length, locations }, options.dryRun === true)
  if (errors.length > 0 || saved.elsewhere.length > 0) process.exitCode = someRefusedExitCode
}

/** A dry run does everything and takes it back. */
async function saveOrTry<Answer>(
  database: OwnerDatabase,
  dryRun: boolean,
  save: (tx: Parameters<Parameters<typeof asSystem>[3]>[0]) => Promise<Answer>,
): Promise<Answer> {
  const answers: Answer[] = []
  try {
    await asSystem(database, 'amparo_keeper', 'an import on the machine', async (tx) => {
      answers.push(await save(tx))
      if (dryRun) throw new DryRun()
    })
  } catch (error) {
    if (!(error instanceof DryRun)) throw error
  }
  const [answer] = answers
  if (answer === undefined) throw new Error('an import without an answer')
  return answer
}

async function importCases(
  file: string,
  options: CaseOptions,
  context: CliContext,
  database: OwnerDatabase,
): Promise<void> {
  const text = await readWholeText(resolve(file), { bytes: caseFileLimits.characters }, showBar)
  const cases = casesOfText(text)
  endProgress()
  const runner = newId()
  const dryRun = options.dryRun === true
  const job = await asSystem(database, 'amparo_keeper', 'an import begins', async (tx) => {
    const organisation = await findActiveOrganisation(tx, options.organisation)
    if (!organisation) throw new ProblemError(problem('import.organisation-unknown'))
    const owner = await findCaseHolder(tx, organisation.id, options.owner)
    if (!owner) throw new ProblemError(problem('import.owner-unknown'))
    const digest = createHash('sha256').update(text).digest('hex')
    const input = { ownerId: owner.id, phase: options.phase, dryRun, from: 'command line', digest }
    const common = { organisationId: organisation.id, input }
    const earlier = await takeUpImport(tx, common, runner)
    if (earlier)
      return {
        ...common,
        id: earlier.id,
        done: earlier.progress_done,
        report: earlier.report as ImportReport | null,
      }
    const id = newId()
    await insertHeldImport(tx, { ...common, id, userId: null }, runner, cases.length)
    return { ...common, id, done: 0, report: null }
  })
  if (job.done > 0)
    say(
      context,
      {
        es: 'Sigue la importación que se interrumpió. Casos ya vistos: {done} de {all}.',
        en: 'Going on with the import that was interrupted. Cases looked at before: {done} of {all}.',
      },
      { done: String(job.done), all: String(cases.length) },
    )
  const report = await runImport(
    {
      database,
      config: parseConfig(context.env, context.projectFolder),
      version: context.version,
      now: () => new Date(),
    },
    {
      id: job.id,
      runner,
      organisationId: job.organisationId,
      startedBy: undefined,
      phase: options.phase,
      dryRun,
    },
    cases,
    { done: job.done, report: job.report ?? emptyReport, onProgress: showBar },
  )
  endProgress()
  sayReport(context, report, dryRun)
}
