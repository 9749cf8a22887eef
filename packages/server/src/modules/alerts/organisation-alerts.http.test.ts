import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts, seeAlerts } from '@amparo/contract/api/alerts/alerts'
import { reportMissing } from '@amparo/contract/api/missing/missing'
import type { TeamId } from '@amparo/domain/kernel/brand'
import { missingInput } from '@amparo/testkit/danger-work'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
})
afterAll(() => test.close())

describe('the alerts of a whole organisation', () => {
  it('are counted by team and by kind for whoever leads it, and listed without a name or a word', async () => {
    const { guatemala } = test.cast
    const word = 'quetzalcuixtle'
    const north = await registerAs(ana)
    const southern = await test.signInAs(guatemala.southCaseworker)
    const south = await registerAs(southern)
    await ana.ok(reportMissing, missingInput(north.caseId, { worry: word }))
    await southern.ok(reportMissing, missingInput(south.caseId))
    const carlos = await test.signInAs(guatemala.manager)
    const whole = await carlos.ok(listAlerts, { scope: 'organisation', limit: 200 })
    const teams = whole.teams ?? []
    expect(teams.length).toBeGreaterThanOrEqual(2)
    for (const { kind, all } of whole.counts) {
      const inTeams = teams.flatMap(({ counts }) => counts.filter((one) => one.kind === kind))
      expect(inTeams.reduce((sum, one) => sum + one.all, 0)).toBe(all)
    }
    const lost = whole.items.find(({ caseId, detail }) => caseId === north.caseId && detail === 'lost')
    expect(lost).toMatchObject({ code: north.code, callName: null, words: null, team: expect.any(String) })
    expect(lost?.team).not.toBe(whole.items.find(({ caseId }) => caseId === south.caseId)?.team)
    expect(JSON.stringify(whole)).not.toContain(word)
    for (const { teamId, name, all, now } of teams) {
      const of = await carlos.ok(listAlerts, { scope: 'organisation', team: teamId as TeamId, limit: 200 })
      expect(of.items).toHaveLength(all)
      expect(of.items.filter(({ urgency }) => urgency === 'now')).toHaveLength(now)
      expect(new Set(of.items.map(({ team }) => team))).toEqual(new Set([name]))
      expect(of.counts.reduce((sum, one) => sum + one.all, 0)).toBe(all)
    }
    const keys = [lost?.key ?? '']
    expect(await carlos.ok(seeAlerts, { scope: 'organisation', keys })).toEqual({ seen: 1 })
    const { items } = await ana.ok(listAlerts, { scope: 'mine', limit: 200 })
    const here = items.filter(({ caseId }) => caseId === north.caseId)
    expect(here.find(({ detail }) => detail === 'lost')?.seen).toMatchObject([{ by: 'Carlos Paz' }])
  })

  it('are nothing of another organisation, and nothing for who leads none', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(reportMissing, missingInput(caseId))
    const { guatemala, mexico: abroad } = test.cast
    for (const who of [
      guatemala.caseworker,
      guatemala.privacyLead,
      guatemala.administrator,
      guatemala.auditor,
      abroad.manager,
    ]) {
      const client = await test.signInAs(who)
      const { items } = await client.ok(listAlerts, { scope: 'organisation', limit: 200 })
      expect(
        items.filter((one) => one.caseId === caseId),
        who.displayName,
      ).toEqual([])
    }
  })
})
