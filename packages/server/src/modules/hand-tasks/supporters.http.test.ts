import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { acceptAssignment, assignCase } from '@amparo/contract/api/assignments/assignments'
import { openCalendar } from '@amparo/contract/api/calendar/calendar'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { acceptSupport, endSupport, inviteSupport } from '@amparo/contract/api/supports/supports'
import {
  addHandTask,
  cancelHandTask,
  finishHandTask,
  giveBackHandTask,
  giveHandTask,
  listHandTasks,
  postponeTask,
  taskChoices,
} from '@amparo/contract/api/tasks/hand-tasks'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'
import { acceptTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { assignmentInput } from '@amparo/testkit/assignment-work'
import { dayInGuatemala, transferConsent, transferInput } from '@amparo/testkit/case-work'
import { newTestId } from '@amparo/testkit/register'
import { beginSupport, supportInput, type SupportInput } from '@amparo/testkit/support-work'
import { handTaskInput, postponementInput } from '@amparo/testkit/task-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
/** Leads; supervises; supports as a psychologist who has no cases by her role; supports from another team. */
let ana: TestClient
let berta: TestClient
let delia: TestClient
let kevin: TestClient
let abroad: TestClient
let id: Record<'ana' | 'berta' | 'delia' | 'kevin' | 'julia', UserId>

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  delia = await test.signInAs(guatemala.serviceProvider)
  kevin = await test.signInAs(guatemala.southCaseworker)
  abroad = await test.signInAs(mexico.supervisor)
  id = {
    ana: guatemala.caseworker.id,
    berta: guatemala.supervisor.id,
    delia: guatemala.serviceProvider.id,
    kevin: guatemala.southCaseworker.id,
    julia: guatemala.otherCaseworker.id,
  }
})
afterAll(() => test.close())

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const supportedBy = (client: TestClient, userId: UserId, more: Partial<SupportInput> = {}) =>
  beginSupport({ lead: ana, client }, userId, more)

async function given(
  client = delia,
  userId = id.delia,
  more: Parameters<typeof handTaskInput>[2] = {},
  support: Partial<SupportInput> = {},
) {
  const made = await supportedBy(client, userId, support)
  const input = handTaskInput(made.caseId, userId, more)
  await ana.ok(addHandTask, input)
  return { ...made, taskId: input.taskId }
}

const onList = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(myTasks, { limit: 200 })).items.filter((task) => task.caseId === caseId)
const openOn = async (caseId: CaseId) => (await ana.ok(listHandTasks, { caseId, state: 'open' })).items
const calendarOf = async (client: TestClient) => {
  const secret = randomBytes(32).toString('base64url')
  await client.ok(openCalendar, { feedId: newTestId<'CalendarFeedId'>(), secret })
  return async () => (await test.app.inject({ method: 'GET', url: `/calendar/${secret}.ics` })).body
}

describe('a task for whoever supports a case', () => {
  it('stands in her list, in Today and in her calendar, and says nothing of the risk', async () => {
    const before = (await delia.ok(today, {})).due.length
    const calendar = await calendarOf(delia)
    const { caseId, code, taskId } = await given(delia, id.delia, { what: 'visit', hour: '10:00' })
    const [task] = await onList(delia, caseId)
    expect(task).toMatchObject({
      code,
      kind: 'by-hand',
      subjectId: taskId,
      action: 'Preguntar por la matrícula',
      hand: { mine: true, givenBy: 'Ana Tzoc', supportOver: false },
    })
    expect(task).not.toHaveProperty('riskLevel')
    expect((await delia.ok(today, {})).due.length).toBe(before + 1)
    const fed = await calendar()
    expect(fed.match(/SUMMARY:/g)).toHaveLength(1)
    expect(fed).toContain('SUMMARY:Cita')
    expect(fed).not.toContain(code)
    // Whoever leads sees it too, with whose it is; of hers who supports it nothing else is opened by it.
    expect((await onList(ana, caseId)).find(({ subjectId }) => subjectId === taskId)?.hand).toMatchObject({
      mine: false,
      assignee: 'Delia Ruiz',
    })
    expect((await delia.ok(openCase, { caseId })).writes).toEqual(['notes'])
  })

  it('is done by her with a word, once, and by nobody else who supports the case', async () => {
    const { caseId, taskId } = await given()
    const second = supportInput(caseId, id.kevin)
    await ana.ok(inviteSupport, second)
    await kevin.ok(acceptSupport, { caseId, supportId: second.supportId })
    const done = { caseId, taskId, outcome: 'Hay lugar.' }
    expect(await codeOf(kevin.call(finishHandTask, done))).toBe('access.not-allowed')
    expect(await codeOf(kevin.call(giveBackHandTask, { caseId, taskId, because: 'No.' }))).toBe(
      'task.not-given',
    )
    expect(await codeOf(abroad.call(finishHandTask, done))).toBe('record.not-found')
    const [shown] = (await delia.ok(listHandTasks, { caseId })).items
    expect(shown).toMatchObject({ mayFinish: true, mayGiveBack: true, bySupport: 'running' })
    expect((await kevin.ok(listHandTasks, { caseId })).items[0]).toMatchObject({
      mayFinish: false,
      mayGiveBack: false,
    })

    const commandId = newTestId()
    await delia.call(finishHandTask, done, { commandId })
    await delia.call(finishHandTask, done, { commandId })
    expect((await ana.ok(listHandTasks, { caseId, state: 'ended' })).items).toMatchObject([
      { state: 'done', outcome: 'Hay lugar.', endedBy: 'Delia Ruiz' },
    ])
    expect(await onList(delia, caseId)).toEqual([])
    expect(await codeOf(delia.call(finishHandTask, done))).toBe('task.ended')
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'HandTaskDone')).toHaveLength(1)
  })

  it('is given back by her with a reason, to who gave it', async () => {
    const { caseId, taskId } = await given()
    expect(await codeOf(delia.call(giveBackHandTask, { caseId, taskId, because: ' ' }))).toBe(
      'request.invalid',
    )
    await delia.ok(giveBackHandTask, { caseId, taskId, because: 'Ese día no estoy.' })
    expect(await openOn(caseId)).toMatchObject([
      { assignee: 'Ana Tzoc', returnedBy: 'Delia Ruiz', returnedWords: 'Ese día no estoy.', bySupport: null },
    ])
    expect(await codeOf(delia.call(finishHandTask, { caseId, taskId, outcome: '' }))).toBe(
      'access.not-allowed',
    )
  })

  it('comes again for her, and the last one beyond her days for who leads', async () => {
    const { caseId, taskId } = await given(
      delia,
      id.delia,
      { repeat: { every: 1, unit: 'weeks', times: 9 } },
      { until: dayInGuatemala(12) },
    )
    await delia.ok(finishHandTask, { caseId, taskId, outcome: '' })
    const [second] = await onList(delia, caseId)
    expect(second?.hand).toMatchObject({ mine: true, givenBy: 'Ana Tzoc', repeats: true })
    const next = { caseId, taskId: second?.subjectId as typeof taskId, outcome: '' }
    await delia.ok(finishHandTask, next)
    expect(await onList(delia, caseId)).toEqual([])
    expect(await openOn(caseId)).toMatchObject([{ assignee: 'Ana Tzoc', nth: 3, bySupport: null }])
  })

  it('is given only to who accepted, within her days; she gives nothing to others', async () => {
    const { caseId, taskId } = await given(delia, id.delia, {}, { until: dayInGuatemala(5) })
    const later = handTaskInput(caseId, id.delia, { dueOn: dayInGuatemala(6) })
    expect(await codeOf(ana.call(addHandTask, later))).toBe('task.outside-support')
    const invited = supportInput(caseId, id.kevin)
    await ana.ok(inviteSupport, invited)
    expect(await codeOf(ana.call(giveHandTask, { caseId, taskId, to: id.kevin }))).toBe(
      'task.not-a-colleague',
    )
    const choices = await ana.ok(taskChoices, { caseId })
    expect(choices.supporters).toEqual([
      { id: id.delia, name: 'Delia Ruiz', from: dayInGuatemala(), until: dayInGuatemala(5) },
    ])
    expect(choices.colleagues.map((one) => one.id)).not.toContain(id.delia)
    for (const refused of [
      delia.call(addHandTask, handTaskInput(caseId, id.delia)),
      delia.call(giveHandTask, { caseId, taskId, to: id.ana }),
      delia.call(cancelHandTask, { caseId, taskId, outcome: 'No.' }),
      delia.call(postponeTask, postponementInput(caseId)),
    ])
      expect(await codeOf(refused)).toBe('access.not-allowed')
    expect((await delia.ok(taskChoices, { caseId })).colleagues).toEqual([])

    await kevin.ok(acceptSupport, { caseId, supportId: invited.supportId })
    await ana.ok(giveHandTask, { caseId, taskId, to: id.kevin })
    expect(await onList(delia, caseId)).toEqual([])
    expect(await codeOf(delia.call(finishHandTask, { caseId, taskId, outcome: '' }))).toBe(
      'access.not-allowed',
    )
    await kevin.ok(finishHandTask, { caseId, taskId, outcome: '' })
  })
})

describe('the database itself', () => {
  it('lets her change the one task that is hers, and no other of the case', async () => {
    const { caseId, taskId } = await given()
    const own = handTaskInput(caseId, id.ana)
    await ana.ok(addHandTask, own)
    const token = createHash('sha256')
      .update(delia.cookies.get('amparo_session') ?? '')
      .digest()
    const changed = await test.asKeeper(async (sql) => {
      await sql`set local role amparo_app`
      await sql`select from amparo.begin_request(${token}, 'care')`
      return sql<{ id: string }[]>`
        update amparo.hand_tasks set version = version where case_id = ${caseId} returning id`
    })
    expect(changed.map((row) => row.id)).toEqual([taskId])
  })
})

describe('when a support ends', () => {
  it('by a word of hers or of who leads or supervises, her tasks are for who leads again', async () => {
    for (const who of [delia, ana, berta]) {
      const { caseId, supportId, taskId } = await given()
      await who.ok(endSupport, { caseId, supportId, because: 'finished', words: '' })
      expect(await openOn(caseId)).toMatchObject([
        { id: taskId, assignee: 'Ana Tzoc', givenBy: null, returnedBy: 'Delia Ruiz', bySupport: null },
      ])
      expect(await onList(delia, caseId)).toEqual([])
      expect(await codeOf(delia.call(finishHandTask, { caseId, taskId, outcome: '' }))).toBe(
        'record.not-found',
      )
      const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
      expect(kinds).toContain('HandTaskReturned')
    }
  })

  it('by its last day, they are for who leads before anybody writes it down', async () => {
    const calendar = await calendarOf(kevin)
    const { caseId, taskId } = await given(kevin, id.kevin, {}, { until: dayInGuatemala(9) })
    const before = (await calendar()).match(/SUMMARY:/g)?.length ?? 0
    await test.owner.begin(async (tx) => {
      await tx`set local role amparo_keeper`
      await tx`update amparo.grants set valid_from = now() - interval '9 days', valid_until = now()
        where case_id = ${caseId} and act = 'support'`
      await tx`update amparo.case_supports set from_on = current_date - 9, until_on = current_date - 2
        where case_id = ${caseId}`
    })
    expect(await onList(kevin, caseId)).toEqual([])
    expect((await calendar()).match(/SUMMARY:/g)?.length ?? 0).toBe(before - 1)
    expect(await openOn(caseId)).toMatchObject([{ id: taskId, bySupport: 'over' }])
    expect((await onList(ana, caseId)).find((task) => task.subjectId === taskId)?.hand).toMatchObject({
      supportOver: true,
    })
    await ana.ok(inviteSupport, supportInput(caseId, id.kevin))
    expect(await openOn(caseId)).toMatchObject([{ assignee: 'Ana Tzoc', bySupport: null }])
  })

  it('because she leads the case herself, they stay hers by her role', async () => {
    const { caseId } = await given(kevin, id.kevin)
    const assignment = assignmentInput(caseId, id.kevin)
    await berta.ok(assignCase, assignment)
    await kevin.ok(acceptAssignment, { caseId, assignmentId: assignment.assignmentId })
    expect((await kevin.ok(listHandTasks, { caseId })).items).toMatchObject([
      { assigneeId: id.kevin, returnedBy: null, bySupport: null, mayFinish: true },
    ])
  })

  it('because another organisation accepts the transfer, nothing is left with her', async () => {
    const { caseId } = await given()
    const { mexico } = test.cast
    await ana.ok(recordConsent, transferConsent(caseId, mexico.id, { sections: ['identity', 'notes'] }))
    const input = transferInput(caseId, mexico.id, { sharedSections: ['notes'] })
    await ana.ok(offerTransfer, input)
    await abroad.ok(acceptTransfer, {
      transferId: input.transferId,
      receivingCaseId: newTestId<'CaseId'>(),
      workerId: mexico.caseworker.id,
    })
    expect(await onList(delia, caseId)).toEqual([])
    expect(await openOn(caseId)).toMatchObject([{ assignee: 'Ana Tzoc', bySupport: null }])
  })
})
