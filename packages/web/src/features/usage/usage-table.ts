import type { UsageQuarter } from '@amparo/contract/api/usage/usage'

/** What is counted of a quarter, in the order in which a row shows it. */
export const usageFigures = {
  signedIn: ({ people }) => people.signedIn,
  withAccess: ({ people }) => people.withAccess,
  joined: ({ people }) => people.joined,
  left: ({ people }) => people.left,
  intakes: ({ intakes }) => intakes,
  opened: ({ cases }) => cases.opened,
  children: ({ children }) => children,
  closed: ({ cases }) => cases.closed,
  reopened: ({ cases }) => cases.reopened,
  transfersOut: ({ transfers }) => transfers.out,
  transfersIn: ({ transfers }) => transfers.in,
  sent: ({ referrals }) => referrals.sent,
  received: ({ referrals }) => referrals.received,
  incidents: ({ incidents }) => incidents,
} as const satisfies Readonly<Record<string, (quarter: UsageQuarter) => number>>
export type UsageFigure = keyof typeof usageFigures
export const usageFigureNames = Object.keys(usageFigures) as readonly UsageFigure[]

/** Which of them stand together, so that a table is no wider than a desk. */
export const usageTables = {
  own: ['signedIn', 'joined', 'left', 'intakes', 'opened', 'children', 'closed', 'reopened'],
  others: ['transfersOut', 'transfersIn', 'sent', 'received', 'incidents'],
} as const satisfies Readonly<Record<string, readonly UsageFigure[]>>

/** Drawn as bars to compare the quarters; the rest are numbers. */
export const drawnFigures: readonly UsageFigure[] = ['opened', 'closed']

/** The table as spreadsheets read it: one line a quarter, which is named by its first day. */
export function writeUsageTable(
  quarters: readonly UsageQuarter[],
  headings: { readonly quarter: string; readonly of: (figure: UsageFigure) => string },
): string {
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(',')
  return [
    line([headings.quarter, ...usageFigureNames.map(headings.of)]),
    ...quarters.map((quarter) =>
      line([quarter.from, ...usageFigureNames.map((figure) => usageFigures[figure](quarter))]),
    ),
    '',
  ].join('\r\n')
}
