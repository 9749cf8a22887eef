import type { ImportedLocation } from '@amparo/domain/import-locations/imported-location'
import { problem } from '@amparo/domain/kernel/problem'
import { placeLevels } from '@amparo/packs/place-levels'
import type { ImportReport } from '../modules/imports/import-report.ts'
import type { SavedLocations } from '../modules/imports/save-locations.ts'
import { counted, type Values, type Words } from '../words.ts'
import { problemWords, someRefusedExitCode } from './import-failures.ts'
import type { CliContext } from './program.ts'
import { say } from './say.ts'

/** By the name that people there give it, where it is one country's and we know it. */
function nameOfLevel(level: number, locations: readonly ImportedLocation[]): Words {
  if (level === 0) return { es: 'País', en: 'Country' }
  const [country, ...others] = new Set(locations.map((place) => place.country))
  const known: Readonly<Record<string, readonly Words[]>> = placeLevels
  const name = others.length === 0 ? known[country ?? '']?.[level - 1] : undefined
  return name
    ? { es: `Nivel ${level} (${name.es})`, en: `Level ${level} (${name.en})` }
    : { es: `Nivel ${level}`, en: `Level ${level}` }
}

export function sayLocations(
  context: CliContext,
  saved: SavedLocations,
  read: {
    readonly rows: number
    readonly refused: number
    readonly locations: readonly ImportedLocation[]
  },
  isDryRun: boolean,
): void {
  for (const code of saved.elsewhere)
    say(
      context,
      {
        es: 'Lugar {code}: ya está aquí en otra parte del árbol; sigue como estaba.',
        en: 'Place {code}: is here already elsewhere in the tree; it stays as it was.',
      },
      { code },
    )
  for (const [level, { added, changed, same }] of [...saved.levels].toSorted((a, b) => a[0] - b[0])) {
    say(
      context,
      {
        es: '{level} · nuevos: {added} · con nombres nuevos: {changed} · sin cambio: {same}',
        en: '{level} · new: {added} · with new names: {changed} · unchanged: {same}',
      },
      {
        level: nameOfLevel(level, read.locations),
        added: String(added),
        changed: String(changed),
        same: String(same),
      },
    )
  }
  say(
    context,
    isDryRun
      ? {
          es: 'Ensayo: {rows}, {places}, {refused}. No se guardó nada.',
          en: 'Dry run: {rows}, {places}, {refused}. Nothing was saved.',
        }
      : {
          es: 'Listo: {rows}, {places}, {refused}.',
          en: 'Done: {rows}, {places}, {refused}.',
        },
    {
      rows: counted(read.rows, { es: 'fila leída', en: 'row read' }, { es: 'filas leídas', en: 'rows read' }),
      places: counted(read.locations.length, { es: 'lugar', en: 'place' }, { es: 'lugares', en: 'places' }),
      refused: counted(
        read.refused,
        { es: 'fila rechazada', en: 'row refused' },
        { es: 'filas rechazadas', en: 'rows refused' },
      ),
    },
  )
}

export function sayReport(context: CliContext, report: ImportReport, dryRun: boolean): void {
  for (const { number, sourceId, code, values } of report.refused) {
    const words = problemWords(problem(code, { values }))
    const name = `${number}${sourceId === null ? '' : ` (${sourceId})`}`
    say(context, { es: `Caso ${name}: ${words.es}`, en: `Case ${name}: ${words.en}` })
  }
  const unnamed = report.counts.refused - report.refused.length
  if (unnamed > 0) say(context, { es: `… y ${unnamed} más`, en: `… and ${unnamed} more` })
  const values = Object.fromEntries(
    Object.entries(report.counts).map(([name, count]) => [name, String(count)]),
  )
  say(
    context,
    {
      es: 'Personas: {people} · permisos: {consents} · niveles de riesgo: {risks} · notas: {notes} · campos en otros datos: {otherFields}',
      en: 'People: {people} · consents: {consents} · risk levels: {risks} · notes: {notes} · fields in other data: {otherFields}',
    },
    values,
  )
  say(
    context,
    dryRun
      ? {
          es: 'Ensayo: {imported}, {skipped}, {refused}. No se guardó nada.',
          en: 'Dry run: {imported}, {skipped}, {refused}. Nothing was saved.',
        }
      : {
          es: 'Listo: {imported}, {skipped}, {refused}.',
          en: 'Done: {imported}, {skipped}, {refused}.',
        },
    countedCases(report.counts, dryRun ? wouldBe : was),
  )
  if (report.counts.refused > 0) process.exitCode = someRefusedExitCode
}

type CaseCount = 'imported' | 'skipped' | 'refused'

/** One and many, of what a dry run would do and of what was done. */
const wouldBe: Readonly<Record<CaseCount, readonly [one: Words, many: Words]>> = {
  imported: [
    { es: 'caso se importaría', en: 'case would be imported' },
    { es: 'casos se importarían', en: 'cases would be imported' },
  ],
  skipped: [
    { es: 'ya está', en: 'is here already' },
    { es: 'ya están', en: 'are here already' },
  ],
  refused: [
    { es: 'no se acepta', en: 'is refused' },
    { es: 'no se aceptan', en: 'are refused' },
  ],
}
const was: typeof wouldBe = {
  imported: [
    { es: 'caso importado', en: 'case imported' },
    { es: 'casos importados', en: 'cases imported' },
  ],
  skipped: [
    { es: 'ya estaba', en: 'was here already' },
    { es: 'ya estaban', en: 'were here already' },
  ],
  refused: [
    { es: 'rechazado', en: 'refused' },
    { es: 'rechazados', en: 'refused' },
  ],
}

function countedCases(counts: ImportReport['counts'], said: typeof wouldBe): Values {
  return {
    imported: counted(counts.imported, ...said.imported),
    skipped: counted(counts.skipped, ...said.skipped),
    refused: counted(counts.refused, ...said.refused),
  }
}
