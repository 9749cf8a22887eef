import type { findPlacePath, listPlacesWithin, searchPlaces } from '@amparo/contract/api/places/places'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { accept } from '@amparo/domain/kernel/result'
import type { OperationContext } from '../../http/route.ts'
import {
  countPlaceRows,
  listPlacePathRows,
  listPlaceRows,
  listRowsWithin,
  type PlaceInListRow,
} from './store.ts'

const most = 50

export async function placeSearch(context: OperationContext, input: InputOf<typeof searchPlaces>) {
  const rows = await listPlaceRows(context.tx, input.text, input.country, most + 1)
  return accept({
    items: rows.slice(0, most).map((row) => ({
      code: row.code,
      country: row.country,
      level: row.level,
      names: row.names,
      within: row.within,
      disabled: row.disabled,
      source: row.source,
    })),
    more: rows.length > most,
  })
}

export async function placeCounts(context: OperationContext) {
  const rows = await countPlaceRows(context.tx)
  const countries = [...new Set(rows.map((row) => row.country))]
  return accept({
    items: countries.map((country) => {
      const own = rows.filter((row) => row.country === country)
      return {
        country,
        levels: own.map(({ level, places, disabled }) => ({ level, places, disabled })),
        sources: [...new Set(own.flatMap((row) => row.sources))].sort(),
      }
    }),
  })
}

export async function placesWithin(context: OperationContext, input: InputOf<typeof listPlacesWithin>) {
  const rows = await listRowsWithin(context.tx, input.country, input.upper)
  return accept({ items: rows.map(inList) })
}

export async function placePath(context: OperationContext, input: InputOf<typeof findPlacePath>) {
  const rows = await listPlacePathRows(context.tx, input.code)
  return accept({ items: rows.map(inList) })
}

function inList(row: PlaceInListRow) {
  return { code: row.code, names: row.names, hasInside: row.has_inside }
}
