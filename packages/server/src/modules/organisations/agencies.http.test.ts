import { afterAll, beforeAll, expect, it } from 'vitest'
import { askAgency } from '@amparo/contract/api/organisations/agencies'
import {
  approveEnforcement,
  listEnforcementRequests,
  refuseEnforcement,
} from '@amparo/contract/api/organisations/enforcement'
import { listOrganisations } from '@amparo/contract/api/organisations/organisations'
import type { Id } from '@amparo/domain/kernel/brand'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let irma: TestClient
let nora: TestClient
beforeAll(async () => {
  test = await startTestApp()
  irma = await test.signInAs(test.cast.guatemala.administrator)
  nora = await test.signInAs(test.cast.guatemala.otherAdministrator)
})
afterAll(() => test.close())

const ask = (client: TestClient, agency: string) =>
  client.call(askAgency, {
    organisationId: test.cast.mexico.id,
    agency,
    reason: 'Trabajan en el mismo edificio.',
  })
const answer = (id: string, version = 1) => ({ requestId: id as Id<'EnforcementRequestId'>, version })
const namesOf = async () =>
  (await irma.ok(listOrganisations, {})).items.find(({ id }) => id === test.cast.mexico.id)

it('is asked for by one administrator and named by another, once', async () => {
  const stale = await test.signInAs(test.cast.guatemala.administrator, {
    confirmedAt: new Date(Date.now() - 700_000),
  })
  expect((await ask(stale, 'mx.gn')).body.code).toBe('sign-in.confirm-first')
  const { body } = await ask(irma, 'mx.gn')
  expect((await ask(nora, 'mx.gn')).body.code).toBe('enforcement.open')
  // Another name is another question.
  const other = (await ask(nora, 'mx.inm')).body
  expect((await namesOf())?.agencies).toEqual([])
  expect((await irma.call(approveEnforcement, answer(body.id))).body.code).toBe('enforcement.own')
  expect((await nora.ok(listEnforcementRequests, {})).items.find(({ id }) => id === body.id)).toMatchObject({
    agency: 'mx.gn',
    mayApprove: true,
  })
  await nora.ok(approveEnforcement, answer(body.id))
  // It names, and marks nobody.
  expect(await namesOf()).toMatchObject({ agencies: ['mx.gn'], enforcement: false })
  expect((await ask(irma, 'mx.gn')).body.code).toBe('enforcement.as-asked')
  await irma.ok(refuseEnforcement, answer(other.id))
  expect((await nora.call(approveEnforcement, answer(other.id, 2))).body.code).toBe('enforcement.closed')
  expect((await namesOf())?.agencies).toEqual(['mx.gn'])
})

it('is refused by the database to one person alone, and an approved name is no approval of the mark', async () => {
  const { mexico, guatemala } = test.cast
  const { body } = await ask(irma, 'mx.pfpnna')
  const as = (statement: (sql: typeof test.owner) => PromiseLike<unknown>, approves: boolean) =>
    test.owner.begin(async (tx) => {
      await tx`set local role amparo_app`
      await tx`select set_config('amparo.user_id', ${guatemala.otherAdministrator.id}, true),
        set_config('amparo.roles', '{administrator}', true), set_config('amparo.organisation_id', ${guatemala.id}, true)`
      if (approves)
        await tx`update amparo.enforcement_requests set state = 'approved', decided_by = ${guatemala.otherAdministrator.id},
          decided_at = now() where id = ${body.id}`
      await statement(tx as unknown as typeof test.owner)
      throw new Error('it was allowed')
    })
  const name = (sql: typeof test.owner, agency: string) =>
    sql`insert into amparo.organisation_agencies (organisation_id, agency, added_by, added_at)
      values (${mexico.id}, ${agency}, ${guatemala.otherAdministrator.id}, now())`
  const refused = /row-level security/
  await expect(as((sql) => name(sql, 'mx.pfpnna'), false)).rejects.toThrow(refused)
  await expect(as((sql) => name(sql, 'mx.gn'), true)).rejects.toThrow(refused)
  await expect(as((sql) => name(sql, 'mx.pfpnna'), true)).rejects.toThrow('it was allowed')
  await expect(
    as((sql) => sql`update amparo.organisations set enforcement = true where id = ${mexico.id}`, true),
  ).rejects.toThrow(/takes two administrators/)
})
