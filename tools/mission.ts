import { mexico } from '../docs/mission/mexico.ts'
import type { MissionItem } from '../docs/mission/mission-item.ts'
import { network } from '../docs/mission/network.ts'
import { programmes } from '../docs/mission/programmes.ts'
import { separationAndDetention } from '../docs/mission/separation-and-detention.ts'
import { whoTheyAre } from '../docs/mission/who-they-are.ts'
import { generatedNote, table } from './glossary.ts'
import { countStandings, missingTests, saying, testLinks } from './shown-by-tests.ts'

const parts: readonly (readonly [string, readonly MissionItem[]])[] = [
  ['Who the children are, and their rights', whoTheyAre],
  ['Rights, objectives and programmes', programmes],
  ['Mexico: origin, way, destination and return', mexico],
  ['Separation, detention and work across borders', separationAndDetention],
  ['Study, network and policy', network],
]
const items = parts.flatMap(([, some]) => some)

/** `docs/mission.md`: what the mission asks for, item by item, and the test that shows it. */
export function mission(): string {
  return `${[
    '# The mission, item by item',
    generatedNote('docs/mission'),
    `What children on the move need of this program, in ${items.length} items: ${countStandings(items)}. What is true or true in part names the tests that show it; \`npm run check\` fails where one of them is gone.`,
    ...parts.flatMap(([title, some]) => [
      `## ${title}`,
      table(
        ['', 'what', 'stands', 'shown by'],
        some.map((item) => [String(item.number), item.what, saying(item), testLinks(item)]),
      ),
    ]),
  ].join('\n\n')}\n`
}

/** Every number once and in order, and every test that is named there to be run. */
export function checkMission(root: string): readonly string[] {
  const numbers = items.map(({ number }) => number)
  return [
    ...numbers.flatMap((number, at) =>
      number === at + 1 ? [] : [`docs/mission: ${number} stands in place ${at + 1}`],
    ),
    ...items.flatMap((item) =>
      missingTests(root, item).map((test) => `docs/mission ${item.number}: there is no test “${test}”`),
    ),
  ]
}
