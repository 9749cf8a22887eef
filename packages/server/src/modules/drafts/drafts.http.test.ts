import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  discardDraft,
  keepCaseDraft,
  keepOwnDraft,
  listCaseDrafts,
  listOwnDrafts,
} from '@amparo/contract/api/drafts/drafts'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { daysOfDraft } from '@amparo/domain/draft/draft'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { cleanDrafts } from './index.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
let caseId: InputOf<typeof keepCaseDraft>['caseId']

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
  caseId = (await registerAs(ana)).caseId
})
afterAll(() => test.close())

const words = 'Quetzalcanario lloró al hablar de su hermano.'

function draft(more: Partial<InputOf<typeof keepCaseDraft>> = {}): InputOf<typeof keepCaseDraft> {
  return {
    caseId,
    draftId: newTestId<'DraftId'>(),
    form: 'note',
    of: '',
    content: JSON.stringify({ body: words }),
    base: 0,
    ...more,
  }
}
const idsOf = async (client: TestClient, of = caseId) =>
  (await client.ok(listCaseDrafts, { caseId: of })).items.map(({ id }) => id)

describe('what is being written and not saved', () => {
  it('waits for its author, whole and with its hour, and is gone when she discards it', async () => {
    const first = draft()
    expect(await ana.ok(keepCaseDraft, first)).toMatchObject({ id: first.draftId, version: 1 })
    const longer = { ...first, content: JSON.stringify({ body: `${words} Después se rio.` }), base: 1 }
    expect(await ana.ok(keepCaseDraft, longer)).toMatchObject({ version: 2 })
    const again = await test.signInAs(test.cast.guatemala.caseworker)
    const [found] = (await again.ok(listCaseDrafts, { caseId })).items
    expect(found).toMatchObject({ id: first.draftId, form: 'note', content: longer.content, version: 2 })
    expect(Math.abs(Date.parse(found?.savedAt ?? '') - Date.now())).toBeLessThan(60_000)
    await ana.ok(discardDraft, { draftId: first.draftId })
    await ana.ok(discardDraft, { draftId: first.draftId })
    expect(await idsOf(ana)).toEqual([])
  })

  it('is written over by nobody who had not seen it, neither in another window nor on another case', async () => {
    const first = draft()
    await ana.ok(keepCaseDraft, first)
    const other = await registerAs(ana)
    for (const late of [
      { ...first, content: '{"body":"otra"}' },
      { ...first, form: 'closure' as const, base: 1 },
      { ...first, caseId: other.caseId, base: 1 },
    ])
      expect((await ana.call(keepCaseDraft, late)).body.code).toBe('record.exists')
    const [kept] = (await ana.ok(listCaseDrafts, { caseId })).items
    expect(kept).toMatchObject({ content: first.content, version: 1 })
    expect(await idsOf(ana, other.caseId)).toEqual([])
    await ana.ok(discardDraft, { draftId: first.draftId })
  })

  it('can be a registration, before there is a case', async () => {
    const draftId = newTestId<'DraftId'>()
    await ana.ok(keepOwnDraft, { draftId, form: 'registration', content: '{"called":"Ixchel"}', base: 0 })
    expect((await ana.ok(listOwnDrafts, {})).items).toMatchObject([{ id: draftId, form: 'registration' }])
    expect((await berta.ok(listOwnDrafts, {})).items).toEqual([])
    expect(await idsOf(ana)).toEqual([])
    await ana.ok(discardDraft, { draftId })
  })

  it('refuses what is no draft of a form: another form, an odd mark, a letter that no text has, too much', async () => {
    const wrong = [
      { form: 'password' },
      { of: '../x' },
      { content: 'a\0b' },
      { content: 'x'.repeat(100_001) },
    ]
    for (const more of wrong)
      expect((await ana.call(keepCaseDraft, draft(more as never))).body.code).toBe('request.invalid')
  })
})

describe('a draft is nobody else’s', () => {
  it('neither the supervisor, a colleague nor another organisation sees, changes or takes it away', async () => {
    const mine = draft()
    await ana.ok(keepCaseDraft, mine)
    const { otherCaseworker, manager, privacyLead } = test.cast.guatemala
    for (const member of [otherCaseworker, manager, privacyLead, test.cast.mexico.manager]) {
      const client = await test.signInAs(member)
      const listed = await client.call(listCaseDrafts, { caseId })
      expect([member.username, JSON.stringify(listed.body).includes(words)]).toEqual([member.username, false])
      expect((await client.call(keepCaseDraft, { ...mine, base: 1 })).status).toBeGreaterThanOrEqual(403)
      await client.ok(discardDraft, { draftId: mine.draftId })
    }
    expect(await idsOf(berta)).toEqual([])
    expect((await berta.call(keepCaseDraft, { ...mine, content: '{}', base: 1 })).status).toBe(403)
    await berta.ok(discardDraft, { draftId: mine.draftId })
    expect(await idsOf(ana)).toEqual([mine.draftId])
    await ana.ok(discardDraft, { draftId: mine.draftId })
  })

  it('a volunteer keeps her note, which she may add and not read, and no plan', async () => {
    const volunteer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
    const own = await registerAs(volunteer)
    await volunteer.ok(keepCaseDraft, draft({ caseId: own.caseId }))
    expect(await idsOf(volunteer, own.caseId)).toHaveLength(1)
    const plan = await volunteer.call(keepCaseDraft, draft({ caseId: own.caseId, form: 'plan' }))
    expect(plan.body.code).toBe('access.not-allowed')
  })

  it('is out of her reach with the case, with her membership, and in another organisation', async () => {
    const { caseworker, otherCaseworker } = test.cast.guatemala
    const own = await registerAs(ana)
    const registration = newTestId<'DraftId'>()
    await ana.ok(keepCaseDraft, draft({ caseId: own.caseId }))
    await ana.ok(keepOwnDraft, { draftId: registration, form: 'registration', content: '{}', base: 0 })
    await test.asKeeper(
      (sql) => sql`update amparo.cases set worker_id = ${otherCaseworker.id} where id = ${own.caseId}`,
    )
    expect((await ana.call(listCaseDrafts, { caseId: own.caseId })).status).toBe(404)
    await test.asKeeper(
      (sql) => sql`update amparo.cases set worker_id = ${caseworker.id} where id = ${own.caseId}`,
    )
    expect(await idsOf(ana, own.caseId)).toHaveLength(1)

    // The same person, signed in for another organisation, has written nothing there.
    await test.asKeeper(async (sql) => {
      await sql`insert into amparo.memberships (id, user_id, organisation_id, role)
        values (${newTestId()}, ${caseworker.id}, ${test.cast.mexico.id}, 'caseworker')`
    })
    const elsewhere = await test.signInAs(caseworker, { organisationId: test.cast.mexico.id })
    expect((await elsewhere.ok(listOwnDrafts, {})).items).toEqual([])
    await elsewhere.ok(discardDraft, { draftId: registration })
    expect((await ana.ok(listOwnDrafts, {})).items).toHaveLength(1)

    await test.asKeeper(
      (sql) => sql`update amparo.memberships set valid_until = now() - interval '1 minute'
        where user_id = ${caseworker.id} and organisation_id = ${test.cast.guatemala.id}`,
    )
    expect((await ana.call(listCaseDrafts, { caseId: own.caseId })).status).toBeGreaterThanOrEqual(401)
    const own2 = await ana.call(listOwnDrafts, {})
    expect(JSON.stringify(own2.body)).not.toContain(registration)
    await test.asKeeper(
      (sql) => sql`update amparo.memberships set valid_until = null
        where user_id = ${caseworker.id} and organisation_id = ${test.cast.guatemala.id}`,
    )
  })

  it('of a case that was closed meanwhile, she can still read what she had written', async () => {
    const own = await registerAs(ana)
    await ana.ok(keepCaseDraft, draft({ caseId: own.caseId }))
    await test.asKeeper((sql) => sql`update amparo.cases set state = 'closed' where id = ${own.caseId}`)
    expect(await idsOf(ana, own.caseId)).toHaveLength(1)
  })
})

describe('a draft is no part of the record', () => {
  it('moves nothing on the case, is in no history and no search; the log says who and where, no word of it', async () => {
    const own = await registerAs(ana)
    const before = (await ana.ok(openCase, { caseId: own.caseId })).case.version
    await ana.ok(keepCaseDraft, draft({ caseId: own.caseId }))
    await ana.ok(listCaseDrafts, { caseId: own.caseId })
    expect((await ana.ok(openCase, { caseId: own.caseId })).case.version).toBe(before)
    expect(JSON.stringify(await ana.ok(listHistory, { caseId: own.caseId }))).not.toContain('Quetzalcanario')
    expect(JSON.stringify(await ana.ok(searchChildren, { name: 'Quetzalcanario' }))).not.toContain(own.caseId)
    const entries = await test.asKeeper(
      (sql) => sql`select a.action, a.fields, to_jsonb(a)::text as whole from amparo.audit_entries a
        where ${own.caseId} = any (a.subject_ids) and a.action like 'draft.%' order by a.recorded_at`,
    )
    expect(entries).toMatchObject([{ action: 'draft.keep', fields: ['notes'] }, { action: 'draft.list' }])
    expect(JSON.stringify(entries)).not.toContain('Quetzalcanario')
    expect(test.logLines.join('\n')).not.toContain('Quetzalcanario')
  })

  it('is forgotten when nobody went on with it for fourteen days', async () => {
    const [old, fresh] = [draft(), draft()]
    await ana.ok(keepCaseDraft, old)
    await ana.ok(keepCaseDraft, fresh)
    const age = (id: string, days: number) =>
      test.asKeeper(
        (sql) => sql`update amparo.drafts set saved_at = now() - make_interval(days => ${days}, mins => 1)
          where id = ${id}`,
      )
    await age(old.draftId, daysOfDraft)
    await age(fresh.draftId, daysOfDraft - 1)
    await cleanDrafts(test.database)
    expect(await idsOf(ana)).toEqual([fresh.draftId])
  })
})
