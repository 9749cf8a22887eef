import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { showRisk } from '@amparo/contract/api/risk/risk'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addNote, listNotes } from '@amparo/contract/api/notes/notes'
import { startPlan } from '@amparo/contract/api/plans/plan'
import {
  acceptTransfer,
  cancelTransfer,
  completeTransfer,
  declineTransfer,
  handOnTransfer,
  listCaseTransfers,
  listReceivedTransfers,
  listTransferSupervisors,
  listTransferWorkers,
  offerTransfer,
} from '@amparo/contract/api/transfers/transfers'
import type { CaseId, TransferId } from '@amparo/domain/kernel/brand'
import { decideLevel } from '@amparo/testkit/approval-work'
import { noteInput, transferConsent, transferInput, type TransferInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let chief: TestClient
let worker: TestClient
let manager: TestClient
beforeAll(async () => {
  test = await startTestApp()
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  chief = await test.signInAs(mexico.supervisor)
  worker = await test.signInAs(mexico.caseworker)
  manager = await test.signInAs(mexico.manager)
})
afterAll(() => test.close())

/** A child with a note, whose identity and notes may go to Mexico, and the offer of her case. */
async function offered(more: Partial<TransferInput> = {}) {
  const { caseId, code } = await registerAs(ana)
  await ana.ok(
    recordConsent,
    transferConsent(caseId, test.cast.mexico.id, { sections: ['identity', 'notes'] }),
  )
  await ana.ok(addNote, noteInput(caseId, { body: 'Le gusta dibujar caballos.' }))
  const input = transferInput(caseId, test.cast.mexico.id, { sharedSections: ['notes'], ...more })
  await ana.ok(offerTransfer, input)
  return { caseId, code, transferId: input.transferId }
}

async function accepted(transferId: TransferId) {
  const receivingCaseId = newTestId<'CaseId'>()
  await chief.ok(acceptTransfer, { transferId, receivingCaseId, workerId: test.cast.mexico.caseworker.id })
  return receivingCaseId
}

const card = async (client: TestClient, transferId: string) =>
  (await client.ok(listReceivedTransfers, {})).items.find(({ id }) => id === transferId)
const due = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(openCase, { caseId })).tasks.map(({ kind }) => kind).sort()

describe('an offer', () => {
  it('shows the receiver one card, and of the case nothing', async () => {
    const { caseId, code, transferId } = await offered()
    for (const client of [chief, manager])
      expect(await card(client, transferId)).toMatchObject({
        caseCode: code,
        state: 'offered',
        sex: 'female',
        sharedSections: ['identity', 'notes'],
        fromOrganisation: test.cast.guatemala.name,
        offeredBy: null,
        receivingCaseId: null,
      })
    expect((await card(chief, transferId))?.answers).toEqual(['accept', 'hand-on', 'decline'])
    expect((await card(manager, transferId))?.answers).toEqual(['hand-on', 'decline'])
    for (const client of [chief, manager, worker]) {
      expect((await client.call(openCase, { caseId })).status).toBe(404)
      expect((await client.call(listNotes, { caseId })).status).toBe(404)
      expect((await client.call(listHistory, { caseId })).status).toBe(404)
      expect((await client.call(listCaseTransfers, { caseId })).status).toBe(404)
    }
    expect((await worker.call(listReceivedTransfers, {})).status).toBe(403)
    expect((await chief.ok(listCases, { scope: 'shared' })).items.map(({ id }) => id)).not.toContain(caseId)
    expect(await due(ana, caseId)).toContain('follow-up-transfer')
    await ana.ok(addNote, noteInput(caseId))
  })

  it('is refused where another one waits, or where something is still out', async () => {
    const { caseId } = await offered()
    const again = await ana.call(offerTransfer, transferInput(caseId, test.cast.mexico.id))
    expect(again.body.code).toBe('transfer.already-offered')
    const { caseId: other } = await registerAs(ana)
    const refused = await ana.call(offerTransfer, transferInput(other, test.cast.mexico.id))
    expect(refused.body.code).toBe('transfer.consent-missing')
    const own = await ana.call(offerTransfer, transferInput(other, test.cast.guatemala.id))
    expect(own.body.code).toBe('transfer.own-organisation')
  })

  it('is handed on to another supervisor, who accepts it for a team of hers', async () => {
    const { caseId, transferId } = await offered()
    const { mexico } = test.cast
    const south = await test.signInAs(mexico.southSupervisor)
    const { supervisors } = await manager.ok(listTransferSupervisors, {})
    const ids = supervisors.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining([mexico.supervisor.id, mexico.southSupervisor.id]))
    expect(ids).not.toContain(mexico.manager.id)
    expect(ids).not.toContain(mexico.caseworker.id)
    for (const to of [mexico.caseworker.id, mexico.manager.id, test.cast.guatemala.supervisor.id]) {
      const refused = await manager.call(handOnTransfer, { transferId, to })
      expect(refused.body.code).toBe('transfer.supervisor-unknown')
    }
    expect((await worker.call(handOnTransfer, { transferId, to: mexico.southSupervisor.id })).status).toBe(
      403,
    )
    expect((await ana.call(handOnTransfer, { transferId, to: mexico.southSupervisor.id })).status).toBe(403)
    await test.asKeeper((sql) => sql`delete from amparo.outbox`)
    await manager.ok(handOnTransfer, { transferId, to: mexico.southSupervisor.id })
    const told = await test.asKeeper(
      (sql) =>
        sql<
          { user: string }[]
        >`select payload ->> 'userId' as user from amparo.outbox where kind = 'notify.user'`,
    )
    expect(told.map(({ user }) => user)).toEqual([mexico.southSupervisor.id])
    expect((await card(south, transferId))?.handedOn).toMatchObject({
      mine: true,
      by: mexico.manager.displayName,
    })
    expect((await card(chief, transferId))?.handedOn).toMatchObject({ mine: false })
    // Of who answers there the sender learns nothing; and nothing of the case was read by it.
    expect((await ana.ok(listCaseTransfers, { caseId })).items).toMatchObject([
      { state: 'offered', handedOn: null },
    ])
    for (const client of [manager, south, chief])
      expect((await client.call(openCase, { caseId })).status).toBe(404)
    const receivingCaseId = newTestId<'CaseId'>()
    await south.ok(acceptTransfer, { transferId, receivingCaseId, workerId: mexico.southCaseworker.id })
    const late = await manager.call(handOnTransfer, { transferId, to: mexico.supervisor.id })
    expect(late.body.code).toBe('transfer.already-answered')
  })

  it('waits as an alert of those who may answer or hand it on, a day before its time is over', async () => {
    const { code, transferId } = await offered()
    const until = Date.parse((await card(manager, transferId))?.answerDueAt ?? '')
    const usual = test.clock.now
    test.clock.now = new Date(until - 12 * 3_600_000)
    for (const client of [manager, chief])
      expect(
        (await client.ok(listAlerts, { kind: 'offer', limit: 200 })).items.filter((one) => one.code === code),
      ).toMatchObject([{ detail: 'received-transfer', caseId: null, callName: null, subject: transferId }])
    test.clock.now = usual
  })

  it('ends with a reason: declined by the receiver, or taken back', async () => {
    const first = await offered()
    const missing = await chief.call(declineTransfer, { transferId: first.transferId, words: '' })
    expect(missing.body.code).toBe('transfer.words-missing')
    await manager.ok(declineTransfer, { transferId: first.transferId, words: 'No hay lugar.' })
    const [declined] = (await ana.ok(listCaseTransfers, { caseId: first.caseId })).items
    expect(declined).toMatchObject({ state: 'declined', words: 'No hay lugar.', answers: [] })
    expect(await card(chief, first.transferId)).toBeUndefined()
    expect(await due(ana, first.caseId)).not.toContain('follow-up-transfer')

    const second = await offered()
    await ana.ok(cancelTransfer, {
      caseId: second.caseId,
      transferId: second.transferId,
      words: 'Ya no viaja.',
    })
    expect(await card(chief, second.transferId)).toBeUndefined()
    const late = await chief.call(acceptTransfer, {
      transferId: second.transferId,
      receivingCaseId: newTestId<'CaseId'>(),
      workerId: test.cast.mexico.caseworker.id,
    })
    expect(late.status).toBe(404)
    expect((await ana.ok(openCase, { caseId: second.caseId })).case.state).toBe('open')
  })
})

describe('an accepted case', () => {
  it('is a case of the receiver with who she is, and what was offered of the former one', async () => {
    const { caseId, code, transferId } = await offered()
    const former = await ana.ok(openCase, { caseId })
    const receivingCaseId = await accepted(transferId)

    const received = await worker.ok(openCase, { caseId: receivingCaseId })
    expect(received.relation).toBe('own')
    expect(received.case).toMatchObject({
      state: 'open',
      callName: former.case.callName,
      organisationId: test.cast.mexico.id,
    })
    expect(received.case.code).not.toBe(code)
    const childOf = (opened: typeof former) => {
      const { id: _id, version: _version, fieldVersions: _versions, ...child } = opened.people[0] ?? {}
      return child
    }
    expect(childOf(received)).toEqual(childOf(former))
    expect(received.people).toHaveLength(1)
    expect(received.people[0]?.id).not.toBe(former.people[0]?.id)
    expect(received.transfers).toMatchObject([{ direction: 'in', state: 'accepted', otherCaseId: caseId }])
    expect(await due(worker, receivingCaseId)).toContain('confirm-arrival')

    // Of the former case what was offered, to whoever accepted and to the worker, and to nobody else there.
    for (const client of [worker, chief]) {
      const opened = await client.ok(openCase, { caseId })
      expect(opened).toMatchObject({ relation: 'granted', writes: [] })
      expect([...opened.reads].sort()).toEqual(['identity', 'notes', 'summary'])
      expect(opened.people).toHaveLength(1)
      const [note] = (await client.ok(listNotes, { caseId })).items
      expect(note?.body).toBe('Le gusta dibujar caballos.')
      expect((await client.call(addNote, noteInput(caseId))).status).toBe(403)
    }
    const others = [manager, await test.signInAs(test.cast.mexico.otherSupervisor)]
    for (const client of others) expect((await client.call(openCase, { caseId })).status).toBe(404)
  })

  it('leaves the former one to be read and no more, with one thing due until the child is there', async () => {
    const { caseId, transferId } = await offered()
    const receivingCaseId = await accepted(transferId)
    const former = await ana.ok(openCase, { caseId })
    expect(former.case.state).toBe('transferred')
    expect(former.tasks.map(({ kind }) => kind)).toEqual(['follow-up-transfer'])
    expect(former.transfers).toMatchObject([{ direction: 'out', state: 'accepted', otherCaseId: null }])
    for (const write of [
      ana.call(addNote, noteInput(caseId)),
      ana.call(startPlan, { caseId, planId: newTestId<'PlanId'>() }),
      ana.call(offerTransfer, transferInput(caseId, test.cast.mexico.id)),
    ])
      expect((await write).body.code).toBe('case.closed')
    expect((await ana.call(openCase, { caseId: receivingCaseId })).status).toBe(404)

    await worker.ok(completeTransfer, { transferId, arrival: 'arrived', words: 'Llegó cansada y bien.' })
    expect(await due(ana, caseId)).toEqual([])
    expect(await due(worker, receivingCaseId)).not.toContain('confirm-arrival')
    const [done] = (await ana.ok(listCaseTransfers, { caseId })).items
    expect(done).toMatchObject({
      state: 'completed',
      arrival: 'arrived',
      words: 'Llegó cansada y bien.',
      worker: null,
      receivingCaseId: null,
    })
    // The receiver goes on reading what came along.
    expect((await worker.call(listNotes, { caseId })).status).toBe(200)
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['TransferOffered', 'TransferAccepted', 'TransferCompleted']),
    )
    const there = (await worker.ok(listHistory, { caseId: receivingCaseId })).items.map(({ kind }) => kind)
    expect(there).toEqual(expect.arrayContaining(['CaseReceived', 'ArrivalConfirmed']))
  })

  it('comes back to the sender when the child never arrives', async () => {
    const { caseId, transferId } = await offered()
    await decideLevel(ana, caseId, 'low')
    const receivingCaseId = await accepted(transferId)
    // What waited for a second person ended with it, and waits on now that she is back.
    const levels = async () => (await ana.ok(showRisk, { caseId })).items.map(({ state }) => state)
    expect(await levels()).toEqual(['unanswered'])
    const told = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(told).toEqual(expect.arrayContaining(['TransferAccepted', 'RiskUnanswered']))
    expect(told).not.toContain('PlanUnanswered')
    await ana.ok(cancelTransfer, { caseId, transferId, words: 'Nunca subió al bus.' })
    expect(await levels()).toEqual(['decided'])
    expect((await ana.ok(openCase, { caseId })).case.state).toBe('open')
    await ana.ok(addNote, noteInput(caseId))
    const there = await worker.ok(openCase, { caseId: receivingCaseId })
    expect(there).toMatchObject({ case: { state: 'transferred' }, tasks: [] })
    expect((await worker.call(openCase, { caseId })).status).toBe(404)
    expect((await worker.call(completeTransfer, { transferId, arrival: 'arrived', words: '' })).status).toBe(
      404,
    )
    expect((await ana.call(openCase, { caseId: receivingCaseId })).status).toBe(404)
  })

  it('is given to somebody of a team of whoever accepts', async () => {
    const { transferId } = await offered()
    const { workers } = await chief.ok(listTransferWorkers, {})
    expect(workers.map(({ id }) => id)).toContain(test.cast.mexico.caseworker.id)
    expect(workers.map(({ id }) => id)).not.toContain(test.cast.mexico.southCaseworker.id)
    for (const workerId of [test.cast.mexico.southCaseworker.id, test.cast.guatemala.caseworker.id]) {
      const refused = await chief.call(acceptTransfer, {
        transferId,
        receivingCaseId: newTestId<'CaseId'>(),
        workerId,
      })
      expect(refused.body.code).toBe('transfer.worker-unknown')
    }
  })
})
