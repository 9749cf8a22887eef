import { listAlerts, type AlertView } from '@amparo/contract/api/alerts/alerts'
import { alert, alertsOf, oneOfEach } from './alert-data.ts'
import { fullName } from './case-data.ts'
import { answer, scene, signedInAs, type Scene } from './scene.ts'

function listed(alerts: readonly AlertView[], next: string | null = null) {
  return answer(listAlerts, { items: [...alerts], next, counts: alertsOf(alerts).counts })
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
  scene('alerts-overfull', 'alerts', supervisor, [listed(crowd, 'further')], { kind: 'all' }),
]
