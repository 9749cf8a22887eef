import { jsonEquals } from '@amparo/domain/kernel/json'
import type { ImportedLocation } from '@amparo/domain/import-locations/imported-location'
import { appendAudit } from '../../audit/append.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'

export type LocationCounts = { readonly added: number; readonly changed: number; readonly same: number }

export type SavedLocations = {
  /** By level: 0 for countries. */
  readonly levels: ReadonlyMap<number, LocationCounts>
  /** Codes that are another place here already; they stay as they are. */
  readonly elsewhere: readonly string[]
}

type KnownRow = {
  readonly code: string
  readonly upper_code: string | null
  readonly country: string
  readonly level: number
  readonly names: Readonly<Record<string, string>>
  readonly disabled: boolean
}

/**
 * Adds places and the names of places, in the keeper's transaction: all of them or none. A name in one more language
 * joins the others; a code that here is a place of another level or below another place is told and left alone.
 */
export async function saveLocations(
  tx: WriteTx,
  locations: readonly ImportedLocation[],
  source: 'hxl' | 'cod',
): Promise<SavedLocations> {
  const { sql } = tx
  await sql`select pg_advisory_xact_lock(7204118310)`
  const rows = await sql<
    KnownRow[]
  >`select code, upper_code, country, level, names, disabled from amparo.locations
    where code = any (${locations.map((place) => place.code)}::text[])`
  const known = new Map(rows.map((row) => [row.code, row]))
  const levels = new Map<number, { added: number; changed: number; same: number }>()
  const elsewhere = new Set<string>()
  const added: Record<string, unknown>[] = []
  const changed: { code: string; names: Readonly<Record<string, string>> }[] = []
  for (const place of locations) {
    const counts = levels.get(place.level) ?? { added: 0, changed: 0, same: 0 }
    levels.set(place.level, counts)
    const before = known.get(place.code)
    const isOther =
      before !== undefined && (before.level !== place.level || before.upper_code !== place.upperCode)
    if (isOther || (place.upperCode !== null && elsewhere.has(place.upperCode))) {
      elsewhere.add(place.code)
      continue
    }
    if (before === undefined) {
      counts.added += 1
      added.push({
        code: place.code,
        upper_code: place.upperCode,
        country: place.country,
        level: place.level,
        names: sql.json(place.names),
        source,
      })
      continue
    }
    const names = { ...before.names, ...place.names }
    if (jsonEquals(names, before.names)) counts.same += 1
    else {
      counts.changed += 1
      changed.push({ code: place.code, names })
    }
  }
  for (let from = 0; from < added.length; from += 1000)
    await sql`insert into amparo.locations ${sql(added.slice(from, from + 1000) as never)}`
  for (const { code, names } of changed)
    await sql`update amparo.locations set names = ${sql.json(names)} where code = ${code}`
  const total = added.length + changed.length
  if (total > 0)
    await appendAudit(tx, undefined, {
      action: 'location.import',
      decision: 'allowed',
      purpose: 'administration',
      reason: `${source}: ${added.length} added, ${changed.length} changed`,
      subjectKind: 'location',
      requestId: newId(),
      origin: 'command line',
    })
  return { levels, elsewhere: [...elsewhere] }
}
