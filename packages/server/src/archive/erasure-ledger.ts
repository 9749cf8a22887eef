/**
 * What was erased, kept outside the database: a backup is older than every erasure that came after it, and
 * restoring it must not bring a child's data back. The ledger holds ids only. It travels with each backup and is
 * applied again, with the one that lies in the data folder, before a restored node answers anybody.
 */
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Sql } from 'postgres'
import { z } from 'zod'
import type { Table } from './catalogue.ts'

const erasureSchema = z.object({ kind: z.enum(['case', 'person']), id: z.uuid(), at: z.iso.datetime() })
export type Erasure = z.infer<typeof erasureSchema>

export function erasureLedgerFile(dataFolder: string): string {
  return join(dataFolder, 'erasures', 'ledger.jsonl')
}

/** Written and forced to the disk before the transaction that erases commits: once too often does no harm. */
export async function recordErasure(dataFolder: string, erasure: Erasure): Promise<void> {
  const path = erasureLedgerFile(dataFolder)
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const file = await open(path, 'a', 0o600)
  try {
    await file.writeFile(`${JSON.stringify(erasure)}\n`)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** A last line that was cut off belongs to an erasure that did not happen. */
export function readErasureLedger(path: string): Erasure[] {
  if (!existsSync(path)) return []
  return parseErasures(readFileSync(path, 'utf8'))
}

export function parseErasures(text: string): Erasure[] {
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return lines.filter((line) => line !== '').map((line) => erasureSchema.parse(JSON.parse(line)))
}

/**
 * Deletes again what was erased: the rows of every table that names the case or the person, and the contents of
 * its facts. The facts' headers and the audit log stay, which hold ids and hashes only.
 */
export async function replayErasures(
  sql: Sql,
  tables: readonly Table[],
  erasures: readonly Erasure[],
): Promise<number> {
  const cases = erasures.filter((one) => one.kind === 'case').map((one) => one.id)
  const persons = erasures.filter((one) => one.kind === 'person').map((one) => one.id)
  let deleted = 0
  const contents = await sql`delete from amparo.fact_payloads p using amparo.facts f
    where p.fact_id = f.id and f.case_id = any (${cases}::uuid[])`
  deleted += contents.count
  for (const table of tables) {
    if (table.name === 'facts') continue
    for (const [column, ids] of [
      ['case_id', cases],
      ['person_id', persons],
    ] as const) {
      if (!table.columns.some(({ name }) => name === column)) continue
      const gone = await sql`delete from ${sql(table.schema)}.${sql(table.name)}
        where ${sql(column)} = any (${ids}::uuid[])`
      deleted += gone.count
    }
  }
  const records = [
    await sql`delete from amparo.cases where id = any (${cases}::uuid[])`,
    await sql`delete from amparo.persons where id = any (${persons}::uuid[])`,
  ]
  return records.reduce((sum, one) => sum + one.count, deleted)
}
