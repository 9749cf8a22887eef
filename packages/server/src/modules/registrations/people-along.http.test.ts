/** How her people are related and when they may be called: along with her next case, and with a case that is handed over. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import {
  claimRelation,
  findRelation,
  listRelations,
} from '@amparo/contract/api/family-relations/family-relations'
import { recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import { addPerson } from '@amparo/contract/api/people/edit-person'
import { listSafeHours, withdrawSafeHours, writeSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import { acceptTransfer, offerTransfer, previewTransfer } from '@amparo/contract/api/transfers/transfers'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { shareableSections } from '@amparo/domain/referral/referral'
import { daysAgo, transferConsent, transferInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs, registrationInput } from '@amparo/testkit/register'
import { safeHoursInput } from '@amparo/testkit/safe-hours-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { openDatabase, type Database } from '../../db/database.ts'
import { verifyState } from '../../state/verify-state.ts'

let test: TestApp
let owner: Database
let ana: TestClient
let carlos: TestClient
let chief: TestClient
beforeAll(async () => {
  test = await startTestApp()
  owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  carlos = await test.signInAs(guatemala.manager)
  chief = await test.signInAs(mexico.supervisor)
})
afterAll(async () => {
  await owner.close()
  await test.close()
})

const named = (given: string) => [
  { role: 'called' as const, given, surname1: 'Xol', surname2: '', married: '' },
]

async function addTo(caseId: CaseId, given: string, phone: string): Promise<PersonId> {
  const personId = newTestId<'PersonId'>()
  await ana.ok(addPerson, {
    caseId,
    personId,
    names: named(given),
    sex: 'female',
    role: 'relative',
    relation: 'aunt-uncle',
    travelsWith: false,
    languages: [],
    phones: [phone],
  })
  return personId
}

/** An aunt who was found to be one, a man who is not her father as he says, a brother; two of them with hours. */
async function withFamily() {
  const { caseId, childId, code } = await registerAs(ana)
  const rosa = await addTo(caseId, 'Rosa', '+50255774321')
  const tito = await addTo(caseId, 'Tito', '+50255881234')
  const kevin = await addTo(caseId, 'Kevin', '+50255990000')
  const claim = (from: PersonId, tie: 'aunt-uncle' | 'parent' | 'sibling', to: PersonId) => {
    const relationId = newTestId<'FamilyRelationId'>()
    const said = { basis: 'not-known' as const, claimedBy: 'La niña' }
    return ana.ok(claimRelation, { caseId, relationId, from, to, tie, ...said }).then(() => relationId)
  }
  const aunt = await claim(rosa, 'aunt-uncle', childId)
  const father = await claim(tito, 'parent', childId)
  await claim(kevin, 'sibling', childId)
  const found = { basis: 'legal' as const, how: 'Partida de nacimiento.', foundOn: daysAgo(2) }
  await ana.ok(findRelation, { caseId, relationId: aunt, standing: 'verified', ...found })
  await ana.ok(findRelation, { caseId, relationId: father, standing: 'disproved', ...found })
  for (const personId of [rosa, tito]) await ana.ok(writeSafeHours, safeHoursInput(caseId, personId))
  return { caseId, code, rosa, tito, kevin }
}

const tiesOf = async (client: TestClient, caseId: CaseId) => {
  const { people } = await client.ok(openCase, { caseId })
  const nameOf = (id: string) => people.find((one) => one.id === id)?.names[0]?.['given']
  const { items } = await client.ok(listRelations, { caseId })
  return items
    .map((one) => [nameOf(one.from), one.kind, one.standing, one.fromCase].join(' '))
    .sort((one, other) => one.localeCompare(other))
}
const hoursOf = async (client: TestClient, caseId: CaseId) => {
  const { people } = await client.ok(openCase, { caseId })
  const { items } = await client.ok(listSafeHours, { caseId })
  return items.map((one) => [
    people.find(({ id }) => id === one.personId)?.names[0]?.['given'],
    one.notSay,
    one.fromCase,
  ])
}

async function close(caseId: CaseId) {
  const closureId = newTestId<'ClosureId'>()
  await ana.ok(requestClosure, {
    caseId,
    closureId,
    reason: 'no-further-action',
    explanation: 'x',
    childTold: 'Adiós',
  })
  await carlos.ok(approveClosure, { caseId, closureId })
}

describe('the next case of the same child', () => {
  it('has of whoever is on it again the ties, the hours and the phones, each with the case it comes from', async () => {
    const { caseId, code, rosa, tito } = await withFamily()
    await close(caseId)
    const again = (was: PersonId, given: string) => ({
      personId: newTestId<'PersonId'>(),
      was,
      names: named(given),
      sex: 'female' as const,
      role: 'relative' as const,
      relation: 'aunt-uncle',
      travelsWith: false,
    })
    const input = registrationInput({
      follows: caseId,
      people: [again(rosa, 'Rosa'), again(tito, 'Tito')],
    })
    const strange = registrationInput({ ...input, people: [again(newTestId(), 'Rosa')] })
    expect((await ana.call(registerChild, strange)).body.code).toBe('record.not-found')
    const alone = registrationInput({ people: [again(rosa, 'Rosa')] })
    expect((await ana.call(registerChild, alone)).body.code).toBeDefined()
    const commandId = newTestId()
    for (const _ of [1, 2]) await ana.ok(registerChild, input, { commandId })
    // Kevin was not told of again: his tie stays in the earlier case.
    expect(await tiesOf(ana, input.caseId)).toEqual([
      `Rosa aunt-uncle verified ${code}`,
      `Tito parent disproved ${code}`,
    ])
    expect((await hoursOf(ana, input.caseId)).sort()).toEqual([
      ['Rosa', 'En qué país está la niña.', code],
      ['Tito', 'En qué país está la niña.', code],
    ])
    const { people } = await ana.ok(openCase, { caseId: input.caseId })
    expect(
      people
        .map(({ phones }) => phones)
        .flat()
        .sort(),
    ).toEqual(['+50255774321', '+50255881234'])
    const [verified] = (await ana.ok(listRelations, { caseId: input.caseId })).items.flatMap(
      ({ findings }) => findings,
    )
    expect(verified).toMatchObject({ how: 'Partida de nacimiento.', foundOn: daysAgo(2), by: null })
    // It is hers to correct and to take back; the earlier case stays as it was.
    const [hours] = (await ana.ok(listSafeHours, { caseId: input.caseId })).items
    await ana.ok(withdrawSafeHours, {
      caseId: input.caseId,
      safeHoursId: hours?.id as never,
      because: 'Cambió de turno.',
    })
    expect(await hoursOf(ana, caseId)).toHaveLength(2)
    expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0 })
  })
})

describe('a case that is handed over', () => {
  async function handOver(caseId: CaseId, sections: (typeof shareableSections)[number][]) {
    const { mexico } = test.cast
    await ana.ok(recordConsent, transferConsent(caseId, mexico.id, { sections: ['identity', ...sections] }))
    const offered = transferInput(caseId, mexico.id, { sharedSections: sections })
    await ana.ok(offerTransfer, offered)
    const receivingCaseId = newTestId<'CaseId'>()
    const { transferId } = offered
    await chief.ok(acceptTransfer, { transferId, receivingCaseId, workerId: mexico.caseworker.id })
    return receivingCaseId
  }

  it('carries the ties and the hours of her people where they were offered, said before with how many', async () => {
    const { caseId, code } = await withFamily()
    const preview = await ana.ok(previewTransfer, { caseId, to: test.cast.mexico.id })
    expect(preview).toMatchObject({ ties: 3, safeHours: 2 })
    const received = await handOver(caseId, ['people'])
    const worker = await test.signInAs(test.cast.mexico.caseworker)
    expect(await tiesOf(worker, received)).toEqual([
      `Kevin sibling claimed ${code}`,
      `Rosa aunt-uncle verified ${code}`,
      `Tito parent disproved ${code}`,
    ])
    expect((await hoursOf(worker, received)).map(([given]) => given).sort()).toEqual(['Rosa', 'Tito'])
    expect(await verifyState(owner, { rebuild: false })).toMatchObject({ different: 0 })
  })

  it('carries nothing of her people where they were not offered', async () => {
    const { caseId } = await withFamily()
    const received = await handOver(caseId, ['journey'])
    const worker = await test.signInAs(test.cast.mexico.caseworker)
    expect(await tiesOf(worker, received)).toEqual([])
    expect(await hoursOf(worker, received)).toEqual([])
  })

  it.each([
    ['as a person of the case', (tito: PersonId) => ({ personId: tito, name: 'Tito Xol', phones: [] })],
    ['by a phone', () => ({ personId: null, name: 'El Chino', phones: ['5588-1234'] })],
    ['by name', () => ({ personId: null, name: 'TITO XOL', phones: [] })],
  ])(
    'leaves behind when to call whom nobody may tell, written down %s, and no word of it',
    async (_how, who) => {
      const { caseId, tito } = await withFamily()
      const why = 'Palabrasellada'
      await ana.ok(recordNoContact, {
        caseId,
        noContactId: newTestId<'NoContactId'>(),
        ...who(tito),
        rules: ['not-told'],
        why,
        saidBy: 'Su tía',
      })
      const received = await handOver(caseId, ['people'])
      const worker = await test.signInAs(test.cast.mexico.caseworker)
      expect((await hoursOf(worker, received)).map(([given]) => given)).toEqual(['Rosa'])
      const facts = await test.asKeeper(
        (sql) => sql<{ payload: unknown }[]>`
        select p.payload from amparo.facts f join amparo.fact_payloads p on p.fact_id = f.id and p.recorded_at = f.recorded_at
        where f.case_id = ${received}`,
      )
      expect(JSON.stringify(facts)).not.toContain(why)
    },
  )
})
