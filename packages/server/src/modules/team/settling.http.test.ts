import { afterAll, beforeAll, expect, it } from 'vitest'
import { assignCase, showAssignment } from '@amparo/contract/api/assignments/assignments'
import { showSupports } from '@amparo/contract/api/supports/supports'
import { addHandTask, listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { settleLeaver, showOpenWork } from '@amparo/contract/api/team/team-cases'
import { showTeam } from '@amparo/contract/api/team/team'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { assignmentInput } from '@amparo/testkit/assignment-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { beginSupport } from '@amparo/testkit/support-work'
import { handTaskInput } from '@amparo/testkit/task-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
let delia: TestClient
let id: Record<'ana' | 'berta' | 'delia', UserId>

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  delia = await test.signInAs(guatemala.serviceProvider)
  id = {
    ana: guatemala.caseworker.id,
    berta: guatemala.supervisor.id,
    delia: guatemala.serviceProvider.id,
  }
})
afterAll(() => test.close())

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const leave = (userId: UserId) =>
  test.asKeeper((sql) => sql`update amparo.memberships set valid_until = now() where user_id = ${userId}`)
const stateOf = async (caseId: CaseId) =>
  (await ana.ok(showSupports, { caseId })).items.map((one) => [one.state, one.endedBecause])
const openOn = async (caseId: CaseId) => (await ana.ok(listHandTasks, { caseId })).items

it('settles at once what somebody without a case of her own had on those of others', async () => {
  const supports = [
    await beginSupport({ lead: ana, client: delia }, id.delia),
    await beginSupport({ lead: ana, client: delia }, id.delia),
  ]
  const [one, other] = supports.map(({ caseId }) => caseId) as [CaseId, CaseId]
  await ana.ok(addHandTask, handTaskInput(one, id.delia))
  expect(await berta.ok(showOpenWork, { userId: id.delia })).toMatchObject({
    left: false,
    maySettle: false,
    elsewhere: [{ caseId: one }],
  })
  expect(await codeOf(berta.call(settleLeaver, { userId: id.delia }))).toBe('leaver.works-here')
  expect(await stateOf(one)).toEqual([['accepted', null]])

  await leave(id.delia)
  const lidia = await test.signInAs(test.cast.guatemala.southSupervisor)
  const chief = await test.signInAs(test.cast.mexico.supervisor)
  // Not for a worker, another team or another organisation.
  expect((await ana.call(settleLeaver, { userId: id.delia })).status).toBe(403)
  expect(await codeOf(lidia.call(settleLeaver, { userId: id.delia }))).toBe('record.not-found')
  expect(await codeOf(chief.call(settleLeaver, { userId: id.delia }))).toBe('record.not-found')

  const onBoard = async () => (await berta.ok(showTeam, {})).items.find((row) => row.userId === id.delia)
  expect(await onBoard()).toMatchObject({ supports: 2, cases: 0, hasLeft: true })
  expect(await openOn(one)).toMatchObject([{ bySupport: 'over' }])
  expect(await berta.ok(showOpenWork, { userId: id.delia })).toMatchObject({ left: true, maySettle: true })
  await test.asKeeper((sql) => sql`delete from amparo.outbox`)
  const commandId = newTestId()
  const settled = await berta.call(settleLeaver, { userId: id.delia }, { commandId })
  expect(settled.body).toMatchObject({ supports: 2, tasks: 1, offers: 0 })
  // The line was cut and it is sent again: it happened once, and says the same.
  expect((await berta.call(settleLeaver, { userId: id.delia }, { commandId })).body).toEqual(settled.body)
  expect([await stateOf(one), await stateOf(other)]).toEqual([[['ended', 'left']], [['ended', 'left']]])
  expect(await openOn(one)).toMatchObject([{ assigneeId: id.ana, returnedBy: 'Delia Ruiz', bySupport: null }])
  const told = await test.asKeeper(
    (sql) => sql<{ user: string }[]>`
      select payload->>'userId' as user from amparo.outbox where kind = 'notify.user'`,
  )
  expect(told.map(({ user }) => user)).toContain(id.ana)
  expect(await onBoard()).toBeUndefined()
})

it('gives her tasks to whoever has each case, takes back what was offered to her, and leaves her own cases', async () => {
  const { otherCaseworker } = test.cast.guatemala
  const julia = await test.signInAs(otherCaseworker)
  const carlos = await test.signInAs(test.cast.guatemala.manager)
  const own = (await registerAs(julia)).caseId
  const offered = (await registerAs(ana)).caseId
  const ofAna = (await registerAs(ana)).caseId
  await berta.ok(assignCase, assignmentInput(offered, otherCaseworker.id))
  const task = handTaskInput(ofAna, id.berta)
  await ana.ok(addHandTask, task)
  const mine = handTaskInput(own, otherCaseworker.id)
  await julia.ok(addHandTask, mine)
  // Julia had it while she worked in this team by another role.
  await test.asKeeper(
    (sql) => sql`update amparo.hand_tasks set assignee = ${otherCaseworker.id} where id = ${task.taskId}`,
  )

  await leave(otherCaseworker.id)
  expect(await carlos.ok(showOpenWork, { userId: otherCaseworker.id })).toMatchObject({
    cases: 1,
    toAccept: 1,
    elsewhere: [{ caseId: ofAna }],
    maySettle: true,
  })
  expect(await berta.ok(settleLeaver, { userId: otherCaseworker.id })).toMatchObject({
    supports: 0,
    tasks: 1,
    offers: 1,
  })
  expect(await openOn(ofAna)).toMatchObject([{ assigneeId: id.ana, returnedBy: 'Julia Cux' }])
  expect((await ana.ok(showAssignment, { caseId: offered })).items).toMatchObject([{ state: 'withdrawn' }])
  expect(await berta.ok(showOpenWork, { userId: otherCaseworker.id })).toMatchObject({
    cases: 1,
    toAccept: 0,
    elsewhere: [],
    maySettle: false,
  })
  // A second word finds nothing more.
  expect(await berta.ok(settleLeaver, { userId: otherCaseworker.id })).toMatchObject({ tasks: 0, offers: 0 })
})
