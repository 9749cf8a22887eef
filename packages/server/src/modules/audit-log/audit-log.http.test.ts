import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportAudit, listAudit, listOpenSessions, readSeal } from '@amparo/contract/api/audit/audit'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { parseVerifier } from '../../audit/checkpoint.ts'
import { checkpointFile, openCheckpointKey } from '../../audit/checkpoint-key.ts'
import { sequenceOnce } from '../../audit/sequencer.ts'
import { verifyAuditExport } from '../../audit/verify-export.ts'

let test: TestApp
let hugo: TestClient
let caseId: Awaited<ReturnType<typeof registerAs>>['caseId']

const always = { from: '2001-01-01', to: '2100-01-01' }

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
      for (const operation of [listAudit, listOpenSessions, readSeal])
        expect((await client.call(operation, {})).body.code).toBe('access.not-allowed')
      expect((await client.call(exportAudit, always)).body.code).toBe('access.not-allowed')
    }
  })
})

describe('a file to be checked without this node', () => {
  const sequence = () =>
    sequenceOnce({
      database: test.database,
      key: openCheckpointKey(test.config.dataFolder),
      file: checkpointFile(test.config.dataFolder),
    })

  it('holds the entries of the own organisation, and proves each of them with the public key alone', async () => {
    expect((await hugo.call(exportAudit, always)).body.code).toBe('audit.export-empty')
    expect(await hugo.ok(readSeal, {})).toEqual({ verifier: null, last: null, vanished: 0 })
    while ((await sequence()) > 0);
    const ours = (await hugo.ok(listAudit, { limit: 100 })).items.filter((entry) => entry.place !== null)
    const { bytes, headers } = await hugo.call(exportAudit, always)
    expect(headers['content-disposition']).toContain('amparo-2001-01-01-2100-01-01.txt')
    const seal = await hugo.ok(readSeal, {})
    const verifier = parseVerifier(seal.verifier ?? '')
    if (!verifier || !seal.last) throw new Error('the log was signed')
    const trust = { verifier, keptNotes: [seal.last.note] }
    expect(await verifyAuditExport([bytes], trust)).toEqual({
      broken: undefined,
      entries: ours.length,
      hidden: seal.last.size - ours.length,
      size: seal.last.size,
      compared: 1,
    })
    const text = Buffer.from(bytes).toString()
    for (const entry of ours) expect(text).toContain(entry.id)
    expect(text).not.toMatch(/Dulce|Xol|Ana Tzoc/)
    expect(text).not.toContain(test.cast.mexico.caseworker.id)
    // One person's entries, in a file of their own, prove as well.
    const ana = test.cast.guatemala.caseworker.id
    const ofAna = (await hugo.call(exportAudit, { ...always, actorId: ana })).bytes
    const count = ours.filter((entry) => entry.actorId === ana).length
    expect(await verifyAuditExport([ofAna], trust)).toMatchObject({ broken: undefined, entries: count })
  })

  it('says that it was made, and is refused to a session left open', async () => {
    const made = (await hugo.ok(listAudit, { area: 'audit', decision: 'read' })).items
    expect(made.map((entry) => entry.action)).toContain('audit.export')
    const later = await test.signInAs(test.cast.guatemala.auditor, {
      confirmedAt: new Date(Date.now() - 86_400_000),
    })
    expect((await later.call(exportAudit, always)).body.code).toBe('sign-in.confirm-first')
  })

  it('is not made where the log is not what was signed', async () => {
    const gloria = await test.signInAs(test.cast.guatemala.privacyLead)
    await test.owner`alter table amparo.audit_entries disable trigger user`
    await test.asKeeper(
      (sql) => sql`update amparo.audit_entries set reason = 'nothing happened' where decision = 'refused'`,
    )
    expect((await gloria.call(exportAudit, always)).body.code).toBe('audit.export-unprovable')
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
