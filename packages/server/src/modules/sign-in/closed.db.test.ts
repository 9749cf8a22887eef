import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'
import { asSystem, withRequest, type SystemRole } from '../../db/transaction.ts'
import { asSignIn } from './as-sign-in.ts'
import { digest } from './tokens.ts'

let test: TestApp
let tables: string[]

beforeAll(async () => {
  test = await startTestApp()
  const rows = await test.owner`select tablename from pg_tables where schemaname = 'sign_in' order by 1`
  tables = rows.map((row) => String(row['tablename']))
})
afterAll(() => test.close())

describe('credentials', () => {
  it.each<SystemRole>(['amparo_app', 'amparo_jobs', 'amparo_sequencer'])('are closed to %s', async (role) => {
    expect(tables.length).toBeGreaterThan(8)
    for (const table of tables) {
      const reading = asSystem(
        test.database,
        role,
        'an attack',
        (tx) => tx.sql`select * from ${tx.sql(`sign_in.${table}`)}`,
      )
      await expect(reading).rejects.toThrow('permission denied for schema sign_in')
    }
  })

  it('are closed to the login of the node before it takes a role', async () => {
    for (const table of tables)
      await expect(test.database.sql`select * from ${test.database.sql(`sign_in.${table}`)}`).rejects.toThrow(
        'permission denied',
      )
  })

  it('have forced row policies and say what they are for', async () => {
    const rows =
      await test.owner`select c.relname, c.relforcerowsecurity and c.relrowsecurity as forced, obj_description(c.oid) as said
      from pg_class c where c.relnamespace in ('sign_in'::regnamespace, 'amparo'::regnamespace) and c.relkind = 'r'
      and (c.relnamespace = 'sign_in'::regnamespace or c.relname in ('access_resets', 'push_subscriptions'))`
    expect(rows.length).toBe(tables.length + 2)
    for (const row of rows)
      expect([row['relname'], row['forced'], String(row['said']).length > 20]).toEqual([
        row['relname'],
        true,
        true,
      ])
  })

  it('are reached for a moment, and the request goes on in its own role', async () => {
    const roles = await asSystem(test.database, 'amparo_app', 'a test', async (tx) => {
      const roleNow = async () => (await tx.sql<{ role: string }[]>`select current_user as role`)[0]?.role
      return [await roleNow(), await asSignIn(tx, roleNow), await roleNow()]
    })
    expect(roles).toEqual(['amparo_app', 'amparo_sign_in', 'amparo_app'])
    await expect(
      asSystem(test.database, 'amparo_app', 'a test', (tx) =>
        asSignIn(tx, async () => {
          throw new Error('in between')
        }),
      ),
    ).rejects.toThrow('in between')
    const [after] = await test.database.sql<{ role: string }[]>`select current_user as role`
    expect(after?.role).not.toMatch(/sign_in|app/)
  })
})

describe('what the row policies show of accounts', () => {
  const inScope = async <Row>(
    member: { username: string },
    run: (sql: TestApp['owner']) => Promise<readonly Row[]>,
  ) => {
    const found = [...test.cast.guatemala.members, ...test.cast.mexico.members].find(
      (one) => one.username === member.username,
    )
    if (!found) throw new Error('not in the cast')
    const token = (await test.signInAs(found)).cookies.get('amparo_session') ?? ''
    return withRequest(
      test.database,
      { token: digest(token), purpose: 'administration' },
      async () => undefined,
      async ({ tx }) => [...(await run(tx.sql))],
    )
  }

  it('without a session: nobody', async () => {
    const seen = await asSystem(test.database, 'amparo_app', 'a test', async (tx) => [
      ...(await tx.sql`select 1 from amparo.users union all select 1 from amparo.memberships
        union all select 1 from amparo.access_resets union all select 1 from amparo.push_subscriptions`),
    ])
    expect(seen).toEqual([])
  })

  it('an administrator changes accounts of her own organisation, also past every operation', async () => {
    const { guatemala, mexico } = test.cast
    const update = (id: string) =>
      inScope(guatemala.administrator, async (sql) => {
        const changed = await sql`update amparo.users set display_name = display_name where id = ${id}`
        return [changed.count]
      })
    expect(await update(guatemala.caseworker.id)).toEqual([1])
    expect(await update(mexico.caseworker.id)).toEqual([0])
    const foreign = inScope(
      guatemala.administrator,
      (sql) => sql`insert into amparo.users (id, username, display_name, home_organisation_id)
      values (gen_random_uuid(), 'planted', 'X', ${mexico.id})`,
    )
    await expect(foreign).rejects.toThrow('row-level security')
  })

  it('nobody else gives roles, or asks for a reset in the name of another', async () => {
    const { guatemala } = test.cast
    for (const member of [guatemala.caseworker, guatemala.supervisor, guatemala.manager]) {
      const giving = inScope(
        member,
        (sql) => sql`insert into amparo.memberships (id, user_id, organisation_id, role)
        values (gen_random_uuid(), ${member.id}, ${guatemala.id}, 'administrator')`,
      )
      await expect(giving).rejects.toThrow('row-level security')
    }
    const asking = inScope(
      guatemala.supervisor,
      (sql) => sql`insert into amparo.access_resets (id, user_id, organisation_id, kind, asked_by, expires_at)
      values (gen_random_uuid(), ${guatemala.caseworker.id}, ${guatemala.id}, 'password', ${guatemala.otherSupervisor.id}, now() + interval '1 day')`,
    )
    await expect(asking).rejects.toThrow('row-level security')
  })
})
