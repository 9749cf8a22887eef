import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  answerHelp,
  listClosureChecks,
  recordClosureCheck,
} from '@amparo/contract/api/closure-checks/closure-checks'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addNote } from '@amparo/contract/api/notes/notes'
import { myTasks, supervisorQueue, today } from '@amparo/contract/api/tasks/tasks'
import type { ClosureReason } from '@amparo/domain/closure/closure-reasons'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { checkInput, dayInGuatemala, noteInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
const usualClock: { now?: Date } = {}

beforeAll(async () => {
  test = await startTestApp()
  usualClock.now = test.clock.now
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
beforeEach(() => {
  if (usualClock.now) test.clock.now = usualClock.now
})
afterAll(() => test.close())

async function closedCase(reason: ClosureReason = 'goal-met') {
  const { caseId } = await registerAs(ana)
  const closureId = newTestId<'ClosureId'>()
  await ana.ok(requestClosure, { caseId, closureId, reason, explanation: 'Sí.', childTold: 'Que llame.' })
  await berta.ok(approveClosure, { caseId, closureId })
  return caseId
}

/** So many days from now, for handlers and for what is written. */
function inDays(days: number): string {
  const at = Date.now() + days * 86_400_000
  test.clock.now = new Date(at)
  return dayInGuatemala(0, at)
}

const dueOf = async (caseId: CaseId) =>
  Object.fromEntries(
    (await ana.ok(openCase, { caseId })).tasks.map((task) => {
      const { ruleId, dueOn } = task.why as { ruleId: string; dueOn: string }
      return [task.kind, [ruleId, dueOn]]
    }),
  )
const notReached = { reached: false, outcome: 'not-reached', words: '' } as const

describe('after a case was closed', () => {
  it('whoever is well ends what is due', async () => {
    const caseId = await closedCase()
    expect(Object.keys(await dueOf(caseId))).toEqual(['check-after-closure'])
    const check = checkInput(caseId)
    await ana.ok(recordClosureCheck, check)
    expect(await dueOf(caseId)).toEqual({})
    const { caseId: _caseId, checkId: id, ...said } = check
    const { items } = await berta.ok(listClosureChecks, { caseId })
    expect(items).toMatchObject([{ id, ...said, ends: true, by: 'Ana Tzoc', answeredAt: null }])
    const [entry] = (await ana.ok(listHistory, { caseId })).items
    expect(entry).toMatchObject({ kind: 'ClosureChecked', section: 'course' })
    expect(entry?.changes?.map(({ field }) => field)).toEqual([
      'checkedOn',
      'checkedHow',
      'reached',
      'found',
      'howSheIs',
    ])
  })

  it('any contact with the child ends it too, as before', async () => {
    const caseId = await closedCase()
    await ana.ok(addNote, noteInput(caseId, { occurredOn: inDays(3) }))
    expect(await dueOf(caseId)).toEqual({})
  })

  it('nobody reached is tried again by the rule, three days in all, and then it ends with a reason', async () => {
    const caseId = await closedCase()
    for (const [days, next] of [
      [90, 14],
      [90, 14],
      [104, 14],
    ] as const) {
      await ana.ok(recordClosureCheck, checkInput(caseId, { ...notReached, checkedOn: inDays(days) }))
      const dueOn = dayInGuatemala(next, test.clock.now.getTime())
      expect(await dueOf(caseId)).toEqual({ 'check-after-closure': ['post-closure-follow-up.any', dueOn] })
    }
    const checkedOn = inDays(118)
    const last = checkInput(caseId, { ...notReached, checkedOn })
    expect((await ana.call(recordClosureCheck, last)).body.code).toBe('closure-check.words-missing')
    await ana.ok(recordClosureCheck, { ...last, words: 'Se preguntó a la tía y en la escuela.' })
    expect(await dueOf(caseId)).toEqual({})
    const listed = await ana.ok(listClosureChecks, { caseId })
    expect(listed).toMatchObject({ tries: 3, items: [{ ends: true }, {}, {}, { ends: false }] })
    expect(listed.triedOn).toHaveLength(3)
  })

  it('a need waits for the supervisor, who answers it once', async () => {
    const caseId = await closedCase()
    const check = checkInput(caseId, { outcome: 'needs-help', how: 'through-somebody', reached: false })
    await ana.ok(recordClosureCheck, check)
    expect(Object.keys(await dueOf(caseId))).toEqual(['help-after-closure'])
    const waiting = async (client: TestClient) =>
      (await client.ok(supervisorQueue, { limit: 200 })).items.filter((item) => item.caseId === caseId)
    const manager = await test.signInAs(test.cast.guatemala.manager)
    for (const client of [berta, manager])
      expect(await waiting(client)).toMatchObject([{ what: 'help', askedBy: 'Ana Tzoc' }])
    expect((await berta.ok(today, {})).counts.waitingForMe).toBeGreaterThan(0)
    // What only they can do is not the caseworker's.
    expect((await ana.ok(myTasks, { limit: 200 })).items.filter((task) => task.caseId === caseId)).toEqual([])
    for (const member of [test.cast.guatemala.southSupervisor, test.cast.mexico.supervisor])
      expect(await waiting(await test.signInAs(member))).toEqual([])

    const answer = { caseId, checkId: check.checkId, answer: 'La visita mañana el centro de salud.' }
    expect((await ana.call(answerHelp, answer)).status).toBe(403)
    await berta.ok(answerHelp, answer)
    expect((await manager.call(answerHelp, answer)).body.code).toBe('closure-check.answered')
    expect(await waiting(berta)).toEqual([])
    expect(await dueOf(caseId)).toEqual({})
    expect((await ana.ok(listClosureChecks, { caseId })).items).toMatchObject([
      { answer: answer.answer, answeredBy: 'Berta Coj' },
    ])
  })

  it('nobody is looked for after a mistake or a duplicate', async () => {
    for (const reason of ['opened-in-error', 'duplicate'] as const)
      expect(await dueOf(await closedCase(reason))).toEqual({})
  })

  it('is refused on an open case, of a wrong day, where the parts do not fit, and to a stranger', async () => {
    const { caseId: open } = await registerAs(ana)
    expect((await ana.call(recordClosureCheck, checkInput(open))).body.code).toBe('closure-check.not-closed')
    const caseId = await closedCase()
    for (const checkedOn of [dayInGuatemala(1), dayInGuatemala(-1)])
      expect((await ana.call(recordClosureCheck, checkInput(caseId, { checkedOn }))).body.code).toBe(
        'closure-check.day',
      )
    const parts = checkInput(caseId, { reached: false })
    expect((await ana.call(recordClosureCheck, parts)).body.code).toBe('closure-check.outcome')
    const delia = await test.signInAs(test.cast.mexico.supervisor)
    expect((await delia.call(recordClosureCheck, checkInput(caseId))).status).toBe(404)
    const manager = await test.signInAs(test.cast.guatemala.manager)
    expect((await manager.call(recordClosureCheck, checkInput(caseId))).status).toBe(403)
  })
})
