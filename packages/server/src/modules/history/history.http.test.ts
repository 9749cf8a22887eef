import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addNote, editNote } from '@amparo/contract/api/notes/notes'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { chooseVersion } from '@amparo/contract/api/two-versions/two-versions'
import type { Id } from '@amparo/domain/kernel/brand'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
})
afterAll(() => test.close())

async function caseWithHistory() {
  const { caseId } = await registerAs(ana)
  const riskId = newTestId<'RiskAssessmentId'>()
  const facts = { concerns: [], protectiveFactors: [], signs: [], screened: true }
  await ana.ok(proposeRiskLevel, { caseId, riskId, facts })
  await ana.ok(decideRisk, { caseId, riskId, level: 'low', reason: '' })
  const noteId = newTestId<'NoteId'>()
  const occurredOn = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  const empty = { place: '', seenAlone: null, language: '', interpreter: '' } as const
  await ana.ok(addNote, {
    caseId,
    noteId,
    kind: 'call',
    childReached: true,
    occurredOn,
    body: 'Llamada corta.',
    ...empty,
  })
  return { caseId, noteId }
}

describe('the history of a case', () => {
  it('is one line for one act, who did it and where she works, the newest first', async () => {
    const { caseId } = await caseWithHistory()
    const { items } = await ana.ok(listHistory, { caseId })
    expect(items.map((item) => item.kind).sort()).toEqual([
      'CaseOpened',
      'NoteAdded',
      'PersonRegistered',
      'RiskDecided',
      'RiskProposed',
    ])
    expect(items.map((item) => item.recordedAt)).toEqual(
      items
        .map((item) => item.recordedAt)
        .sort()
        .reverse(),
    )
    expect(items[0]).toMatchObject({ by: 'Ana Tzoc', organisation: 'Refugio La Ceiba', erased: false })
  })

  it('keeps how great the danger is among what is read of risk', async () => {
    const { caseId } = await caseWithHistory()
    const sections = await test.asKeeper(
      (sql) =>
        sql`select distinct kind, section from amparo.facts where case_id = ${caseId} and kind like 'Risk%'`,
    )
    expect(sections.map((row) => row['section'])).toEqual(['risk', 'risk', 'risk'])
  })

  it('is read page by page, and no fact of one command is lost between two pages', async () => {
    const { caseId } = await caseWithHistory()
    const all = (await ana.ok(listHistory, { caseId })).items.map((item) => item.id)
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await ana.ok(listHistory, { caseId, limit: 1, ...(cursor ? { cursor } : {}) })
      paged.push(...page.items.map((item) => item.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(paged).toEqual(all)
  })

  it('says that something was erased, and keeps that it happened', async () => {
    const { caseId, noteId } = await caseWithHistory()
    await test.asKeeper(
      (sql) => sql`delete from amparo.fact_payloads p using amparo.facts f
        where f.id = p.fact_id and f.stream_id = ${noteId}`,
    )
    const { items } = await ana.ok(listHistory, { caseId })
    expect(items.find((item) => item.kind === 'NoteAdded')).toMatchObject({ payload: null, erased: true })
  })

  it('shows what a field held before and after, and both of two versions', async () => {
    const { caseId, noteId } = await caseWithHistory()
    const edit = (value: string, base: number) =>
      ana.ok(editNote, { caseId, noteId, edits: { body: { value, base } } })
    await edit('Llamada larga.', 0)
    await edit('Otra llamada.', 0)
    await ana.ok(chooseVersion, {
      caseId,
      recordKind: 'note',
      recordId: noteId as Id<string>,
      field: 'body',
      value: 'Las dos.',
      base: 2,
    })
    const { items } = await ana.ok(listHistory, { caseId })
    expect(items.slice(0, 3).map((item) => item.changes)).toEqual([
      [{ recordId: noteId, field: 'body', before: 'Llamada larga.', after: 'Las dos.', others: [] }],
      [
        {
          recordId: noteId,
          field: 'body',
          before: 'Llamada larga.',
          after: 'Llamada larga.',
          others: ['Otra llamada.'],
        },
      ],
      [{ recordId: noteId, field: 'body', before: 'Llamada corta.', after: 'Llamada larga.', others: [] }],
    ])
    expect(items.find((item) => item.kind === 'RiskDecided')?.changes).toEqual([
      expect.objectContaining({ field: 'level', before: null, after: 'low' }),
    ])
    const registered = items.find((item) => item.kind === 'PersonRegistered')?.changes ?? []
    expect(registered.map(({ field }) => field)).toContain('names')
    expect(registered.map(({ field }) => field)).not.toContain('travelsWith')
    const second = (await ana.ok(listHistory, { caseId, limit: 2 })).next ?? ''
    expect((await ana.ok(listHistory, { caseId, cursor: second })).items[0]?.changes).toEqual(
      items[2]?.changes,
    )
  })

  it('ends where the sections of a share end, and names no person of another organisation', async () => {
    const { caseId } = await caseWithHistory()
    await test.asKeeper(
      (sql) =>
        sql`insert into amparo.grants ${sql({
          id: newTestId(),
          case_id: caseId,
          grantee_organisation_id: test.cast.mexico.id,
          capability: 'read',
          sections: ['summary', 'notes'],
          purpose: 'referral',
          act: 'referral',
          act_id: newTestId(),
        })}`,
    )
    const mexico = await test.signInAs(test.cast.mexico.caseworker)
    const { items } = await mexico.ok(listHistory, { caseId })
    // How the work goes on is not part of a share: that the case was opened, with whom she is, how high the risk.
    expect(items.map((item) => [item.kind, item.section])).toEqual([['NoteAdded', 'notes']])
    expect(items.map((item) => [item.changes, item.payload])).toEqual([[undefined, undefined]])
    expect(items.map((item) => [item.by, item.organisation])).toEqual(
      items.map(() => [null, 'Refugio La Ceiba']),
    )
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    expect((await julia.call(listHistory, { caseId })).body.code).toBe('record.not-found')
  })
})
