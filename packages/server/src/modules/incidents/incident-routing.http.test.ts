import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { recordConsent } from '@amparo/contract/api/consents/record-consent'
import { keepCaseDraft, listCaseDrafts } from '@amparo/contract/api/drafts/drafts'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { actOnIncident, listIncidents, recordIncident } from '@amparo/contract/api/incidents/incidents'
import { askAgency } from '@amparo/contract/api/organisations/agencies'
import { approveEnforcement } from '@amparo/contract/api/organisations/enforcement'
import { listOrganisations } from '@amparo/contract/api/organisations/organisations'
import { acceptReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { myTasks, today } from '@amparo/contract/api/tasks/tasks'
import type { CaseId, Id } from '@amparo/domain/kernel/brand'
import { shareableSections } from '@amparo/domain/referral/referral'
import { referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { incidentInput } from '@amparo/testkit/danger-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { openDatabase, type Database } from '../../db/database.ts'
import { exportCases } from '../imports/export-cases.ts'

let test: TestApp
let ana: TestClient
let owner: Database
const reason = 'Su personal trabaja en la misma institución.'
const bird = 'Xiguacanaria'
const police = [{ type: 'police' as const, agency: 'mx.gn', words: '' }]

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  owner = openDatabase(test.testDatabase.ownerUrl, { most: 1 })
})
afterAll(async () => {
  await owner.close()
  await test.close()
})

async function toldOf(client: TestClient, caseId: CaseId): Promise<string> {
  const answers = await Promise.all([
    client.call(openCase, { caseId }),
    client.call(listHistory, { caseId }),
    client.call(listCases, { scope: 'organisation' }),
    client.call(myTasks, {}),
    client.call(today, {}),
    client.call(listCaseDrafts, { caseId }),
    client.call(listIncidents, { caseId }),
  ])
  return answers.map(({ text }) => text).join('\n')
}

describe('a sealed incident', () => {
  const hints = new RegExp(`${bird}|sexual|Incident|CareChosen|sealed-incidents"`)

  it('is not told to who manages, receives, keeps the accounts or the record, nor to a volunteer', async () => {
    const { caseId } = await registerAs(ana)
    const input = incidentInput(caseId, { type: 'sexual-violence', what: bird, place: bird })
    await ana.ok(recordIncident, input)
    expect(await toldOf(ana, caseId)).toContain(bird)
    const {
      manager,
      serviceProvider,
      intakeVolunteer,
      privacyLead,
      auditor,
      administrator,
      southCaseworker,
    } = test.cast.guatemala
    for (const member of [
      manager,
      serviceProvider,
      intakeVolunteer,
      privacyLead,
      auditor,
      administrator,
      southCaseworker,
    ]) {
      const client = await test.signInAs(member)
      expect(await toldOf(client, caseId), member.displayName).not.toMatch(hints)
      const { incidentId } = input
      const act = { caseId, incidentId, words: 'x', dangerOver: true }
      expect((await client.call(actOnIncident, act)).status, member.displayName).toBeGreaterThanOrEqual(400)
    }
  })

  it('leaves the manager the open ones, and no draft of a form that she may not send', async () => {
    const carlos = await test.signInAs(test.cast.guatemala.manager)
    const { caseId } = await registerAs(ana)
    await ana.ok(recordIncident, incidentInput(caseId, { type: 'trafficking', what: bird }))
    await ana.ok(recordIncident, incidentInput(caseId))
    expect((await carlos.ok(listIncidents, { caseId })).items.map(({ type }) => type)).toEqual(['robbery'])
    expect((await carlos.call(recordIncident, incidentInput(caseId))).status).toBe(403)
    const draft = { caseId, draftId: newTestId<'DraftId'>(), of: '', base: 0, content: '{}' }
    expect((await carlos.call(keepCaseDraft, { ...draft, form: 'incident' })).status).toBe(403)
  })

  it('goes to nobody with a referral of all that can be shared, and into no file', async () => {
    const { mexico } = test.cast
    const { caseId } = await registerAs(ana)
    await ana.ok(recordIncident, incidentInput(caseId, { type: 'sexual-violence', what: bird }))
    await ana.ok(recordIncident, incidentInput(caseId, { what: bird }))
    await ana.ok(recordConsent, sharingConsent(caseId, mexico.id, { sections: [...shareableSections] }))
    const referral = referralInput(caseId, mexico.id, { sharedSections: [...shareableSections] })
    await ana.ok(sendReferral, referral)
    const provider = await test.signInAs(mexico.serviceProvider)
    const { referralId } = referral
    await provider.ok(acceptReferral, { referralId, receiverId: mexico.serviceProvider.id })
    expect(await toldOf(provider, caseId)).not.toMatch(new RegExp(`${bird}|Incident|sealed-incidents`))
    let left = ''
    const organisation = { id: test.cast.guatemala.id, time_zone: 'America/Guatemala' }
    for await (const cases of exportCases(owner, organisation, new Date(), true))
      left += JSON.stringify(cases)
    expect(left).toContain(caseId)
    expect(left).not.toMatch(new RegExp(`${bird}|Incident|sealed-incidents`))
  })
})

describe('an incident by people of an agency', () => {
  const nameMexico = async (agency: string) => {
    const { administrator, otherAdministrator } = test.cast.guatemala
    const input = { organisationId: test.cast.mexico.id, agency, reason }
    const { id } = await (await test.signInAs(administrator)).ok(askAgency, input)
    const requestId = id as Id<'EnforcementRequestId'>
    await (await test.signInAs(otherAdministrator)).ok(approveEnforcement, { requestId, version: 1 })
  }

  it('is sealed, and from the moment at which it is known never read in the house of that agency', async () => {
    const { mexico } = test.cast
    const mexican = await test.signInAs(mexico.caseworker)
    const { caseId } = await registerAs(mexican)
    const one = incidentInput(caseId, { type: 'extortion', actors: police, what: bird })
    await mexican.ok(recordIncident, one)
    await mexican.ok(recordIncident, incidentInput(caseId))
    expect(await toldOf(mexican, caseId)).toContain(bird)
    await nameMexico('mx.gn')
    const items = (await mexican.ok(listIncidents, { caseId })).items
    expect(items.map(({ type }) => type)).toEqual(['robbery'])
    const told = await toldOf(mexican, caseId)
    expect(told).not.toContain(bird)
    expect(
      (await mexican.ok(listHistory, { caseId })).items.filter(({ kind }) => /Incident/.test(kind)),
    ).toHaveLength(1)
    const { incidentId } = one
    const act = { caseId, incidentId, words: 'x', dangerOver: true }
    expect((await mexican.call(actOnIncident, act)).status).toBe(404)
    const again = incidentInput(caseId, { actors: police })
    expect((await mexican.call(recordIncident, again)).body.code).toBe('incident.own-agency')
  })

  it('is read where the agency is another one', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(recordIncident, incidentInput(caseId, { actors: police, what: bird }))
    expect((await ana.ok(listIncidents, { caseId })).items).toMatchObject([
      { section: 'sealed-incidents', what: bird },
    ])
  })

  it('needs an agency that is known, and an administrator who names it', async () => {
    const organisationId = test.cast.mexico.id
    const irma = await test.signInAs(test.cast.guatemala.administrator)
    expect((await irma.call(askAgency, { organisationId, agency: 'mx.nobody', reason })).status).toBe(422)
    const made = [{ type: 'police' as const, agency: 'gt.nobody', words: '' }]
    const { caseId } = await registerAs(ana)
    expect((await ana.call(recordIncident, incidentInput(caseId, { actors: made }))).status).toBe(422)
    expect((await ana.call(askAgency, { organisationId, agency: 'mx.inm', reason })).status).toBe(403)
    const { items } = await irma.ok(listOrganisations, {})
    expect(items.find(({ id }) => id === organisationId)?.agencies).toEqual(['mx.gn'])
  })
})
