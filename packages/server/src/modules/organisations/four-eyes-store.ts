import type { WriteTx } from '../../db/transaction.ts'

/** What one person asks for and another approves. */
type FourEyesTable = 'access_resets' | 'enforcement_requests'

/**
 * Answers once what was asked for, and gives its version from now on; undefined where somebody was quicker. No
 * `decidedBy` where it was only taken back: that is no second pair of eyes.
 */
export async function answerRequest(
  { sql }: WriteTx,
  table: FourEyesTable,
  request: {
    readonly id: string
    readonly version: number
    readonly answer: 'approved' | 'refused'
    readonly decidedBy: string | null
  },
): Promise<number | undefined> {
  const [row] = await sql<
    { version: number }[]
  >`update ${sql(`amparo.${table}`)} set state = ${request.answer},
      decided_by = ${request.decidedBy}, decided_at = now(), version = version + 1
    where id = ${request.id} and version = ${request.version} returning version`
  return row?.version
}
