import { afterAll, beforeAll, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import * as enforcement from '@amparo/contract/api/organisations/enforcement'
import { createOrganisation, listOrganisations } from '@amparo/contract/api/organisations/organisations'
import { listUsers } from '@amparo/contract/api/organisations/users'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { showTeam } from '@amparo/contract/api/team/team'
import type { Id } from '@amparo/domain/kernel/brand'
import type { CastMember } from '@amparo/testkit/cast'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let irma: TestClient
let nora: TestClient
const reason = 'Es la oficina que detiene y expulsa.'

beforeAll(async () => {
  test = await startTestApp()
  irma = await test.signInAs(test.cast.guatemala.administrator)
  nora = await test.signInAs(test.cast.guatemala.otherAdministrator)
})
afterAll(() => test.close())

const ask = (client: TestClient, wanted: boolean, organisationId = test.cast.mexico.id) =>
  client.call(enforcement.askEnforcement, { organisationId, wanted, reason })
const approve = (client: TestClient, requestId: string, version = 1) =>
  client.call(enforcement.approveEnforcement, { requestId: requestId as Id<'EnforcementRequestId'>, version })
const isMarked = async (id: string) =>
  (await irma.ok(listOrganisations, {})).items.find((one) => one.id === id)?.enforcement

async function mark(wanted: boolean): Promise<void> {
  const asked = await ask(irma, wanted)
  expect(asked.status).toBe(200)
  expect((await approve(nora, asked.body.id)).status).toBe(200)
}

it('takes two administrators, each of whom has just confirmed who she is', async () => {
  const stale = await test.signInAs(test.cast.guatemala.administrator, {
    confirmedAt: new Date(Date.now() - 700_000),
  })
  expect((await ask(stale, true)).body.code).toBe('sign-in.confirm-first')
  expect((await ask(await test.signInAs(test.cast.guatemala.supervisor), true)).status).toBe(403)
  expect((await ask(irma, false)).body.code).toBe('enforcement.as-asked')
  const { body } = await ask(irma, true)
  expect((await ask(nora, true)).body.code).toBe('enforcement.open')
  expect(await isMarked(test.cast.mexico.id)).toBe(false)
  expect((await approve(irma, body.id)).body.code).toBe('enforcement.own')
  expect((await approve(stale, body.id)).body.code).toBe('sign-in.confirm-first')
  const refuse = (client: TestClient) =>
    client.call(enforcement.refuseEnforcement, {
      requestId: body.id as Id<'EnforcementRequestId'>,
      version: 1,
    })
  expect((await refuse(irma)).status).toBe(200)
  expect((await approve(nora, body.id, 2)).body.code).toBe('enforcement.closed')
  expect(await isMarked(test.cast.mexico.id)).toBe(false)
})

it('shuts its people out of every case at once, and lets them back only by others', async () => {
  const { mexico, guatemala } = test.cast
  const marta = await test.signInAs(mexico.caseworker)
  const own = await registerAs(marta)
  const tries = async (member: CastMember) => {
    const client = await test.signInAs(member)
    const list = await client.call(listCases, {})
    const answers = await Promise.all([
      client.call(openCase, { caseId: own.caseId }),
      client.call(listHistory, { caseId: own.caseId }),
      client.call(searchChildren, { name: 'Dulce Caal' }),
      client.call(searchChildren, { code: own.code }),
      client.call(showTeam, {}),
    ])
    return {
      cases: list.status === 200 ? list.body.items.length : 0,
      statuses: answers.map((answer) => answer.status),
      text: [list, ...answers].map((answer) => answer.text).join(),
    }
  }
  const before = await tries(mexico.caseworker)
  expect([before.cases, before.statuses.slice(0, 4)]).toEqual([1, [200, 200, 200, 200]])
  await mark(true)
  expect(await isMarked(mexico.id)).toBe(true)
  // Also the session that was open before.
  expect((await marta.call(openCase, { caseId: own.caseId })).status).toBeGreaterThanOrEqual(401)
  for (const member of mexico.members) {
    const { cases, statuses, text } = await tries(member)
    expect(cases).toBe(0)
    for (const status of statuses) expect([401, 403, 404]).toContain(status)
    expect(text).not.toMatch(new RegExp(`${own.code}|${own.caseId}|Dulce|hidden`))
  }

  const theirs = await test.signInAs(mexico.administrator)
  expect((await theirs.call(listUsers, {})).status).toBe(200)
  expect((await ask(theirs, false)).body.code).toBe('enforcement.own-organisation')
  expect((await ask(theirs, true, guatemala.id)).body.code).toBe('enforcement.own-organisation')
  const asked = await ask(irma, false)
  expect((await approve(theirs, asked.body.id)).body.code).toBe('enforcement.own-organisation')
  const refused = await theirs.call(enforcement.refuseEnforcement, {
    requestId: asked.body.id as Id<'EnforcementRequestId'>,
    version: 1,
  })
  expect(refused.body.code).toBe('enforcement.own-organisation')
  expect(await isMarked(mexico.id)).toBe(true)
  expect((await approve(nora, asked.body.id)).status).toBe(200)
  const after = await tries(mexico.caseworker)
  expect([after.cases, after.statuses.slice(0, 4)]).toEqual([1, [200, 200, 200, 200]])
})

it('is refused by the database as well, to one person alone and to those under the mark', async () => {
  await mark(true)
  const { mexico, guatemala } = test.cast
  const as = (member: CastMember, statement: (sql: typeof test.owner) => PromiseLike<unknown>) =>
    test.owner.begin(async (tx) => {
      await tx`set local role amparo_app`
      await tx`select set_config('amparo.user_id', ${member.id}, true), set_config('amparo.roles', '{administrator}', true),
        set_config('amparo.organisation_id', ${member.organisationId ?? ''}, true)`
      await statement(tx as unknown as typeof test.owner)
    })
  const unmark = (sql: typeof test.owner) =>
    sql`update amparo.organisations set enforcement = false where id = ${mexico.id}`
  await expect(as(mexico.administrator, unmark)).rejects.toThrow(/takes two administrators/)
  await expect(
    as(
      mexico.administrator,
      (
        sql,
      ) => sql`insert into amparo.enforcement_requests (id, organisation_id, wanted, reason, asked_by, asked_for_organisation_id)
        values (gen_random_uuid(), ${mexico.id}, false, 'x', ${mexico.administrator.id}, ${mexico.id})`,
    ),
  ).rejects.toThrow(/row-level security/)
  await as(guatemala.administrator, unmark)
  expect(await isMarked(mexico.id)).toBe(true)
  await mark(false)
})

it('stands from the beginning where an organisation is added with it', async () => {
  const { id } = await irma.ok(createOrganisation, {
    name: 'Oficina de Control Migratorio',
    shortName: 'OCM',
    kind: 'institución',
    country: 'GT',
    timeZone: 'America/Guatemala',
    enforcement: true,
  })
  expect(await isMarked(id)).toBe(true)
})

it('is in the history and in the audit log, with who asked and who approved', async () => {
  const { items } = await irma.ok(enforcement.listEnforcementRequests, {})
  expect(items.length).toBeGreaterThan(2)
  const approved = items.find((item) => item.state === 'approved')
  expect(approved).toMatchObject({
    organisation: test.cast.mexico.name,
    askedBy: test.cast.guatemala.administrator.displayName,
    decidedBy: test.cast.guatemala.otherAdministrator.displayName,
    reason,
    mayApprove: false,
  })
  const actions = await test.asKeeper(
    (sql) => sql<{ n: number }[]>`select count(*)::int as n from amparo.audit_entries
      where action = 'enforcement.approve' and decision = 'allowed' and ${test.cast.mexico.id} = any (subject_ids)`,
  )
  expect(actions[0]?.n).toBeGreaterThan(0)
})
