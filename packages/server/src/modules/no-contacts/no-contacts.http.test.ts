import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { keepCaseDraft, listCaseDrafts } from '@amparo/contract/api/drafts/drafts'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { endNoContact, listNoContacts, recordNoContact } from '@amparo/contract/api/no-contacts/no-contacts'
import { acceptReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { shareableSections } from '@amparo/domain/referral/referral'
import { referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { exportCases } from '../imports/export-cases.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
const bird = 'Xiguacanaria'

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

type Record = InputOf<typeof recordNoContact>
function danger(caseId: CaseId, more: Partial<Record> = {}): Record {
  return {
    caseId,
    noContactId: newTestId(),
    personId: null,
    name: `Rigoberto ${bird}`,
    phones: ['5577 1234'],
    rules: ['not-told', 'not-handed-over'],
    why: `La amenazó, ${bird}.`,
    saidBy: 'La niña',
    ...more,
  }
}

describe('who must not be told, met or given the child', () => {
  it('is written down, read by who works on the case, and ended with the reason', async () => {
    const { caseId } = await registerAs(ana)
    expect((await ana.ok(openCase, { caseId })).noContacts).toBe(0)
    const one = danger(caseId)
    await ana.ok(recordNoContact, one)
    await berta.ok(recordNoContact, danger(caseId, { name: 'El Tito', rules: ['not-met'] }))
    expect((await ana.ok(openCase, { caseId })).noContacts).toBe(2)
    const end = { caseId, noContactId: one.noContactId, because: 'Murió.' }
    await berta.ok(endNoContact, end)
    expect((await ana.call(endNoContact, end)).body.code).toBe('no-contact.ended')
    expect((await ana.ok(openCase, { caseId })).noContacts).toBe(1)
    expect((await ana.ok(listNoContacts, { caseId })).items).toMatchObject([
      { name: 'El Tito', rules: ['not-met'], by: 'Berta Coj', endedAt: null },
      { name: one.name, phones: one.phones, endedBecause: 'Murió.' },
    ])
    const history = (await ana.ok(listHistory, { caseId })).items
    expect(history.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'NoContactEnded',
      'NoContactRecorded',
      'NoContactRecorded',
    ])
  })

  it('names people of the case only, and needs at least one thing that must not be done', async () => {
    const { caseId, childId } = await registerAs(ana)
    const { childId: stranger } = await registerAs(ana)
    expect((await ana.call(recordNoContact, danger(caseId, { personId: stranger }))).status).toBe(404)
    expect((await ana.call(recordNoContact, danger(caseId, { rules: [] }))).status).toBe(422)
    await ana.ok(recordNoContact, danger(caseId, { personId: childId }))
  })
})

describe('for those without the right nothing tells of it', () => {
  async function toldOf(client: TestClient, caseId: CaseId): Promise<string> {
    const answers = await Promise.all([
      client.call(openCase, { caseId }),
      client.call(listHistory, { caseId }),
      client.call(listCases, { scope: 'organisation' }),
      client.call(searchChildren, { name: `Rigoberto ${bird}` }),
      client.call(searchChildren, { name: 'Rigoberto', phone: '5577 1234' }),
      client.call(myTasks, {}),
      client.call(today, {}),
      client.call(listCaseDrafts, { caseId }),
      client.call(listNoContacts, { caseId }),
    ])
    return answers.map(({ text }) => text).join('\n')
  }

  /** What two cases answer that differ in nothing but this, without what differs by itself. */
  const bare = (text: string, ...ids: readonly string[]) =>
    ids
      .reduce((rest, id) => rest.replaceAll(id, 'id'), text)
      .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z?/g, 'when')
      .replaceAll(/"requestId":"[^"]*"/g, '')

  it('not who manages, receives, keeps the accounts or the record, nor a volunteer', async () => {
    const { guatemala, mexico } = test.cast
    const quiet = await registerAs(ana)
    const { caseId, code } = await registerAs(ana)
    await ana.ok(recordNoContact, danger(caseId))
    const manager = await test.signInAs(guatemala.manager)
    const opened = (id: CaseId) => manager.ok(openCase, { caseId: id })
    const history = async (id: CaseId) => (await manager.ok(listHistory, { caseId: id })).items.length
    expect(await history(caseId)).toBe(await history(quiet.caseId))
    expect(bare(JSON.stringify(await opened(caseId)), code)).toBe(
      bare(JSON.stringify(await opened(quiet.caseId)), quiet.code),
    )
    for (const member of [
      guatemala.manager,
      guatemala.privacyLead,
      guatemala.otherCaseworker,
      guatemala.administrator,
      guatemala.auditor,
      mexico.caseworker,
      mexico.supervisor,
    ]) {
      const client = await test.signInAs(member)
      const told = await toldOf(client, caseId)
      expect(told).not.toContain(bird)
      expect(told).not.toMatch(/"noContacts"|no-contact|NoContact|threats/)
      expect([403, 404]).toContain((await client.call(recordNoContact, danger(caseId))).status)
    }
  })

  it('not a volunteer, who may write almost everything else', async () => {
    const vera = await test.signInAs(test.cast.guatemala.intakeVolunteer)
    const { caseId } = await registerAs(vera)
    await berta.ok(recordNoContact, danger(caseId))
    expect((await berta.ok(openCase, { caseId })).noContacts).toBe(1)
    const told = await toldOf(vera, caseId)
    expect(told).not.toContain(bird)
    expect(told).not.toMatch(/"noContacts"|NoContact|threats/)
    expect((await vera.call(recordNoContact, danger(caseId))).status).toBe(403)
    const draft = { caseId, draftId: newTestId<'DraftId'>(), of: '', base: 0, content: '{}' }
    expect((await vera.call(keepCaseDraft, { ...draft, form: 'no-contact' })).status).toBe(403)
    await vera.ok(keepCaseDraft, { ...draft, form: 'person' })
  })

  it('not who receives a referral with all that can be shared', async () => {
    const { mexico } = test.cast
    const { caseId } = await registerAs(ana)
    await ana.ok(recordNoContact, danger(caseId))
    await ana.ok(recordConsent, sharingConsent(caseId, mexico.id, { sections: [...shareableSections] }))
    const referral = referralInput(caseId, mexico.id, { sharedSections: [...shareableSections] })
    await ana.ok(sendReferral, referral)
    const provider = await test.signInAs(mexico.serviceProvider)
    const { referralId } = referral
    await provider.ok(acceptReferral, { referralId, receiverId: mexico.serviceProvider.id })
    expect((await provider.ok(openCase, { caseId })).reads).toContain('people')
    const told = await toldOf(provider, caseId)
    expect(told).not.toContain(bird)
    expect(told).not.toMatch(/"noContacts"|NoContact|threats/)
  })

  it('no file that leaves', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(recordNoContact, danger(caseId))
    const organisation = { id: test.cast.guatemala.id, time_zone: 'America/Guatemala' }
    let left = ''
    for await (const cases of exportCases(test.ownerDatabase(), organisation, new Date(), true))
      left += JSON.stringify(cases)
    expect(left).toContain(caseId)
    expect(left).not.toContain(bird)
    expect(left).not.toMatch(/no_contacts|NoContact|threats/)
  })
})
