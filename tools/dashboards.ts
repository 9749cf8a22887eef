import { dashboards, type Dashboard } from '../docs/mission/dashboards.ts'
import { sections } from '../packages/domain/src/access/vocabulary.ts'
import type { PlainDate } from '../packages/domain/src/kernel/plain-date.ts'
import { overviewTiles } from '../packages/domain/src/overview/overview-tiles.ts'
import { screens } from '../packages/web/src/app/screens.ts'
import { generatedNote, table } from './glossary.ts'

const tileIds = overviewTiles(sections, '2026-01-01' as PlainDate).map(({ id }) => id)

const isHere = ({ tiles, screen, operation }: Dashboard) => Boolean(tiles ?? screen ?? operation)

/** `docs/dashboards.md`: the counts that users of Primero look for in the morning, and where they are. */
export function dashboardTable(): string {
  const here = dashboards.filter(isHere)
  const inPart = here.filter(({ short }) => short !== undefined)
  return `${[
    '# Counts for the morning',
    generatedNote('docs/mission/dashboards.ts'),
    `Primero has ${dashboards.length} dashboards. ${here.length - inPart.length} of them stand here, ${inPart.length} in part, ${dashboards.length - here.length} do not. Each count of the overview opens the list of exactly the cases that it counts, by the same filter, and nobody counts what she may not list. \`npm run check\` fails where a screen, an operation or a count that is named here is gone.`,
    table(
      ['', 'count', 'here', 'what is missing, or why there is none'],
      dashboards.map((one, at) => [String(at + 1), one.what, placeOf(one), one.short ?? '']),
    ),
  ].join('\n\n')}\n`
}

function placeOf({ tiles, screen, operation }: Dashboard): string {
  const code = (id: string) => `\`${id}\``
  return [
    ...(tiles ? [`overview: ${tiles.map(code).join(', ')}`] : []),
    ...(screen ? [`screen ${code(screen)}`] : []),
    ...(operation ? [`operation ${code(operation)}`] : []),
  ].join('; ')
}

/** All forty-four, each once, and nothing named that is not there. */
export function checkDashboards(operations: readonly string[]): readonly string[] {
  const missing = (kind: string, named: readonly string[], known: readonly string[]) =>
    named
      .filter((id) => !known.includes(id))
      .map((id) => `docs/mission/dashboards: there is no ${kind} “${id}”`)
  return [
    ...(dashboards.length === 44 ? [] : [`docs/mission/dashboards: ${dashboards.length} rows, not 44`]),
    ...(new Set(dashboards.map(({ what }) => what)).size === dashboards.length
      ? []
      : ['docs/mission/dashboards: a row stands twice']),
    ...dashboards.flatMap((one) => [
      ...(isHere(one) || one.short ? [] : [`docs/mission/dashboards: “${one.what}” says nothing`]),
      ...missing('count', one.tiles ?? [], tileIds),
      ...missing(
        'screen',
        one.screen ? [one.screen] : [],
        screens.map(({ id }) => id),
      ),
      ...missing('operation', one.operation ? [one.operation] : [], operations),
    ]),
  ]
}
