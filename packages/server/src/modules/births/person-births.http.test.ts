/** The births of who is on a case beside the child: several, disputed, each with its source, along wherever she goes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBirth } from '@amparo/contract/api/births/births'
import {
  choosePersonBirth,
  findPersonAge,
  readPersonBirth,
  statePersonBirth,
  withdrawPersonBirth,
} from '@amparo/contract/api/births/person-births'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addPerson, takePersonOff } from '@amparo/contract/api/people/edit-person'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { acceptTransfer, offerTransfer } from '@amparo/contract/api/transfers/transfers'
import type { BirthDecisionId, BirthStatementId, CaseId, PersonId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { personBirthInput } from '@amparo/testkit/birth-work'
import { dayInGuatemala, transferConsent, transferInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs, registrationInput } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { openDatabase } from '../../db/database.ts'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const born = (day: string) => ({ kind: 'day' as const, day: day as PlainDate })
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
type Of = { readonly caseId: CaseId; readonly personId: PersonId }
const decided = (of: Of, after: BirthDecisionId | null = null) => ({
  ...of,
  decisionId: newTestId<'BirthDecisionId'>(),
  after,
  why: 'Es el original.',
})
const companion = (given: string) => ({
  personId: newTestId<'PersonId'>(),
  names: [{ role: 'called' as const, given, surname1: 'Chub', surname2: '', married: '' }],
  sex: 'female' as const,
  role: 'relative' as const,
  relation: 'sibling',
  travelsWith: true,
})

async function withSister(given = 'Nidia') {
  const { caseId, childId, code } = await registerAs(ana)
  const sister = companion(given)
  await ana.ok(addPerson, { caseId, ...sister, languages: [], phones: [] })
  return { caseId, childId, code, of: { caseId, personId: sister.personId } }
}

/** Three papers, each with another year. */
async function threePapers({ caseId, personId }: Of) {
  const papers = (['birth-certificate', 'passport', 'school'] as const).map((source, at) =>
    personBirthInput(caseId, personId, { born: born(`${2010 + at}-05-09`), source }),
  )
  for (const paper of papers) await ana.ok(statePersonBirth, paper)
  return papers.map(({ statementId }) => statementId) as [
    BirthStatementId,
    BirthStatementId,
    BirthStatementId,
  ]
}

const bornOf = async ({ caseId, personId }: Of) =>
  (await ana.ok(openCase, { caseId })).people.find(({ id }) => id === personId)?.born

describe('the birth of somebody who is with the child', () => {
  it('with three dates on three papers is disputed; one is worked with, none is lost, and the child’s stays hers', async () => {
    const { caseId, of } = await withSister()
    const [, passport, school] = await threePapers(of)
    expect(await ana.ok(readPersonBirth, of)).toMatchObject({
      name: 'Nidia Chub',
      disputed: true,
      workedWith: null,
    })
    const choice = decided(of)
    await berta.ok(choosePersonBirth, { ...choice, statementId: passport })
    expect(await bornOf(of)).toEqual(born('2011-05-09'))
    const gone = { ...of, because: 'Era de su prima.' }
    expect(await codeOf(ana.call(withdrawPersonBirth, { ...gone, statementId: passport }))).toBe(
      'birth.worked-with',
    )
    await ana.ok(withdrawPersonBirth, { ...gone, statementId: school })
    expect(await codeOf(ana.call(choosePersonBirth, { ...decided(of), statementId: passport }))).toBe(
      'written.changed',
    )
    const after = await ana.ok(readPersonBirth, of)
    expect(after.statements).toHaveLength(3)
    expect(after).toMatchObject({ disputed: true, workedWith: born('2011-05-09'), treatedAs: 'child' })
    expect((await ana.ok(readBirth, { caseId })).statements).toEqual([])
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['PersonBirthRecorded', 'PersonBirthWithdrawn', 'PersonBirthDecisionRecorded']),
    )
    const owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
    expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0 })
    await owner.close()
  })

  it('of twins stands with each of them', async () => {
    const { of, caseId } = await withSister()
    const twin = companion('Delmy')
    const told = { born: born('2010-05-09'), bornFrom: 'birth-certificate' as const }
    await ana.ok(addPerson, { caseId, ...twin, ...told, languages: [], phones: [] })
    const other = { caseId, personId: twin.personId }
    const [certificate] = await threePapers(of)
    expect((await ana.ok(readPersonBirth, other)).statements).toHaveLength(1)
    expect((await ana.ok(readPersonBirth, of)).statements).toHaveLength(3)
    // A paper of one is not the other's to choose or to withdraw.
    const choice = { ...decided(other), statementId: certificate }
    expect(await codeOf(ana.call(choosePersonBirth, choice))).toBe('record.not-found')
    const gone = { ...other, statementId: certificate, because: 'x' }
    expect(await codeOf(ana.call(withdrawPersonBirth, gone))).toBe('record.not-found')
  })

  it('turns out otherwise: an adult is a child, and a child an adult, with the reason and no other date moved', async () => {
    const { of, caseId } = await withSister()
    const adult = personBirthInput(caseId, of.personId, { born: born('2001-01-01'), source: 'passport' })
    await ana.ok(statePersonBirth, adult)
    const choice = decided(of)
    await ana.ok(choosePersonBirth, { ...choice, statementId: adult.statementId })
    expect(await ana.ok(readPersonBirth, of)).toMatchObject({ treatedAs: 'adult' })
    const found = decided(of, choice.decisionId)
    await ana.ok(findPersonAge, { ...found, found: 'child' })
    const asChild = await ana.ok(readPersonBirth, of)
    expect(asChild).toMatchObject({ treatedAs: 'child', workedWith: born('2001-01-01') })
    expect(asChild.decisions.at(-1)).toMatchObject({ found: 'child', changes: [] })
    await ana.ok(findPersonAge, { ...decided(of, found.decisionId), found: 'adult' })
    expect(await ana.ok(readPersonBirth, of)).toMatchObject({ treatedAs: 'adult' })
    const other = await withSister()
    expect(await codeOf(ana.call(findPersonAge, { ...decided(other.of), found: 'adult' }))).toBe(
      'birth.in-doubt',
    )
  })

  it('is refused of a day to come, of the child by this door, of who is off the case, and by who cannot write', async () => {
    const { caseId, childId, of } = await withSister()
    const late = personBirthInput(caseId, of.personId, { born: born(dayInGuatemala(1)) })
    expect(await codeOf(ana.call(statePersonBirth, late))).toBe('birth-date.in-future')
    expect(await codeOf(ana.call(statePersonBirth, personBirthInput(caseId, childId)))).toBe(
      'record.not-found',
    )
    expect(await codeOf(ana.call(readPersonBirth, { caseId, personId: childId }))).toBe('record.not-found')
    const paper = personBirthInput(caseId, of.personId, { words: 'Xiguacanario' })
    const commandId = newTestId<'CommandId'>()
    for (const _ of [1, 2]) await ana.ok(statePersonBirth, paper, { commandId })
    expect((await ana.ok(readPersonBirth, of)).statements).toHaveLength(1)
    const { guatemala, mexico } = test.cast
    for (const member of [guatemala.otherCaseworker, guatemala.auditor, mexico.caseworker]) {
      const client = await test.signInAs(member)
      const input = personBirthInput(caseId, of.personId)
      for (const answer of [
        await client.call(readPersonBirth, of),
        await client.call(statePersonBirth, input),
      ]) {
        expect([403, 404]).toContain(answer.status)
        expect(answer.text).not.toContain('Xiguacanario')
      }
    }
    const manager = await test.signInAs(guatemala.manager)
    expect((await manager.ok(readPersonBirth, of)).statements).toHaveLength(1)
    expect((await manager.call(statePersonBirth, personBirthInput(caseId, of.personId))).status).toBe(403)
    await ana.ok(takePersonOff, { ...of, reason: 'by-mistake', words: '' })
    expect(await codeOf(ana.call(statePersonBirth, personBirthInput(caseId, of.personId)))).toBe(
      'record.not-found',
    )
  })

  it('is found by the date that is worked with, as a child is', async () => {
    const { of } = await withSister('Xiomarita')
    const [certificate] = await threePapers(of)
    await ana.ok(choosePersonBirth, { ...decided(of), statementId: certificate })
    const age = new Date().getUTCFullYear() - 2010
    const near = await ana.ok(searchChildren, { name: 'Xiomarita Chub', age })
    const far = await ana.ok(searchChildren, { name: 'Xiomarita Chub', age: 2 })
    expect(near.cards.length).toBeGreaterThan(0)
    expect(JSON.stringify(near.cards[0])).not.toBe(JSON.stringify(far.cards[0]))
  })
})

describe('where she goes, what was said goes', () => {
  it('a family registered at once keeps who says each date', async () => {
    const [mother, baby] = [companion('Marta'), companion('Sarita')]
    const input = registrationInput({
      born: born('2009-02-02'),
      bornFrom: 'said-herself',
      people: [
        {
          ...mother,
          relation: 'parent',
          born: { kind: 'about-age', years: 34, on: dayInGuatemala() as PlainDate },
        },
        { ...baby, relation: 'child', born: born('2025-01-05'), bornFrom: 'birth-certificate' },
      ],
    })
    await ana.ok(searchChildren, { name: 'Marta Chub' })
    await ana.ok(registerChild, input)
    const { caseId } = input
    expect(await ana.ok(readBirth, { caseId })).toMatchObject({
      statements: [{ born: born('2009-02-02'), source: 'said-herself', by: 'Ana Tzoc' }],
      disputed: false,
    })
    // The child is a mother: her baby is on the case with a paper of her own.
    const ofBaby = await ana.ok(readPersonBirth, { caseId, personId: baby.personId })
    expect(ofBaby).toMatchObject({ statements: [{ source: 'birth-certificate' }], treatedAs: 'child' })
    const ofMother = await ana.ok(readPersonBirth, { caseId, personId: mother.personId })
    expect(ofMother).toMatchObject({
      statements: [],
      workedWith: { kind: 'about-age', years: 34 },
      treatedAs: 'adult',
    })
  })

  it('to a case of her own, with each source and the case where it was written; withdrawn ones stay', async () => {
    const { caseId, code, of } = await withSister()
    const [, , school] = await threePapers(of)
    await ana.ok(withdrawPersonBirth, { ...of, statementId: school, because: 'x' })
    const input = registrationInput({ wasOn: of, born: born('2010-05-09') })
    expect(
      await codeOf(
        ana.call(registerChild, { ...input, wasOn: { caseId, personId: newTestId<'PersonId'>() } }),
      ),
    ).toBe('record.not-found')
    const kevin = await test.signInAs(test.cast.guatemala.otherCaseworker)
    await kevin.ok(searchChildren, { name: 'Nidia Chub' })
    expect(await codeOf(kevin.call(registerChild, input))).toBe('record.not-found')
    await ana.ok(searchChildren, { name: 'Nidia Chub' })
    await ana.ok(registerChild, input)
    const own = await ana.ok(readBirth, { caseId: input.caseId })
    expect(own.disputed).toBe(true)
    expect(own.statements.map(({ source, fromCase }) => [source, fromCase]).sort()).toEqual([
      ['birth-certificate', code],
      ['passport', code],
    ])
    expect((await ana.ok(readPersonBirth, of)).statements).toHaveLength(3)
  })

  it('to who takes the child over, where her people were offered, and with the child’s own', async () => {
    const { caseId, code, of } = await withSister()
    await threePapers(of)
    const { mexico } = test.cast
    await ana.ok(recordConsent, transferConsent(caseId, mexico.id, { sections: ['identity', 'people'] }))
    const offered = transferInput(caseId, mexico.id, { sharedSections: ['people'] })
    await ana.ok(offerTransfer, offered)
    const chief = await test.signInAs(mexico.supervisor)
    const receivingCaseId = newTestId<'CaseId'>()
    const { transferId } = offered
    await chief.ok(acceptTransfer, { transferId, receivingCaseId, workerId: mexico.caseworker.id })
    const worker = await test.signInAs(mexico.caseworker)
    const { people } = await worker.ok(openCase, { caseId: receivingCaseId })
    const personId = people.find(({ role }) => role !== 'child')?.id as PersonId
    const there = await worker.ok(readPersonBirth, { caseId: receivingCaseId, personId })
    expect(there.statements.map(({ fromCase }) => fromCase)).toEqual([code, code, code])
    expect(there.disputed).toBe(true)
  })
})
