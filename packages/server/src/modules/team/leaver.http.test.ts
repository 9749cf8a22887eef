import { afterAll, beforeAll, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { showWorkInHand } from '@amparo/contract/api/organisations/users'
import {
  acceptAssignment,
  assignCase,
  myAssignments,
  showAssignment,
  withdrawAssignment,
} from '@amparo/contract/api/assignments/assignments'
import { declareConflict, endConflict } from '@amparo/contract/api/assignments/own-work'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listFlags, setFlag } from '@amparo/contract/api/flags/flags'
import { addHandTask, listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { acceptSupport, inviteSupport, showSupports } from '@amparo/contract/api/supports/supports'
import { listTeamCases, showOpenWork } from '@amparo/contract/api/team/team-cases'
import { showTeam } from '@amparo/contract/api/team/team'
import { acceptTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { assignmentInput } from '@amparo/testkit/assignment-work'
import { daysAgo, transferConsent, transferInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { supportInput } from '@amparo/testkit/support-work'
import { handTaskInput } from '@amparo/testkit/task-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let julia: TestClient
let berta: TestClient
let lidia: TestClient
let id: Record<'ana' | 'berta' | 'julia', UserId>

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  julia = await test.signInAs(guatemala.otherCaseworker)
  berta = await test.signInAs(guatemala.supervisor)
  lidia = await test.signInAs(guatemala.southSupervisor)
  id = {
    ana: guatemala.caseworker.id,
    berta: guatemala.supervisor.id,
    julia: guatemala.otherCaseworker.id,
  }
})
afterAll(() => test.close())

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const casesOf = async (workerId: UserId) => (await berta.ok(listTeamCases, { workerId, limit: 200 })).items

/** Mexico hands a child over to Guatemala, where Ana gets the case and may read the former one. */
async function receivedCase() {
  const { mexico, guatemala } = test.cast
  const marta = await test.signInAs(mexico.caseworker)
  const former = await registerAs(marta)
  await marta.ok(recordConsent, transferConsent(former.caseId, guatemala.id))
  const offer = transferInput(former.caseId, guatemala.id)
  await marta.ok(offerTransfer, offer)
  const receivingCaseId = newTestId<'CaseId'>()
  await berta.ok(acceptTransfer, { transferId: offer.transferId, receivingCaseId, workerId: id.ana })
  return { former: former.caseId, caseId: receivingCaseId }
}

const withoutWorker = async (client: TestClient) =>
  (await client.ok(listAlerts, { limit: 200 })).items.flatMap(({ detail, words, cases, urgency }) =>
    detail === 'without-worker' ? [[words, cases, urgency]] : [],
  )

async function leave(userId: UserId): Promise<void> {
  await test.asKeeper(
    (sql) => sql`update amparo.memberships set valid_until = now() where user_id = ${userId}`,
  )
}

it('shows everything that hangs on somebody, and hands it over to the last case', async () => {
  const registered: CaseId[] = []
  for (let at = 0; at < 6; at += 1) registered.push((await registerAs(ana)).caseId)
  const [first, second] = registered as [CaseId, CaseId]
  const received = await receivedCase()
  const ofJulia = (await registerAs(julia)).caseId
  await berta.ok(assignCase, assignmentInput(ofJulia, id.ana))
  const task = handTaskInput(first, id.ana, { words: 'Llamar al juzgado.' })
  await ana.ok(addHandTask, task)
  const flag = { caseId: second, flagId: newTestId<'FlagId'>(), section: 'notes', on: daysAgo(0) } as const
  await ana.ok(setFlag, { ...flag, reason: 'Vence el permiso.' })
  await ana.ok(openCase, { caseId: received.former })

  expect(await berta.ok(showOpenWork, { userId: id.ana })).toMatchObject({
    name: 'Ana Tzoc',
    left: false,
    cases: 7,
    flags: 1,
    transfers: 1,
    toAccept: 1,
    elsewhere: [],
  })
  // Whoever ends her work is told how much it is, and not what.
  const irma = await test.signInAs(test.cast.guatemala.administrator)
  const inHand = await irma.call(showWorkInHand, { userId: id.ana })
  expect(inHand.body).toEqual({ cases: 7, supports: 0, tasks: 0, offers: 1 })
  for (const [who, status] of [
    [berta, 403],
    [await test.signInAs(test.cast.guatemala.manager), 403],
  ] as const)
    expect((await who.call(showWorkInHand, { userId: id.ana })).status).toBe(status)
  const foreign = test.cast.mexico.caseworker.id
  expect((await irma.call(showWorkInHand, { userId: foreign })).status).toBe(404)
  expect(await withoutWorker(berta)).toEqual([])
  await leave(id.ana)
  expect(await withoutWorker(berta)).toEqual([['Ana Tzoc', 7, 'today']])
  expect(await withoutWorker(lidia)).toEqual([])
  expect((await ana.call(openCase, { caseId: first })).status).toBeGreaterThanOrEqual(401)

  const board = (await berta.ok(showTeam, {})).items.find(({ userId }) => userId === id.ana)
  expect(board).toMatchObject({ displayName: 'Ana Tzoc', cases: 7, hasLeft: true, toAccept: 1 })
  const without = (await berta.ok(listTeamCases, { only: 'without-worker', limit: 200 })).items
  expect(without.map((one) => one.id).toSorted()).toEqual([...registered, received.caseId].toSorted())
  expect(without.every((one) => one.withoutWorker && one.proposed?.name === 'Julia Cux')).toBe(true)
  expect((await berta.ok(showAssignment, { caseId: first })).workerLeft).toBe(true)

  // One must never be hers: refused, and the others go on.
  const conflictId = newTestId<'ConflictId'>()
  const refusedOne = without.find((one) => one.id === second)
  await julia.ok(declareConflict, { conflictId, kind: 'case', about: refusedOne?.code ?? '' })
  const inputs = without.map((one) => assignmentInput(one.id as CaseId, id.julia))
  const outcomes = await Promise.all(inputs.map((input) => codeOf(berta.call(assignCase, input))))
  expect(outcomes.filter((code) => code === 'assignment.not-possible')).toHaveLength(1)
  expect(outcomes.filter((code) => code === undefined)).toHaveLength(6)
  // The line was cut and everything is sent again: nothing happens twice.
  const again = await Promise.all(inputs.map((input) => codeOf(berta.call(assignCase, input))))
  expect(again.filter((code) => code === 'assignment.already-offered')).toHaveLength(6)
  const waiting = (await berta.ok(listTeamCases, { only: 'waiting', workerId: id.ana, limit: 200 })).items
  expect(waiting.map(({ waitingFor }) => waitingFor)).toEqual(Array.from({ length: 6 }, () => 'Julia Cux'))

  const mine = (await julia.ok(myAssignments, { limit: 200 })).items
  expect(mine).toHaveLength(6)
  for (const one of mine)
    await julia.ok(acceptAssignment, { caseId: one.caseId as CaseId, assignmentId: one.id as never })
  expect((await casesOf(id.ana)).map((one) => one.id)).toEqual([second])
  expect(await withoutWorker(berta), 'until each has somebody again').toEqual([['Ana Tzoc', 1, 'today']])
  const tasks = (await julia.ok(listHandTasks, { caseId: first, state: 'open' })).items
  expect(tasks).toMatchObject([{ id: task.taskId, assignee: 'Julia Cux' }])
  // What was shared with Ana by name in the case that this one follows is Julia’s now.
  expect((await julia.ok(openCase, { caseId: received.former })).relation).toBe('granted')

  await julia.ok(endConflict, { conflictId })
  const last = assignmentInput(second, id.julia)
  await berta.ok(assignCase, last)
  await julia.ok(acceptAssignment, { caseId: second, assignmentId: last.assignmentId })
  expect(await casesOf(id.ana)).toEqual([])
  const flags = (await julia.ok(listFlags, { caseId: second })).items
  expect(flags).toMatchObject([{ reason: 'Vence el permiso.', by: 'Ana Tzoc' }])
  expect((await berta.ok(showTeam, {})).items.find(({ userId }) => userId === id.ana)).toMatchObject({
    cases: 0,
    toAccept: 1,
    hasLeft: true,
  })
})

it('is for whoever supervises: not another team’s, not a worker, and of no stranger', async () => {
  expect((await lidia.ok(listTeamCases, { limit: 200 })).items).toEqual([])
  expect(await codeOf(lidia.call(showOpenWork, { userId: id.julia }))).toBe('record.not-found')
  expect(await codeOf(berta.call(showOpenWork, { userId: test.cast.mexico.caseworker.id }))).toBe(
    'record.not-found',
  )
  expect((await julia.call(listTeamCases, {})).status).toBe(403)
})

it('comes page by page, each case once', async () => {
  const first = await berta.ok(listTeamCases, { limit: 2 })
  expect(first.items).toHaveLength(2)
  const second = await berta.ok(listTeamCases, { limit: 2, cursor: first.next ?? '' })
  const ids = [...first.items, ...second.items].map((one) => one.id)
  expect(new Set(ids).size).toBe(ids.length)
})

it('ends what she supported of others with the first of her cases that is handed on, and tells who leads them', async () => {
  const { southCaseworker, otherCaseworker } = test.cast.guatemala
  const kevin = southCaseworker.id
  const ofKevin = (await registerAs(await test.signInAs(southCaseworker))).caseId
  const [one, other] = [(await registerAs(julia)).caseId, (await registerAs(julia)).caseId]
  const invitations = [one, other].map((caseId) => supportInput(caseId, kevin))
  const [accepted, invited] = invitations
  for (const input of invitations) await julia.ok(inviteSupport, input)
  const client = await test.signInAs(southCaseworker)
  await client.ok(acceptSupport, { caseId: one, supportId: accepted?.supportId ?? newTestId<'SupportId'>() })
  const carlos = await test.signInAs(test.cast.guatemala.manager)
  const stateOf = async (caseId: CaseId) =>
    (await julia.ok(showSupports, { caseId })).items.map(({ state, endedBecause }) => [state, endedBecause])

  // She is still here: nothing of hers ends with a case that passes on.
  const first = assignmentInput(ofKevin, id.julia, { despite: 'La conoce.' })
  await carlos.ok(assignCase, first)
  expect([await stateOf(one), await stateOf(other)]).toEqual([[['accepted', null]], [['invited', null]]])
  await carlos.ok(withdrawAssignment, { caseId: ofKevin, assignmentId: first.assignmentId, words: '' })

  await leave(kevin)
  await test.asKeeper((sql) => sql`delete from amparo.outbox`)
  await carlos.ok(assignCase, assignmentInput(ofKevin, id.julia, { despite: 'La conoce.' }))
  expect([await stateOf(one), await stateOf(other)]).toEqual([[['ended', 'left']], [['withdrawn', null]]])
  expect((await carlos.ok(showOpenWork, { userId: kevin })).supports).toEqual([])
  const told = await test.asKeeper(
    (sql) =>
      sql<
        { user: string }[]
      >`select payload->>'userId' as user from amparo.outbox where kind = 'notify.user'`,
  )
  expect(told.map(({ user }) => user)).toContain(otherCaseworker.id)
  expect(invited?.userId).toBe(kevin)
})
