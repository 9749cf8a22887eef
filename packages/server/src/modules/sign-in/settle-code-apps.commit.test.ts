/** Full commits: what one start has settled, the next one and the one beside it must find. */
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@amparo/testkit/test-database'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../db/database.ts'
import { asSystem, type WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'
import { newCodeSecret } from './code-app.ts'
import { findCodeAppKey, openSecret } from './code-app-key.ts'
import { forgetCodeApps, settleCodeApps } from './settle-code-apps.ts'

let testDatabase: TestDatabase
let serving: Database
let owner: Database
let folder: string

beforeEach(async () => {
  testDatabase = await createTestDatabase()
  serving = openDatabase(testDatabase.runtimeUrl, { most: 4 })
  owner = openDatabase(testDatabase.ownerUrl, { most: 1 })
  folder = mkdtempSync(join(tmpdir(), 'amparo-keys-'))
})
afterEach(async () => {
  await serving.close()
  await owner.close()
  await testDatabase.drop()
  rmSync(folder, { recursive: true, force: true })
})

const machine = (name: string) => join(folder, name)
const asKeeper = <Answer>(run: (tx: WriteTx) => Promise<Answer>) =>
  asSystem(owner, 'amparo_keeper', 'a test', run)

/** As the first version wrote them. */
async function addInClear(secret: Buffer, next: Buffer | null): Promise<string> {
  const id = newId()
  await asKeeper(async (tx) => {
    await tx.sql`insert into amparo.users (id, username, display_name) values (${id}, ${id}, 'Ana')`
    await tx.sql`insert into sign_in.code_apps (user_id, secret, next_secret) values (${id}, ${secret}, ${next})`
  })
  return id
}

async function stored(userId: string) {
  const [row] = await asKeeper(
    (tx) => tx.sql<{ secret: Buffer; next_secret: Buffer | null }[]>`
      select secret, next_secret from sign_in.code_apps where user_id = ${userId}`,
  )
  if (!row) throw new Error('no code app')
  return row
}

function keyOf(name: string) {
  const key = findCodeAppKey(machine(name))
  if (!key) throw new Error('no key')
  return key
}

it('seals what an earlier version left in clear, once, with a key that only its owner reads', async () => {
  const [secret, next] = [newCodeSecret(), newCodeSecret()]
  const both = await addInClear(secret, next)
  const one = await addInClear(secret, null)
  await settleCodeApps(serving, machine('here'))
  const row = await stored(both)
  expect(row.secret.includes(secret)).toBe(false)
  expect(openSecret(keyOf('here'), both, row.secret)).toEqual(secret)
  expect(openSecret(keyOf('here'), both, row.next_secret ?? Buffer.alloc(0))).toEqual(next)
  expect((await stored(one)).next_secret).toBe(null)
  expect(statSync(join(machine('here'), 'keys', 'code-apps.key')).mode & 0o777).toBe(0o600)

  await settleCodeApps(serving, machine('here'))
  expect(await stored(both)).toEqual(row)
})

it('takes nothing over that somebody put there in clear afterwards', async () => {
  await settleCodeApps(serving, machine('here'))
  const planted = newCodeSecret()
  const victim = await addInClear(planted, null)
  await settleCodeApps(serving, machine('here'))
  expect((await stored(victim)).secret).toEqual(planted)
  expect(() => openSecret(keyOf('here'), victim, planted)).toThrow()
})

it('lets a second machine serve with a copy of the key, and with no other', async () => {
  await settleCodeApps(serving, machine('here'))
  await expect(settleCodeApps(serving, machine('there'))).rejects.toMatchObject({ code: 'keys-differ' })
  expect(findCodeAppKey(machine('there'))).toBeUndefined()
  cpSync(join(machine('here'), 'keys'), join(machine('there'), 'keys'), { recursive: true })
  await settleCodeApps(serving, machine('there'))
  expect(keyOf('there').equals(keyOf('here'))).toBe(true)
})

it('lets one of two first starts at the same moment settle it', async () => {
  const secret = newCodeSecret()
  const person = await addInClear(secret, null)
  const names = ['one', 'two', 'three']
  const ended = await Promise.allSettled(names.map((name) => settleCodeApps(serving, machine(name))))
  const settled = names.filter((_, index) => ended[index]?.status === 'fulfilled')
  expect(settled).toHaveLength(1)
  expect(openSecret(keyOf(settled[0] ?? ''), person, (await stored(person)).secret)).toEqual(secret)
})

it('begins anew where the key is lost for good', async () => {
  const person = await addInClear(newCodeSecret(), null)
  await settleCodeApps(serving, machine('lost'))
  expect(await asKeeper(forgetCodeApps)).toEqual([person])
  await settleCodeApps(serving, machine('new'))
  expect(readFileSync(join(machine('new'), 'keys', 'code-apps.key'), 'utf8')).not.toBe(
    readFileSync(join(machine('lost'), 'keys', 'code-apps.key'), 'utf8'),
  )
})
