import { listRules, publishRule } from '@amparo/contract/api/rules/rules'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listAlerts, seeAlerts, type AlertScope, type AlertView } from '@amparo/contract/api/alerts/alerts'
import { acceptAssignment, assignCase } from '@amparo/contract/api/assignments/assignments'
import { recordConsent, withdrawConsent } from '@amparo/contract/api/consents/record-consent'
import { drawFileReview } from '@amparo/contract/api/file-reviews/file-reviews'
import { removeFlag, setFlag } from '@amparo/contract/api/flags/flags'
import { actOnIncident, recordIncident, withdrawIncident } from '@amparo/contract/api/incidents/incidents'
import { withdrawStay, writeStay } from '@amparo/contract/api/journey/journey'
import { addInterpreter, correctInterpreter } from '@amparo/contract/api/interpreters/register'
import { endMissing, reportMissing } from '@amparo/contract/api/missing/missing'
import { addNote } from '@amparo/contract/api/notes/notes'
import { showOverview } from '@amparo/contract/api/overview/overview'
import { declineReferral } from '@amparo/contract/api/referrals/answer-referral'
import { sendReferral } from '@amparo/contract/api/referrals/send-referral'
import { approveRisk } from '@amparo/contract/api/risk/risk'
import { today } from '@amparo/contract/api/tasks/tasks'
import type { AlertDetail } from '@amparo/domain/alert/alert'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { decideLevel } from '@amparo/testkit/approval-work'
import { assignmentInput } from '@amparo/testkit/assignment-work'
import { dayInGuatemala, daysAgo, noteInput, referralInput, sharingConsent } from '@amparo/testkit/case-work'
import { incidentInput, missingInput } from '@amparo/testkit/danger-work'
import { drawInput } from '@amparo/testkit/file-review-work'
import { interpreterInput } from '@amparo/testkit/interpreter-work'
import { dayOfJourney, stayInput } from '@amparo/testkit/journey-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient
let mexico: TestClient
let usual: Date

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  mexico = await test.signInAs(test.cast.mexico.supervisor)
})
beforeEach(() => {
  usual = new Date()
  test.clock.now = usual
})
afterAll(() => test.close())

const inDays = (days: number) => (test.clock.now = new Date(usual.getTime() + days * 86_400_000))
const listed = async (client: TestClient, scope: AlertScope = 'mine') =>
  (await client.ok(listAlerts, { scope, limit: 200 })).items
const ofCase = async (client: TestClient, caseId: CaseId | null, scope?: AlertScope) =>
  (await listed(client, scope)).filter((alert) => alert.caseId === caseId)
const detailsOf = (alerts: readonly AlertView[]) => alerts.map(({ detail }) => detail)

/** What begins it, after how many days somebody must know, and what ends it. */
type Cause = { readonly days?: number; readonly end: () => Promise<unknown> }
const causes: Partial<Record<AlertDetail, (caseId: CaseId) => Promise<Cause>>> = {
  lost: async (caseId) => {
    const input = missingInput(caseId)
    await ana.ok(reportMissing, input)
    const { episodeId } = input
    const found = { where: 'Con su tía', found: 'well' as const, debrief: 'Sí', words: 'Está bien.' }
    return {
      end: () => ana.ok(endMissing, { caseId, episodeId, reason: 'found', on: dayInGuatemala(), ...found }),
    }
  },
  act: async (caseId) => {
    const input = incidentInput(caseId, { type: 'kidnapping' })
    await ana.ok(recordIncident, input)
    const { incidentId } = input
    return { end: () => ana.ok(actOnIncident, { caseId, incidentId, words: 'Con ella.', dangerOver: true }) }
  },
  notice: async (caseId) => {
    const input = incidentInput(caseId, { type: 'kidnapping' })
    await ana.ok(recordIncident, input)
    return {
      end: () => ana.ok(withdrawIncident, { caseId, incidentId: input.incidentId, because: 'De otra.' }),
    }
  },
  parted: async (caseId) => {
    const separation = { from: 'su mamá', by: 'la patrulla', why: '', authority: '' }
    const input = stayInput(caseId, { until: 'still-there', separation })
    await ana.ok(writeStay, input)
    return { end: () => ana.ok(withdrawStay, { caseId, stayId: input.stayId, because: 'De otra.' }) }
  },
  held: async (caseId) => {
    const input = stayInput(caseId, { from: dayOfJourney(daysAgo(0)), until: 'still-there' })
    await ana.ok(writeStay, input)
    const { fields } = input
    const out = { ...fields, until: dayOfJourney(daysAgo(0)) }
    return { end: () => ana.ok(writeStay, { ...input, base: 1, fields: out }) }
  },
  marked: async (caseId) => {
    const flagId = newTestId<'FlagId'>()
    const flag = {
      caseId,
      flagId,
      section: 'course' as const,
      on: dayInGuatemala(3),
      reason: 'Vence su permiso.',
    }
    await ana.ok(setFlag, flag)
    return { end: () => ana.ok(removeFlag, { caseId, flagId, because: 'Renovado.' }) }
  },
  withdrawn: async (caseId) => {
    const consent = sharingConsent(caseId, test.cast.mexico.id)
    await ana.ok(recordConsent, consent)
    await ana.ok(withdrawConsent, { caseId, consentId: consent.consentId, because: 'Ya no quiere.' })
    const again = () =>
      ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id, { givenOn: daysAgo(0) }))
    return { end: again }
  },
  'running-out': async (caseId) => {
    const consent = sharingConsent(caseId, test.cast.mexico.id, { validUntil: dayInGuatemala(5) })
    await ana.ok(recordConsent, consent)
    const again = () =>
      ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id, { validUntil: dayInGuatemala(90) }))
    return { end: again }
  },
  referral: async (caseId) => {
    await ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
    const sent = referralInput(caseId, test.cast.mexico.id, { urgency: 'now' })
    await ana.ok(sendReferral, sent)
    const answer = { referralId: sent.referralId, cause: 'no-capacity' as const, reason: 'Sin cupo.' }
    return { end: () => mexico.ok(declineReferral, answer) }
  },
  assignment: async (caseId) => {
    const input = assignmentInput(caseId, test.cast.guatemala.otherCaseworker.id)
    await berta.ok(assignCase, input)
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    return {
      days: 10,
      end: () => julia.ok(acceptAssignment, { caseId, assignmentId: input.assignmentId } as never),
    }
  },
  contact: async (caseId) => {
    await decideLevel(ana, caseId, 'high')
    await ana.ok(addNote, noteInput(caseId, { kind: 'visit', childReached: true, seenAlone: true }))
    const met = () =>
      ana.ok(
        addNote,
        noteInput(caseId, {
          kind: 'visit',
          childReached: true,
          seenAlone: true,
          occurredOn: dayInGuatemala(29, usual.getTime()),
        }),
      )
    return { days: 30, end: met }
  },
}

describe('an alert', () => {
  it.each(Object.keys(causes) as AlertDetail[])(
    'of what is %s appears with its cause and goes with it',
    async (detail) => {
      const { caseId } = await registerAs(ana)
      const { days = 0, end } = (await causes[detail]?.(caseId)) ?? expect.unreachable()
      inDays(days)
      expect(detailsOf(await ofCase(ana, caseId))).toContain(detail)
      expect((await ofCase(berta, caseId, 'team')).map(({ detail: one }) => one)).toContain(
        detail === 'act' ? 'answer' : detail,
      )
      // Nobody who may not read the case learns of it.
      for (const who of ['otherCaseworker', 'southSupervisor', 'serviceProvider', 'auditor'] as const) {
        const client = await test.signInAs(test.cast.guatemala[who])
        const theirs = [...(await listed(client)), ...(await listed(client, 'team'))]
        const known = theirs.filter((alert) => alert.caseId === caseId && alert.detail !== 'given-to-me')
        expect(known).toEqual([])
      }
      await end()
      expect(detailsOf(await ofCase(ana, caseId))).not.toContain(detail)
    },
  )

  it('of an approval is for who answers it, until she did', async () => {
    const { caseId } = await registerAs(ana)
    const { riskId } = await decideLevel(ana, caseId, 'high')
    expect(detailsOf(await ofCase(ana, caseId))).not.toContain('risk')
    expect(await ofCase(berta, caseId)).toMatchObject([{ kind: 'approval', detail: 'risk', urgency: 'soon' }])
    await berta.ok(approveRisk, { caseId, riskId })
    expect(await ofCase(berta, caseId)).toEqual([])
  })

  it('of an offer stands with whoever it was made to, with the code and no name', async () => {
    const { caseId, code } = await registerAs(ana)
    await ana.ok(recordConsent, sharingConsent(caseId, test.cast.mexico.id))
    await ana.ok(sendReferral, referralInput(caseId, test.cast.mexico.id, { urgency: 'now' }))
    const [offer] = (await listed(mexico)).filter((alert) => alert.code === code)
    expect(offer).toMatchObject({ detail: 'received-referral', caseId: null, callName: null, seen: [] })
    // Each marks it for herself; the one beside her has not seen it.
    const keys = [offer?.key ?? '']
    const others = await test.signInAs(test.cast.mexico.manager)
    expect(await mexico.ok(seeAlerts, { scope: 'mine', keys })).toEqual({ seen: 1 })
    expect(await mexico.ok(seeAlerts, { scope: 'mine', keys })).toEqual({ seen: 0 })
    const seenBy = async (client: TestClient) =>
      (await listed(client)).find(({ key }) => key === keys[0])?.seen
    expect(await seenBy(mexico)).toMatchObject([{ mine: true, by: null }])
    expect(await seenBy(others)).toEqual([])
  })

  it('says no word of a sealed part, whoever reads it', async () => {
    const { caseId } = await registerAs(ana)
    const word = 'quetzalcuixtle'
    for (const section of ['threats', 'sealed-incidents', 'notes'] as const) {
      const flag = {
        caseId,
        flagId: newTestId<'FlagId'>(),
        section,
        on: dayInGuatemala(),
        reason: `${word} ${section}`,
      }
      await ana.ok(setFlag, flag)
    }
    await ana.ok(recordIncident, incidentInput(caseId, { type: 'sexual-violence', what: word, danger: true }))
    await ana.ok(reportMissing, missingInput(caseId, { lastSeen: word, circumstances: word, worry: word }))
    for (const [client, scope] of [
      [ana, 'mine'],
      [berta, 'team'],
    ] as const) {
      const alerts = await ofCase(client, caseId, scope)
      expect(alerts.map(({ words }) => words).filter(Boolean)).toEqual([`${word} notes`])
      expect(JSON.stringify(alerts)).not.toMatch(/sexual|violen|threat|sealed/)
      expect(detailsOf(alerts)).toContain('lost')
    }
  })

  it('of holidays that nobody listed is said once for the year', async () => {
    const { caseId } = await registerAs(ana)
    await test.asKeeper(
      (sql) => sql`update amparo.tasks
      set why = jsonb_set(why, '{unknownYears}', '[2031]') where case_id = ${caseId}`,
    )
    const [clock, ...others] = (await listed(ana)).filter(({ kind }) => kind === 'clock')
    expect(clock).toMatchObject({ year: 2031, urgency: 'soon' })
    expect(clock?.dates).toBeGreaterThan(1)
    expect(others).toEqual([])
  })
})

describe('what is to be overseen', () => {
  const overseen = async (client: TestClient, detail: AlertDetail) =>
    (await listed(client)).filter((alert) => alert.detail === detail)

  it('is a signature that runs out, until it is renewed, for who keeps the register', async () => {
    const one = interpreterInput({ signedUntil: dayInGuatemala(20) })
    await berta.ok(addInterpreter, one)
    const signatures = await overseen(berta, 'signature')
    expect(signatures).toMatchObject([
      { kind: 'oversight', urgency: 'soon', subject: one.interpreterId, words: one.name, caseId: null },
    ])
    expect(signatures[0], 'nobody assesses the risk of a signature').not.toHaveProperty('riskLevel')
    expect(await overseen(ana, 'signature')).toEqual([])
    // How early that is, the organisation says itself: from here on a week before.
    const irma = await test.signInAs(test.cast.guatemala.administrator)
    const rule = (await irma.ok(listRules, {})).items.find(({ kind }) => kind === 'signature-notice')
    const later = {
      ruleId: rule?.id ?? '',
      version: rule?.version ?? 0,
      jurisdiction: 'any' as const,
      parameters: { before: { amount: 7, unit: 'calendar-days' } },
      from: dayInGuatemala(),
      basis: 'organisation' as const,
      source: 'Acta 7-2026',
    }
    await irma.ok(publishRule, later)
    expect(await overseen(berta, 'signature')).toEqual([])
    inDays(14)
    expect(await overseen(berta, 'signature')).toMatchObject([{ urgency: 'soon' }])
    test.clock.now = usual
    const renewed = { ...one, signedUntil: dayInGuatemala(400), state: 'active' as const, seen: 1 }
    await berta.ok(correctInterpreter, renewed)
    expect(await overseen(berta, 'signature')).toEqual([])
  })

  it('is the review of files a month after the last one, for whoever supervises a team with cases', async () => {
    await registerAs(ana)
    await berta.ok(drawFileReview, drawInput())
    expect(await overseen(berta, 'file-review')).toEqual([])
    inDays(32)
    expect(await overseen(berta, 'file-review')).toMatchObject([{ urgency: 'today' }])
    expect(await overseen(ana, 'file-review')).toEqual([])
    const [seen] = await overseen(berta, 'file-review')
    await berta.ok(seeAlerts, { scope: 'mine', keys: [seen?.key ?? ''] })
    expect(await overseen(berta, 'file-review')).toMatchObject([{ seen: [{ mine: true }] }])
    // Drawn again, the next one is another, and nobody has seen it.
    await berta.ok(drawFileReview, drawInput())
    inDays(64)
    const [next] = await overseen(berta, 'file-review')
    expect(next?.seen).toEqual([])
    expect(next?.key).not.toBe(seen?.key)
  })
})

describe('that somebody saw an alert', () => {
  it('is kept with who and when, ends nothing, and is read by who works on the case', async () => {
    const { caseId } = await registerAs(ana)
    const input = missingInput(caseId)
    await ana.ok(reportMissing, input)
    const [alert] = (await ofCase(ana, caseId)).filter(({ detail }) => detail === 'lost')
    const keys = [alert?.key ?? '']
    const unseen = async (client: TestClient, scope: AlertScope) =>
      (await client.ok(listAlerts, { scope })).counts.find(({ kind }) => kind === 'missing')?.unseen ?? 0
    const before = [await unseen(ana, 'mine'), await unseen(berta, 'team')]
    const commandId = newTestId()
    for (let time = 0; time < 2; time += 1)
      expect((await ana.call(seeAlerts, { scope: 'mine', keys }, { commandId })).body).toEqual({ seen: 1 })
    expect(await ana.ok(seeAlerts, { scope: 'mine', keys })).toEqual({ seen: 0 })
    expect([await unseen(ana, 'mine'), await unseen(berta, 'team')]).toEqual([
      (before[0] ?? 0) - 1,
      before[1],
    ])
    const [stays] = (await ofCase(ana, caseId)).filter(({ detail }) => detail === 'lost')
    expect(stays?.seen).toMatchObject([{ by: 'Ana Tzoc', mine: true }])
    expect((await ofCase(berta, caseId, 'team'))[0]?.seen).toMatchObject([{ by: 'Ana Tzoc', mine: false }])
  })

  it('is not kept of what is not hers to read, or of what is gone', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(reportMissing, missingInput(caseId))
    const keys = (await ofCase(ana, caseId)).map(({ key }) => key)
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    expect(await julia.ok(seeAlerts, { scope: 'mine', keys: [...keys, 'missing lost nothing'] })).toEqual({
      seen: 0,
    })
    expect((await ofCase(ana, caseId))[0]?.seen).toEqual([])
  })
})

describe('the list of alerts', () => {
  it('goes on page by page in its order, and each count is what its kind lists', async () => {
    for (const detail of ['lost', 'notice', 'marked'] as const) {
      const { caseId } = await registerAs(ana)
      await causes[detail]?.(caseId)
    }
    const all = await listed(ana)
    const ranks = all.map(({ urgency }) => ['now', 'today', 'soon'].indexOf(urgency))
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await ana.ok(listAlerts, { limit: 3, ...(cursor ? { cursor } : {}) })
      paged.push(...page.items.map(({ key }) => key))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(paged).toEqual(all.map(({ key }) => key))
    const { counts } = await ana.ok(listAlerts, {})
    for (const { kind, all: count } of counts)
      expect((await ana.ok(listAlerts, { kind, limit: 200 })).items).toHaveLength(count)
    expect((await ana.ok(showOverview, { scope: 'mine' })).alerts).toEqual(counts)
    const shown = (await ana.ok(today, {})).alerts
    expect(shown.counts).toEqual(counts)
    expect(shown.now.every(({ urgency }) => urgency === 'now')).toBe(true)
    expect((await ana.call(listAlerts, { cursor: 'x' })).body.code).toBe('request.invalid')
  })
})
