import type { Tile } from '@amparo/domain/overview/overview-tiles'
import type { ReadScope } from '../../db/transaction.ts'
import { whereFilter, withinOf } from '../cases/index.ts'

/** All of them in one walk over the cases within reach, in the order in which they are asked. */
export async function countTiles(
  scope: ReadScope,
  within: 'mine' | 'team' | 'organisation',
  tiles: readonly Tile[],
): Promise<readonly number[]> {
  const { sql } = scope
  const counts = tiles
    .map(({ filter }) => sql`count(*) filter (where ${whereFilter(scope, filter)})`)
    .reduce((all, one) => sql`${all}, ${one}`)
  const [row] = await sql<{ counts: number[] }[]>`
    select json_build_array(${counts}) as counts from amparo.cases c where ${withinOf(scope, within)}`
  return row?.counts ?? []
}
