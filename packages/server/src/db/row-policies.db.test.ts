import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sql } from 'postgres'
import { roleRights } from '@amparo/domain/access/role-rights'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'
import { keeperRole, runtimeRoles } from './roles.ts'
import { asSystem } from './transaction.ts'

/**
 * What the database refuses by itself, whatever the code above it forgets: forced row policies on every table,
 * roles that own nothing, and nothing to see without a scope.
 */
let test: TestApp

beforeAll(async () => {
  test = await startTestApp()
  const ana = await test.signInAs(test.cast.guatemala.caseworker)
  await registerAs(ana)
})
afterAll(() => test.close())

/** Registers that everybody who works on the node may read; they hold no person but those who work. */
const openRegisters = [
  'organisations',
  'teams',
  'role_rights',
  'settings',
  'forms',
  'form_versions',
  'locations',
  'rules',
]

async function tables(sql: Sql) {
  return sql<{ schema: string; name: string; forced: boolean; enabled: boolean; owner: string }[]>`
    select n.nspname as schema, c.relname as name, c.relforcerowsecurity as forced, c.relrowsecurity as enabled,
      pg_get_userbyid(c.relowner) as owner
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('amparo', 'sign_in') and c.relkind in ('r', 'p') order by 1, 2`
}

describe('every table', () => {
  it('forces row-level security on whoever reads it', async () => {
    const found = await tables(test.owner)
    expect(found.length).toBeGreaterThan(40)
    expect(found.filter((table) => !table.forced || !table.enabled).map((table) => table.name)).toEqual([])
  })

  it('belongs to the owner who migrates, never to a role that serves', async () => {
    const owners = new Set((await tables(test.owner)).map((table) => table.owner))
    expect([...owners].some((owner) => [...runtimeRoles, keeperRole].includes(owner as never))).toBe(false)
  })

  it('shows nothing to a role without a scope', async () => {
    const found = await tables(test.owner)
    const shown: string[] = []
    for (const role of ['amparo_app', 'amparo_search'] as const) {
      for (const { schema, name } of found) {
        if (openRegisters.includes(name) || (role === 'amparo_search' && openRegisters.includes(name)))
          continue
        const rows = await asSystem(test.database, 'amparo_app', 'a policy test', async ({ sql }) => {
          const [allowed] = await sql`select has_schema_privilege(${schema}, 'usage')
            and has_table_privilege((select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname = ${schema} and c.relname = ${name}), 'select') as may`
          if (!allowed?.['may']) return 0
          const [row] = await sql`select count(*)::int as n from ${sql(schema)}.${sql(name)}`
          return Number(row?.['n'])
        })
        // Rate limits count addresses and people without a scope, by design.
        if (rows > 0 && name !== 'rate_limits') shown.push(`${role} ${name}`)
      }
    }
    expect(shown).toEqual([])
  })

  it('is written and emptied only by those who must', async () => {
    const rights = await test.owner<{ grantee: string; table: string; right: string }[]>`
      select grantee::regrole::text as grantee, c.relname as table, privilege_type as right
      from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl)
      where n.nspname in ('amparo', 'sign_in') and grantee <> 0 and grantee <> c.relowner`
    const appMayDelete = rights
      .filter((row) => row.grantee === 'amparo_app' && row.right === 'DELETE')
      .map((row) => row.table)
    expect([...new Set(appMayDelete)].sort()).toEqual(
      [
        'attachment_keys',
        'attachment_parts',
        'calendar_feeds',
        'drafts',
        'match_keys',
        'person_names',
        'person_phones',
        'push_subscriptions',
        'saved_lists',
        'tasks',
      ].filter((name) => appMayDelete.includes(name)),
    )
    expect(
      rights.filter(
        (row) => ['TRUNCATE', 'TRIGGER', 'REFERENCES'].includes(row.right) && row.grantee !== keeperRole,
      ),
    ).toEqual([])
    const audit = rights
      .filter((row) => row.table === 'audit_entries' && row.grantee !== keeperRole)
      .map((row) => row.right)
    expect(new Set(audit)).toEqual(new Set(['SELECT', 'INSERT']))
    const facts = rights
      .filter((row) => row.table === 'facts' && row.grantee === 'amparo_app')
      .map((row) => row.right)
    expect(new Set(facts)).toEqual(new Set(['SELECT', 'INSERT']))
    expect(rights.some((row) => row.grantee === 'amparo_app' && row.table === 'sessions')).toBe(false)
  })
})

describe('the roles that serve', () => {
  it('cannot log in, inherit nothing and bypass nothing', async () => {
    const rows = await test.owner<{ rolname: string }[]>`
      select rolname from pg_roles where rolname = any (${[...runtimeRoles, keeperRole]})
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)`
    expect(rows.map((row) => row.rolname)).toEqual([])
  })

  it('are closed to the login of the node until it takes one, and the keeper stays closed', async () => {
    await expect(test.database.sql`select count(*) from amparo.cases`).rejects.toThrow(/permission denied/)
    await expect(
      asSystem(test.database, 'amparo_keeper', 'a policy test', async ({ sql }) => sql`select 1`),
    ).rejects.toThrow(/permission denied/)
  })

  it('leave nothing of one request to the next on the same connection', async () => {
    const ana = await test.signInAs(test.cast.guatemala.caseworker)
    await Promise.all(Array.from({ length: 30 }, () => ana.raw({ method: 'GET', url: '/api/cases' })))
    const scopes = await Promise.all(
      Array.from({ length: 12 }, () =>
        asSystem(test.database, 'amparo_app', 'a policy test', async ({ sql }) => {
          const [row] =
            await sql`select coalesce(current_setting('amparo.user_id', true), '') as who, (select count(*)::int from amparo.cases) as n`
          return [row?.['who'], row?.['n']]
        }),
      ),
    )
    expect(new Set(scopes.map((scope) => JSON.stringify(scope)))).toEqual(new Set([JSON.stringify(['', 0])]))
  })
})

it('says the same rights in the database as in the domain', async () => {
  const rows = await test.asKeeper(
    (sql) => sql`select role, reach, reads, writes, purposes from amparo.role_rights`,
  )
  expect(Object.fromEntries(rows.map(({ role, ...rights }) => [role, rights]))).toEqual(roleRights)
})

it('wraps every function call of a policy, so that it runs once and not for every row', async () => {
  const policies = await test.owner<{ tablename: string; policyname: string; expression: string }[]>`
    select tablename, policyname, coalesce(qual, '') || ' ' || coalesce(with_check, '') as expression
    from pg_policies where schemaname in ('amparo', 'sign_in')`
  const unwrapped = policies.filter(({ expression }) =>
    /(?<!SELECT )amparo\.my_[a-z_]+\(\)/.test(
      expression.replaceAll(/\( ?SELECT amparo\.my_[a-z_]+\(\)/g, ''),
    ),
  )
  expect(unwrapped.map((policy) => `${policy.tablename}.${policy.policyname}`)).toEqual([])
})
