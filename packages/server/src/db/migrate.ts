import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import postgres, { type Sql } from 'postgres'
import { roleRights } from '@amparo/domain/access/role-rights'
import { writeShippedRules } from '../rules/seed-rules.ts'
import { writeShippedForms } from '../forms/write-shipped-forms.ts'
import { makeRoles } from './roles.ts'

/**
 * Forward-only migrations in SQL, each in a transaction of its own with its checksum. They run as the owner,
 * under a lock, so that two nodes that start together migrate once. A migration that has run is never edited:
 * a changed checksum stops the start.
 */
export type MigrationReport = { readonly applied: readonly string[]; readonly version: number }

export class MigrationError extends Error {
  readonly reason: 'changed' | 'newer' | 'failed'
  /** The one that was found and the one that is known. */
  readonly versions: string | undefined
  constructor(reason: MigrationError['reason'], message: string, versions?: string) {
    super(message)
    this.name = 'MigrationError'
    this.reason = reason
    this.versions = versions
  }
}

type MigrationFile = {
  readonly name: string
  readonly number: number
  readonly text: string
  readonly checksum: string
}

const folder = join(import.meta.dirname, 'migrations')
const migrationsLock = 7_204_118_302

export async function listMigrations(): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return {
        name,
        number: Number(name.slice(0, 4)),
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
      }
    }),
  )
}

/** The newest migration that this program knows. */
export async function schemaVersion(): Promise<number> {
  return Math.max(0, ...(await listMigrations()).map((file) => file.number))
}

/** Up to the newest version, or to the older one of a backup that is to be restored. */
export async function migrate(
  ownerUrl: string,
  onStep: (name: string) => void = () => {},
  upTo = Number.POSITIVE_INFINITY,
): Promise<MigrationReport> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await makeRoles(owner)
    return await applyMigrations(owner, onStep, upTo)
  } finally {
    await owner.end()
  }
}

async function applyMigrations(
  owner: Sql,
  onStep: (name: string) => void,
  upTo: number,
): Promise<MigrationReport> {
  const files = await listMigrations()
  const applied: string[] = []
  await owner`create schema if not exists amparo_schema`
  await owner`create table if not exists amparo_schema.migrations (
    number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`
  await owner`grant usage on schema amparo_schema to public`
  await owner`grant select on amparo_schema.migrations to public`
  for (const file of files.filter(({ number }) => number <= upTo)) {
    await owner.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(${migrationsLock})`
      const done = await tx`select checksum from amparo_schema.migrations where number = ${file.number}`
      if (done[0]) {
        if (done[0]['checksum'] !== file.checksum)
          throw new MigrationError('changed', `migration ${file.name} was changed after it had run`)
        return
      }
      onStep(file.name)
      await tx.unsafe(file.text)
      await tx`insert into amparo_schema.migrations (number, name, checksum) values (${file.number}, ${file.name}, ${file.checksum})`
      applied.push(file.name)
    })
  }
  const newest = files.at(-1)?.number ?? 0
  const [highest] = await owner`select max(number) as number from amparo_schema.migrations`
  if (Number(highest?.['number']) > newest)
    throw new MigrationError(
      'newer',
      `the database is at version ${highest?.['number']}, this program knows ${newest}`,
      `${highest?.['number']} / ${newest}`,
    )
  await writeRoleRights(owner)
  await writeShippedRules(owner)
  await writeShippedForms(owner)
  return { applied, version: newest }
}

/** The table of rights is written from the one in the domain at every start, so that policies and screens agree. */
async function writeRoleRights(owner: Sql): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`set local role amparo_keeper`
    for (const [role, rights] of Object.entries(roleRights)) {
      await tx`insert into amparo.role_rights (role, reach, reads, writes, purposes)
        values (${role}, ${rights.reach}, ${[...rights.reads]}, ${[...rights.writes]}, ${[...rights.purposes]})
        on conflict (role) do update set reach = excluded.reach, reads = excluded.reads,
          writes = excluded.writes, purposes = excluded.purposes`
    }
  })
}
