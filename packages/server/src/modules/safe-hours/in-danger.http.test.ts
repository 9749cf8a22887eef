/** When somebody is called who stands in the danger list: only whoever writes about the people of the case is told. */
import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { endNoContact, recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import { addPerson, editPerson } from '@amparo/contract/api/people/edit-person'
import { listSafeHours, writeSafeHours } from '@amparo/contract/api/safe-hours/safe-hours'
import { acceptSupport, inviteSupport } from '@amparo/contract/api/supports/supports'
import { acceptTransfer, offerTransfer, previewTransfer } from '@amparo/contract/api/transfers/transfers'
import type { CaseId, PersonId } from '@amparo/domain/kernel/brand'
import { transferConsent, transferInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { safeHoursInput } from '@amparo/testkit/safe-hours-work'
import { supportInput } from '@amparo/testkit/support-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { openDatabase } from '../../db/database.ts'
import { exportCases } from '../imports/export-cases.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
let carlos: TestClient
let chief: TestClient
let abroad: TestClient
beforeAll(async () => {
  test = await startTestApp()
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  carlos = await test.signInAs(guatemala.manager)
  chief = await test.signInAs(mexico.supervisor)
  abroad = await test.signInAs(mexico.caseworker)
})
afterAll(() => test.close())

/** Rosa, whom one calls, and Tito, of whom it turns out that he must not be told. */
async function withHours() {
  const relative = (given: string, phone: string) => ({
    personId: newTestId<'PersonId'>(),
    names: [{ role: 'called' as const, given, surname1: 'Xol', surname2: '', married: '' }],
    sex: 'unknown' as const,
    role: 'relative' as const,
    relation: 'aunt-uncle',
    travelsWith: false,
    languages: [],
    phones: [phone],
  })
  const [rosa, tito] = [relative('Rosa', '+50255774321'), relative('Tomás', '+50255881234')]
  const { caseId } = await registerAs(ana)
  for (const person of [rosa, tito]) await ana.ok(addPerson, { caseId, ...person })
  const ofRosa = safeHoursInput(caseId, rosa.personId)
  const ofTito = safeHoursInput(caseId, tito.personId)
  for (const hours of [ofRosa, ofTito]) await ana.ok(writeSafeHours, hours)
  return { caseId, rosa: rosa.personId, tito: tito.personId, ofTito }
}

type Named = { readonly personId: PersonId | null; readonly name: string; readonly phones: string[] }

async function keepAway(caseId: CaseId, who: Named) {
  const noContactId = newTestId<'NoContactId'>()
  await ana.ok(recordNoContact, {
    caseId,
    noContactId,
    ...who,
    rules: ['not-told'],
    why: 'Amenazó a la tía.',
    saidBy: 'Su tía',
  })
  return noContactId
}

async function handOver(caseId: CaseId) {
  const { mexico } = test.cast
  await ana.ok(recordConsent, transferConsent(caseId, mexico.id, { sections: ['identity', 'people'] }))
  const offered = transferInput(caseId, mexico.id, { sharedSections: ['people'] })
  await ana.ok(offerTransfer, offered)
  const receivingCaseId = newTestId<'CaseId'>()
  const { transferId } = offered
  await chief.ok(acceptTransfer, { transferId, receivingCaseId, workerId: mexico.caseworker.id })
  return receivingCaseId
}

/** Whom one may call and at which numbers, as the program answers it. */
async function toCall(client: TestClient, caseId: CaseId) {
  const [{ people }, { items }] = [
    await client.ok(openCase, { caseId }),
    await client.ok(listSafeHours, { caseId }),
  ]
  const given = (id: string) => String(people.find((one) => one.id === id)?.names[0]?.['given'])
  return {
    hours: items.map(({ personId }) => given(personId)).sort(),
    phones: people.flatMap(({ phones }) => phones).sort(),
  }
}

/** In the role that serves, as whoever is signed in so. */
function asSignedIn<Answer>(client: TestClient, run: (sql: Sql) => Promise<Answer>): Promise<Answer> {
  const token = createHash('sha256')
    .update(client.cookies.get('amparo_session') ?? '')
    .digest()
  return test.asKeeper(async (sql) => {
    await sql`set local role amparo_app`
    await sql`select from amparo.begin_request(${token}, 'care')`
    return run(sql)
  })
}

/** In which tables whoever is signed in so finds a number, in the role that serves: every column of every row is looked at. */
async function tablesThatTell(client: TestClient, number: string): Promise<string[]> {
  return asSignedIn(client, async (sql) => {
    const tables = await sql<{ name: string }[]>`select c.relname as name from pg_class c
      where c.relnamespace = 'amparo'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and has_table_privilege(c.oid, 'select') order by 1`
    const telling = []
    for (const { name } of tables) {
      const found = await sql`select from amparo.${sql(name)} t where t::text like ${`%${number}%`} limit 1`
      if (found.length > 0) telling.push(name)
    }
    return telling
  })
}

/** Whose hours the database shows to whoever is signed in so, in the role that serves, and how much it keeps of them. */
async function shownBySql(client: TestClient, caseId: CaseId) {
  return asSignedIn(client, async (sql) => {
    const hours = await sql<{ person: string }[]>`
      select content ->> 'personId' as person from amparo.safe_hours where case_id = ${caseId} order by 1`
    const facts =
      await sql`select p.payload from amparo.facts f join amparo.fact_payloads p on p.fact_id = f.id
      where f.case_id = ${caseId} and f.stream_kind = 'safe-hours'`
    return { hours: hours.map(({ person }) => person), facts: facts.length }
  })
}

const both = { hours: ['Rosa', 'Tomás'], phones: ['+50255774321', '+50255881234'] }
const onlyRosa = { hours: ['Rosa'], phones: ['+50255774321'] }

describe('the hours of somebody in the danger list', () => {
  it.each([
    ['as a person of the case', (personId: PersonId): Named => ({ personId, name: 'X', phones: [] })],
    ['by a phone', (): Named => ({ personId: null, name: 'El Chino', phones: ['5588-1234'] })],
    ['by name, without its accent', (): Named => ({ personId: null, name: 'TOMAS XOL', phones: [] })],
  ])('are not read by who took the child over, here or in the former case: %s', async (_how, who) => {
    const { caseId, rosa, tito } = await withHours()
    await keepAway(caseId, who(tito))
    const received = await handOver(caseId)
    for (const client of [abroad, chief]) {
      expect(await toCall(client, caseId)).toEqual(onlyRosa)
      expect(await shownBySql(client, caseId)).toEqual({ hours: [rosa], facts: 0 })
    }
    expect(await toCall(abroad, received)).toEqual(onlyRosa)
    expect(await toCall(ana, caseId)).toEqual(both)
  })

  it('close when the danger becomes known after the case was handed over, and open when it is over', async () => {
    const { caseId, rosa, tito } = await withHours()
    await handOver(caseId)
    expect(await toCall(abroad, caseId)).toEqual(both)
    expect(await shownBySql(abroad, caseId)).toEqual({ hours: [rosa, tito].sort(), facts: 2 })
    const other = await withHours()
    const noContactId = await keepAway(other.caseId, { personId: other.tito, name: 'Tomás', phones: [] })
    expect(await toCall(carlos, other.caseId)).toEqual(onlyRosa)
    await ana.ok(endNoContact, { caseId: other.caseId, noContactId, because: 'Era otro hombre.' })
    expect(await toCall(carlos, other.caseId)).toEqual(both)
  })

  it('are not read in the own house by who oversees or supports, and are by who has the case', async () => {
    const { caseId, rosa, tito } = await withHours()
    await keepAway(caseId, { personId: tito, name: 'Tomás Xol', phones: [] })
    const { serviceProvider } = test.cast.guatemala
    const support = supportInput(caseId, serviceProvider.id, { sections: ['people'] })
    await ana.ok(inviteSupport, support)
    const delia = await test.signInAs(serviceProvider)
    await delia.ok(acceptSupport, { caseId, supportId: support.supportId })
    for (const client of [carlos, delia]) {
      expect(await toCall(client, caseId)).toEqual(onlyRosa)
      expect((await shownBySql(client, caseId)).hours).toEqual([rosa])
    }
    expect(await toCall(ana, caseId)).toEqual(both)
    expect((await shownBySql(ana, caseId)).hours).toEqual([rosa, tito].sort())
  })

  it('stand with the number in no table that others read, nor in the history', async () => {
    const { caseId, tito } = await withHours()
    const edit = { caseId, personId: tito, edits: { languages: { base: 0, value: ['kek'] } } }
    await ana.ok(editPerson, edit)
    const [first, second] = [['+50244110033', '+50244110011'], ['+50244110022']]
    await ana.ok(editPerson, { caseId, personId: tito, edits: { phones: { base: 0, value: first } } })
    await ana.ok(editPerson, { caseId, personId: tito, edits: { phones: { base: 0, value: second } } })
    const numbers = ['50244110033', '50244110011']
    const everywhere = ['fact_payloads', 'person_phones']
    for (const number of numbers)
      for (const client of [ana, carlos]) expect(await tablesThatTell(client, number)).toEqual(everywhere)
    await keepAway(caseId, { personId: tito, name: 'Tomás', phones: [] })
    for (const number of numbers) {
      expect(await tablesThatTell(carlos, number)).toEqual([])
      expect(await tablesThatTell(ana, number)).toEqual(everywhere)
      expect(JSON.stringify(await carlos.ok(listHistory, { caseId }))).not.toContain(number)
      expect(JSON.stringify(await ana.ok(listHistory, { caseId }))).toContain(number)
    }
  })

  it('are corrected and written once by who has the case, as if no list were there', async () => {
    const { caseId, tito, ofTito } = await withHours()
    await keepAway(caseId, { personId: tito, name: 'Tomás Xol', phones: [] })
    const { safeHoursId: _first, ...again } = ofTito
    const twice = { ...again, safeHoursId: newTestId<'SafeHoursId'>() }
    expect((await ana.call(writeSafeHours, twice)).body.code).toBe('written.changed')
    await ana.ok(writeSafeHours, { ...ofTito, base: 1, fields: { ...ofTito.fields, notSay: 'Nada' } })
  })

  it('are not counted before a transfer, whoever asks', async () => {
    const { caseId, tito } = await withHours()
    const ask = (client: TestClient) => client.ok(previewTransfer, { caseId, to: test.cast.mexico.id })
    expect(await ask(ana)).toMatchObject({ safeHours: 2 })
    await keepAway(caseId, { personId: tito, name: 'Tomás Xol', phones: [] })
    for (const client of [ana, berta]) expect(await ask(client)).toMatchObject({ safeHours: 1 })
  })

  it('leave in no export, and neither does what was said of them before', async () => {
    const { caseId, rosa, tito } = await withHours()
    await keepAway(caseId, { personId: tito, name: 'Tomás Xol', phones: [] })
    const owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
    const own = { id: test.cast.guatemala.id, time_zone: 'America/Guatemala' }
    const found = []
    for await (const cases of exportCases(owner, own, new Date(), true))
      found.push(...cases.filter((one) => one['id'] === caseId))
    await owner.close()
    expect(found).toHaveLength(1)
    const tables = JSON.parse(JSON.stringify(found[0])).amparo.tables
    expect(tables.safe_hours.map((row: { content: { personId: string } }) => row.content.personId)).toEqual([
      rosa,
    ])
    expect(tables.facts.filter((fact: { stream_kind: string }) => fact.stream_kind === 'safe-hours')).toEqual(
      [],
    )
  })
})
