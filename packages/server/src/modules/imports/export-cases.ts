import { typedOfCaseHere, type CaseHere, type PersonHere } from '@amparo/domain/import-primero/exported-case'
import { importWords } from '@amparo/domain/import-primero/import-words'
import { ownFormat, ownKey, primeroBaseOf } from '@amparo/domain/import-primero/registered-here'
import { readPrimeroCase } from '@amparo/domain/import-primero/read-primero-case'
import { writePrimeroCase } from '@amparo/domain/import-primero/write-primero-case'
import { instant, instantFromMilliseconds, localDay, type TimeZone } from '@amparo/domain/kernel/instant'
import type { JsonObject } from '@amparo/domain/kernel/json'
import { plainDate, type PlainDate } from '@amparo/domain/kernel/plain-date'
import { appendAudit } from '../../audit/append.ts'
import type { Database } from '../../db/database.ts'
import { asSystem } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'
import { listExportRows, type ExportRow, type PersonOfExport } from './export-store.ts'
import { idsOfImport } from './import-ids.ts'
import { keptOf } from './other-data-store.ts'
import { listOwnTables } from './own-tables.ts'

const casesAtOnce = 100

/**
 * The cases of an organisation as Primero's API would take them, in pieces. Each piece leaves only after the audit
 * entry that names its cases has committed. Fields of a case that came from Primero go out as they came, but for those
 * that were changed here; a case that was registered here carries besides, under a key of its own, all that it holds.
 * `whole` gives that key to every case.
 */
export async function* exportCases(
  database: Database,
  organisation: { readonly id: string; readonly time_zone: string },
  now: Date,
  whole = false,
): AsyncGenerator<readonly JsonObject[]> {
  const zone = organisation.time_zone as TimeZone
  const today = localDay(instantFromMilliseconds(now.getTime()), zone)
  const requestId = newId()
  let after: string | undefined
  for (;;) {
    const from = after
    const page = await asSystem(database, 'amparo_keeper', 'an export on the machine', async (tx) => {
      const rows = await listExportRows(tx, organisation.id, from, casesAtOnce)
      const withOwn = rows.filter((row) => whole || row.imported === null).map((row) => row.case_id)
      const own = await listOwnTables(tx, withOwn)
      if (rows.length > 0)
        await appendAudit(tx, undefined, {
          action: 'case.export',
          decision: 'read',
          purpose: 'administration',
          subjectKind: 'case',
          subjectIds: rows.map((row) => row.case_id),
          requestId,
          origin: 'command line',
          organisationId: organisation.id,
        })
      return { rows, own }
    })
    if (page.rows.length === 0) return
    after = page.rows.at(-1)?.case_id
    yield page.rows.map((row) => {
      const tables = page.own.get(row.case_id)
      const fields = primeroCaseOf(row, organisation.id, zone, today)
      return tables ? { ...fields, [ownKey]: { format: ownFormat, tables } } : fields
    })
  }
}

export function primeroCaseOf(
  row: ExportRow,
  organisationId: string,
  zone: TimeZone,
  today: PlainDate,
): JsonObject {
  const { imported } = row
  const base = primeroBaseOf({
    id: row.case_id,
    code: row.code,
    openedOn: row.opened_on,
    registeredAt: row.registered_at,
  })
  const came = readPrimeroCase(imported === null ? base : { ...imported.bound, ...imported.document })
  if (!came.ok) throw new Error('a case that was read once cannot be read again')
  const typed = typedOfCaseHere(came.value.typed, caseHere(row, zone), {
    idOf: idsOfImport(organisationId, 'primero', imported?.source_id ?? row.case_id),
    importedOn: plainDate(imported?.imported_on ?? row.opened_on),
    words: importWords[imported?.words_language ?? 'es'],
  })
  return writePrimeroCase(typed, imported === null ? came.value : keptOf(imported), today)
}

function caseHere(row: ExportRow, zone: TimeZone): CaseHere {
  const people = row.people.map(personHere)
  const child = people.find((person) => person.role === 'child')
  if (!child) throw new Error('a case without its child')
  return {
    state: row.state,
    closedOn: row.closed_at === null ? null : localDay(instant(row.closed_at), zone),
    openedOn: plainDate(row.opened_on),
    child,
    people: people.filter((person) => person !== child),
    takenOff: row.taken_off,
    risk: row.risk,
    consents: Object.fromEntries(
      (row.consents ?? []).map(({ purpose, state }) => [purpose, state === 'given']),
    ),
    notes: row.notes ?? [],
  }
}

function personHere(person: PersonOfExport): PersonHere {
  return { ...person, names: person.names ?? [], sex: person.sex ?? 'unknown' }
}
