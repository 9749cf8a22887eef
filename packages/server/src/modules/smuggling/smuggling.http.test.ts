import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { keepCaseDraft, listCaseDrafts } from '@amparo/contract/api/drafts/drafts'
import { listFlags, setFlag } from '@amparo/contract/api/flags/flags'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { readJourney } from '@amparo/contract/api/journey/journey'
import { acceptReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { listDebts, withdrawDebt, writeDebt } from '@amparo/contract/api/smuggling/smuggling'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { shareableSections } from '@amparo/domain/referral/referral'
import { dayInGuatemala, referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { debtInput } from '@amparo/testkit/journey-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { exportCases } from '../imports/export-cases.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
const bird = 'Xiguacanario'

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const secret = (caseId: CaseId) => debtInput(caseId, { called: bird, collateral: `La casa de ${bird}` })

describe('a debt for the journey', () => {
  it('is written, corrected and withdrawn by who works on the case', async () => {
    const { caseId } = await registerAs(ana)
    const debt = debtInput(caseId)
    await ana.ok(writeDebt, debt)
    await berta.ok(writeDebt, { ...debt, base: 1, fields: { ...debt.fields, owed: 72_000 } })
    expect((await ana.call(writeDebt, { ...debt, base: 1 })).body.code).toBe('written.changed')
    expect((await ana.ok(listDebts, { caseId })).items).toMatchObject([
      { ...debt.fields, owed: 72_000, by: 'Berta Coj', version: 2 },
    ])
    await ana.ok(withdrawDebt, { caseId, debtId: debt.debtId, because: 'Ya se pagó.' })
    expect((await ana.ok(listDebts, { caseId })).items).toMatchObject([{ withdrawnBecause: 'Ya se pagó.' }])
    const { items } = await ana.ok(listHistory, { caseId })
    expect(items.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'DebtWithdrawn',
      'DebtChanged',
      'DebtRecorded',
    ])
  })

  it('says something, and in which currency; no sum is half or less than nothing', async () => {
    const { caseId } = await registerAs(ana)
    const code = async (fields: Parameters<typeof debtInput>[1]) =>
      (await ana.call(writeDebt, debtInput(caseId, fields))).body.code
    expect(await code({ currency: null })).toBe('smuggling.currency')
    expect(await code({ owed: -1 })).toBe('request.invalid')
    expect(await code({ owed: 0.5 })).toBe('request.invalid')
    expect(await code({ owed: 1_000_000_001 })).toBe('request.invalid')
  })
})

describe('for those without the right nothing tells of it', () => {
  async function toldOf(client: TestClient, caseId: CaseId): Promise<string> {
    const answers = await Promise.all([
      client.call(openCase, { caseId }),
      client.call(listHistory, { caseId }),
      client.call(listCases, { scope: 'organisation' }),
      client.call(searchChildren, { name: bird }),
      client.call(searchChildren, { name: 'Ixchel', phone: '5577 4321' }),
      client.call(myTasks, {}),
      client.call(today, {}),
      client.call(listFlags, { caseId, state: 'standing' }),
      client.call(listCaseDrafts, { caseId }),
      client.call(readJourney, { caseId }),
      client.call(listDebts, { caseId }),
    ])
    return answers.map(({ text }) => text).join('\n')
  }

  it('not who manages, receives, keeps the accounts or the record, nor another organisation', async () => {
    const { guatemala, mexico } = test.cast
    const quiet = await registerAs(ana)
    const { caseId } = await registerAs(ana)
    await ana.ok(writeDebt, secret(caseId))
    const flag = { flagId: newTestId<'FlagId'>(), on: dayInGuatemala(0), reason: `Deuda con ${bird}` }
    await ana.ok(setFlag, { caseId, section: 'smuggling', ...flag })
    const manager = await test.signInAs(guatemala.manager)
    const history = async (id: CaseId) => (await manager.ok(listHistory, { caseId: id })).items.length
    expect(await history(caseId)).toBe(await history(quiet.caseId))
    expect((await manager.ok(openCase, { caseId })).flags).toBe(0)
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
      expect(told).not.toMatch(/smuggling|Debt/)
      expect([403, 404]).toContain((await client.call(writeDebt, debtInput(caseId))).status)
    }
  })

  it('not a volunteer, not even of a case of her own', async () => {
    const vera = await test.signInAs(test.cast.guatemala.intakeVolunteer)
    const { caseId } = await registerAs(vera)
    await berta.ok(writeDebt, secret(caseId))
    const told = await toldOf(vera, caseId)
    expect(told).not.toContain(bird)
    expect(told).not.toMatch(/smuggling|Debt/)
    const draft = { caseId, draftId: newTestId<'DraftId'>(), of: '', base: 0, content: '{}' }
    expect((await vera.call(keepCaseDraft, { ...draft, form: 'smuggling-debt' })).status).toBe(403)
  })

  it('not who receives a referral with all that can be shared', async () => {
    const { mexico } = test.cast
    const { caseId } = await registerAs(ana)
    await ana.ok(writeDebt, secret(caseId))
    await ana.ok(recordConsent, sharingConsent(caseId, mexico.id, { sections: [...shareableSections] }))
    const referral = referralInput(caseId, mexico.id, { sharedSections: [...shareableSections] })
    await ana.ok(sendReferral, referral)
    const provider = await test.signInAs(mexico.serviceProvider)
    const { referralId } = referral
    await provider.ok(acceptReferral, { referralId, receiverId: mexico.serviceProvider.id })
    const told = await toldOf(provider, caseId)
    expect(told).not.toContain(bird)
    expect(told).not.toMatch(/smuggling|Debt/)
  })

  it('no file that leaves, a flag on it included', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(writeDebt, secret(caseId))
    const flag = { flagId: newTestId<'FlagId'>(), on: dayInGuatemala(0), reason: `Deuda con ${bird}` }
    await ana.ok(setFlag, { caseId, section: 'smuggling', ...flag })
    const organisation = { id: test.cast.guatemala.id, time_zone: 'America/Guatemala' }
    let left = ''
    for await (const cases of exportCases(test.ownerDatabase(), organisation, new Date(), true))
      left += JSON.stringify(cases)
    expect(left).toContain(caseId)
    expect(left).not.toContain(bird)
    expect(left).not.toMatch(/smuggling|Debt/)
  })
})
