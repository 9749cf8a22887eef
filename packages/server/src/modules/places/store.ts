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

export type PlaceInListRow = {
  readonly code: string
  readonly names: Names
  readonly has_inside: boolean
}

/** Of one country the children of a place, or of the country itself; what is no longer in use is not offered. */
export async function listRowsWithin(
  scope: ReadScope,
  country: string,
  upper: string | undefined,
): Promise<PlaceInListRow[]> {
  const { sql } = scope
  return sql<PlaceInListRow[]>`
    select l.code, l.names,
      exists (select 1 from amparo.locations i where i.upper_code = l.code and not i.disabled) as has_inside
    from amparo.locations l left join amparo.locations u on u.code = l.upper_code
    where l.country = ${country} and not l.disabled
      and ${upper === undefined ? sql`l.level > 0 and (u.code is null or u.level = 0)` : sql`l.upper_code = ${upper}`}
    order by l.code limit 2000`
}

export async function listPlacePathRows(scope: ReadScope, code: string): Promise<PlaceInListRow[]> {
  return scope.sql<PlaceInListRow[]>`
    with recursive path as (
      select code, upper_code, level, names, 0 as step from amparo.locations where code = ${code}
      union all
      select u.code, u.upper_code, u.level, u.names, p.step + 1
      from path p join amparo.locations u on u.code = p.upper_code where p.step < 8)
    select p.code, p.names,
      exists (select 1 from amparo.locations i where i.upper_code = p.code and not i.disabled) as has_inside
    from path p where p.level > 0 order by p.step desc`
}
