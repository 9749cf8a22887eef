import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptAssignment,
  assignCase,
  withdrawAssignment,
} from '@amparo/contract/api/assignments/assignments'
import {
  askForCase,
  declineRequest,
  hearRequest,
  myRequests,
  receivedRequests,
  withdrawRequest,
} from '@amparo/contract/api/case-requests/case-requests'
import { countCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { showOverview } from '@amparo/contract/api/overview/overview'
import { acceptSupport, inviteSupport } from '@amparo/contract/api/supports/supports'
import { supervisorQueue, today } from '@amparo/contract/api/tasks/tasks'
import {
  acceptTransfer,
  listReceivedTransfers,
  offerTransfer,
} from '@amparo/contract/api/transfers/transfers'
import { isOverdue } from '@amparo/domain/case-request/case-request'
import { requestEnding } from '@amparo/domain/case-request/decide-case-request'
import { assignmentInput } from '@amparo/testkit/assignment-work'
import { caseRequestInput } from '@amparo/testkit/case-request-work'
import { transferConsent, transferInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { supportInput } from '@amparo/testkit/support-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { caseRequestOfRow, caseRequestRow } from './store.ts'

let test: TestApp
let ana: TestClient
let julia: TestClient
let berta: TestClient
let mario: TestClient
let lidia: TestClient
let carlos: TestClient
let marta: TestClient
let chief: TestClient
beforeAll(async () => {
  test = await startTestApp()
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  julia = await test.signInAs(guatemala.otherCaseworker)
  berta = await test.signInAs(guatemala.supervisor)
  mario = await test.signInAs(guatemala.otherSupervisor)
  lidia = await test.signInAs(guatemala.southSupervisor)
  carlos = await test.signInAs(guatemala.manager)
  marta = await test.signInAs(mexico.caseworker)
  chief = await test.signInAs(mexico.supervisor)
})
afterAll(() => test.close())

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const received = async (
  client: TestClient,
  requestId: string,
  only: 'for-me' | 'waiting' | 'over' = 'waiting',
) => (await client.ok(receivedRequests, { only, limit: 100 })).items.find(({ id }) => id === requestId)
const mine = async (client: TestClient, requestId: string) =>
  (await client.ok(myRequests, { limit: 100 })).items.find(({ id }) => id === requestId)

async function asked(by: TestClient, of: TestClient = ana) {
  const registered = await registerAs(of)
  const input = caseRequestInput(registered.code)
  await by.ok(askForCase, input)
  return { ...registered, requestId: input.requestId }
}

describe('that a request waits', () => {
  it('is said by the database as the rule says it, whatever became of the case, of who has it and of who asked', async () => {
    const { guatemala, mexico } = test.cast
    const inside = [guatemala.otherCaseworker, guatemala.auditor] as const
    const outside = [mexico.caseworker, mexico.auditor] as const
    const soon = new Date(Date.now() + 3_600_000).toISOString()
    const late = new Date(Date.now() - 3_600_000).toISOString()
    const expected = new Map<string, string>()
    const anchor = await registerAs(ana)
    for (const state of ['open', 'on-hold', 'closed', 'transferred'] as const) {
      const { caseId, code } = state === 'open' ? anchor : await registerAs(ana)
      await test.asKeeper((sql) => sql`update amparo.cases set state = ${state} where id = ${caseId}`)
      for (const [by, stillWorks] of [inside, outside].flatMap(
        ([one, gone]) =>
          [
            [one, true],
            [gone, false],
          ] as const,
      ))
        for (const heldBy of [guatemala.caseworker.id, guatemala.otherCaseworker.id])
          for (const answerDueAt of [soon, late])
            for (const answered of ['asked', 'declined'] as const) {
              const row = caseRequestRow({
                id: newTestId(),
                code,
                caseId,
                holder: guatemala.id,
                heldBy,
                from: by.organisationId ?? guatemala.id,
                by: by.id,
                reason: 'siblings',
                words: '',
                askedAt: late,
                answerDueAt,
                heard: undefined,
                state: answered,
                answeredBy: undefined,
                answeredAt: answered === 'asked' ? undefined : late,
                declinedBecause: undefined,
                answerWords: '',
                answeredWith: undefined,
                endedBecause: undefined,
                version: 1,
              })
              await test.asKeeper((sql) => sql`insert into amparo.case_requests ${sql(row)}`)
              const request = caseRequestOfRow(row)
              const facts = {
                case: {
                  state,
                  organisationId: guatemala.id,
                  teamId: guatemala.teams.north,
                  workerId: guatemala.caseworker.id,
                },
                stillAsks: stillWorks,
              }
              const isOver = isOverdue(request, new Date().toISOString())
              const shown = requestEnding(request, facts)
                ? 'ended'
                : answered === 'asked' && isOver
                  ? 'no-answer'
                  : answered
              expected.set(row.id, shown)
            }
    }
    const all = async (only: 'waiting' | 'over') => {
      const items: { id: string; state: string }[] = []
      let cursor: string | null | undefined
      do {
        const page = await carlos.ok(receivedRequests, { only, limit: 100, ...(cursor ? { cursor } : {}) })
        items.push(...page.items)
        cursor = page.next
      } while (cursor)
      return items.filter(({ id }) => expected.has(id)).map(({ id, state }) => [id, state] as const)
    }
    const [waiting, over] = [await all('waiting'), await all('over')]
    expect(new Map([...waiting, ...over])).toEqual(expected)
    expect(waiting.length + over.length).toBe(expected.size)
    expect(new Set(waiting.map(([, state]) => state))).toEqual(new Set(['asked']))
    expect(over.map(([, state]) => state)).not.toContain('asked')
    expect(waiting.length).toBeGreaterThan(3)
    const approvals = await carlos.ok(supervisorQueue, { limit: 200 })
    const asked = new Set(approvals.items.flatMap(({ subjectId }) => subjectId ?? []))
    expect(waiting.every(([id]) => asked.has(id))).toBe(true)
    expect(over.some(([id]) => asked.has(id))).toBe(false)
    await test.asKeeper(
      (sql) => sql`delete from amparo.case_requests where id = any (${[...expected.keys()]})`,
    )
  })
})

describe('a colleague asks for a case', () => {
  it('is heard by who has it, decided by who supervises it, and becomes an assignment with its checks', async () => {
    const { caseId, code, requestId } = await asked(julia)
    expect(await mine(julia, requestId)).toMatchObject({ code, state: 'asked', organisation: null })
    expect(await received(ana, requestId)).toMatchObject({
      caseId,
      code,
      byId: test.cast.guatemala.otherCaseworker.id,
      by: 'Julia Cux',
      isInside: true,
      worker: 'Ana Tzoc',
      mayHear: true,
      mayDecline: false,
      mayGive: false,
    })
    for (const [client, waits] of [
      [ana, true],
      [berta, true],
      [julia, false],
    ] as const)
      expect((await received(client, requestId, 'for-me')) !== undefined).toBe(waits)
    await ana.ok(hearRequest, { requestId, words: 'La niña pregunta por Julia.' })
    expect(await received(ana, requestId, 'for-me'), 'she has said her word').toBeUndefined()
    expect(await received(ana, requestId)).toBeDefined()
    expect(await received(berta, requestId, 'for-me')).toBeDefined()
    expect(await codeOf(ana.call(hearRequest, { requestId, words: 'Otra cosa.' }))).toBe(
      'case-request.heard-already',
    )
    for (const client of [berta, mario, carlos])
      expect(await received(client, requestId)).toMatchObject({
        heard: { by: 'Ana Tzoc', words: 'La niña pregunta por Julia.' },
        mayDecline: true,
        mayGive: true,
        mayHear: false,
      })
    const assignment = assignmentInput(caseId, test.cast.guatemala.otherCaseworker.id, { reason: 'asked' })
    await berta.ok(assignCase, assignment)
    expect(await mine(julia, requestId)).toMatchObject({ state: 'given' })
    expect(await received(berta, requestId)).toBeUndefined()
    expect(await received(berta, requestId, 'over')).toMatchObject({
      state: 'given',
      answeredBy: 'Berta Coj',
    })
    await julia.ok(acceptAssignment, { caseId, assignmentId: assignment.assignmentId })
    expect((await julia.ok(openCase, { caseId })).relation).toBe('own')
  })

  it('waits for everyone who decides on it, with its day, and for nobody else', async () => {
    const { caseId, requestId } = await asked(julia)
    const waiting = async (client: TestClient) =>
      (await client.ok(supervisorQueue, { limit: 200 })).items.filter((one) => one.caseId === caseId)
    const due = (await received(berta, requestId))?.answerDueAt
    for (const client of [berta, mario, carlos])
      expect(await waiting(client)).toMatchObject([
        { what: 'request', subjectId: requestId, askedBy: 'Julia Cux', dueAt: due, overdue: false },
      ])
    const first = (await berta.ok(today, {})).counts.waitingForMe
    expect((await ana.ok(today, {})).waitingForMe).toEqual([])
    expect((await ana.call(supervisorQueue, {})).status).toBe(403)
    await berta.ok(declineRequest, { requestId, because: 'continuity', words: '' })
    expect(await waiting(mario)).toEqual([])
    expect((await berta.ok(today, {})).counts.waitingForMe).toBe(first - 1)

    // Who asks for it decides on it nowhere, also where she supervises.
    const own = await asked(mario)
    const ofMario = (await mario.ok(supervisorQueue, { limit: 200 })).items
    expect(ofMario.map((one) => one.subjectId)).not.toContain(own.requestId)
    expect((await berta.ok(supervisorQueue, { limit: 200 })).items.map((one) => one.subjectId)).toContain(
      own.requestId,
    )
    // Of another organisation it is not said who there asks.
    const fromAbroad = await asked(marta)
    const [shown] = (await berta.ok(supervisorQueue, { limit: 200 })).items.filter(
      (one) => one.subjectId === fromAbroad.requestId,
    )
    expect(shown).toMatchObject({ what: 'request', askedBy: null })
  })

  it('is refused with a reason, in words where the code says nothing, and may be asked again', async () => {
    const { code, requestId } = await asked(julia)
    const no = { requestId, because: 'other', words: '' } as const
    expect(await codeOf(berta.call(declineRequest, no))).toBe('case-request.words-missing')
    expect(await codeOf(berta.call(declineRequest, { ...no, because: 'stays' }))).toBe('case-request.reason')
    const declined = { ...no, words: 'Ana la acompaña en el juzgado el viernes.' }
    await berta.ok(declineRequest, declined)
    expect(await codeOf(mario.call(declineRequest, declined))).toBe('case-request.already-answered')
    expect(await mine(julia, requestId)).toMatchObject({
      state: 'declined',
      declinedBecause: 'other',
      answerWords: declined.words,
    })
    await julia.ok(askForCase, caseRequestInput(code))
    expect(await codeOf(julia.call(askForCase, caseRequestInput(code)))).toBe('case-request.already-asked')
  })

  it('does not decide herself where she supervises, by a no or by giving it to herself', async () => {
    const { caseId, requestId } = await asked(berta)
    expect(await received(berta, requestId)).toMatchObject({
      isMine: true,
      mayDecline: false,
      mayGive: false,
    })
    const no = { requestId, because: 'continuity', words: '' } as const
    expect(await codeOf(berta.call(declineRequest, no))).toBe('case-request.own')
    const toHerself = assignmentInput(caseId, test.cast.guatemala.supervisor.id, { despite: 'Soy yo.' })
    expect(await codeOf(berta.call(assignCase, toHerself))).toBe('case-request.own')
    expect(await codeOf(ana.call(declineRequest, no))).toBe('access.not-allowed')
    expect(await codeOf(lidia.call(declineRequest, no))).toBe('record.not-found')
    await mario.ok(declineRequest, no)
  })

  it('ends by itself where the case passes to somebody else, and is told so', async () => {
    const { caseId, requestId } = await asked(mario)
    const { assignmentId, ...rest } = assignmentInput(caseId, test.cast.guatemala.otherCaseworker.id)
    await berta.ok(assignCase, { assignmentId, ...rest })
    expect(await mine(mario, requestId)).toMatchObject({ state: 'asked' })
    await julia.ok(acceptAssignment, { caseId, assignmentId })
    expect(await mine(mario, requestId)).toMatchObject({ state: 'ended' })
    expect(await received(berta, requestId, 'over')).toMatchObject({ state: 'ended' })
    const no = { requestId, because: 'continuity', words: '' } as const
    expect(await codeOf(berta.call(declineRequest, no))).toBe('case-request.already-answered')
  })

  it('stays answered where what was given to her is taken back, and she may ask again', async () => {
    const { caseId, code, requestId } = await asked(julia)
    const assignment = assignmentInput(caseId, test.cast.guatemala.otherCaseworker.id)
    await berta.ok(assignCase, assignment)
    await berta.ok(withdrawAssignment, { caseId, assignmentId: assignment.assignmentId, words: '' })
    expect(await mine(julia, requestId)).toMatchObject({ state: 'given' })
    await julia.ok(askForCase, caseRequestInput(code))
  })

  it('is seen by nobody else: not who supports the case, not another team, not who keeps the organisation', async () => {
    const { caseId, requestId } = await asked(mario)
    const support = supportInput(caseId, test.cast.guatemala.otherCaseworker.id)
    await ana.ok(inviteSupport, support)
    await julia.ok(acceptSupport, { caseId, supportId: support.supportId })
    for (const client of [julia, lidia, marta, chief])
      for (const only of ['waiting', 'over'] as const)
        expect(await received(client, requestId, only)).toBeUndefined()
    const { privacyLead, auditor, administrator, intakeVolunteer, serviceProvider } = test.cast.guatemala
    for (const member of [privacyLead, auditor, administrator, intakeVolunteer, serviceProvider]) {
      const client = await test.signInAs(member)
      expect((await client.call(receivedRequests, {})).status).toBe(403)
      expect((await client.call(myRequests, {})).status).toBe(403)
      expect((await client.call(askForCase, caseRequestInput('GT-26-7KQ4RX'))).status).toBe(403)
    }
    await mario.ok(withdrawRequest, { requestId })
    expect(await codeOf(mario.call(withdrawRequest, { requestId }))).toBe('case-request.already-answered')
  })

  it('is counted on the overview, and the count opens its list', async () => {
    const count = async () => {
      const { tiles } = await berta.ok(showOverview, { scope: 'team' })
      return tiles.find(({ id }) => id === 'attention.asked-for')
    }
    const before = (await count())?.count ?? 0
    const { requestId } = await asked(julia)
    const tile = await count()
    expect(tile?.count).toBe(before + 1)
    const { count: listed } = await berta.ok(countCases, { scope: 'team', ...tile?.filter })
    expect(listed).toBe(tile?.count)
    await julia.ok(withdrawRequest, { requestId })
    expect((await count())?.count).toBe(before)
  })
})

describe('another organisation asks for a case', () => {
  it('is answered by an offer of transfer, with the consent that it needs', async () => {
    const { caseId, requestId } = await asked(marta)
    expect(await mine(marta, requestId)).toMatchObject({ state: 'asked', organisation: null })
    // Of whoever asks there the organisation is named, and no person.
    expect(await received(berta, requestId)).toMatchObject({
      isInside: false,
      by: null,
      organisation: 'Casa del Camino',
      phone: '+52 55 0000 0000',
      mayGive: true,
    })
    expect(await received(carlos, requestId)).toMatchObject({ mayDecline: true, mayGive: false })
    const offer = transferInput(caseId, test.cast.mexico.id)
    expect(await codeOf(berta.call(offerTransfer, offer))).toBe('transfer.consent-missing')
    expect(await mine(marta, requestId)).toMatchObject({ state: 'asked' })
    await ana.ok(recordConsent, transferConsent(caseId, test.cast.mexico.id))
    await berta.ok(offerTransfer, offer)
    expect(await mine(marta, requestId)).toMatchObject({ state: 'offered', organisation: 'Refugio La Ceiba' })
    expect((await chief.ok(listReceivedTransfers, {})).items.map(({ id }) => id)).toContain(offer.transferId)
    expect((await marta.call(openCase, { caseId })).status).toBe(404)
  })

  it('is declined by a code that says nothing of the child', async () => {
    const { requestId } = await asked(marta)
    const no = { requestId, because: 'call-us', words: '' } as const
    const tells = { ...no, words: 'La niña está en Tapachula.' }
    expect(await codeOf(berta.call(declineRequest, tells))).toBe('case-request.no-words')
    expect(await codeOf(berta.call(declineRequest, { ...no, because: 'continuity' }))).toBe(
      'case-request.reason',
    )
    await berta.ok(declineRequest, no)
    const shown = await mine(marta, requestId)
    expect(shown).toMatchObject({ state: 'declined', declinedBecause: 'call-us', answerWords: '' })
  })

  it('ends where the case goes to somebody else, and looks from outside as if it waited', async () => {
    const { caseId, requestId } = await asked(marta)
    const colleague = caseRequestInput((await received(berta, requestId))?.code ?? '')
    await julia.ok(askForCase, colleague)
    await test.asKeeper((sql) => sql`update amparo.cases set state = 'closed' where id = ${caseId}`)
    // Nobody wrote the end down yet: it does not stand all the same.
    const no = { requestId, because: 'stays', words: '' } as const
    expect(await codeOf(berta.call(declineRequest, no))).toBe('case-request.ended')
    expect(await received(berta, requestId, 'over')).toMatchObject({ state: 'ended', mayDecline: false })
    expect(await mine(marta, requestId)).toMatchObject({ state: 'asked' })
  })

  it('ends with a transfer to a third, and an answer of those who asked elsewhere is not this one', async () => {
    const { caseId, code, requestId } = await asked(julia)
    await ana.ok(recordConsent, transferConsent(caseId, test.cast.mexico.id))
    const offer = transferInput(caseId, test.cast.mexico.id)
    await ana.ok(offerTransfer, offer)
    expect(await mine(julia, requestId)).toMatchObject({ state: 'asked' })
    const workerId = test.cast.mexico.caseworker.id
    await chief.ok(acceptTransfer, {
      transferId: offer.transferId,
      receivingCaseId: newTestId<'CaseId'>(),
      workerId,
    })
    expect(await mine(julia, requestId)).toMatchObject({ state: 'ended' })
    // Asked for afterwards, under its old code, it is a letter without an address.
    const late = caseRequestInput(code)
    await julia.ok(askForCase, late)
    expect(await mine(julia, late.requestId)).toMatchObject({ state: 'asked', organisation: null })
    expect(await received(berta, late.requestId)).toBeUndefined()
  })
})
