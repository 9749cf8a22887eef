import type { UsageQuarter } from '@amparo/contract/api/usage/usage'
import { expect, it } from 'vitest'
import { usageFigureNames, writeUsageTable } from './usage-table.ts'

const quarter: UsageQuarter = {
  from: '2026-01-01',
  until: '2026-04-01',
  people: { withAccess: 9, joined: 1, left: 2, signedIn: 8 },
  intakes: 30,
  children: 11,
  cases: { opened: 21, closed: 7, reopened: 3 },
  transfers: { out: 4, in: 5 },
  referrals: { sent: 16, received: 6 },
  incidents: 12,
}

it('writes each figure once below its heading', () => {
  const table = writeUsageTable([quarter], { quarter: 'The "quarter"', of: (figure) => figure })
  expect(table.split('\r\n')).toEqual([
    `"The ""quarter""",${usageFigureNames.map((name) => `"${name}"`).join(',')}`,
    '"2026-01-01","8","9","1","2","30","21","11","7","3","4","5","16","6","12"',
    '',
  ])
})
