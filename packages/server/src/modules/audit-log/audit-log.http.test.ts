import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAudit, listOpenSessions } from '@amparo/contract/api/audit/audit'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let hugo: TestClient
let caseId: Awaited<ReturnType<typeof registerAs>>['caseId']

beforeAll(async () => {
  test = await startTestApp()
  const ana = await test.signInAs(test.cast.guatemala.caseworker, { label: 'Chrome, Android' })
  hugo = await test.signInAs(test.cast.guatemala.auditor)
  ;({ caseId } = await registerAs(ana))
  await ana.ok(openCase, { caseId })
  const kevin = await test.signInAs(test.cast.guatemala.southCaseworker)
  expect((await kevin.call(openCase, { caseId })).body.code).toBe('record.not-found')
  await registerAs(await test.signInAs(test.cast.mexico.caseworker))
})
afterAll(() => test.close())

describe('the record of accesses and changes', () => {
  it('says who did what, when and for what, and nothing of what was written', async () => {
    const answer = await hugo.call(listAudit, { subjectId: caseId })
    expect(answer.body.items.map((entry) => entry.action)).toEqual([
      'case.open',
      'case.open',
      'child.register',
    ])
    const [refused, read, registered] = answer.body.items
    expect(refused).toMatchObject({ actor: 'Kevin Orozco', decision: 'refused' })
    expect(read).toMatchObject({ actor: 'Ana Tzoc', decision: 'read', purpose: 'care' })
    expect(registered).toMatchObject({ actor: 'Ana Tzoc', decision: 'allowed', purpose: 'intake' })
    // The organisation's own name is where the child is in this story.
    const besides = answer.body.items.map((entry) => ({ ...entry, organisation: undefined }))
    expect(JSON.stringify(besides)).not.toMatch(/Dulce|Xol|La Ceiba/)
  })

  it('names the person with the roles held then, and a case by its code only to who may know it', async () => {
    const [, read] = (await hugo.ok(listAudit, { subjectId: caseId })).items
    expect(read).toMatchObject({ actorRoles: ['caseworker'], caseCodes: [], subjectIds: [caseId] })
    expect(read?.organisation).toBeTruthy()
    const gloria = await test.signInAs(test.cast.guatemala.privacyLead)
    const seen = (await gloria.ok(listAudit, { subjectId: caseId })).items
    expect(seen[1]?.caseCodes).toEqual([expect.stringMatching(/^GT-/)])
    // Elsewhere the same case stays without a code, even where it was among what a search showed hidden.
    const mexican = await test.signInAs(test.cast.mexico.privacyLead)
    const theirs = (await mexican.ok(listAudit, { subjectId: caseId })).items
    expect(theirs.map((entry) => entry.caseCodes)).toEqual([[]])
  })

  it('is filtered by person, outcome, purpose, part and day', async () => {
    const ana = test.cast.guatemala.caseworker.id
    const ofAna = (await hugo.ok(listAudit, { actorId: ana })).items
    expect(ofAna.length).toBeGreaterThan(2)
    expect(ofAna.every((entry) => entry.actorId === ana)).toBe(true)
    const refused = (await hugo.ok(listAudit, { decision: 'refused' })).items
    expect(refused.map((entry) => entry.actor)).toEqual(['Kevin Orozco'])
    const intake = (await hugo.ok(listAudit, { purpose: 'intake', area: 'child' })).items
    expect(intake.map((entry) => entry.action).sort()).toEqual(['child.register', 'child.search'])
    expect((await hugo.ok(listAudit, { to: '2001-01-01' })).items).toEqual([])
    expect((await hugo.ok(listAudit, { from: '2001-01-01' })).items.length).toBeGreaterThan(3)
    expect((await hugo.call(listAudit, { area: "x'; drop" })).body.code).toBe('request.invalid')
  })

  it('goes on page by page, each entry once, newest first', async () => {
    const ana = test.cast.guatemala.caseworker.id
    const all = (await hugo.ok(listAudit, { actorId: ana })).items.map((entry) => entry.id)
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await hugo.ok(listAudit, { actorId: ana, limit: 1, ...(cursor ? { cursor } : {}) })
      paged.push(...page.items.map((entry) => entry.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(paged).toEqual(all)
  })

  it('ends at the own organisation, is open to auditors and privacy leads, and records that it was read', async () => {
    const mexican = await test.signInAs(test.cast.mexico.auditor)
    const theirs = (await mexican.ok(listAudit, {})).items
    expect(theirs.length).toBeGreaterThan(0)
    expect(theirs.some((entry) => entry.actorId === test.cast.guatemala.caseworker.id)).toBe(false)
    // Only that their own worker was shown a hidden card.
    const aboutOurs = (await mexican.ok(listAudit, { subjectId: caseId })).items
    expect(aboutOurs.map((entry) => entry.action)).toEqual(['child.search'])
    const gloria = await test.signInAs(test.cast.guatemala.privacyLead)
    expect((await gloria.ok(listAudit, {})).items.some((entry) => entry.action === 'audit.list')).toBe(true)
    for (const member of ['administrator', 'manager', 'supervisor', 'caseworker'] as const) {
      const client = await test.signInAs(test.cast.guatemala[member])
      for (const operation of [listAudit, listOpenSessions])
        expect((await client.call(operation, {})).body.code).toBe('access.not-allowed')
    }
  })
})

describe('who is signed in', () => {
  it('is listed for the own organisation, without a token or an address', async () => {
    const answer = await hugo.call(listOpenSessions, {})
    const names = answer.body.items.map((session) => session.displayName)
    expect(names).toEqual(expect.arrayContaining(['Ana Tzoc', 'Hugo Lima']))
    expect(answer.body.items).toContainEqual(
      expect.objectContaining({
        displayName: 'Ana Tzoc',
        device: 'Chrome, Android',
        strength: 'second-factor',
      }),
    )
    const mexican = await test.signInAs(test.cast.mexico.auditor)
    const theirs = (await mexican.ok(listOpenSessions, {})).items.map((session) => session.userId)
    expect(theirs).not.toContain(test.cast.guatemala.caseworker.id)
    expect(answer.text).not.toMatch(/token|127\.0\.0\.1/)
  })
})
