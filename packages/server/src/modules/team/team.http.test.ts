import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { declineTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { askForContact } from '@amparo/contract/api/search/ask-for-contact'
import { today } from '@amparo/contract/api/tasks/tasks'
import { answerContactRequest, listContactRequests } from '@amparo/contract/api/team/contact-requests'
import { listTeamOverdue, showTeam } from '@amparo/contract/api/team/team'
import { caseloadWeight } from '@amparo/domain/case/caseload-weight'
import { referralInput, sharingConsent, transferConsent, transferInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let julia: TestClient
let kevin: TestClient
let berta: TestClient
let lidia: TestClient
let carlos: TestClient
let mexican: TestClient
const usualClock: { now?: Date } = {}

beforeAll(async () => {
  test = await startTestApp()
  usualClock.now = test.clock.now
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  julia = await test.signInAs(guatemala.otherCaseworker)
  kevin = await test.signInAs(guatemala.southCaseworker)
  berta = await test.signInAs(guatemala.supervisor)
  lidia = await test.signInAs(guatemala.southSupervisor)
  carlos = await test.signInAs(guatemala.manager)
  mexican = await test.signInAs(mexico.manager)
  await withRisk(ana, 'high')
  await withRisk(ana, 'low')
  await registerAs(ana)
  await withRisk(kevin, 'high')
})
beforeEach(() => {
  if (usualClock.now) test.clock.now = usualClock.now
})
afterAll(() => test.close())

async function withRisk(client: TestClient, level: 'high' | 'low') {
  const { caseId } = await registerAs(client)
  const riskId = newTestId<'RiskAssessmentId'>()
  await client.ok(proposeRiskLevel, {
    caseId,
    riskId,
    facts: { concerns: [], protectiveFactors: [], signs: [], screened: true },
  })
  await client.ok(decideRisk, { caseId, riskId, level, reason: 'Por lo que contó.' })
  return caseId
}

function inDays(days: number): void {
  test.clock.now = new Date(Date.now() + days * 86_400_000)
}

const named = async (client: TestClient, name: string) =>
  (await client.ok(showTeam, {})).items.find((row) => row.displayName === name)

describe('the team', () => {
  it('shows each person’s cases by risk and their weight, also of who has none', async () => {
    const anas = await named(berta, 'Ana Tzoc')
    expect(anas).toMatchObject({ cases: 3, byRisk: { emergency: 0, high: 1, medium: 0, low: 1, none: 1 } })
    expect(anas?.weight).toBe(caseloadWeight({ emergency: 0, high: 1, medium: 0, low: 1, none: 1 }))
    expect(await named(berta, 'Julia Cux')).toMatchObject({ cases: 0, weight: 0, overdue: 0 })
  })

  it('ends at the teams of a supervisor, and at the organisation of a manager', async () => {
    expect(await named(berta, 'Kevin Orozco')).toBeUndefined()
    expect(await named(lidia, 'Kevin Orozco')).toMatchObject({ cases: 1 })
    expect(await named(lidia, 'Ana Tzoc')).toBeUndefined()
    expect(await named(carlos, 'Kevin Orozco')).toMatchObject({ cases: 1 })
    expect(await named(carlos, 'Ana Tzoc')).toMatchObject({ cases: 3 })
    expect((await mexican.ok(showTeam, {})).items.every((row) => row.cases === 0)).toBe(true)
    for (const operation of [showTeam, listTeamOverdue])
      expect((await ana.call(operation, {})).body.code).toBe('access.not-allowed')
  })

  it('counts what is overdue by person, and says since when', async () => {
    expect(await named(berta, 'Ana Tzoc')).toMatchObject({ withoutContact: 0 })
    inDays(60)
    const late = await named(berta, 'Ana Tzoc')
    expect(late?.overdue).toBeGreaterThan(5)
    expect(late?.oldestOverdueDays).toBeGreaterThan(40)
    expect(late?.withoutContact).toBe(2)
    expect(await named(berta, 'Julia Cux')).toMatchObject({ overdue: 0, oldestOverdueDays: 0 })
  })

  it('lists what is overdue page by page, of one person, or only contacts', async () => {
    inDays(60)
    const seen: { id: string; dueAt: string; worker: string | null; kind: string }[] = []
    let cursor: string | undefined
    do {
      const page = await berta.ok(listTeamOverdue, { limit: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen.length).toBe((await named(berta, 'Ana Tzoc'))?.overdue)
    expect(new Set(seen.map((task) => task.id)).size).toBe(seen.length)
    expect(seen.map((task) => task.dueAt)).toEqual(seen.map((task) => task.dueAt).sort())
    expect(new Set(seen.map((task) => task.worker))).toEqual(new Set(['Ana Tzoc']))
    expect(seen.some((task) => task.kind.startsWith('approve-'))).toBe(false)

    const contacts = (await berta.ok(listTeamOverdue, { only: 'contact' })).items
    expect(contacts.map((task) => task.kind)).toEqual(['first-contact', 'first-contact'])
    expect(contacts[0]?.lastContactAt).toBeNull()
    const ofKevin = { workerId: test.cast.guatemala.southCaseworker.id }
    expect((await berta.ok(listTeamOverdue, ofKevin)).items).toEqual([])
    expect((await carlos.ok(listTeamOverdue, ofKevin)).items.length).toBeGreaterThan(0)
    expect((await berta.call(listTeamOverdue, { cursor: 'forged' })).body.code).toBe('request.invalid')
  })
})

describe('requests from hidden cards', () => {
  const open = async (client: TestClient) => (await client.ok(listContactRequests, {})).items

  it('reach whoever may open the case, say how to reach the other side, and are answered once', async () => {
    const { caseId, code } = await registerAs(ana)
    const mexicanWorker = await test.signInAs(test.cast.mexico.caseworker)
    const requestId = newTestId()
    await mexicanWorker.ok(askForContact, { requestId, code, message: 'Su hermano está con nosotros.' })

    const [received] = await open(berta)
    expect(received).toMatchObject({
      direction: 'received',
      caseId,
      code,
      organisation: 'Casa del Camino',
      phone: '+52 55 0000 0000',
      message: 'Su hermano está con nosotros.',
    })
    expect((await open(ana)).map((request) => request.id)).toEqual([requestId])
    const [sent] = await open(mexicanWorker)
    expect(sent).toMatchObject({ direction: 'sent', caseId: null, code: null, callName: null })
    for (const other of [julia, kevin, lidia, mexican]) expect(await open(other)).toEqual([])

    for (const other of [lidia, mexicanWorker])
      expect((await other.call(answerContactRequest, { requestId })).body.code).toBe('record.not-found')
    await ana.ok(answerContactRequest, { requestId })
    expect(await open(berta)).toEqual([])
    expect(await open(mexicanWorker)).toEqual([])
    expect((await berta.call(answerContactRequest, { requestId })).body.code).toBe('edit.outdated')
  })

  it('tell an asker in the same organisation nothing that the hidden card did not', async () => {
    const { caseId, code } = await registerAs(kevin)
    await ana.ok(askForContact, { requestId: newTestId(), code, message: '' })
    expect(await open(ana)).toMatchObject([{ direction: 'sent', caseId: null, code: null, callName: null }])
    expect(await open(lidia)).toMatchObject([{ direction: 'received', caseId, by: 'Ana Tzoc' }])
  })
})

describe('asking for contact', () => {
  it('takes a code however it is written, and answers every other one alike', async () => {
    const { caseId, code } = await registerAs(ana)
    const worker = await test.signInAs(test.cast.mexico.caseworker)
    const ask = (given: string) =>
      worker.call(askForContact, { requestId: newTestId(), code: given, message: '' })
    expect((await ask(` ${code.toLowerCase().replaceAll('-', ' ')}`)).status).toBe(200)
    for (const other of ['GT-26-222222', caseId, 'x', "'; drop table amparo.cases"])
      expect((await ask(other)).body.code).toBe('record.not-found')
  })
})

describe('today', () => {
  it('names my cases with two versions, and nobody else’s', async () => {
    const { caseId, childId } = await registerAs(ana)
    const keep = (field: string) =>
      test.asKeeper(
        (sql) =>
          sql`insert into amparo.two_versions ${sql({
            id: newTestId(),
            case_id: caseId,
            section: 'identity',
            record_kind: 'person',
            record_id: childId,
            field,
            kept: null,
            other: null,
            other_by: test.cast.guatemala.supervisor.id,
            other_made_at: new Date().toISOString(),
            other_command_id: newTestId(),
          })}`,
      )
    await keep('sex')
    await keep('sex')
    await keep('languages')
    expect((await ana.ok(today, {})).twoVersions).toMatchObject([{ caseId, answers: 2 }])
    expect((await kevin.ok(today, {})).twoVersions).toEqual([])
  })
})

it('counts the offers that wait for the organisation, until they are answered', async () => {
  const { caseId } = await registerAs(ana)
  const { mexico } = test.cast
  const offers = async (client: TestClient) => (await client.ok(showTeam, {})).offers
  const before = await offers(mexican)
  await ana.ok(recordConsent, sharingConsent(caseId, mexico.id))
  const referral = referralInput(caseId, mexico.id)
  await ana.ok(sendReferral, referral)
  const other = await registerAs(ana)
  await ana.ok(recordConsent, transferConsent(other.caseId, mexico.id))
  const transfer = transferInput(other.caseId, mexico.id)
  await ana.ok(offerTransfer, transfer)
  expect(await offers(mexican)).toEqual({
    referrals: before.referrals + 1,
    transfers: before.transfers + 1,
  })
  // Who sent them has nothing to answer.
  expect(await offers(carlos)).toEqual({ referrals: 0, transfers: 0 })
  const waiting = await mexican.ok(listReceivedReferrals, { state: 'sent' })
  expect(waiting.items).toHaveLength(before.referrals + 1)
  await mexican.ok(declineTransfer, { transferId: transfer.transferId, words: 'Sin cupo.' })
  expect((await offers(mexican)).transfers).toBe(before.transfers)
})
