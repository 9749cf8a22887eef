import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listFlags, myFlags, removeFlag, setFlag } from '@amparo/contract/api/flags/flags'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { today } from '@amparo/contract/api/tasks/tasks'
import type { Section } from '@amparo/domain/access/vocabulary'
import type { CaseId, FlagId } from '@amparo/domain/kernel/brand'
import { dayInGuatemala } from '@amparo/testkit/case-work'
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

function flagInput(caseId: CaseId, section: Section = 'course', days = 0) {
  const flagId = newTestId<'FlagId'>()
  return { caseId, flagId, section, on: dayInGuatemala(days), reason: `El permiso vence (${section}).` }
}

const standing = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(listFlags, { caseId, state: 'standing' })).items
const mine = async (client: TestClient) => (await client.ok(myFlags, { limit: 200 })).items
const counted = async (client: TestClient) => (await client.ok(today, {})).counts.flags
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code

describe('a flag', () => {
  it('stands from its day until somebody takes it off and says why; what was said stays', async () => {
    const { caseId } = await registerAs(ana)
    const input = flagInput(caseId, 'notes', 3)
    await berta.ok(setFlag, input)
    expect(await standing(ana, caseId)).toMatchObject([
      { id: input.flagId, section: 'notes', on: input.on, reason: input.reason, by: 'Berta Coj' },
    ])
    expect((await ana.ok(openCase, { caseId })).flags).toBe(1)
    const gone = { caseId, flagId: input.flagId, because: 'Se renovó.' }
    await ana.ok(removeFlag, gone)
    expect(await codeOf(berta.call(removeFlag, gone))).toBe('flag.removed')
    expect(await standing(ana, caseId)).toEqual([])
    expect((await ana.ok(listFlags, { caseId, state: 'removed' })).items).toMatchObject([
      { reason: input.reason, removedBy: 'Ana Tzoc', removedWords: 'Se renovó.' },
    ])
    const { items } = await ana.ok(listHistory, { caseId })
    expect(items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['FlagSet', 'FlagRemoved']))
  })

  it('is in the list of who has the case and of who set it, and the count opens the same list', async () => {
    const [anas, bertas] = [await mine(ana), await mine(berta)]
    const { caseId } = await registerAs(ana)
    const days = [5, 1, 3]
    for (const day of days) await berta.ok(setFlag, flagInput(caseId, 'course', day))
    for (const [client, before] of [
      [ana, anas],
      [berta, bertas],
    ] as const) {
      const all = await mine(client)
      expect(all).toHaveLength(before.length + 3)
      expect(await counted(client)).toBe(all.length)
      expect(all.map(({ on }) => on)).toEqual(all.map(({ on }) => on).sort())
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await client.ok(myFlags, { limit: 2, ...(cursor ? { cursor } : {}) })
        seen.push(...page.items.map(({ id }) => id))
        cursor = page.next ?? undefined
      } while (cursor)
      expect(seen).toEqual(all.map(({ id }) => id))
    }
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    expect(await mine(julia)).toEqual([])
    expect(await counted(julia)).toBe(0)
  })

  it('is met by nobody who may not read its part of the case: not in the list, not in a count, not in the history', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(setFlag, flagInput(caseId, 'risk'))
    await ana.ok(setFlag, flagInput(caseId, 'course'))
    // Given to somebody who reads the steps of the case and not its risk.
    await test.asKeeper(
      (sql) =>
        sql`update amparo.cases set worker_id = ${test.cast.guatemala.intakeVolunteer.id} where id = ${caseId}`,
    )
    const elmer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
    expect((await standing(elmer, caseId)).map(({ section }) => section)).toEqual(['course'])
    expect((await elmer.ok(openCase, { caseId })).flags).toBe(1)
    expect(await counted(elmer)).toBe(1)
    expect((await mine(elmer)).map(({ section }) => section)).toEqual(['course'])
    const { items } = await elmer.ok(listHistory, { caseId })
    expect(items.filter(({ kind }) => kind === 'FlagSet')).toHaveLength(1)
    expect(await codeOf(elmer.call(setFlag, flagInput(caseId, 'risk')))).toBe('flag.section')
  })

  it('is set and seen by nobody elsewhere', async () => {
    const { caseId } = await registerAs(ana)
    const input = flagInput(caseId)
    await ana.ok(setFlag, input)
    const marta = await test.signInAs(test.cast.mexico.caseworker)
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    for (const client of [marta, julia]) {
      expect(await codeOf(client.call(setFlag, flagInput(caseId)))).toBe('record.not-found')
      expect(await codeOf(client.call(listFlags, { caseId, state: 'standing' }))).toBe('record.not-found')
      const gone = { caseId, flagId: input.flagId, because: 'No.' }
      expect(await codeOf(client.call(removeFlag, gone))).toBe('record.not-found')
    }
    const other = await registerAs(ana)
    const elsewhere = { caseId: other.caseId, flagId: input.flagId as FlagId, because: 'No.' }
    expect(await codeOf(ana.call(removeFlag, elsewhere))).toBe('record.not-found')
  })
})
