import { listAlerts, type AlertView } from '@amparo/contract/api/alerts/alerts'
import { showOverview } from '@amparo/contract/api/overview/overview'
import { sectionsReadBy } from '@amparo/domain/access/role-rights'
import type { Role } from '@amparo/domain/access/vocabulary'
import { overviewTiles } from '@amparo/domain/overview/overview-tiles'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { alertsOf, oneOfEach } from './alert-data.ts'
import { lookedAt } from './looked-at.ts'
import { answer, scene, signedInAs, type Scene } from './scene.ts'

/** What such a person would be told, with numbers by the place of each tile. */
function told(role: Role, count: (at: number) => number, alerts: readonly AlertView[] = []) {
  const tiles = overviewTiles(sectionsReadBy([role]), lookedAt.toISOString().slice(0, 10) as PlainDate)
  return answer(showOverview, {
    alerts: [...alertsOf(alerts).counts],
    tiles: tiles.map((tile, at) => ({ ...tile, count: count(at) })),
  })
}

/** The morning of a caseworker, and of a manager with all of an organisation. */
export const overviewScenes: readonly Scene[] = [
  scene('overview-empty', 'overview', signedInAs(['caseworker']), [told('caseworker', () => 0)]),
  scene('overview-typical', 'overview', signedInAs(['caseworker']), [
    told('caseworker', (at) => (at === 0 ? 24 : (at * 5) % 9), oneOfEach),
  ]),
  scene('overview-overfull', 'overview', signedInAs(['manager', 'supervisor']), [
    told('manager', (at) => (at === 0 ? 5362 : (at * 733) % 4999)),
    answer(listAlerts, { items: [], next: null, counts: alertsOf(oneOfEach).counts, teams: [] }),
  ]),
]
