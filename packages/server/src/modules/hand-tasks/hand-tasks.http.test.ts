import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
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
import { listTeamOverdue } from '@amparo/contract/api/team/team'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { handTaskInput, postponementInput } from '@amparo/testkit/task-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
let marta: TestClient
let people: Record<'ana' | 'berta' | 'julia', UserId>
const usualClock: { now?: Date } = {}

beforeAll(async () => {
  test = await startTestApp()
  usualClock.now = test.clock.now
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  marta = await test.signInAs(mexico.caseworker)
  people = {
    ana: guatemala.caseworker.id,
    berta: guatemala.supervisor.id,
    julia: guatemala.otherCaseworker.id,
  }
})
beforeEach(() => {
  if (usualClock.now) test.clock.now = usualClock.now
})
afterAll(() => test.close())

function inDays(days: number): string {
  const at = Date.now() + days * 86_400_000
  test.clock.now = new Date(at)
  return dayInGuatemala(0, at)
}

const byHand = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(myTasks, { limit: 200 })).items.filter(
    (task) => task.caseId === caseId && task.kind === 'by-hand',
  )
const openOn = async (caseId: CaseId) => (await ana.ok(listHandTasks, { caseId, state: 'open' })).items
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code

async function given() {
  const { caseId } = await registerAs(ana)
  const input = handTaskInput(caseId, people.berta)
  await ana.ok(addHandTask, input)
  return { caseId, taskId: input.taskId }
}

describe('a task set by hand', () => {
  it('is due beside the steps of the clocks, at its hour at the place, until it is done', async () => {
    const { caseId } = await registerAs(ana)
    const input = handTaskInput(caseId, people.ana, { hour: '09:30' })
    await ana.ok(addHandTask, input)
    const opened = await ana.ok(openCase, { caseId })
    const due = opened.tasks.find(({ kind }) => kind === 'by-hand')
    expect(due).toMatchObject({
      subjectId: input.taskId,
      action: 'Preguntar por la matrícula',
      dueAt: `${input.dueOn}T15:30:00.000Z`,
      hand: { what: 'call', hour: '09:30', mine: true, givenBy: null, repeats: false },
      why: { basis: 'hand', ruleId: null },
    })
    expect(opened.case.nextDueAt).toBe(opened.tasks[0]?.dueAt)
    expect(opened.tasks.map(({ dueAt }) => dueAt)).toEqual(opened.tasks.map(({ dueAt }) => dueAt).sort())
    expect(await byHand(ana, caseId)).toHaveLength(1)

    await ana.ok(finishHandTask, { caseId, taskId: input.taskId, outcome: 'Hay lugar.' })
    expect(await byHand(ana, caseId)).toEqual([])
    expect(await openOn(caseId)).toEqual([])
    expect((await ana.ok(listHandTasks, { caseId, state: 'ended' })).items).toMatchObject([
      { state: 'done', outcome: 'Hay lugar.', endedBy: 'Ana Tzoc' },
    ])
    expect(await codeOf(ana.call(finishHandTask, { caseId, taskId: input.taskId, outcome: '' }))).toBe(
      'task.ended',
    )
    const { items } = await ana.ok(listHistory, { caseId })
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['HandTaskAdded', 'HandTaskDone']))
  })

  it('comes again when it is done, and not when it is cancelled', async () => {
    const { caseId } = await registerAs(ana)
    const repeat = { every: 1, unit: 'weeks', times: 3 } as const
    const input = handTaskInput(caseId, people.ana, { repeat })
    await ana.ok(addHandTask, input)
    await ana.ok(finishHandTask, { caseId, taskId: input.taskId, outcome: '' })
    const [second] = await openOn(caseId)
    expect(second).toMatchObject({ dueOn: dayInGuatemala(9), nth: 2, repeat })
    inDays(20)
    expect((await byHand(ana, caseId))[0]?.overdue).toBe(true)
    const taskId = second?.id as typeof input.taskId
    await ana.ok(cancelHandTask, { caseId, taskId, outcome: 'Ya está inscrita.' })
    expect(await openOn(caseId)).toEqual([])
    expect(await byHand(ana, caseId)).toEqual([])
  })

  it('is asked for once, however often it is sent', async () => {
    const { caseId } = await registerAs(ana)
    const input = handTaskInput(caseId, people.ana)
    const commandId = newTestId()
    await ana.call(addHandTask, input, { commandId })
    await ana.call(addHandTask, input, { commandId })
    expect(await openOn(caseId)).toHaveLength(1)
  })

  it('is listed page by page, each once', async () => {
    const { caseId } = await registerAs(ana)
    for (const days of [5, 1, 3])
      await ana.ok(addHandTask, handTaskInput(caseId, people.ana, { dueOn: dayInGuatemala(days) }))
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await ana.ok(listHandTasks, {
        caseId,
        state: 'open',
        limit: 1,
        ...(cursor ? { cursor } : {}),
      })
      seen.push(...page.items.map(({ dueOn }) => dueOn))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual([1, 3, 5].map((days) => dayInGuatemala(days)))
  })
})

describe('a task given to a colleague', () => {
  it('stands in her list and in that of who has the case, and says from whom it came', async () => {
    const { caseId, taskId } = await given()
    expect((await byHand(berta, caseId))[0]).toMatchObject({
      subjectId: taskId,
      hand: { mine: true, givenBy: 'Ana Tzoc' },
    })
    expect((await byHand(ana, caseId))[0]?.hand).toMatchObject({ mine: false, assignee: 'Berta Coj' })
    const [seen] = (await berta.ok(listHandTasks, { caseId, state: 'open' })).items
    expect(seen).toMatchObject({ mayGiveBack: true, givenBy: 'Ana Tzoc' })
    const before = (await berta.ok(today, {})).counts.overdue
    inDays(5)
    expect((await berta.ok(today, {})).counts.overdue).toBeGreaterThan(before)
  })

  it('goes back with a word to who gave it, once', async () => {
    const { caseId, taskId } = await given()
    expect(await codeOf(ana.call(giveBackHandTask, { caseId, taskId, because: 'No.' }))).toBe(
      'task.not-given',
    )
    await berta.ok(giveBackHandTask, { caseId, taskId, because: 'Estoy de viaje.' })
    expect(await byHand(berta, caseId)).toEqual([])
    expect((await byHand(ana, caseId))[0]?.hand).toMatchObject({ mine: true, returnedBy: 'Berta Coj' })
    expect((await openOn(caseId))[0]).toMatchObject({
      returnedWords: 'Estoy de viaje.',
      assigneeId: people.ana,
    })
    expect(await codeOf(berta.call(giveBackHandTask, { caseId, taskId, because: 'No.' }))).toBe(
      'task.not-given',
    )
    await ana.ok(giveHandTask, { caseId, taskId, to: people.berta })
    expect((await byHand(berta, caseId))[0]?.hand).toMatchObject({ givenBy: 'Ana Tzoc', returnedBy: null })
  })

  it('is given only to whoever may work on the case, and opens it to nobody', async () => {
    const { caseId, taskId } = await given()
    const { colleagues, me } = await ana.ok(taskChoices, { caseId })
    expect(me).toBe(people.ana)
    expect(colleagues.map(({ name }) => name)).toEqual(['Ana Tzoc', 'Berta Coj', 'Carlos Paz', 'Mario Chub'])
    const strangers = [people.julia, test.cast.guatemala.southSupervisor.id, test.cast.mexico.manager.id]
    for (const to of strangers)
      expect(await codeOf(ana.call(giveHandTask, { caseId, taskId, to }))).toBe('task.not-a-colleague')
    expect(await codeOf(ana.call(addHandTask, handTaskInput(caseId, people.julia)))).toBe(
      'task.not-a-colleague',
    )
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    for (const client of [julia, marta]) {
      const refused = await codeOf(client.call(addHandTask, handTaskInput(caseId, people.ana)))
      expect(refused).toBe('record.not-found')
      expect(await codeOf(client.call(listHandTasks, { caseId, state: 'open' }))).toBe('record.not-found')
      expect(await codeOf(client.call(taskChoices, { caseId }))).toBe('record.not-found')
    }
  })

  it('is gone from her list when she no longer works on the case, and still there for who has it', async () => {
    const { caseId } = await given()
    const { id } = test.cast.guatemala.otherCaseworker
    const mine = await test.signInAs(test.cast.guatemala.otherCaseworker)
    await test.asKeeper((sql) => sql`update amparo.hand_tasks set assignee = ${id} where case_id = ${caseId}`)
    expect(await byHand(mine, caseId)).toEqual([])
    expect(await byHand(ana, caseId)).toHaveLength(1)
  })
})

describe('something due that waits', () => {
  it('leaves the worker’s late list until its day, keeps its date, and hides nothing from the supervisor', async () => {
    const { caseId } = await registerAs(ana)
    const dueOf = async () =>
      (await ana.ok(openCase, { caseId })).tasks.find(({ kind }) => kind === 'make-plan')
    const before = await dueOf()
    await ana.ok(postponeTask, postponementInput(caseId))
    const after = await dueOf()
    expect(after).toMatchObject({ id: before?.id, dueAt: before?.dueAt, why: before?.why })
    expect(after?.postponed).toEqual({
      until: dayInGuatemala(15),
      reason: 'Su tía vuelve la otra semana.',
      by: 'Ana Tzoc',
    })
    const mine = async () =>
      (await ana.ok(myTasks, { limit: 200 })).items.find(
        (task) => task.caseId === caseId && task.kind === 'make-plan',
      )
    const team = async () =>
      (await berta.ok(listTeamOverdue, { limit: 200 })).items.find(
        (task) => task.caseId === caseId && task.kind === 'make-plan',
      )
    inDays(15)
    expect(await mine()).toMatchObject({ overdue: false, dueAt: before?.dueAt })
    expect(await team()).toMatchObject({ overdue: true, postponed: { by: 'Ana Tzoc' } })
    inDays(16)
    expect(await mine()).toMatchObject({ overdue: true })
    expect((await mine())?.overdueDays).toBe(2)
  })

  it('waits as far as the rule lets it by the risk, and not at all on the day on which help is due', async () => {
    const { caseId } = await registerAs(ana)
    const wait = (days: number, more = {}) =>
      codeOf(ana.call(postponeTask, postponementInput(caseId, { until: dayInGuatemala(days), ...more })))
    expect(await wait(18)).toBe('task.wait-day')
    expect(await wait(0)).toBe('task.wait-day')
    expect(await wait(1, { kind: 'set-risk' })).toBe('task.cannot-wait')
    expect(await wait(1, { kind: 'contact' })).toBe('task.cannot-wait')
    const { mayWait } = await ana.ok(taskChoices, { caseId })
    expect(mayWait.find(({ kind }) => kind === 'make-plan')?.until).toBe(dayInGuatemala(17))
    expect(mayWait.some(({ kind }) => kind === 'set-risk')).toBe(false)
    await judge(caseId, 'emergency')
    expect(await wait(15)).toBe('task.cannot-wait')
    expect((await ana.ok(taskChoices, { caseId })).mayWait).toEqual([])
  })

  it('is said of one date: when a task is set anew, nothing of the old one counts', async () => {
    const { caseId } = await registerAs(ana)
    const input = handTaskInput(caseId, people.ana, { repeat: { every: 1, unit: 'weeks', times: 2 } })
    await ana.ok(addHandTask, input)
    await ana.ok(
      postponeTask,
      postponementInput(caseId, { kind: 'by-hand', subjectId: input.taskId, until: dayInGuatemala(3) }),
    )
    expect((await byHand(ana, caseId))[0]?.postponed).toMatchObject({ until: dayInGuatemala(3) })
    await ana.ok(finishHandTask, { caseId, taskId: input.taskId, outcome: '' })
    expect(await byHand(ana, caseId)).toMatchObject([{ postponed: null }])
  })
})

describe('a case that is closed', () => {
  it('takes no task, and shows none as due', async () => {
    const { caseId, taskId } = await given()
    const closureId = newTestId<'ClosureId'>()
    const closing = {
      caseId,
      closureId,
      reason: 'goal-met',
      explanation: 'Sí.',
      childTold: 'Que llame.',
    } as const
    await ana.ok(requestClosure, closing)
    await berta.ok(approveClosure, { caseId, closureId })
    expect(await byHand(berta, caseId)).toEqual([])
    expect(await codeOf(ana.call(addHandTask, handTaskInput(caseId, people.ana)))).toBe('task.case-not-open')
    await ana.ok(cancelHandTask, { caseId, taskId, outcome: 'El caso terminó.' })
  })
})

async function judge(caseId: CaseId, level: 'emergency' | 'high') {
  const riskId = newTestId<'RiskAssessmentId'>()
  await ana.ok(proposeRiskLevel, {
    caseId,
    riskId,
    facts: { concerns: [], protectiveFactors: [], signs: [], screened: true },
  })
  await ana.ok(decideRisk, { caseId, riskId, level, reason: 'Por lo que contó.' })
}
