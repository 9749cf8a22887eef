import { showUsage } from '@amparo/contract/api/usage/usage'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quartersShown } from '@amparo/domain/usage/quarters'

let test: TestApp
let carlos: TestClient
let irma: TestClient
let ana: TestClient

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  carlos = await test.signInAs(guatemala.manager)
  irma = await test.signInAs(guatemala.administrator)
})
afterAll(() => test.close())

const last = async (client: TestClient) => {
  const shown = await client.ok(showUsage, {})
  return { ...shown, quarter: shown.quarters.at(-1) }
}

describe('the report of use', () => {
  it('counts the work of the quarter, and of no other organisation', async () => {
    const before = await last(irma)
    const abroad = await last(await test.signInAs(test.cast.mexico.manager))
    const [open, held, closed] = [await registerAs(ana), await registerAs(ana), await registerAs(ana)]
    const { guatemala, mexico } = test.cast
    const by = newTestId()
    await test.asKeeper(async (sql) => {
      await sql`update amparo.cases set state = 'on-hold' where id = ${held.caseId}`
      await sql`update amparo.cases set state = 'closed', closed_at = now() where id = ${closed.caseId}`
      for (const state of ['approved', 'requested'])
        await sql`insert into amparo.closures (id, case_id, reason, requested_by, requested_at, approved_at, state)
          values (${newTestId()}, ${closed.caseId}, 'goals-met', ${by}, now(), ${state === 'approved' ? sql`now()` : null}, ${state})`
      await sql`insert into amparo.reopenings (id, case_id, reason, explanation, worker_id, reopened_by, reopened_at)
        values (${newTestId()}, ${open.caseId}, 'new-need', '', ${by}, ${by}, now())`
      for (const [from, to] of [
        [guatemala.id, mexico.id],
        [guatemala.id, mexico.id],
        [mexico.id, guatemala.id],
      ] as const)
        await sql`insert into amparo.referrals (id, case_id, case_code, from_organisation_id, to_organisation_id,
            service, reason, urgency, shared_sections, state, sent_by, sent_at)
          values (${newTestId()}, ${open.caseId}, 'X', ${from}, ${to}, 'health', '', 'soon', '{summary}', 'sent',
            ${by}, now())`
      await sql`update amparo.cases set registered_at = now() - interval '10 years' where id = ${held.caseId}`
    })
    const { quarter, now, quarters } = await last(irma)
    expect(quarters).toHaveLength(quartersShown)
    expect(quarter).toEqual({
      ...before.quarter,
      children: 2,
      cases: { opened: 2, closed: 1, reopened: 1 },
      referrals: { sent: 2, received: 1 },
    })
    expect(now).toEqual({ ...before.now, open: 1, onHold: 1 })
    expect((await last(carlos)).quarter).toEqual(quarter)
    const there = await last(await test.signInAs(mexico.manager))
    expect(there.quarter).toEqual({ ...abroad.quarter, referrals: { sent: 1, received: 2 } })
    expect(there.now).toEqual(abroad.now)
  })

  it('counts a person once, however many roles and devices she has, when she came and when she left', async () => {
    const { guatemala } = test.cast
    const before = await last(irma)
    await test.signInAs(guatemala.otherCaseworker)
    await test.signInAs(guatemala.otherCaseworker)
    await test.asKeeper(async (sql) => {
      await sql`insert into amparo.memberships (id, user_id, organisation_id, role, valid_from)
        values (${newTestId()}, ${guatemala.otherCaseworker.id}, ${guatemala.id}, 'interpreter', now())`
      await sql`update amparo.memberships set valid_from = now() - interval '2 years'
        where organisation_id = ${guatemala.id} and user_id <> ${guatemala.otherCaseworker.id}`
    })
    const { quarters, quarter, now } = await last(irma)
    const people = quarter?.people
    expect(people?.signedIn).toBe((before.quarter?.people.signedIn ?? 0) + 1)
    expect(people?.withAccess).toBe(before.quarter?.people.withAccess)
    expect(people?.joined).toBe(1)
    expect(quarters[0]?.people.withAccess).toBe(now.withAccess - 1)
    await test.asKeeper(
      (sql) => sql`update amparo.memberships set valid_until = now() - interval '1 second'
        where user_id = ${guatemala.serviceProvider.id}`,
    )
    const after = await last(irma)
    expect(after.quarter?.people).toEqual({
      ...people,
      left: (people?.left ?? 0) + 1,
      withAccess: now.withAccess - 1,
    })
  })

  it('is for whoever keeps or leads the organisation: for others the database has no row either', async () => {
    const { guatemala } = test.cast
    for (const person of [
      guatemala.caseworker,
      guatemala.supervisor,
      guatemala.privacyLead,
      guatemala.auditor,
    ])
      expect((await (await test.signInAs(person)).call(showUsage, {})).body.code).toBe('access.not-allowed')
    const rowsOf = (id: string) =>
      test.owner.begin(async (sql) => {
        await sql`select set_config('amparo.user_id', ${id}, true),
          set_config('amparo.organisation_id', ${guatemala.id}, true)`
        await sql`set local role amparo_app`
        return sql`select * from amparo.usage_of_mine(array[now() - interval '1 day'], array[now()])`
      })
    expect(await rowsOf(guatemala.manager.id)).toHaveLength(1)
    for (const id of [guatemala.caseworker.id, test.cast.mexico.manager.id])
      expect(await rowsOf(id)).toEqual([])
    await expect(
      test.database.sql`select * from amparo.usage_of_mine(array[now()], array[now()])`,
    ).rejects.toThrow(/permission denied/)
  })
})
