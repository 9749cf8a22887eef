import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { readJourney, withdrawStay, writeStay } from '@amparo/contract/api/journey/journey'
import { listRules, publishRule } from '@amparo/contract/api/rules/rules'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { addHours, endOfDay, instant, timeZone } from '@amparo/domain/kernel/instant'
import { plainDate } from '@amparo/domain/kernel/plain-date'
import { dueMoment } from '@amparo/domain/task/due-moment'
import { dayInGuatemala, daysAgo } from '@amparo/testkit/case-work'
import { dayOfJourney, stayInput } from '@amparo/testkit/journey-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
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

const zone = timeZone('America/Guatemala')
/** Two in the afternoon there, of yesterday. */
const yesterday = plainDate(daysAgo(1))
const since = dueMoment(yesterday, '14:00', zone)
const atBorder = (caseId: CaseId, more: Parameters<typeof stayInput>[1] = {}) =>
  stayInput(caseId, {
    kind: 'border-hold',
    place: { country: 'US', words: 'McAllen' },
    heldBy: 'Patrulla fronteriza',
    from: dayOfJourney(yesterday),
    fromHour: '14:00',
    until: 'still-there',
    ...more,
  })
const taskOf = async (caseId: CaseId, client = ana) =>
  (await client.ok(openCase, { caseId })).tasks.find(({ kind }) => kind === 'end-custody')
const alertOf = async (client: TestClient, scope: 'mine' | 'team', caseId: CaseId) =>
  (await client.ok(listAlerts, { scope, limit: 200 })).items.find(
    (alert) => alert.caseId === caseId && alert.detail === 'held',
  )

describe('the time of a child in custody', () => {
  it('runs from the hour that she was held until she is out: as a task, and as an alert for her worker and her team', async () => {
    const { caseId } = await registerAs(ana)
    const stay = atBorder(caseId)
    const commandId = newTestId()
    for (const _ of [1, 2]) await ana.ok(writeStay, stay, { commandId })
    const task = await taskOf(caseId)
    expect(task).toMatchObject({
      dueAt: addHours(since, 72),
      why: { ruleId: 'custody-limit.us', basis: 'default-to-confirm' },
    })
    expect(await alertOf(ana, 'mine', caseId)).toMatchObject({
      kind: 'hours',
      subject: stay.stayId,
      at: task?.dueAt,
    })
    expect(await alertOf(berta, 'team', caseId)).toMatchObject({ detail: 'held' })
    for (const who of ['otherCaseworker', 'serviceProvider', 'auditor'] as const) {
      const client = await test.signInAs(test.cast.guatemala[who])
      expect(await alertOf(client, 'mine', caseId)).toBeUndefined()
      expect((await client.call(readJourney, { caseId })).status).toBeGreaterThanOrEqual(400)
    }
    const out = { ...stay.fields, until: dayOfJourney(dayInGuatemala(0)) }
    await ana.ok(writeStay, { ...stay, base: 1, fields: out })
    expect(await taskOf(caseId)).toBeUndefined()
    expect(await alertOf(ana, 'mine', caseId)).toBeUndefined()
  })

  it('does not begin anew in the next place of the same kind, and ends with a stay that was not hers', async () => {
    const { caseId } = await registerAs(ana)
    const first = atBorder(caseId, {
      from: dayOfJourney(daysAgo(4)),
      fromHour: null,
      until: dayOfJourney(yesterday),
    })
    const next = atBorder(caseId)
    await ana.ok(writeStay, first)
    expect(await taskOf(caseId)).toBeUndefined()
    await ana.ok(writeStay, next)
    const late = addHours(instant((await taskOf(caseId))?.dueAt ?? ''), -72)
    expect(late < since).toBe(true)
    expect(await alertOf(ana, 'mine', caseId)).toMatchObject({ urgency: 'now' })
    await ana.ok(withdrawStay, { caseId, stayId: first.stayId, because: 'Era su hermano.' })
    expect((await taskOf(caseId))?.dueAt).not.toBe(addHours(late, 72))
    await ana.ok(withdrawStay, { caseId, stayId: next.stayId, because: 'Era su hermano.' })
    expect(await taskOf(caseId)).toBeUndefined()
  })

  it('runs at the latest since it was written down, where nobody knows since when; not where she may leave', async () => {
    const { caseId } = await registerAs(ana)
    const stay = atBorder(caseId, { from: null, fromHour: null })
    await ana.ok(writeStay, stay)
    const first = (await taskOf(caseId))?.dueAt
    const inHours = (Date.parse(first ?? '') - Date.now()) / 3_600_000
    expect(inHours).toBeGreaterThan(71)
    expect(inHours).toBeLessThan(72.1)
    // Corrected later, it was still said then.
    await ana.ok(writeStay, { ...stay, base: 1, fields: { ...stay.fields, words: 'Lo dijo su tía.' } })
    expect((await taskOf(caseId))?.dueAt).toBe(first)
    const shelter = await registerAs(ana)
    await ana.ok(writeStay, atBorder(shelter.caseId, { kind: 'shelter' }))
    expect(await taskOf(shelter.caseId)).toBeUndefined()
  })

  it('is the time that the organisation set for that place, and an hour that is none is refused', async () => {
    const irma = await test.signInAs(test.cast.guatemala.administrator)
    const rule = (await irma.ok(listRules, {})).items.find(({ id }) => id === 'custody-limit.us')
    const days = (amount: number) => ({ amount, unit: 'calendar-days' })
    const within = { detention: days(2), 'border-hold': days(2), police: days(1), 'closed-shelter': days(20) }
    await irma.ok(publishRule, {
      ruleId: rule?.id ?? '',
      version: rule?.version ?? 0,
      jurisdiction: 'US',
      parameters: { within },
      from: daysAgo(3),
      basis: 'organisation',
      source: 'Acta de dirección 7-2026.',
    })
    const { caseId } = await registerAs(ana)
    await ana.ok(writeStay, atBorder(caseId))
    expect(await taskOf(caseId)).toMatchObject({
      dueAt: endOfDay(plainDate(dayInGuatemala(1)), zone),
      why: { basis: 'organisation' },
    })
    const refused = await ana.call(writeStay, atBorder(caseId, { fromHour: '25:00' }))
    expect(refused.body.code).toBe('request.invalid')
  })
})
