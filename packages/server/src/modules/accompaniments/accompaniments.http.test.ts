import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  listAccompaniments,
  withdrawAccompaniment,
  writeAccompaniment,
} from '@amparo/contract/api/accompaniments/accompaniments'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { recordService } from '@amparo/contract/api/services/service-records'
import { finishHandTask, listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import { myTasks } from '@amparo/contract/api/tasks/tasks'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala, daysAgo, referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { accompanimentInput, givenInput } from '@amparo/testkit/service-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const listed = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(listAccompaniments, { caseId })).items
const tasksOf = async (caseId: CaseId, state: 'open' | 'ended' = 'open') =>
  (await ana.ok(listHandTasks, { caseId, state })).items.filter(({ what }) => what === 'accompany')
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const done = { outcome: 'done', words: 'La atendieron y le dieron otra cita.', nextStep: '' } as const

describe('somebody who goes with the child', () => {
  it('has it as a task of her own with a neutral title, which moves and ends with it', async () => {
    const { caseId } = await registerAs(ana)
    const { supervisor } = test.cast.guatemala
    const going = accompanimentInput(caseId, { userId: supervisor.id, companion: '' })
    const commandId = newTestId()
    for (const _ of [1, 2]) await ana.ok(writeAccompaniment, going, { commandId })
    expect(await listed(ana, caseId)).toMatchObject([{ ...going.fields, who: 'Berta Coj', version: 1 }])
    const [task] = await tasksOf(caseId)
    expect(task).toMatchObject({ id: going.taskId, words: '', dueOn: dayInGuatemala(2), hour: '09:30' })
    const hers = (await berta.ok(myTasks, {})).items.find((one) => one.subjectId === going.taskId)
    expect(hers).toMatchObject({ kind: 'by-hand', hand: { what: 'accompany' } })
    const told = JSON.stringify(hers)
    expect(told).not.toContain(going.fields.where)
    const more = { ...going, base: 1, fields: { ...going.fields, words: 'Llevar agua.' } }
    await ana.ok(writeAccompaniment, { ...more, taskId: newTestId<'HandTaskId'>() })
    expect(await tasksOf(caseId)).toMatchObject([{ id: going.taskId }])
    const moved = { ...more, base: 2, taskId: newTestId<'HandTaskId'>() }
    await ana.ok(writeAccompaniment, { ...moved, fields: { ...moved.fields, on: dayInGuatemala(4) } })
    expect(await tasksOf(caseId)).toMatchObject([{ id: moved.taskId, dueOn: dayInGuatemala(4) }])
    expect(await tasksOf(caseId, 'ended')).toMatchObject([{ id: going.taskId, state: 'cancelled' }])
    const happened = { ...moved.fields, on: dayInGuatemala(0), result: done }
    await berta.ok(writeAccompaniment, { ...moved, base: 3, fields: happened })
    expect(await tasksOf(caseId)).toEqual([])
    expect(await tasksOf(caseId, 'ended')).toContainEqual(
      expect.objectContaining({ id: moved.taskId, state: 'done', outcome: '' }),
    )
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['AccompanimentRecorded', 'AccompanimentChanged']))
  })

  it('may be a volunteer by name, and it may not have been possible, with the reason', async () => {
    const { caseId } = await registerAs(ana)
    const going = accompanimentInput(caseId)
    await ana.ok(writeAccompaniment, going)
    expect(await tasksOf(caseId)).toMatchObject([{ assignee: 'Ana Tzoc' }])
    await ana.ok(finishHandTask, { caseId, taskId: going.taskId, outcome: 'Hecho.' })
    const result = { outcome: 'not-done', reason: 'no-transport', words: '', nextStep: 'Otra cita.' } as const
    await ana.ok(writeAccompaniment, { ...going, base: 1, fields: { ...going.fields, result } })
    expect(await listed(ana, caseId)).toMatchObject([{ who: 'Sor Inés', result }])
    expect(await tasksOf(caseId, 'ended')).toMatchObject([{ state: 'done', outcome: 'Hecho.' }])
    const past = accompanimentInput(caseId, { on: daysAgo(3), result: done })
    await ana.ok(writeAccompaniment, past)
    expect(await tasksOf(caseId)).toEqual([])
    const gone = { caseId, accompanimentId: past.accompanimentId, because: 'Fue otra niña.' }
    await ana.ok(withdrawAccompaniment, gone)
    expect(await codeOf(ana.call(withdrawAccompaniment, gone))).toBe('written.withdrawn')
    const planned = accompanimentInput(caseId)
    await ana.ok(writeAccompaniment, planned)
    await ana.ok(withdrawAccompaniment, { ...gone, accompanimentId: planned.accompanimentId })
    expect(await tasksOf(caseId)).toEqual([])
  })

  it('belongs to a referral or a service of this case', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
    const referral = referralInput(caseId, test.cast.mexico.id)
    await ana.ok(sendReferral, referral)
    const given = givenInput(caseId)
    await ana.ok(recordService, given)
    const ofReferral = { kind: 'referral', id: referral.referralId } as const
    const ofService = { kind: 'service', id: given.recordId } as const
    for (const of of [ofReferral, ofService])
      await ana.ok(writeAccompaniment, accompanimentInput(caseId, { of }))
    expect((await listed(ana, caseId)).map(({ of }) => of)).toEqual([ofReferral, ofService])
    const other = await registerAs(ana)
    for (const of of [ofReferral, ofService])
      expect(await codeOf(ana.call(writeAccompaniment, accompanimentInput(other.caseId, { of })))).toBe(
        'record.not-found',
      )
    // Whoever was asked sees the referral and nothing of who goes along.
    const mexico = await test.signInAs(test.cast.mexico.supervisor)
    expect((await mexico.call(listAccompaniments, { caseId })).status).toBeGreaterThanOrEqual(400)
  })

  it('is refused of a day gone by, without anybody, and of a stranger', async () => {
    const { caseId } = await registerAs(ana)
    const code = (fields: Parameters<typeof accompanimentInput>[1]) =>
      codeOf(ana.call(writeAccompaniment, accompanimentInput(caseId, fields)))
    expect(await code({ on: daysAgo(1) })).toBe('accompaniment.day')
    expect(await code({ result: done })).toBe('accompaniment.day')
    expect(await code({ companion: ' ' })).toBe('accompaniment.missing')
    expect(await code({ interpreter: 'arranged' })).toBe('accompaniment.missing')
    const unknown = newTestId<'InterpreterId'>()
    expect(await code({ interpreter: 'arranged', interpreterId: unknown })).toBe('accompaniment.missing')
    expect(await code({ userId: test.cast.mexico.caseworker.id })).toBe('task.not-a-colleague')
    expect(await code({ hour: '25:00' })).toBe('request.invalid')
    expect(await listed(ana, caseId)).toEqual([])
    expect(await tasksOf(caseId)).toEqual([])
  })

  it('is met by nobody elsewhere', async () => {
    const { caseId } = await registerAs(ana)
    const going = accompanimentInput(caseId)
    await ana.ok(writeAccompaniment, going)
    const { guatemala, mexico } = test.cast
    for (const member of [guatemala.otherCaseworker, guatemala.auditor, mexico.caseworker]) {
      const client = await test.signInAs(member)
      for (const { status } of [
        await client.call(listAccompaniments, { caseId }),
        await client.call(writeAccompaniment, { ...going, base: 1 }),
        await client.call(withdrawAccompaniment, {
          caseId,
          accompanimentId: going.accompanimentId,
          because: 'No.',
        }),
      ])
        expect([403, 404]).toContain(status)
    }
  })
})
