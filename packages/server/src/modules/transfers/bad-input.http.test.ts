import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Sql } from 'postgres'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { holdCase } from '@amparo/contract/api/holds/holds'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import {
  acceptTransfer,
  cancelTransfer,
  declineTransfer,
  offerTransfer,
} from '@amparo/contract/api/transfers/transfers'
import type { CaseId, TransferId, UserId } from '@amparo/domain/kernel/brand'
import {
  daysAgo,
  referralInput,
  sharingConsent,
  transferConsent,
  transferInput,
} from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let ana: TestClient
let chief: TestClient
let other: TestClient
beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  chief = await test.signInAs(test.cast.mexico.supervisor)
  other = await test.signInAs(test.cast.mexico.otherSupervisor)
})
afterAll(() => test.close())

async function offered() {
  const { caseId } = await registerAs(ana)
  const consent = transferConsent(caseId, test.cast.mexico.id)
  await ana.ok(recordConsent, consent)
  const transfer = transferInput(caseId, test.cast.mexico.id)
  await ana.ok(offerTransfer, transfer)
  return { caseId, transferId: transfer.transferId, consentId: consent.consentId }
}

const acceptance = (transferId: TransferId, workerId: UserId = test.cast.mexico.caseworker.id) => ({
  transferId,
  receivingCaseId: newTestId<'CaseId'>(),
  workerId,
})
const stateOf = async (caseId: CaseId) => (await ana.ok(openCase, { caseId })).case.state

/** What was refused has left nothing: no case, no share, and the former case as it was. */
async function expectNothing(caseId: CaseId, transferId: TransferId) {
  expect((await chief.call(openCase, { caseId })).status).toBe(404)
  const [left] = await test.asKeeper(
    (sql) => sql`select t.state, t.receiving_case_id,
        (select count(*)::int from amparo.grants g where g.act_id = t.id and g.grantee_user_id is not null) as shares
      from amparo.transfers t where t.id = ${transferId}`,
  )
  expect(left).toEqual({ state: 'offered', receiving_case_id: null, shares: 0 })
}

it('is never offered to an organisation that enforces migration law', async () => {
  const enforcing = newTestId<'OrganisationId'>()
  await test.asKeeper(
    (
      sql,
    ) => sql`insert into amparo.organisations (id, name, short_name, kind, country, time_zone, enforcement)
      values (${enforcing}, 'Border post', 'Border post', 'authority', 'MX', 'America/Tijuana', true)`,
  )
  const { caseId } = await registerAs(ana)
  const refused = await ana.call(offerTransfer, transferInput(caseId, enforcing))
  expect(refused.body.code).toBe('transfer.recipient-unavailable')
})

it('waits until what was asked of others has ended, and says who that is', async () => {
  const { caseId } = await registerAs(ana)
  const mexico = test.cast.mexico
  await ana.ok(recordConsent, sharingConsent(caseId, mexico.id))
  await ana.ok(sendReferral, referralInput(caseId, mexico.id))
  const refused = await ana.call(offerTransfer, transferInput(caseId, mexico.id))
  expect(refused.body.code).toBe('transfer.referrals-open')
  expect(refused.text).toContain(mexico.name)
})

it('is refused without the permission that it was offered with', async () => {
  const { caseId, transferId, consentId } = await offered()
  await ana.ok(withdrawConsent, { caseId, consentId, because: 'Cambió de idea.' })
  const refused = await chief.call(acceptTransfer, acceptance(transferId))
  expect(refused.body.code).toBe('transfer.consent-ended')
  await expectNothing(caseId, transferId)
})

it('is refused after its time, and where the case has moved on', async () => {
  const late = await offered()
  await test.asKeeper(
    (sql) => sql`update amparo.transfers set answer_due_at = ${daysAgo(1)} where id = ${late.transferId}`,
  )
  const expired = await chief.call(acceptTransfer, acceptance(late.transferId))
  expect(expired.body.code).toBe('transfer.expired')
  await expectNothing(late.caseId, late.transferId)
  await test.asKeeper(
    (sql) => sql`update amparo.transfers set answer_due_at = now() where id = ${late.transferId}`,
  )

  const held = await offered()
  await ana.ok(holdCase, {
    caseId: held.caseId,
    holdId: newTestId<'HoldId'>(),
    reason: 'hospital',
    explanation: '',
    reviewOn: daysAgo(-7),
  })
  const moved = await chief.call(acceptTransfer, acceptance(held.transferId))
  expect(moved.body.code).toBe('transfer.case-moved')
  await expectNothing(held.caseId, held.transferId)

  const referred = await offered()
  await ana.ok(recordConsent, sharingConsent(referred.caseId, test.cast.mexico.id))
  await ana.ok(sendReferral, referralInput(referred.caseId, test.cast.mexico.id))
  const out = await chief.call(acceptTransfer, acceptance(referred.transferId))
  expect(out.body.code).toBe('transfer.case-moved')
})

it('is answered by nobody whose role has ended, and by nobody who never had one', async () => {
  const { caseId, transferId } = await offered()
  const { mexico } = test.cast
  for (const member of [mexico.caseworker, mexico.serviceProvider, mexico.manager]) {
    const client = await test.signInAs(member)
    expect((await client.call(acceptTransfer, acceptance(transferId))).status).toBe(403)
  }
  const stranger = await test.signInAs(test.cast.guatemala.supervisor)
  expect((await stranger.call(acceptTransfer, acceptance(transferId))).status).toBeGreaterThanOrEqual(400)
  const membership = (until: string | null) =>
    test.asKeeper(
      (sql) =>
        sql`update amparo.memberships set valid_until = ${until} where user_id = ${mexico.southSupervisor.id}`,
    )
  const south = await test.signInAs(mexico.southSupervisor)
  await membership(new Date(Date.now() - 60_000).toISOString())
  expect((await south.call(declineTransfer, { transferId, words: 'No' })).status).toBeGreaterThanOrEqual(400)
  await membership(null)
  await expectNothing(caseId, transferId)
})

/** Holds the record until all calls wait for it, then lets them go at once. */
async function together(transferId: string, calls: readonly (() => Promise<{ status: number }>)[]) {
  let started: Promise<{ status: number }>[] = []
  let ended = 0
  await test.owner.begin(async (holding) => {
    const sql = holding as unknown as Sql
    await sql`set local role amparo_keeper`
    await sql`select 1 from amparo.transfers where id = ${transferId} for update`
    started = calls.map((call) => call().finally(() => (ended += 1)))
    await expect.poll(async () => ended + (await countWaiting()), { timeout: 20_000 }).toBe(calls.length)
  })
  return (await Promise.all(started)).map(({ status }) => status)
}

async function countWaiting(): Promise<number> {
  const [row] = await test.owner<{ n: number }[]>`select count(distinct l.pid)::int as n from pg_locks l
    join pg_stat_activity a on a.pid = l.pid and a.datname = current_database() where not l.granted`
  return row?.n ?? 0
}

it('is accepted once, whoever accepts at the same moment, and taken back or accepted but not both', async () => {
  const twice = await offered()
  const both = await together(
    twice.transferId,
    [chief, other].map((client) => () => client.call(acceptTransfer, acceptance(twice.transferId))),
  )
  expect(both.filter((status) => status === 200)).toHaveLength(1)
  const [cases] = await test.asKeeper(
    (sql) => sql`select count(*)::int as n from amparo.facts f
      where f.kind = 'CaseReceived' and f.case_id <> ${twice.caseId} and exists (
        select from amparo.transfers t where t.receiving_case_id = f.case_id and t.id = ${twice.transferId})`,
  )
  expect(cases).toEqual({ n: 1 })
  expect(await stateOf(twice.caseId)).toBe('transferred')

  const torn = await offered()
  const answers = await together(torn.transferId, [
    () => chief.call(acceptTransfer, acceptance(torn.transferId)),
    () => ana.call(cancelTransfer, { caseId: torn.caseId, transferId: torn.transferId, words: 'Se queda.' }),
  ])
  // Accepted first, it can still be taken back; cancelled first, nobody accepts it any more.
  expect(answers[1]).toBe(200)
  expect(await stateOf(torn.caseId)).toBe('open')
})

it('leaves rows that say what the facts say', async () => {
  expect((await verifyState(test.ownerDatabase(), { rebuild: false })).first?.column).toBe('answer_due_at')
  await test.asKeeper(
    (sql) => sql`update amparo.transfers t set answer_due_at = (p.payload ->> 'answerDueAt')::timestamptz
      from amparo.facts f join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
      where f.stream_id = t.id and f.kind = 'TransferOffered'`,
  )
  expect(await verifyState(test.ownerDatabase(), { rebuild: false })).toMatchObject({ different: 0 })
})
