import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { openEngine } from './engine.ts'

const folder = mkdtempSync(join(tmpdir(), 'amparo-silent-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the database’s own log repeats nothing that a statement was given, however it was refused', async () => {
  const engine = await openEngine({ folder })
  const sql = postgres(engine.ownerUrl, { max: 1, onnotice: () => undefined })
  const name = 'Zopilotecanario'
  await sql`create table public.named (name text unique, born date)`
  await sql`insert into public.named values (${name}, null)`
  const refused = [
    () => sql`insert into public.named values (${name}, null)`,
    () => sql`select ${name}::text::date`,
    () => sql`select ${name}::text::uuid`,
    () => sql.unsafe(`select ${name} from public.named`),
    () => sql.unsafe(`do $$ begin raise exception 'no ${name}'; end $$`),
    () => sql.unsafe(`do $$ begin raise warning 'no ${name}'; raise exception 'no'; end $$`),
  ]
  for (const statement of refused) await expect(statement()).rejects.toThrow()
  await sql.end()
  await engine.release()
  const log = readFileSync(join(engine.folder, 'postgres.log'), 'utf8')
  expect(log).toContain('database system is ready')
  expect(log).not.toContain(name)
})
