import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '@amparo/contract/api/history/list-history'
import {
  finishAgreement,
  listSessions,
  recordSession,
  sessionChoices,
  showRhythm,
  withdrawSession,
} from '@amparo/contract/api/supervision/supervision'
import { finishHandTask, listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, HandTaskId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { sessionInput, whoOversees } from '@amparo/testkit/supervision-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
let caseId: CaseId
const bird = 'Xiguacanaria'

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
  caseId = (await registerAs(ana)).caseId
})
afterAll(() => test.close())

const input = (more: Partial<InputOf<typeof recordSession>> = {}) =>
  sessionInput(test.cast.guatemala.caseworker.id, more)
const agreed = (about: CaseId | null, words = 'Llamar a la tía', dueOn = dayInGuatemala(3)) => ({
  id: newTestId<'AgreementId'>(),
  caseId: about,
  words,
  dueOn,
})

describe('a talk of supervision', () => {
  it('is read by the two with all that was said; what was agreed about a case is a task on it', async () => {
    const [onCase, own] = [agreed(caseId), agreed(null, 'Tomar los días de descanso')]
    const session = input({ cases: [caseId], agreements: [onCase, own], feeling: bird })
    await berta.ok(recordSession, session)
    const { items } = await ana.ok(listSessions, {})
    expect(items[0]).toMatchObject({ supervisor: 'Berta Coj', mine: false, isWithdrawn: false })
    expect(items[0]?.talk).toMatchObject({
      feeling: bird,
      cases: [{ caseId }],
      agreements: [
        { about: { caseId }, isTask: true, words: 'Llamar a la tía', state: 'open' },
        { about: null, isTask: false, words: 'Tomar los días de descanso', state: 'open' },
      ],
    })
    const tasks = await ana.ok(listHandTasks, { caseId })
    expect(tasks.items).toMatchObject([
      { id: onCase.id, assignee: 'Ana Tzoc', givenBy: 'Berta Coj', words: 'Llamar a la tía' },
    ])
    const { items: history } = await ana.ok(listHistory, { caseId })
    expect(history.filter(({ kind }) => kind === 'HandTaskAdded')).toHaveLength(1)
    await ana.ok(finishHandTask, { caseId, taskId: onCase.id as string as HandTaskId, outcome: 'Contestó.' })
    const { sessionId } = session
    await ana.ok(finishAgreement, { sessionId, agreementId: own.id, outcome: 'Los tomé.' })
    const twice = await berta.call(finishAgreement, { sessionId, agreementId: own.id, outcome: '' })
    expect(twice.body.code).toBe('supervision.ended')
    const onTask = await ana.call(finishAgreement, { sessionId, agreementId: onCase.id, outcome: '' })
    expect(onTask.status).toBe(404)
    const after = (await berta.ok(listSessions, { workerId: test.cast.guatemala.caseworker.id })).items[0]
    expect(after?.talk?.agreements.map(({ state, outcome }) => [state, outcome])).toEqual([
      ['done', 'Contestó.'],
      ['done', 'Los tomé.'],
    ])
  })

  it('says nothing of what was said to anybody else: that it was, who oversees the work sees', async () => {
    await berta.ok(recordSession, input({ cases: [caseId], agreements: [agreed(null, bird)], feeling: bird }))
    const workerId = test.cast.guatemala.caseworker.id
    for (const [member, sees] of whoOversees(test.cast)) {
      const client = await test.signInAs(member)
      const answer = await client.call(listSessions, { workerId })
      expect(answer.text, member.displayName).not.toContain(bird)
      expect(answer.text.includes('"talk":null'), member.displayName).toBe(sees)
      expect(answer.text.includes('"cases"'), member.displayName).toBe(false)
    }
  })

  it('is only with somebody of her own team, about cases that both read, of a day that has been', async () => {
    const code = async (client: TestClient, more: Partial<InputOf<typeof recordSession>>) =>
      (await client.call(recordSession, input(more))).body.code
    const { southCaseworker, supervisor, caseworker, otherCaseworker } = test.cast.guatemala
    const foreign = (await registerAs(await test.signInAs(test.cast.mexico.caseworker))).caseId
    const julias = (await registerAs(await test.signInAs(otherCaseworker))).caseId
    expect(await code(berta, { workerId: southCaseworker.id })).toBe('supervision.not-in-team')
    expect(await code(berta, { workerId: supervisor.id })).toBe('supervision.not-in-team')
    expect(await code(berta, { workerId: test.cast.mexico.caseworker.id })).toBe('supervision.not-in-team')
    expect(await code(berta, { cases: [foreign] })).toBe('supervision.case')
    expect(await code(berta, { cases: [julias] })).toBe('supervision.case')
    expect(await code(berta, { agreements: [agreed(julias)] })).toBe('supervision.case')
    expect(await code(berta, { on: dayInGuatemala(1) })).toBe('supervision.day')
    expect(await code(berta, { on: dayInGuatemala(-400) })).toBe('supervision.day')
    expect(await code(berta, { agreements: [agreed(null, 'x', dayInGuatemala(-1))] })).toBe('task.day')
    expect((await ana.call(recordSession, input({ workerId: caseworker.id }))).status).toBe(403)
    expect((await berta.call(recordSession, input({ feeling: 'x'.repeat(2001) }))).status).toBe(422)
  })

  it('is taken back by who wrote it, once, with a reason that the two read', async () => {
    const session = input()
    const { sessionId } = session
    await berta.ok(recordSession, session)
    expect((await berta.call(recordSession, session)).status).toBeGreaterThanOrEqual(400)
    expect((await ana.call(withdrawSession, { sessionId, because: 'x' })).status).toBe(403)
    const carlos = await test.signInAs(test.cast.guatemala.manager)
    expect((await carlos.call(withdrawSession, { sessionId, because: 'x' })).status).toBe(403)
    const other = await test.signInAs(test.cast.guatemala.otherSupervisor)
    expect((await other.call(withdrawSession, { sessionId, because: 'x' })).status).toBe(404)
    expect((await carlos.call(recordSession, input())).status).toBe(403)
    await berta.ok(withdrawSession, { sessionId, because: 'Era de otro día.' })
    expect((await berta.call(withdrawSession, { sessionId, because: 'x' })).body.code).toBe(
      'supervision.ended',
    )
    const found = (await ana.ok(listSessions, {})).items.find(({ id }) => id === sessionId)
    expect(found).toMatchObject({ isWithdrawn: true, talk: { withdrawnBecause: 'Era de otro día.' } })
    const gone = { sessionId: newTestId<'SupervisionId'>(), agreementId: newTestId<'AgreementId'>() }
    expect((await ana.call(finishAgreement, { ...gone, outcome: '' })).status).toBe(404)
  })
})

it('the rhythm says who had none for how long; a talk that was taken back does not count', async () => {
  const { otherCaseworker } = test.cast.guatemala
  const of = async () =>
    (await berta.ok(showRhythm, {})).items.find(({ userId }) => userId === otherCaseworker.id)
  expect(await of()).toMatchObject({ lastOn: null, late: false, shadowing: { lastOn: null } })
  const first = input({ workerId: otherCaseworker.id, on: dayInGuatemala(-20) })
  await berta.ok(recordSession, first)
  expect(await of()).toMatchObject({
    lastOn: dayInGuatemala(-20),
    days: 20,
    late: true,
    dueOn: dayInGuatemala(-6),
  })
  const second = input({ workerId: otherCaseworker.id, on: dayInGuatemala(-14) })
  await berta.ok(recordSession, second)
  expect(await of()).toMatchObject({ days: 14, late: false, dueOn: dayInGuatemala(0) })
  await berta.ok(withdrawSession, { sessionId: second.sessionId, because: 'No fue.' })
  expect(await of()).toMatchObject({ days: 20, late: true })
  const { items } = await berta.ok(showRhythm, {})
  const names = items.map(({ displayName }) => displayName)
  expect(names).toContain('Ana Tzoc')
  expect(names).not.toContain('Kevin Orozco')
  expect(names).not.toContain('Berta Coj')
  expect((await ana.call(showRhythm, {})).status).toBe(403)
})

it('names, to talk about, the cases of the worker alone, and of nobody outside the team', async () => {
  const { caseworker, southCaseworker } = test.cast.guatemala
  const mine = await berta.ok(sessionChoices, { workerId: caseworker.id })
  expect(mine).toMatchObject({ worker: 'Ana Tzoc', mayRecord: true })
  expect(mine.cases.map((one) => one.caseId)).toContain(caseId)
  const far = await berta.ok(sessionChoices, { workerId: southCaseworker.id })
  expect(far).toEqual({ worker: null, mayRecord: false, cases: [] })
})

it('loses, with a case that passed to somebody else, what was agreed about it', async () => {
  const { caseId: passing } = await registerAs(ana)
  const session = input({ cases: [passing], agreements: [agreed(passing, bird)] })
  await berta.ok(recordSession, session)
  await test.owner.begin(async (sql) => {
    await sql`set local role amparo_keeper`
    await sql`update amparo.cases set worker_id = ${test.cast.guatemala.otherCaseworker.id}
      where id = ${passing}`
  })
  const found = (await ana.ok(listSessions, {})).items.find(({ id }) => id === session.sessionId)
  expect(found?.talk).toMatchObject({ cases: [], agreements: [] })
})
