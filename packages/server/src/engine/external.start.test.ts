import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import postgres from 'postgres'
import { address, isReady, launchNode, untilTrue } from '@amparo/testkit/start/launch'
import { startFailures } from '../start-failures.ts'
import type { EngineVersion } from './binaries.ts'
import { openEngine, type Engine } from './engine.ts'

/**
 * The node on a PostgreSQL of somebody else's, by DATABASE_URL: the oldest that we promise and the newest, with
 * an owner as poor as a managed database grants.
 */
const versions: readonly EngineVersion[] = [15, 18]

describe.each(versions)('PostgreSQL %i by DATABASE_URL', (version) => {
  const folder = mkdtempSync(join(tmpdir(), `amparo-external-${version}-`))
  const data = join(folder, 'node')
  let server: Engine
  let ownerUrl = ''
  let servingUrl = ''

  beforeAll(async () => {
    server = await openEngine({ folder: join(folder, 'server'), version })
    const sql = postgres(server.superuserUrl, { max: 1, onnotice: () => undefined })
    await sql`create role shelter_owner login createrole password 'owner-of-little'`
    await sql`create role shelter_serving login password 'serves-only'`
    await sql`create database shelter owner shelter_owner`
    await sql.end()
    ownerUrl = `postgres://shelter_owner:owner-of-little@127.0.0.1:${server.port}/shelter`
    servingUrl = `postgres://shelter_serving:serves-only@127.0.0.1:${server.port}/shelter`
  })

  afterAll(async () => {
    await server.release()
    rmSync(folder, { recursive: true, force: true })
  })

  async function startAndStop(env: Readonly<Record<string, string>>): Promise<void> {
    const node = launchNode({ AMPARO_DATA: data, ...env })
    const at = await node.shows(address)
    await untilTrue('ready', () => isReady(at))
    node.interrupt()
    expect(await node.exited).toBe(0)
  }

  test('a login that may only serve cannot make the tables', async () => {
    const node = launchNode({ AMPARO_DATA: data, DATABASE_URL: servingUrl })
    expect(await node.exited).toBe(startFailures['owner-lacks-rights'].exitCode)
  })

  test('the owner, who is no superuser, migrates and the node serves as somebody who owns nothing', async () => {
    await startAndStop({ DATABASE_URL: ownerUrl })
    const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined })
    const [serving] = await sql`
      select rolsuper or rolbypassrls or rolcreaterole as strong,
        exists (select from pg_class where relowner = pg_roles.oid) as owns
      from pg_roles where rolname like 'amparo_login_%'`
    await sql.end()
    expect(serving).toEqual({ strong: false, owns: false })
    await startAndStop({ DATABASE_URL: ownerUrl })
  })

  test('owner and serving login given apart; afterwards the serving login is enough', async () => {
    await startAndStop({ DATABASE_URL: servingUrl, DATABASE_OWNER_URL: ownerUrl })
    await startAndStop({ DATABASE_URL: servingUrl })
  })

  test('a second machine serves the same database with a copy of the keys, and not without', async () => {
    const second = { AMPARO_DATA: join(folder, 'second'), DATABASE_URL: ownerUrl }
    const first = launchNode({ AMPARO_DATA: data, DATABASE_URL: ownerUrl })
    await first.shows(address)
    const refused = launchNode(second)
    expect(await refused.exited).toBe(startFailures['keys-differ'].exitCode)
    expect(refused.output()).toContain('copy the folder keys')

    for (const keys of ['keys', 'audit'])
      cpSync(join(data, keys), join(second.AMPARO_DATA, keys), { recursive: true })
    const beside = launchNode(second)
    const both = [await first.shows(address), await beside.shows(address)]
    for (const at of both) await untilTrue('ready', () => isReady(at))
    for (const node of [first, beside]) {
      node.interrupt()
      expect(await node.exited).toBe(0)
    }
  })
})
