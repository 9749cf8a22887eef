import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addNote } from '@amparo/contract/api/notes/notes'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { makeId } from '@amparo/domain/kernel/brand'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { cleanCommands } from './store.ts'

const day = 86_400_000
let test: TestApp
let ana: TestClient
let caseId: InputOf<typeof addNote>['caseId']

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  caseId = (await registerAs(ana)).caseId
})
afterAll(() => test.close())

const note = (): InputOf<typeof addNote> => ({
  caseId,
  noteId: newTestId(),
  kind: 'note',
  occurredOn: '2026-03-14',
  place: '',
  childReached: true,
  seenAlone: null,
  body: 'Le duele la cabeza',
  language: '',
  interpreter: '',
})

/** As a device whose clock stood so many days before the one of the node. */
const idOfDaysAgo = (days: number) => makeId<'CommandId'>(Date.now() - days * day, randomBytes(10))

const factsOf = (commandId: string) =>
  test.asKeeper(async (sql) => {
    const [row] = await sql<{ n: number }[]>`
      select count(*)::int as n from amparo.facts where command_id = ${commandId}`
    return row?.n
  })
const isKept = (commandId: string) =>
  test.asKeeper(async (sql) => (await sql`select from amparo.commands where id = ${commandId}`).length === 1)

it('takes what was made a hundred and eighty days ago, once, and nothing that is older', async () => {
  const [inTime, late] = [idOfDaysAgo(179), idOfDaysAgo(181)]
  const mine = note()
  const first = await ana.ok(addNote, mine, { commandId: inTime })
  expect(await ana.ok(addNote, mine, { commandId: inTime })).toEqual(first)
  const refused = await ana.call(addNote, note(), { commandId: late })
  expect([refused.status, refused.body.code]).toEqual([409, 'command.too-old'])
  expect([await factsOf(inTime), await factsOf(late)]).toEqual([1, 0])
})

it('forgets only what would be refused, so that nothing is done twice', async () => {
  const ids = {
    recent: idOfDaysAgo(0),
    late: idOfDaysAgo(100),
    ahead: idOfDaysAgo(-400),
    withoutTime: randomUUID(),
  }
  const sent = { recent: note(), late: note(), ahead: note(), withoutTime: note() }
  const each = Object.keys(ids) as (keyof typeof ids)[]
  for (const name of each) await ana.ok(addNote, sent[name], { commandId: ids[name] })
  // A hundred days later.
  const later = new Date(Date.now() + 100 * day)
  await cleanCommands(test.database, later)
  const kept = await Promise.all(each.map(async (name) => [name, await isKept(ids[name])] as const))
  expect(Object.fromEntries(kept)).toEqual({ recent: true, late: false, ahead: true, withoutTime: true })

  test.clock.now = later
  const again = await ana.call(addNote, sent.late, { commandId: ids.late })
  expect(again.body.code).toBe('command.too-old')
  for (const name of ['recent', 'ahead', 'withoutTime'] as const)
    expect((await ana.call(addNote, sent[name], { commandId: ids[name] })).status).toBe(200)
  for (const name of each) expect(await factsOf(ids[name])).toBe(1)
})
