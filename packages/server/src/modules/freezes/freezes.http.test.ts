import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts } from '@amparo/contract/api/alerts/alerts'
import { declareConflict, endConflict, showOwnWork } from '@amparo/contract/api/assignments/own-work'
import { countCases, listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import * as freezes from '@amparo/contract/api/freezes/freezes'
import { addNote } from '@amparo/contract/api/notes/notes'
import { listReceivedReferrals } from '@amparo/contract/api/referrals/list-referrals'
import { acceptReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { myTasks, supervisorQueue } from '@amparo/contract/api/tasks/tasks'
import {
  acceptTransfer,
  listReceivedTransfers,
  offerTransfer,
} from '@amparo/contract/api/transfers/transfers'
import type { CaseId, FreezeId, UserId } from '@amparo/domain/kernel/brand'
import { inputSchema, sampleOf, send, type Given } from '@amparo/testkit/attack'
import {
  noteInput,
  referralInput,
  sharingConsent,
  transferConsent,
  transferInput,
} from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { routes } from '../../routes.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
let carlos: TestClient
let gloria: TestClient
let chief: TestClient
let bertaId: UserId
let carlosId: UserId

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  carlos = await test.signInAs(guatemala.manager)
  gloria = await test.signInAs(guatemala.privacyLead)
  chief = await test.signInAs(mexico.supervisor)
  bertaId = guatemala.supervisor.id
  carlosId = guatemala.manager.id
})
afterAll(() => test.close())

type Frozen = {
  readonly freezeId: FreezeId
  readonly caseId: CaseId
  readonly code: string
  readonly name: string
}

const freezeInput = (code: string, exempt: readonly UserId[] = [bertaId]) => ({
  freezeId: newTestId<'FreezeId'>(),
  code,
  reason: 'accused-colleague' as const,
  words: '',
  exempt: [...exempt],
})
const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code

/** A case of a child with a name that no other has; closed to all but Berta. */
async function frozen(exempt: readonly UserId[] = [bertaId]): Promise<Frozen> {
  const made = await registered()
  const input = freezeInput(made.code, exempt)
  await gloria.ok(freezes.freezeCase, input)
  return { ...made, freezeId: input.freezeId }
}

let named = 0
async function registered() {
  const given = `Zoraida${'abcdefghij'[named++ % 10]}${named}`
  const one = await registerAs(ana, {
    names: [{ role: 'called', given, surname1: 'Xuncax', surname2: '', married: '' }],
  })
  return { caseId: one.caseId, code: one.code, name: given }
}

describe('freezing', () => {
  it('is for the privacy lead alone, who has just confirmed who she is, and leaves one or two who read the case', async () => {
    const { code, caseId } = await registered()
    for (const client of [ana, berta, carlos]) {
      expect((await client.call(freezes.freezeCase, freezeInput(code))).status).toBe(403)
      expect((await client.call(freezes.showFreezable, { code })).status).toBe(403)
    }
    const stale = await test.signInAs(test.cast.guatemala.privacyLead, {
      confirmedAt: new Date(Date.now() - 700_000),
    })
    expect(await codeOf(stale.call(freezes.freezeCase, freezeInput(code)))).toBe('sign-in.confirm-first')
    const elsewhere = await test.signInAs(test.cast.mexico.privacyLead)
    expect(await codeOf(elsewhere.call(freezes.freezeCase, freezeInput(code)))).toBe('record.not-found')

    const { readers } = await gloria.ok(freezes.showFreezable, { code })
    const { guatemala } = test.cast
    expect(readers.map((reader) => reader.id).sort()).toEqual(
      [
        guatemala.caseworker,
        guatemala.supervisor,
        guatemala.otherSupervisor,
        guatemala.manager,
        guatemala.privacyLead,
      ]
        .map((one) => one.id)
        .sort(),
    )
    const tried = (exempt: readonly UserId[]) =>
      codeOf(gloria.call(freezes.freezeCase, freezeInput(code, exempt)))
    expect(await tried([guatemala.otherCaseworker.id])).toBe('freeze.not-a-reader')
    expect(await tried([bertaId, bertaId])).toBe('freeze.how-many')
    expect((await ana.call(openCase, { caseId })).status).toBe(200)

    const input = freezeInput(code, [bertaId])
    const sent = { commandId: newTestId<'CommandId'>() }
    const first = await gloria.call(freezes.freezeCase, input, sent)
    const second = await gloria.call(freezes.freezeCase, input, sent)
    expect([first.status, second.body]).toEqual([200, first.body])
    expect(await codeOf(ana.call(openCase, { caseId }))).toBe('case.frozen')
    // It is closed to her as well.
    expect(await codeOf(gloria.call(openCase, { caseId }))).toBe('case.frozen')
    expect(await codeOf(gloria.call(freezes.freezeCase, freezeInput(code)))).toBe('record.not-found')
    expect((await berta.call(openCase, { caseId })).status).toBe(200)
  })

  it('closes the case between the list and the opening, with everything that counts or names it', async () => {
    const list = { limit: 200 } as const
    const made = await registered()
    const { items } = await ana.ok(listCases, list)
    expect(items.map((one) => one.id)).toContain(made.caseId)
    const page = await ana.ok(listCases, { limit: 1 })
    const counted = (client: TestClient) => client.ok(countCases, {})
    const before = [await counted(ana), await counted(carlos)]
    await gloria.ok(freezes.freezeCase, freezeInput(made.code))
    expect(await codeOf(ana.call(openCase, { caseId: made.caseId }))).toBe('case.frozen')
    expect([await counted(ana), await counted(carlos)]).not.toEqual(before)
    const shown = await Promise.all([
      ana.call(listCases, list),
      ana.call(listCases, { limit: 200, ...(page.next ? { cursor: page.next } : {}) }),
      ana.call(myTasks, {}),
      ana.call(searchChildren, { name: `${made.name} Xuncax` }),
      ana.call(searchChildren, { code: made.code }),
      carlos.call(listCases, { scope: 'organisation', limit: 200 }),
      chief.call(searchChildren, { code: made.code }),
      chief.call(searchChildren, { name: `${made.name} Xuncax` }),
    ])
    for (const answer of shown) {
      expect(answer.status).toBe(200)
      expect(answer.text).not.toMatch(new RegExp(`${made.caseId}|${made.name}|hidden":[1-9]`))
    }
    // To whom it was never open it is as if it did not exist.
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    expect(await codeOf(julia.call(openCase, { caseId: made.caseId }))).toBe('record.not-found')
    expect(await codeOf(chief.call(openCase, { caseId: made.caseId }))).toBe('record.not-found')
    // Who keeps it finds it, and what is due on it comes to her.
    const kept = await Promise.all([
      berta.call(searchChildren, { code: made.code }),
      berta.call(myTasks, { limit: 200 }),
      berta.call(supervisorQueue, {}),
    ])
    expect(kept[0]?.text).toContain(made.caseId)
    expect(kept[1]?.text).toContain(made.caseId)
  })

  it('refuses every operation that names the case, read or write, whoever held it', async () => {
    const { caseId, code } = await frozen()
    const known = { caseId, code: '123456', country: 'GT', language: 'spa' }
    const named = routes.filter(({ access }) => access.who === 'case')
    const other = new Set<string>()
    let closed = 0
    for (const client of [ana, carlos])
      for (const route of named) {
        const answer = await send(client, route, sampleOf(inputSchema(route), known) as Given, known)
        const refusal = String((answer.body as { code?: string }).code)
        expect(answer.status, `${route.operation.id} ${answer.text}`).toBeGreaterThanOrEqual(400)
        expect(answer.text).not.toContain(code)
        if (refusal === 'case.frozen') closed++
        else other.add(refusal)
      }
    expect(closed).toBeGreaterThan(named.length)
    // What is refused before anybody looks at the case: the role, or what no sample of every field can say.
    expect(
      [...other].filter((one) => !/^(access\.not-allowed|input\.|request\.|command\.|limit|rate)/.test(one)),
    ).toEqual([])
  }, 240_000)

  it('closes a referral and a transfer that were open to another organisation, until it is opened again', async () => {
    const { mexico } = test.cast
    const made = await registered()
    await ana.ok(recordConsent, sharingConsent(made.caseId, mexico.id))
    const referral = referralInput(made.caseId, mexico.id)
    const other = await registered()
    await ana.ok(recordConsent, transferConsent(other.caseId, mexico.id))
    const transfer = transferInput(other.caseId, mexico.id)
    await ana.ok(sendReferral, referral)
    await ana.ok(offerTransfer, transfer)
    const received = async () =>
      [
        (await chief.call(listReceivedReferrals, {})).text,
        (await chief.call(listReceivedTransfers, {})).text,
      ].map((text, at) => text.includes(at === 0 ? referral.referralId : transfer.transferId))
    expect(await received()).toEqual([true, true])
    const inputs = [freezeInput(made.code), freezeInput(other.code)]
    for (const input of inputs) await gloria.ok(freezes.freezeCase, input)
    expect(await received()).toEqual([false, false])
    const { referralId } = referral
    const { transferId } = transfer
    const receivingCaseId = newTestId<'CaseId'>()
    const accepts = [
      () => chief.call(acceptReferral, { referralId, receiverId: mexico.caseworker.id }),
      () => chief.call(acceptTransfer, { transferId, receivingCaseId, workerId: mexico.caseworker.id }),
    ]
    for (const accept of accepts) expect((await accept()).status).toBe(404)
    for (const input of inputs) await lift(input.freezeId)
    expect(await received()).toEqual([true, true])
    for (const accept of accepts) expect((await accept()).status).toBe(200)
    expect((await ana.call(openCase, { caseId: made.caseId })).status).toBe(200)
  })
})

async function lift(freezeId: FreezeId, version = 1) {
  await gloria.ok(freezes.askLift, { freezeId, version, words: 'La niña está a salvo.' })
  await carlos.ok(freezes.confirmLift, { freezeId, version: version + 1 })
}

describe('opening again', () => {
  it('takes a second person, each of whom has just confirmed who she is', async () => {
    const { freezeId, caseId, code } = await frozen()
    const listed = async (client: TestClient) =>
      (await client.ok(freezes.listFreezes, {})).items.find((one) => one.code === code)
    expect(await listed(carlos)).toBeUndefined()
    expect(await listed(ana)).toBeUndefined()
    expect((await listed(berta))?.mayConfirmLift).toBe(false)
    expect(await codeOf(carlos.call(freezes.confirmLift, { freezeId, version: 1 }))).toBe('record.not-found')
    expect(await codeOf(gloria.call(freezes.confirmLift, { freezeId, version: 1 }))).toBe('freeze.not-asked')
    await gloria.ok(freezes.askLift, { freezeId, version: 1, words: 'Ya no trabaja aquí.' })
    expect(await codeOf(gloria.call(freezes.askLift, { freezeId, version: 2, words: 'Otra vez.' }))).toBe(
      'freeze.lift-asked',
    )
    expect(await listed(carlos)).toMatchObject({ mayConfirmLift: true, mayName: false, readers: [] })
    expect(await codeOf(gloria.call(freezes.confirmLift, { freezeId, version: 2 }))).toBe('freeze.own')
    expect(await codeOf(berta.call(freezes.confirmLift, { freezeId, version: 2 }))).toBe('access.not-allowed')
    expect(await codeOf(ana.call(freezes.confirmLift, { freezeId, version: 2 }))).toBe('record.not-found')
    const stale = await test.signInAs(test.cast.guatemala.manager, {
      confirmedAt: new Date(Date.now() - 700_000),
    })
    expect(await codeOf(stale.call(freezes.confirmLift, { freezeId, version: 2 }))).toBe(
      'sign-in.confirm-first',
    )
    expect(await codeOf(ana.call(openCase, { caseId }))).toBe('case.frozen')
    await carlos.ok(freezes.stayClosed, { freezeId, version: 2 })
    expect(await codeOf(ana.call(openCase, { caseId }))).toBe('case.frozen')
    await gloria.ok(freezes.askLift, { freezeId, version: 3, words: 'Ya no trabaja aquí.' })
    expect(await codeOf(carlos.call(freezes.confirmLift, { freezeId, version: 3 }))).toBe('edit.outdated')
    await carlos.ok(freezes.confirmLift, { freezeId, version: 4 })
    expect((await ana.call(openCase, { caseId })).status).toBe(200)
    expect(await codeOf(carlos.call(freezes.confirmLift, { freezeId, version: 5 }))).toBe('freeze.lifted')
    // And it can be closed once more.
    await gloria.ok(freezes.freezeCase, freezeInput(code))
    expect(await codeOf(ana.call(openCase, { caseId }))).toBe('case.frozen')
  })

  it('is for another one where one of the two leaves: what the former kept ends at once', async () => {
    const { freezeId, caseId } = await frozen([bertaId])
    const { otherSupervisor } = test.cast.guatemala
    const mario = await test.signInAs(otherSupervisor)
    const name = (exempt: readonly UserId[], version: number) =>
      gloria.call(freezes.nameExempt, { freezeId, version, exempt: [...exempt] })
    expect(await codeOf(mario.call(openCase, { caseId }))).toBe('case.frozen')
    expect(await codeOf(name([test.cast.guatemala.otherCaseworker.id], 1))).toBe('freeze.not-a-reader')
    expect(await codeOf(name([bertaId, carlosId, otherSupervisor.id], 1))).toMatch(/^(input|request)/)
    expect((await name([otherSupervisor.id], 1)).status).toBe(200)
    expect((await mario.call(openCase, { caseId })).status).toBe(200)
    expect(await codeOf(berta.call(openCase, { caseId }))).toBe('case.frozen')
    expect(await codeOf(name([bertaId], 1))).toBe('edit.outdated')
    const written = await test.asKeeper(
      (
        sql,
      ) => sql`select fields from amparo.audit_entries where action = 'freeze.name' and decision = 'allowed'
        and ${caseId}::uuid = any (subject_ids)`,
    )
    expect(written).toEqual([{ fields: ['freeze', 'exempt'] }])
  })
})

describe('a conflict of interest', () => {
  const declare = async (client: TestClient, kind: 'case' | 'place' | 'person', about: string) => {
    const conflictId = newTestId<'ConflictId'>()
    await client.ok(declareConflict, { conflictId, kind, about })
    return conflictId
  }

  it('closes the case to who declared it, by its code, a name or a place, and to nobody else', async () => {
    const made = await registered()
    await test.asKeeper(
      (sql) => sql`update amparo.persons set origin = '{"placeCode": "GT1601"}'
        where id in (select person_id from amparo.case_people where case_id = ${made.caseId})`,
    )
    const reads = async (client: TestClient) => (await client.call(openCase, { caseId: made.caseId })).status
    for (const [kind, about] of [
      ['case', made.code],
      ['person', `${made.name.toUpperCase()} Xuncax`],
      ['place', 'GT16'],
    ] as const) {
      expect([kind, await reads(berta), await reads(ana)]).toEqual([kind, 200, 200])
      const conflictId = await declare(berta, kind, about)
      expect([kind, await reads(berta), await reads(ana)]).toEqual([kind, 404, 200])
      const found = await berta.call(searchChildren, { code: made.code })
      const queue = await berta.call(supervisorQueue, {})
      const alerts = await berta.call(listAlerts, { scope: 'team' })
      const list = await berta.call(listCases, { scope: 'team', limit: 200 })
      for (const { text } of [found, queue, alerts, list]) expect(text).not.toContain(made.caseId)
      const note = await berta.call(addNote, noteInput(made.caseId))
      expect(note.status).toBe(404)
      expect((await berta.ok(showOwnWork, {})).conflicts.map((one) => one.about)).toContain(about)
      await berta.ok(endConflict, { conflictId })
    }
    expect(await reads(berta)).toBe(200)
  })

  it('tells nothing of a freeze, and is no way around one', async () => {
    const { caseId, code } = await frozen()
    const conflictId = await declare(ana, 'case', code)
    expect(await codeOf(ana.call(openCase, { caseId }))).toBe('record.not-found')
    await ana.ok(endConflict, { conflictId })
    expect(await codeOf(ana.call(openCase, { caseId }))).toBe('case.frozen')
    // Of the two who keep it, one declares that she should not.
    await declare(berta, 'case', code)
    expect(await codeOf(berta.call(openCase, { caseId }))).toBe('record.not-found')
  })
})
