import { showOverview } from '@amparo/contract/api/overview/overview'
import { sectionsReadBy } from '@amparo/domain/access/role-rights'
import type { Role } from '@amparo/domain/access/vocabulary'
import { overviewTiles } from '@amparo/domain/overview/overview-tiles'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { lookedAt } from './looked-at.ts'
import { answer, scene, signedInAs, type Scene } from './scene.ts'

/** What such a person would be told, with numbers by the place of each tile. */
function told(role: Role, count: (at: number) => number) {
  const tiles = overviewTiles(sectionsReadBy([role]), lookedAt.toISOString().slice(0, 10) as PlainDate)
  return answer(showOverview, { tiles: tiles.map((tile, at) => ({ ...tile, count: count(at) })) })
}

/** The morning of a caseworker, and of a manager with all of an organisation. */
export const overviewScenes: readonly Scene[] = [
  scene('overview-empty', 'overview', signedInAs(['caseworker']), [told('caseworker', () => 0)]),
  scene('overview-typical', 'overview', signedInAs(['caseworker']), [
    told('caseworker', (at) => (at === 0 ? 24 : (at * 5) % 9)),
  ]),
  scene('overview-overfull', 'overview', signedInAs(['manager', 'supervisor']), [
    told('manager', (at) => (at === 0 ? 5362 : (at * 733) % 4999)),
  ]),
]
