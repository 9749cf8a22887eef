/** The command as an operator types it: a whole process on the built-in database. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseConfig } from '../config.ts'
import { openNodeDatabase } from '../engine/node-database.ts'
import { newId } from '../ids.ts'
import { stateDiffersExitCode } from './state.ts'

let folder: string
const stray = newId()

const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  LANG: 'en',
  AMPARO_DATA: join(folder, 'node'),
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-state-'))
  const node = await openNodeDatabase(parseConfig(environment(), folder))
  await node.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function amparo(...words: string[]) {
  const program = join(import.meta.dirname, 'amparo.ts')
  const done = spawnSync(process.execPath, [program, ...words], { env: environment(), encoding: 'utf8' })
  return { code: done.status, said: done.stdout + done.stderr }
}

it('says that all is well, and names a record that no fact speaks of with a code for scripts', async () => {
  expect(amparo('state', 'verify')).toMatchObject({ code: 0, said: expect.stringMatching(/0 compared/) })
  const node = await openNodeDatabase(parseConfig(environment(), folder))
  const sql = postgres(node.ownerUrl ?? '', { max: 1, onnotice: () => undefined })
  await sql.begin(async (tx) => {
    const organisation = newId()
    await tx`set local role amparo_keeper`
    await tx`insert into amparo.organisations (id, name, short_name, kind, country, time_zone)
      values (${organisation}, 'Casa Nido', 'CN', 'ngo', 'GT', 'America/Guatemala')`
    await tx`insert into amparo.persons (id, organisation_id) values (${stray}, ${organisation})`
  })
  await sql.end()
  await node.close()
  expect(amparo('state', 'verify')).toMatchObject({
    code: stateDiffersExitCode,
    said: expect.stringMatching(new RegExp(`The first: person ${stray} \\(facts\\)`)),
  })
})
