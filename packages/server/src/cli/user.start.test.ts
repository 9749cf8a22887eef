/** The first administrator as an operator makes her: whole processes, the built-in database. */
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseConfig } from '../config.ts'
import { openDatabase } from '../db/database.ts'
import { asSystem } from '../db/transaction.ts'
import { openNodeDatabase, type NodeDatabase } from '../engine/node-database.ts'

let folder: string
let node: NodeDatabase | undefined

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-users-'))
})
afterAll(async () => {
  await node?.close()
  rmSync(folder, { recursive: true, force: true })
})

function amparo(language: 'es' | 'en', ...words: string[]) {
  const program = join(import.meta.dirname, 'amparo.ts')
  const env = { PATH: process.env['PATH'], LANG: language, AMPARO_DATA: join(folder, 'data') }
  return spawnSync(process.execPath, [program, ...words], { env, encoding: 'utf8' })
}

const add = [
  'user',
  'add',
  '--username',
  'Jefa.Uno',
  '--name',
  'Jefa Uno',
  '--role',
  'administrator',
  '--organisation',
  'refugio',
]

it('makes an organisation and its first administrator without a running node, and beside one', async () => {
  const early = amparo('en', ...add)
  expect([early.status, early.stderr.trim()]).toEqual([
    64,
    'Not made: there is no organisation of that name. Add it with “npx amparo organisation add”.',
  ])
  const place = ['--country', 'GT', '--time-zone', 'America/Guatemala']
  expect(amparo('es', 'organisation', 'add', '--name', 'Refugio', ...place).stdout).toBe(
    'Organización agregada: Refugio.\n',
  )
  const made = amparo('es', ...add)
  expect(made.status).toBe(0)
  expect(made.stdout).toContain('Usuario: jefa.uno')
  const code = /Código: ([2-9A-Z-]{19})/.exec(made.stdout)?.[1] ?? ''
  expect(code).toHaveLength(19)

  node = await openNodeDatabase(parseConfig({ AMPARO_DATA: join(folder, 'data') }, folder))
  expect(amparo('en', ...add).stderr.trim()).toBe('Not made: that username is taken.')
  const again = amparo('en', 'organisation', 'add', '--name', 'refugio', ...place)
  expect([again.status, again.stderr]).toEqual([
    64,
    'Not added: there is an organisation called refugio already.\n',
  ])
  for (const wrong of [
    ['organisation', 'add', '--name', 'Nowhere', '--country', 'ZZ', '--time-zone', 'America/Guatemala'],
    ['organisation', 'add', '--name', ' ', ...place],
    [...add, '--language', 'fr'],
    [...add, '--name', ' '],
  ])
    expect(amparo('en', ...wrong).status).toBe(64)
  expect(amparo('en', 'user', 'list').stdout).toBe('jefa.uno\tinvited\tJefa Uno\tRefugio\tadministrator\n')
  const reset = amparo('en', 'user', 'reset', 'jefa.uno')
  expect(reset.stdout).toMatch(/Code: [2-9A-Z-]{19}/)
  expect(amparo('en', 'user', 'disable', 'jefa.uno').status).toBe(0)
  expect(amparo('en', 'user', 'disable', 'nadie').status).toBe(64)
  expect(amparo('en', 'user', 'forget-code-apps').stdout).toBe(
    'Code apps forgotten: 0. At the next sign-in each person sets up another.\n',
  )

  const owner = openDatabase(node.ownerUrl ?? '', { most: 1 })
  const seen = await asSystem(owner, 'amparo_keeper', 'a test looks', async (tx) => ({
    codes:
      await tx.sql`select encode(code_hash, 'hex') as digest, voided_at is not null as void from sign_in.paper_codes order by issued_at`,
    acts: await tx.sql`select action, reason from amparo.audit_entries order by recorded_at, id`,
  }))
  await owner.close()
  expect(seen.codes[0]).toEqual({ digest: createHash('sha256').update(code).digest('hex'), void: true })
  expect(seen.acts.map((row) => row['action'])).toEqual([
    'organisation.add',
    'user.add',
    'user.reset',
    'user.disable',
  ])
})
