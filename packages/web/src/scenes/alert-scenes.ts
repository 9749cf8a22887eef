import { listAlerts, withoutTeam, type AlertView, type TeamAlerts } from '@amparo/contract/api/alerts/alerts'
import { listClocksWithoutRule } from '@amparo/contract/api/rules/rules'
import { alert, alertsOf, oneOfEach } from './alert-data.ts'
import { fullName } from './case-data.ts'
import { answer, scene, signedInAs, type Scene } from './scene.ts'

function listed(alerts: readonly AlertView[], next: string | null = null) {
  return answer(listAlerts, { items: [...alerts], next, counts: alertsOf(alerts).counts })
}

/** Three teams, and what belongs to none. */
function teamsOf(alerts: readonly AlertView[]): TeamAlerts[] {
  const names = ['Equipo de la frontera norte y de los albergues', 'Equipo 1', 'Equipo 2', null]
  return names.map((name, at) => {
    const own = alerts.filter((_, index) => index % names.length === at)
    return {
      teamId: name === null ? withoutTeam : String(at),
      name,
      now: own.filter(({ urgency }) => urgency === 'now').length,
      all: own.length,
      counts: alertsOf(own).counts,
    }
  })
}

const supervisor = signedInAs(['supervisor'])
const crowd = Array.from({ length: 50 }, (_, index) =>
  alert({
    ...oneOfEach[index % oneOfEach.length],
    key: String(index),
    callName: index % 2 ? fullName : 'Ixchel',
  }),
)

/** What a supervisor must know now: nothing, one of each kind, and more than fit. */
export const alertScenes: readonly Scene[] = [
  scene('alerts-empty', 'alerts', signedInAs(['caseworker']), [listed([])], { kind: 'all' }),
  scene('alerts-typical', 'alerts', supervisor, [listed(oneOfEach)], { kind: 'all' }),
  scene(
    'alerts-organisation',
    'alerts',
    signedInAs(['manager']),
    [
      answer(listAlerts, {
        items: oneOfEach.map((one, at) => ({
          ...one,
          callName: null,
          words: null,
          team:
            one.caseId === null
              ? null
              : at % 3
                ? 'Equipo 1'
                : 'Equipo de la frontera norte y de los albergues',
        })),
        next: null,
        counts: alertsOf(oneOfEach).counts,
        teams: teamsOf(oneOfEach),
      }),
      answer(listClocksWithoutRule, {
        items: [{ kind: 'custody-limit', jurisdiction: 'US', title: null, of: 'held', cases: 1 }],
      }),
    ],
    { kind: 'all' },
  ),
  scene('alerts-overfull', 'alerts', supervisor, [listed(crowd, 'further')], { kind: 'all' }),
]
