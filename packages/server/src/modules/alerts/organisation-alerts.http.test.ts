import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAlerts, seeAlerts, type AlertScope, type AlertView } from '@amparo/contract/api/alerts/alerts'
import { reportMissing } from '@amparo/contract/api/missing/missing'
import type { OutputOf } from '@amparo/contract/kernel/operation'
import { alertOfTask, type AlertKind } from '@amparo/domain/alert/alert'
import { alertBreaks } from '@amparo/domain/alert/alert-table'
import { riskLevels } from '@amparo/domain/case/case'
import type { TeamId } from '@amparo/domain/kernel/brand'
import { addHours, instantFromMilliseconds, type Instant } from '@amparo/domain/kernel/instant'
import { seededRandom } from '@amparo/domain/kernel/seeded-random'
import { missingInput } from '@amparo/testkit/danger-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
})
afterAll(() => test.close())

type Page = OutputOf<typeof listAlerts>

async function everyPage(
  client: TestClient,
  scope: AlertScope,
  limit: number,
  kind?: AlertKind,
): Promise<Page> {
  const asked = { scope, limit, ...(kind ? { kind } : {}) }
  let page = await client.ok(listAlerts, asked)
  const items = [...page.items]
  while (page.next !== null) {
    page = await client.ok(listAlerts, { ...asked, cursor: page.next })
    items.push(...page.items)
  }
  return { ...page, items }
}

/** Over an organisation a name and words are left out, and it is said of which team the case is. */
const told = ({ callName: _callName, words: _words, team: _team, ...rest }: AlertView) => rest

/** Whatever may stand on a case, near the hours at which it becomes an alert and far from them. */
async function standWhatever(caseIds: readonly string[], now: Instant): Promise<void> {
  const random = seededRandom(80)
  const one = <Thing>(things: readonly Thing[]) => things[Math.floor(random() * things.length)] as Thing
  const someTime = () =>
    random() < 0.5
      ? instantFromMilliseconds(Date.parse(one(alertBreaks(now))) + one([-1, 0, 1]))
      : addHours(now, Math.round((random() - 0.5) * 1200))
  const someDay = () => someTime().slice(0, 10)
  const kinds = [...(Object.keys(alertOfTask) as (keyof typeof alertOfTask)[]), 'make-plan']
  await test.asKeeper(async (sql) => {
    for (const caseId of caseIds) {
      const level = one([...riskLevels, null])
      await sql`update amparo.cases set risk_level = ${level} where id = ${caseId}`
      for (const kind of kinds.filter(() => random() < 0.4)) {
        const years = random() < 0.2 ? [one([2027, 2028])] : []
        const subject = kind === 'act-on-danger' || kind === 'answer-danger' ? caseId : newTestId()
        await sql`insert into amparo.tasks (id, case_id, kind, subject_id, due_at, rule_version, why)
          values (${newTestId()}, ${caseId}, ${kind}, ${subject}, ${someTime()}, 'test', ${sql.json({ unknownYears: years })})`
      }
      if (random() < 0.3)
        await sql`insert into amparo.missing_episodes (id, case_id, since, since_at, last_seen, circumstances, worry, noticed_by,
            steps, recorded_by, recorded_at)
          values (${newTestId()}, ${caseId}, ${someDay()}, ${someTime()}, '', '', '', '', '[]', ${newTestId()}, ${now})`
      const separation = one([{ separation: { from: 'su mamá' } }, {}])
      await sql`insert into amparo.journey_stays (id, case_id, content, recorded_by, recorded_at)
        values (${newTestId()}, ${caseId}, ${sql.json({ kind: 'shelter', until: one(['still-there', 'unknown']), ...separation })},
          ${newTestId()}, ${someTime()})`
      await sql`insert into amparo.flags (id, case_id, section, flagged_on, reason, set_by, set_at)
        values (${newTestId()}, ${caseId}, ${one(['course', 'threats'])}, ${someDay()}, 'Vence.', ${newTestId()}, ${now})`
      for (const purpose of ['care', 'care', 'referral'])
        await sql`insert into amparo.consents (id, case_id, purpose, state, basis, given_on, valid_until, withdrawn_at, recorded_at)
          select ${newTestId()}, ${caseId}, ${purpose}, s, 'consent', ${someDay()}, ${someDay()},
            case s when 'withdrawn' then ${someTime()}::timestamptz end, ${someTime()}
          from (select ${one(['given', 'withdrawn', 'refused'])}::text as s)`
    }
  })
}

describe('the alerts of a whole organisation', () => {
  it('are those that the rule derives one by one, in its order, counted the same and on the same pages', async () => {
    const { guatemala } = test.cast
    const southern = await test.signInAs(guatemala.southCaseworker)
    const cases: string[] = []
    for (const _ of Array.from({ length: 8 }))
      for (const who of [ana, southern]) cases.push((await registerAs(who)).caseId)
    // One reader of the same cases by both ways: as who supervises both teams, and as who leads the organisation.
    const { manager } = guatemala
    await test.asKeeper(async (sql) => {
      for (const team of Object.values(guatemala.teams))
        await sql`insert into amparo.memberships (id, user_id, organisation_id, team_id, role, valid_from)
          values (${newTestId()}, ${manager.id}, ${guatemala.id}, ${team}, 'supervisor', now() - interval '1 day')`
    })
    const now = instantFromMilliseconds(Date.now())
    test.clock.now = new Date(now)
    await standWhatever(cases, now)
    const carlos = await test.signInAs(manager)
    const { items: some } = await carlos.ok(listAlerts, { scope: 'team', limit: 200 })
    const every = await everyPage(carlos, 'team', 200)
    expect(every.items.length).toBeGreaterThan(60)
    expect(new Set(every.items.map(({ kind }) => kind)).size).toBeGreaterThan(7)
    const keys = some.filter((_, at) => at % 5 === 0).map(({ key }) => key)
    await carlos.ok(seeAlerts, { scope: 'organisation', keys })
    const [byOne, atOnce] = [await everyPage(carlos, 'team', 200), await everyPage(carlos, 'organisation', 7)]
    expect(atOnce.items.map(told)).toEqual(byOne.items.map(told))
    expect(atOnce.items.filter(({ seen }) => seen.length > 0)).toHaveLength(keys.length)
    expect(atOnce.counts).toEqual(byOne.counts)
    for (const { kind, all } of atOnce.counts) {
      const ofKind = await everyPage(carlos, 'organisation', 9, kind)
      expect(ofKind.items.map(told)).toEqual(byOne.items.filter((one) => one.kind === kind).map(told))
      expect(ofKind.items).toHaveLength(all)
    }
    await test.asKeeper(
      (sql) => sql`delete from amparo.memberships where user_id = ${manager.id} and role = 'supervisor'`,
    )
    test.clock.now = new Date()
  })

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
