import { showUsage } from '@amparo/contract/api/usage/usage'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { quartersUpTo } from '@amparo/domain/usage/quarters'
import { answer, scene, signedInAs, type Scene } from './scene.ts'

const administrator = signedInAs(['administrator'])

/** The report of use: of two years, and of the first day. */
export const usageScenes: readonly Scene[] = [
  scene('admin-usage', 'admin-usage', administrator, [
    answer(showUsage, {
      now: { withAccess: 41, open: 312, onHold: 18 },
      quarters: quartersUpTo(plainDate('2026-03-14')).map((quarter, at) => ({
        ...quarter,
        people: {
          withAccess: 12 + 4 * at,
          joined: at === 0 ? 12 : 5,
          left: at === 0 ? 0 : 1,
          signedIn: 11 + 4 * at,
        },
        intakes: 90 + 37 * at,
        children: 40 + 19 * at,
        cases: { opened: 40 + 21 * at, closed: 11 * at, reopened: at },
        transfers: { out: 3 * at, in: at },
        referrals: { sent: 60 + 20 * at, received: 14 * at },
        incidents: 25 + 9 * at,
      })),
    }),
  ]),
  scene('admin-usage-new', 'admin-usage', administrator, [
    answer(showUsage, {
      now: { withAccess: 1, open: 0, onHold: 0 },
      quarters: quartersUpTo(plainDate('2026-03-14'), 1).map((quarter) => ({
        ...quarter,
        people: { withAccess: 1, joined: 1, left: 0, signedIn: 1 },
        intakes: 0,
        children: 0,
        cases: { opened: 0, closed: 0, reopened: 0 },
        transfers: { out: 0, in: 0 },
        referrals: { sent: 0, received: 0 },
        incidents: 0,
      })),
    }),
  ]),
]
