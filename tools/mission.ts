import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mexico } from '../docs/mission/mexico.ts'
import type { MissionItem } from '../docs/mission/mission-item.ts'
import { network } from '../docs/mission/network.ts'
import { programmes } from '../docs/mission/programmes.ts'
import { separationAndDetention } from '../docs/mission/separation-and-detention.ts'
import { whoTheyAre } from '../docs/mission/who-they-are.ts'
import { generatedNote, table } from './glossary.ts'

const parts: readonly (readonly [string, readonly MissionItem[]])[] = [
  ['Who the children are, and their rights', whoTheyAre],
  ['Rights, objectives and programmes', programmes],
  ['Mexico: origin, way, destination and return', mexico],
  ['Separation, detention and work across borders', separationAndDetention],
  ['Study, network and policy', network],
]
const items = parts.flatMap(([, some]) => some)

type Standing = 'true' | 'in part' | 'not yet'

function standingOf({ tests, short }: MissionItem): Standing {
  if (!tests) return 'not yet'
  return short ? 'in part' : 'true'
}

/** `docs/mission.md`: what the mission asks for, item by item, and the test that shows it. */
export function mission(): string {
  const count = (standing: Standing) => items.filter((item) => standingOf(item) === standing).length
  return `${[
    '# The mission, item by item',
    generatedNote('docs/mission'),
    `What children on the move need of this program, in ${items.length} items: ${count('true')} true, ${count('in part')} in part, ${count('not yet')} not yet. What is true or true in part names the tests that show it; \`npm run check\` fails where one of them is gone.`,
    ...parts.flatMap(([title, some]) => [
      `## ${title}`,
      table(
        ['', 'what', 'stands', 'shown by'],
        some.map((item) => [
          String(item.number),
          item.what,
          saying(item),
          (item.tests ?? []).map(link).join('; '),
        ]),
      ),
    ]),
  ].join('\n\n')}\n`
}

function saying(item: MissionItem): string {
  return item.short ? `in part: ${item.short}` : standingOf(item)
}

const split = (test: string) => test.split(' > ') as [string, string]

function link(test: string): string {
  const [file, title] = split(test)
  return `[${title}](../${file})`
}

/** Every number once and in order, and every test that is named there to be run. */
export function checkMission(root: string): readonly string[] {
  const numbers = items.map(({ number }) => number)
  return [
    ...numbers.flatMap((number, at) =>
      number === at + 1 ? [] : [`docs/mission: ${number} stands in place ${at + 1}`],
    ),
    ...items.flatMap((item) =>
      (item.tests ?? []).flatMap((test) => {
        const [file, title] = split(test)
        const path = join(root, file)
        const isThere = existsSync(path) && readFileSync(path, 'utf8').includes(`'${title}'`)
        return isThere ? [] : [`docs/mission ${item.number}: there is no test “${test}”`]
      }),
    ),
  ]
}
