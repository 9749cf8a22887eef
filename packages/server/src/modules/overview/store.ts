import type { Tile } from '@amparo/domain/overview/overview-tiles'
import type { ReadScope } from '../../db/transaction.ts'
import { askedOfCase, whereFilter, withinOf } from '../cases/index.ts'

/** All of them in one walk over the cases within reach, in the order in which they are asked. */
export async function countTiles(
  scope: ReadScope,
  within: 'mine' | 'team' | 'organisation',
  tiles: readonly Tile[],
): Promise<readonly number[]> {
  const { sql } = scope
  const { late, sex, company } = askedOfCase(scope)
  const asked = { late: sql`a.late`, sex: sql`a.sex`, company: sql`a.company` }
  const counts = tiles
    .map(({ filter }) => sql`count(*) filter (where ${whereFilter(scope, filter, asked)})`)
    .reduce((all, one) => sql`${all}, ${one}`)
  // Without the offset the planner would ask again for each count.
  const [row] = await sql<{ counts: number[] }[]>`
    select json_build_array(${counts}) as counts
    from amparo.cases c
    cross join lateral (select ${late} as late, ${sex} as sex, ${company} as company offset 0) a
    where ${withinOf(scope, within)}`
  return row?.counts ?? []
}
