import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addNote, editNote, listNotes } from '@amparo/contract/api/notes/notes'
import { chooseVersion, listTwoVersions } from '@amparo/contract/api/two-versions/two-versions'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { daysAgo, noteInput, type NoteInput } from '@amparo/testkit/case-work'
import { registerAs } from '@amparo/testkit/register'
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

const plainNote = (caseId: CaseId, more: Partial<NoteInput> = {}) =>
  noteInput(caseId, { kind: 'note', childReached: false, ...more })

describe('notes and contacts', () => {
  it('moves the last contact where the child was reached, never back, and not by a note or a try', async () => {
    const { caseId } = await registerAs(ana)
    const lastContact = async () => (await ana.ok(openCase, { caseId })).case.lastContactAt
    await ana.ok(addNote, plainNote(caseId))
    await ana.ok(addNote, plainNote(caseId, { kind: 'attempt' }))
    expect(await lastContact()).toBeNull()
    await ana.ok(addNote, plainNote(caseId, { kind: 'visit', childReached: true, seenAlone: true }))
    const visited = await lastContact()
    expect(visited?.slice(0, 10) ?? '').toBe(daysAgo(0)) // the local day of Guatemala ends at 06:00 UTC
    await ana.ok(addNote, plainNote(caseId, { kind: 'call', childReached: true, occurredOn: daysAgo(9) }))
    expect(await lastContact()).toBe(visited)
  })

  it('corrects the day and the place of a visit; what is due is counted from the right day', async () => {
    const { caseId } = await registerAs(ana)
    const opened = async () => (await ana.ok(openCase, { caseId })).case
    const visit = plainNote(caseId, { kind: 'visit', childReached: true, place: 'Albergue' })
    const call = plainNote(caseId, { kind: 'call', childReached: true, occurredOn: daysAgo(6) })
    await ana.ok(addNote, visit)
    await ana.ok(addNote, call)
    const edit = (noteId: typeof visit.noteId, occurredOn: string, base: number) => ({
      caseId,
      noteId,
      edits: { occurredOn: { value: occurredOn, base }, place: { value: 'Su casa', base } },
    })
    await ana.ok(editNote, edit(visit.noteId, daysAgo(9), 0))
    const noted = (await ana.ok(listNotes, { caseId })).items.find(({ id }) => id === visit.noteId)
    expect(noted).toMatchObject({ occurredOn: daysAgo(9), place: 'Su casa', fieldVersions: { place: 1 } })
    expect((await opened()).lastContactAt?.slice(0, 10)).toBe(daysAgo(5))
    const version = (await opened()).version
    await ana.ok(editNote, edit(visit.noteId, daysAgo(8), 1))
    expect((await opened()).version).toBe(version)
    await ana.ok(editNote, edit(call.noteId, daysAgo(12), 0))
    expect((await opened()).lastContactAt?.slice(0, 10)).toBe(daysAgo(7))
    expect((await ana.call(editNote, edit(call.noteId, '2199-01-01', 1))).body.code).toBe('note.in-future')

    const { items } = await ana.ok(listHistory, { caseId })
    const kept = items.filter((item) => item.recordId === visit.noteId).map((item) => item.payload)
    expect(JSON.stringify(kept)).toContain('Albergue')
    expect(JSON.stringify(kept)).toContain(daysAgo(1))
    const corrected = await test.asKeeper(
      (sql) => sql`select from amparo.facts where case_id = ${caseId} and kind = 'ContactCorrected'`,
    )
    expect(corrected).toHaveLength(2)
  })

  it('refuses a day that has not come, and a try in which the child was reached', async () => {
    const { caseId } = await registerAs(ana)
    const early = await ana.call(addNote, plainNote(caseId, { occurredOn: '2199-01-01' }))
    expect(early.body.code).toBe('note.in-future')
    const reached = await ana.call(addNote, plainNote(caseId, { kind: 'attempt', childReached: true }))
    expect(reached.body.code).toBe('note.attempt-reached')
    expect((await ana.ok(listNotes, { caseId })).items).toEqual([])
  })

  it('lists them page by page, the newest day first, each once', async () => {
    const { caseId } = await registerAs(ana)
    for (const days of [3, 1, 2, 2, 5, 4, 2])
      await ana.ok(
        addNote,
        plainNote(caseId, { occurredOn: daysAgo(days), body: `Nota de hace ${days} días.` }),
      )
    const seen: { id: string; occurredOn: string }[] = []
    let cursor: string | undefined
    do {
      const page = await ana.ok(listNotes, { caseId, limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items)
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen.map((note) => note.occurredOn)).toEqual([1, 2, 2, 2, 3, 4, 5].map(daysAgo))
    expect(new Set(seen.map((note) => note.id)).size).toBe(7)
    expect((await ana.call(listNotes, { caseId, cursor: 'eyJ4IjoxfQ' })).body.code).toBe('request.invalid')
  })

  it('keeps both narratives of two people, and a third can be written from them', async () => {
    const { caseId } = await registerAs(ana)
    const input = plainNote(caseId)
    await ana.ok(addNote, input)
    const edit = (body: string) => ({
      caseId,
      noteId: input.noteId,
      edits: { body: { value: body, base: 0 } },
    })
    await ana.ok(editNote, edit('Comió bien.'))
    expect(await berta.ok(editNote, edit('Comió poco.'))).toMatchObject({
      outcome: 'conflict',
      conflicts: ['body'],
    })
    const [listed] = (await ana.ok(listNotes, { caseId })).items
    expect(listed).toMatchObject({ body: 'Comió bien.', twoVersions: ['body'] })
    const [open] = (await ana.ok(listTwoVersions, { caseId })).items
    expect(open).toMatchObject({ standingBy: 'Ana Tzoc', standingAt: expect.any(String) })
    const choice = {
      caseId,
      recordKind: 'note',
      recordId: input.noteId,
      field: 'body',
      base: open?.version ?? 0,
    }
    expect((await ana.call(chooseVersion, { ...choice, value: 7 })).body.code).toBe('request.invalid')
    await ana.ok(chooseVersion, { ...choice, value: 'Desayunó bien y almorzó poco.' })
    expect((await ana.ok(listNotes, { caseId })).items[0]).toMatchObject({
      body: 'Desayunó bien y almorzó poco.',
      twoVersions: [],
      fieldVersions: { body: 3 },
    })
  })

  it('is closed to whoever does not reach the case, by section and by organisation', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(addNote, plainNote(caseId))
    const { otherCaseworker, southSupervisor, privacyLead } = test.cast.guatemala
    const statuses: [string, number][] = []
    for (const member of [otherCaseworker, southSupervisor, privacyLead, test.cast.mexico.manager]) {
      const client = await test.signInAs(member)
      statuses.push([member.username, (await client.call(listNotes, { caseId })).status])
    }
    for (const [name, status] of statuses) expect([name, status >= 403]).toEqual([name, true])
  })

  it('leaves ids in the audit log and no word of the note', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(addNote, plainNote(caseId, { body: 'Kanariensis dijo algo.' }))
    await ana.ok(listNotes, { caseId })
    const entries = await test.asKeeper(
      (sql) =>
        sql`select to_jsonb(a) as entry from amparo.audit_entries a where ${caseId} = any (a.subject_ids)`,
    )
    expect(entries.map((row) => row['entry'].action)).toEqual(
      expect.arrayContaining(['note.add', 'note.list']),
    )
    expect(JSON.stringify(entries)).not.toContain('Kanariensis')
    expect(test.logLines.join('\n')).not.toContain('Kanariensis')
  })
})
