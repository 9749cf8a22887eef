import { openCase } from '@amparo/contract/api/cases/open-case'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import {
  readDeath,
  withdrawDeath,
  withdrawFamilyTold,
  writeDeath,
  writeFamilyTold,
} from '@amparo/contract/api/deaths/deaths'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import { addPerson } from '@amparo/contract/api/people/edit-person'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { daysAgo } from '@amparo/testkit/case-work'
import { deathInput, tellingInput } from '@amparo/testkit/death-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const due = async (caseId: CaseId) =>
  (await ana.ok(openCase, { caseId })).tasks.map(({ kind }) => kind).sort()
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code

async function addFather(caseId: CaseId): Promise<PersonId> {
  const personId = newTestId<'PersonId'>()
  await ana.ok(addPerson, {
    caseId,
    personId,
    names: [{ role: 'called', given: 'Rigoberto', surname1: 'Xol', surname2: '', married: '' }],
    sex: 'male',
    role: 'relative',
    relation: 'father',
    travelsWith: false,
    languages: [],
    phones: [],
  })
  return personId
}

describe('news of a death', () => {
  it('leaves the work going on until it is certain; then the family comes first, and the file', async () => {
    const { caseId } = await registerAs(ana)
    const before = await due(caseId)
    const news = deathInput(caseId, { standing: 'reported', source: 'companion' })
    await ana.ok(writeDeath, news)
    expect(await due(caseId)).toEqual([...before, 'confirm-news'].sort())
    expect(await codeOf(ana.call(writeFamilyTold, tellingInput(caseId)))).toBe('death.not-confirmed')
    const certain = {
      ...news,
      base: 1,
      fields: { ...news.fields, source: 'hospital', standing: 'confirmed' },
    } as const
    await berta.ok(writeDeath, certain)
    expect(await due(caseId)).toEqual(['close-file', 'tell-family'])
    await ana.ok(writeFamilyTold, tellingInput(caseId))
    expect(await due(caseId)).toEqual(['close-file'])
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds).toEqual(expect.arrayContaining(['DeathRecorded', 'DeathChanged', 'FamilyToldRecorded']))
  })

  it('that was not so is taken back with the reason, and everything counts again', async () => {
    const { caseId } = await registerAs(ana)
    const before = await due(caseId)
    const death = deathInput(caseId)
    await ana.ok(writeDeath, death)
    const telling = tellingInput(caseId)
    await ana.ok(writeFamilyTold, telling)
    await ana.ok(withdrawFamilyTold, { caseId, tellingId: telling.tellingId, because: 'Era otra familia.' })
    await ana.ok(withdrawDeath, { caseId, deathId: death.deathId, because: 'Era otra niña: ella llamó.' })
    expect(await due(caseId)).toEqual(before)
    const { deaths, told } = await ana.ok(readDeath, { caseId })
    expect([deaths[0]?.withdrawnBecause, told[0]?.withdrawnBecause]).toEqual([
      'Era otra niña: ella llamó.',
      'Era otra familia.',
    ])
    await ana.ok(writeDeath, deathInput(caseId, { standing: 'reported' }))
  })

  it('is refused twice, of tomorrow, and as certain by who identified nobody; nobody is told who must not be', async () => {
    const { caseId } = await registerAs(ana)
    const father = await addFather(caseId)
    const code = (fields: Parameters<typeof deathInput>[1]) =>
      codeOf(ana.call(writeDeath, deathInput(caseId, fields)))
    expect(await code({ source: 'press' })).toBe('death.source')
    expect(await code({ died: { kind: 'day', day: daysAgo(-2) as never } })).toBe('death.day')
    await ana.ok(writeDeath, deathInput(caseId))
    expect(await code({})).toBe('written.changed')
    await ana.ok(recordNoContact, {
      caseId,
      noContactId: newTestId<'NoContactId'>(),
      personId: father,
      name: 'Rigoberto Xol',
      phones: [],
      rules: ['not-told'],
      why: 'La golpeaba.',
      saidBy: 'Ella',
    })
    const telling = (fields: Parameters<typeof tellingInput>[1]) =>
      codeOf(ana.call(writeFamilyTold, tellingInput(caseId, fields)))
    expect(await telling({ personId: father, who: '' })).toBe('death.must-not-be-told')
    expect(await telling({ on: daysAgo(-2) as never })).toBe('death.day')
    expect(await telling({ outcome: 'not-told', words: ' ' })).toBe('death.missing')
  })

  it('closes the case only where it is certain and the family was answered', async () => {
    const { caseId } = await registerAs(ana)
    const asked = () => ({
      caseId,
      closureId: newTestId<'ClosureId'>(),
      reason: 'death' as const,
      explanation: 'Acta del consulado.',
      childTold: '',
    })
    expect(await codeOf(ana.call(requestClosure, asked()))).toBe('closure.death-not-confirmed')
    await ana.ok(writeDeath, deathInput(caseId))
    expect(await codeOf(ana.call(requestClosure, asked()))).toBe('closure.family-not-told')
    await ana.ok(
      writeFamilyTold,
      tellingInput(caseId, { outcome: 'not-told', words: 'Nadie sabe dónde están.' }),
    )
    const closing = asked()
    await ana.ok(requestClosure, closing)
    await berta.ok(approveClosure, { caseId, closureId: closing.closureId })
    // Nobody looks for her afterwards; that her family is told does not end with the file.
    expect(await due(caseId)).toEqual(['tell-family'])
    expect(await codeOf(ana.call(writeDeath, deathInput(caseId)))).toBe('case.closed')
  })

  it('is met by nobody elsewhere', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(writeDeath, deathInput(caseId))
    const { guatemala, mexico } = test.cast
    for (const member of [guatemala.otherCaseworker, mexico.caseworker, guatemala.intakeVolunteer]) {
      const client = await test.signInAs(member)
      expect([403, 404]).toContain((await client.call(readDeath, { caseId })).status)
      expect([403, 404]).toContain((await client.call(writeDeath, deathInput(caseId))).status)
      expect([403, 404]).toContain((await client.call(writeFamilyTold, tellingInput(caseId))).status)
    }
  })
})
