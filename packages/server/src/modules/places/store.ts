import type { ReadScope } from '../../db/transaction.ts'

type Names = Record<string, string>

export type PlaceRow = {
  readonly code: string
  readonly country: string
  readonly level: number
  readonly names: Names
  readonly within: Names[]
  readonly disabled: boolean
  readonly source: string
}

/** Lower case without accents, on both sides; nothing that `like` would read as a pattern survives. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[\\%_]/g, '')
}

/** Names that begin like this come first, then names that hold it; a code is found by its beginning. */
export async function listPlaceRows(
  scope: ReadScope,
  text: string,
  country: string | undefined,
  limit: number,
): Promise<PlaceRow[]> {
  const { sql } = scope
  const asked = folded(text)
  if (asked === '' && country === undefined) return []
  return sql<PlaceRow[]>`
    with recursive found as (
      select l.code, l.upper_code, l.country, l.level, l.names, l.disabled, l.source,
        case when ${asked} = '' then l.level
          when exists (select 1 from jsonb_each_text(l.names) n
            where translate(lower(n.value), 'áéíóúüñàèìòùâêîôûç', 'aeiouunaeiouaeiouc') like ${`${asked}%`}) then 0 else 1 end as far
      from amparo.locations l
      where (${country ?? null}::text is null or l.country = ${country ?? null})
        and (lower(l.code) like ${`${asked}%`} or exists (select 1 from jsonb_each_text(l.names) n
          where translate(lower(n.value), 'áéíóúüñàèìòùâêîôûç', 'aeiouunaeiouaeiouc') like ${`%${asked}%`}))
      order by far, l.level, l.code limit ${limit}),
    around as (
      select f.code as of, u.upper_code, u.names, 1 as step from found f join amparo.locations u on u.code = f.upper_code
      union all
      select a.of, u.upper_code, u.names, a.step + 1 from around a join amparo.locations u on u.code = a.upper_code where a.step < 8)
    select f.code, f.country, f.level, f.names, f.disabled, f.source,
      coalesce((select jsonb_agg(a.names order by a.step) from around a where a.of = f.code), '[]') as within
    from found f order by f.far, f.level, f.code`
}

export type PlaceCountRow = {
  readonly country: string
  readonly level: number
  readonly places: number
  readonly disabled: number
  readonly sources: string[]
}

export async function countPlaceRows(scope: ReadScope): Promise<PlaceCountRow[]> {
  return scope.sql<PlaceCountRow[]>`
    select country, level, count(*) as places, count(*) filter (where disabled) as disabled, array_agg(distinct source) as sources
    from amparo.locations group by country, level order by country, level`
}
