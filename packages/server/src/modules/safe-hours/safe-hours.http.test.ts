import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addPerson, takePersonOff } from '@amparo/contract/api/people/edit-person'
import { listSafeHours, withdrawSafeHours, writeSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { safeHoursInput } from '@amparo/testkit/safe-hours-work'
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

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const listed = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(listSafeHours, { caseId })).items

async function addAunt(caseId: CaseId): Promise<PersonId> {
  const personId = newTestId<'PersonId'>()
  await ana.ok(addPerson, {
    caseId,
    personId,
    names: [{ role: 'called', given: 'Rosa', surname1: 'Xol', surname2: '', married: '' }],
    sex: 'female',
    role: 'relative',
    relation: 'aunt',
    travelsWith: false,
    languages: [],
    phones: ['5577 4321'],
  })
  return personId
}

describe('when and how somebody may be reached', () => {
  it('is written once for a person, corrected by who has read it, and withdrawn with the reason', async () => {
    const { caseId, childId } = await registerAs(ana)
    const aunt = await addAunt(caseId)
    const hours = safeHoursInput(caseId, aunt)
    await ana.ok(writeSafeHours, hours)
    await ana.ok(writeSafeHours, safeHoursInput(caseId, childId))
    expect(await codeOf(berta.call(writeSafeHours, safeHoursInput(caseId, aunt)))).toBe('written.changed')
    await berta.ok(writeSafeHours, { ...hours, base: 1, fields: { ...hours.fields, days: ['6', '7'] } })
    expect(await codeOf(ana.call(writeSafeHours, { ...hours, base: 1 }))).toBe('written.changed')
    expect(await listed(ana, caseId)).toContainEqual(
      expect.objectContaining({ ...hours.fields, days: ['6', '7'], by: 'Berta Coj', version: 2 }),
    )
    const gone = { caseId, safeHoursId: hours.safeHoursId, because: 'Cambió de trabajo.' }
    await ana.ok(withdrawSafeHours, gone)
    expect(await codeOf(ana.call(withdrawSafeHours, gone))).toBe('written.withdrawn')
    await ana.ok(writeSafeHours, safeHoursInput(caseId, aunt, { days: ['1'] }))
    expect(await listed(ana, caseId)).toHaveLength(3)
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['SafeHoursRecorded', 'SafeHoursChanged', 'SafeHoursWithdrawn']),
    )
  })

  it('is refused of a stranger, of somebody taken off, of half an hour range, and of nothing', async () => {
    const { caseId } = await registerAs(ana)
    const other = await registerAs(ana)
    const aunt = await addAunt(caseId)
    const code = (personId: PersonId, fields: Parameters<typeof safeHoursInput>[2] = {}) =>
      codeOf(ana.call(writeSafeHours, safeHoursInput(caseId, personId, fields)))
    expect(await code(other.childId)).toBe('record.not-found')
    expect(await code(aunt, { until: null })).toBe('safe-hours.hours')
    expect(await code(aunt, { until: '24:00' })).toBe('request.invalid')
    expect(await code(aunt, { days: ['7', '7'] })).toBe('request.invalid')
    const empty = { days: [], from: null, until: null, ways: [], whoAnswers: '', notSay: ' ' }
    expect(await code(aunt, empty)).toBe('safe-hours.empty')
    expect(await code(aunt, { notSay: 'x'.repeat(501) })).toBe('request.invalid')
    await ana.ok(takePersonOff, { caseId, personId: aunt, reason: 'by-mistake', words: '' })
    expect(await code(aunt)).toBe('record.not-found')
  })

  it('is met by nobody elsewhere', async () => {
    const { caseId } = await registerAs(ana)
    const aunt = await addAunt(caseId)
    const hours = safeHoursInput(caseId, aunt)
    await ana.ok(writeSafeHours, hours)
    const { guatemala, mexico } = test.cast
    for (const member of [guatemala.otherCaseworker, guatemala.auditor, mexico.caseworker]) {
      const client = await test.signInAs(member)
      for (const { status } of [
        await client.call(listSafeHours, { caseId }),
        await client.call(writeSafeHours, { ...hours, base: 1 }),
        await client.call(withdrawSafeHours, { caseId, safeHoursId: hours.safeHoursId, because: 'No.' }),
      ])
        expect([403, 404]).toContain(status)
    }
  })
})
