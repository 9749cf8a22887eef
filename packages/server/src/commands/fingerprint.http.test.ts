import { createHash, createSecretKey, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addNote } from '@amparo/contract/api/notes/notes'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { fingerprintKeyFrom, fingerprintOf } from './fingerprint.ts'

let test: TestApp
let ana: TestClient
let note: InputOf<typeof addNote>

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  const { caseId } = await registerAs(ana)
  note = {
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
  }
})
afterAll(() => test.close())

const keptFor = async (commandId: string) =>
  test.asKeeper(async (sql) => {
    const [row] = await sql`select fingerprint from amparo.commands where id = ${commandId}`
    return row?.['fingerprint'] as Buffer
  })

it('says nothing to whoever has the table and guesses what was written', async () => {
  const commandId = newTestId()
  await ana.ok(addNote, note, { commandId })
  const kept = await keptFor(commandId)
  const input = addNote.input.parse(note)
  const guess = createHash('sha256').update('note.add').update('\0').update(JSON.stringify(input)).digest()
  expect(kept.equals(fingerprintOf(test.fingerprintKey, 'note.add', input))).toBe(true)
  expect(kept.equals(guess)).toBe(false)
  const another = fingerprintKeyFrom(createSecretKey(randomBytes(32)))
  expect(kept.equals(fingerprintOf(another, 'note.add', input))).toBe(false)
})

it('tells a command that is sent again from another one under its id', async () => {
  const commandId = newTestId()
  const first = await ana.call(addNote, { ...note, noteId: newTestId<'NoteId'>() }, { commandId })
  expect(first.status).toBe(200)
  const other = await ana.call(addNote, { ...note, body: 'Otra cosa' }, { commandId })
  expect(other.body.code).toBe('command.reused')
})

it('gives a command from before there was a key its outcome, and does nothing twice', async () => {
  const commandId = newTestId()
  const mine = { ...note, noteId: newTestId<'NoteId'>() }
  const first = await ana.ok(addNote, mine, { commandId })
  await test.asKeeper((sql) => sql`update amparo.commands set fingerprint = null where id = ${commandId}`)
  expect(await ana.ok(addNote, mine, { commandId })).toEqual(first)
  const [count] = await test.asKeeper(
    (sql) => sql`select count(*)::int as n from amparo.facts where command_id = ${commandId}`,
  )
  expect(count).toEqual({ n: 1 })
})
