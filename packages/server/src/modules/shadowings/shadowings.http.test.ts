import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { listHistory } from '@amparo/contract/api/history/list-history'
import {
  finishShadowingStep,
  listShadowings,
  recordShadowing,
  replyToShadowing,
  shadowingChoices,
  shadowingColleagues,
  withdrawShadowing,
} from '@amparo/contract/api/shadowing/shadowing'
import { listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { shadowingInput } from '@amparo/testkit/shadowing-work'
import { whoOversees } from '@amparo/testkit/supervision-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
let julia: TestClient
let caseId: CaseId
const bird = 'Xiguacanaria'

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
  julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
  caseId = (await registerAs(ana)).caseId
})
afterAll(() => test.close())

const input = (more: Partial<InputOf<typeof recordShadowing>> = {}) =>
  shadowingInput(test.cast.guatemala.caseworker.id, more)
const found = async (client: TestClient, shadowingId: string, workerId?: string) => {
  const { items } = await client.ok(listShadowings, workerId ? { workerId: workerId as UserId } : {})
  return items.find(({ id }) => id === shadowingId)
}

describe('going along and looking on', () => {
  it('is read by the two, answered by who was observed, and its next step ends once; the case tells nothing', async () => {
    const record = input({ caseId, strengths: bird })
    const { shadowingId } = record
    await berta.ok(recordShadowing, record)
    expect(await found(ana, shadowingId)).toMatchObject({
      observer: 'Berta Coj',
      me: 'worker',
      isWithdrawn: false,
      observed: {
        about: { caseId },
        permission: 'child',
        strengths: bird,
        repliedAt: null,
        nextStep: { doneAt: null, dueOn: dayInGuatemala(10) },
      },
    })
    const { items: history } = await ana.ok(listHistory, { caseId })
    expect(JSON.stringify([history, await ana.ok(listHandTasks, { caseId })])).not.toContain(shadowingId)
    await ana.ok(replyToShadowing, { shadowingId, reply: 'Me ayudó verlo así.' })
    expect((await ana.call(replyToShadowing, { shadowingId, reply: 'x' })).body.code).toBe('shadowing.ended')
    expect((await berta.call(replyToShadowing, { shadowingId, reply: 'x' })).status).toBe(403)
    await ana.ok(finishShadowingStep, { shadowingId, outcome: 'Lo expliqué con dibujos.' })
    expect((await berta.call(finishShadowingStep, { shadowingId, outcome: '' })).body.code).toBe(
      'shadowing.ended',
    )
    expect(await found(berta, shadowingId)).toMatchObject({
      me: 'observer',
      observed: {
        reply: 'Me ayudó verlo así.',
        repliedAt: expect.any(String),
        nextStep: { outcome: 'Lo expliqué con dibujos.', doneAt: expect.any(String) },
      },
    })
  })

  it('says nothing of what was observed to anybody else: that it was, who oversees the work sees', async () => {
    const record = input({ caseId, strengths: bird })
    const { shadowingId } = record
    await berta.ok(recordShadowing, record)
    const workerId = test.cast.guatemala.caseworker.id as UserId
    for (const [member, sees] of whoOversees(test.cast)) {
      const client = await test.signInAs(member)
      const answer = await client.call(listShadowings, { workerId })
      expect(answer.text, member.displayName).not.toContain(bird)
      expect(answer.text.includes('"observed":null'), member.displayName).toBe(sees)
      for (const refused of [
        await client.call(replyToShadowing, { shadowingId, reply: 'x' }),
        await client.call(finishShadowingStep, { shadowingId, outcome: 'x' }),
        await client.call(withdrawShadowing, { shadowingId, because: 'x' }),
      ])
        expect([403, 404], member.displayName).toContain(refused.status)
    }
    expect(await found(ana, shadowingId)).toMatchObject({ isWithdrawn: false, observed: { reply: '' } })
  })

  it('may be done by a colleague of the team, who reads no case by it, and by nobody else', async () => {
    const { caseworker, supervisor, southCaseworker } = test.cast.guatemala
    const { items } = await julia.ok(shadowingColleagues, {})
    expect(items.map(({ name }) => name)).toContain('Ana Tzoc')
    expect(items.map(({ name }) => name)).not.toContain('Julia Cux')
    expect(await julia.ok(shadowingChoices, { workerId: caseworker.id as UserId })).toEqual({
      worker: 'Ana Tzoc',
      mayRecord: true,
      lastOn: null,
      dueOn: null,
      late: false,
      cases: [],
    })
    expect((await julia.call(recordShadowing, input({ caseId }))).body.code).toBe('supervision.case')
    const record = input({ toPractise: bird })
    await julia.ok(recordShadowing, record)
    expect(await found(ana, record.shadowingId)).toMatchObject({ observer: 'Julia Cux' })
    // Her supervisor sees that it was, and not what was said.
    expect(await found(berta, record.shadowingId, caseworker.id)).toMatchObject({
      me: 'neither',
      observed: null,
    })
    const code = async (client: TestClient, more: Partial<InputOf<typeof recordShadowing>>) =>
      (await client.call(recordShadowing, input(more))).body.code
    expect(await code(julia, { workerId: southCaseworker.id as UserId })).toBe('shadowing.not-a-colleague')
    expect(await code(berta, { workerId: supervisor.id as UserId })).toBe('shadowing.not-a-colleague')
    expect(await code(berta, { workerId: test.cast.mexico.caseworker.id as UserId })).toBe(
      'shadowing.not-a-colleague',
    )
    for (const member of [test.cast.guatemala.manager, test.cast.guatemala.intakeVolunteer])
      expect((await (await test.signInAs(member)).call(recordShadowing, input())).status).toBe(403)
  })

  it('is not kept without the permission or why nobody was asked, with open points, or with a day that cannot be', async () => {
    const code = async (more: Partial<InputOf<typeof recordShadowing>>) =>
      (await berta.call(recordShadowing, input(more))).body.code
    const nextStep = input().nextStep
    expect(await code({ permission: 'not-asked' })).toBe('shadowing.permission')
    expect(await code({ observations: input().observations.slice(1) })).toBe('shadowing.unanswered')
    expect(await code({ on: dayInGuatemala(1) })).toBe('shadowing.day')
    expect(await code({ on: dayInGuatemala(-100) })).toBe('shadowing.day')
    expect(await code({ nextStep: { ...nextStep, dueOn: dayInGuatemala(-1) } })).toBe('shadowing.due')
    expect((await berta.call(recordShadowing, input({ strengths: 'x'.repeat(2001) }))).status).toBe(422)
    const foreign = (await registerAs(await test.signInAs(test.cast.mexico.caseworker))).caseId
    expect(await code({ caseId: foreign })).toBe('supervision.case')
    const why = { permission: 'not-asked' as const, notAskedBecause: 'Fue en la calle, sin tiempo.' }
    const record = input(why)
    await berta.ok(recordShadowing, record)
    expect((await found(ana, record.shadowingId))?.observed).toMatchObject(why)
  })

  it('is taken back by who wrote it, once, with a reason that the two read; twice sent is once', async () => {
    const record = input()
    const { shadowingId } = record
    await berta.ok(recordShadowing, record)
    expect((await berta.call(recordShadowing, record)).status).toBeGreaterThanOrEqual(400)
    expect((await ana.call(withdrawShadowing, { shadowingId, because: 'x' })).status).toBe(403)
    await berta.ok(withdrawShadowing, { shadowingId, because: 'Era de otro día.' })
    expect((await berta.call(withdrawShadowing, { shadowingId, because: 'x' })).body.code).toBe(
      'shadowing.ended',
    )
    expect((await ana.call(replyToShadowing, { shadowingId, reply: 'x' })).body.code).toBe('shadowing.ended')
    expect(await found(ana, shadowingId)).toMatchObject({
      isWithdrawn: true,
      observed: { withdrawnBecause: 'Era de otro día.' },
    })
    const gone = newTestId<'ShadowingId'>()
    expect((await ana.call(finishShadowingStep, { shadowingId: gone, outcome: '' })).status).toBe(404)
  })

  it('loses, with a case that passed to somebody else, which case it was', async () => {
    const { caseId: passing } = await registerAs(ana)
    const record = input({ caseId: passing })
    await berta.ok(recordShadowing, record)
    await test.owner.begin(async (sql) => {
      await sql`set local role amparo_keeper`
      await sql`update amparo.cases set worker_id = ${test.cast.guatemala.otherCaseworker.id}
        where id = ${passing}`
    })
    expect((await found(ana, record.shadowingId))?.observed).toMatchObject({ about: null })
    expect((await found(berta, record.shadowingId))?.observed).toMatchObject({ about: { caseId: passing } })
  })
})

it('tells the two, and nobody else, of a next step that is due; it goes when it is done or taken back', async () => {
  const of = async (client: TestClient, subject: string) =>
    (await client.ok(listAlerts, { kind: 'oversight' })).items.filter((alert) => alert.subject === subject)
  const soon = input({ nextStep: { words: 'Practicar', dueOn: dayInGuatemala(1) } })
  const later = input({ nextStep: { words: 'Practicar', dueOn: dayInGuatemala(9) } })
  await berta.ok(recordShadowing, soon)
  await berta.ok(recordShadowing, later)
  const { shadowingId } = soon
  expect(await of(ana, shadowingId)).toMatchObject([{ detail: 'practise', urgency: 'soon', caseId: null }])
  expect(await of(berta, shadowingId)).toMatchObject([{ detail: 'practise' }])
  expect(await of(julia, shadowingId)).toEqual([])
  expect(await of(await test.signInAs(test.cast.guatemala.manager), shadowingId)).toEqual([])
  expect(await of(ana, later.shadowingId)).toEqual([])
  await ana.ok(finishShadowingStep, { shadowingId, outcome: '' })
  expect(await of(berta, shadowingId)).toEqual([])
})

it('says to who supervises when the next is due: three months after the last, or after the first day', async () => {
  const workerId = test.cast.guatemala.otherCaseworker.id as UserId
  const rhythm = async () => berta.ok(shadowingChoices, { workerId })
  expect(await rhythm()).toMatchObject({ worker: 'Julia Cux', mayRecord: true, lastOn: null, late: false })
  const record = input({ workerId, on: dayInGuatemala(-80) })
  await berta.ok(recordShadowing, record)
  const { lastOn, dueOn, late } = await rhythm()
  expect({ lastOn, late }).toEqual({ lastOn: dayInGuatemala(-80), late: false })
  expect(dueOn && dueOn > dayInGuatemala(0)).toBe(true)
  await berta.ok(withdrawShadowing, { shadowingId: record.shadowingId, because: 'No fue.' })
  expect(await rhythm()).toMatchObject({ lastOn: null })
  const far = await berta.ok(shadowingChoices, {
    workerId: test.cast.guatemala.southCaseworker.id as UserId,
  })
  expect(far).toMatchObject({ worker: null, mayRecord: false, cases: [] })
})
