import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import {
  correctIntake,
  listIntakes,
  recordIntake,
  registerFromIntake,
  screenIntake,
  showIntake,
  withdrawIntake,
} from '@amparo/contract/api/intakes/intakes'
import { listRules, publishRule } from '@amparo/contract/api/rules/rules'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { today } from '@amparo/contract/api/tasks/tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { intakeReport } from '@amparo/testkit/case-work'
import { newTestId, registrationInput } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { verifyState } from '../../state/verify-state.ts'
import { forgetIntakes } from './index.ts'

let test: TestApp
let elmer: TestClient
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  elmer = await test.signInAs(test.cast.guatemala.intakeVolunteer)
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

type Report = InputOf<typeof recordIntake>['report']
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()

async function receive(more: Partial<Report> = {}, client = elmer) {
  const intakeId = newTestId<'IntakeId'>()
  await client.ok(recordIntake, { intakeId, report: intakeReport(more) })
  return intakeId
}

const decision = (intakeId: InputOf<typeof screenIntake>['intakeId'], more = {}) => ({
  intakeId,
  base: 1,
  decision: 'eligible' as const,
  reason: 'Viaja sola y tiene miedo de volver.',
  given: '',
  ...more,
})

async function register(client: TestClient, intakeId: InputOf<typeof showIntake>['intakeId']) {
  await client.ok(searchChildren, { name: 'Dulce' })
  const input = registrationInput()
  return { caseId: input.caseId, answer: await client.call(registerFromIntake, { intakeId, ...input }) }
}

const idsOf = async (client: TestClient, which: 'waiting' | 'ended' = 'waiting') =>
  (await client.ok(listIntakes, { which })).items.map(({ id }) => id)

describe('a first contact', () => {
  it('is received by a volunteer, decided by a caseworker, registered, and then part of the case', async () => {
    const cameAt = hoursAgo(5)
    const intakeId = await receive({ cameAt })
    expect(await ana.ok(showIntake, { intakeId })).toMatchObject({
      state: 'open',
      receivedBy: 'Elmer Ical',
      proposal: { proposed: 'eligible', reasons: ['age-child', 'concern'] },
      step: { kind: 'screen-intake' },
    })
    expect((await register(ana, intakeId)).answer.body.code).toBe('intake.not-decided')
    expect((await elmer.call(screenIntake, decision(intakeId))).status).toBe(403)
    await ana.ok(screenIntake, decision(intakeId))
    expect(await elmer.ok(showIntake, { intakeId })).toMatchObject({
      state: 'eligible',
      screening: { decision: 'eligible', proposed: 'eligible', by: 'Ana Tzoc' },
      step: { kind: 'register' },
    })

    const { caseId, answer } = await register(ana, intakeId)
    expect(answer.status).toBe(200)
    const opened = await ana.ok(openCase, { caseId })
    // The clocks of the case began when she came, not when she was registered.
    const setRisk = opened.tasks.find(({ kind }) => kind === 'set-risk')
    expect(setRisk?.dueAt).toBe(new Date(Date.parse(cameAt) + 24 * 3_600_000).toISOString())
    expect((await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)).toContain('IntakeAttached')
    expect(await ana.ok(showIntake, { intakeId })).toMatchObject({ state: 'registered', caseId, step: null })
    expect(await idsOf(ana)).not.toContain(intakeId)
    expect((await ana.call(screenIntake, decision(intakeId, { base: 3 }))).body.code).toBe('intake.ended')
    expect((await register(ana, intakeId)).answer.body.code).toBe('intake.ended')
    // What belongs to a case is read by whoever may read the case.
    expect((await elmer.call(showIntake, { intakeId })).status).toBe(404)
    const south = await test.signInAs(test.cast.guatemala.southCaseworker)
    expect((await south.call(showIntake, { intakeId })).status).toBe(404)
    await berta.ok(showIntake, { intakeId })
  })

  it('becomes one case, however many register it at one moment', async () => {
    const intakeId = await receive()
    await ana.ok(screenIntake, decision(intakeId))
    const answers = await Promise.all([ana, berta, elmer, ana].map((client) => register(client, intakeId)))
    expect(answers.map(({ answer }) => answer.status).filter((status) => status === 200)).toHaveLength(1)
    const [linked] = await test.asKeeper(
      (sql) => sql`select count(*)::int as n from amparo.facts where stream_id = ${intakeId}`,
    )
    expect(linked).toEqual({ n: 1 })
  })

  it('ends without a case with a reason, with something given, and with no trace of a case', async () => {
    const intakeId = await receive({ concerns: [], materialNeed: true })
    expect((await ana.ok(showIntake, { intakeId })).proposal).toEqual({
      proposed: 'not-eligible',
      reasons: ['age-child', 'material-need-only'],
    })
    const no = decision(intakeId, { decision: 'not-eligible', reason: 'Solo pidió comida.' })
    expect((await ana.call(screenIntake, no)).body.errors).toMatchObject([{ pointer: '/given' }])
    await ana.ok(screenIntake, { ...no, given: 'Comida, y la dirección del comedor.' })
    expect(await idsOf(elmer, 'ended')).toContain(intakeId)
    expect((await register(ana, intakeId)).answer.body.code).toBe('intake.ended')
  })

  it('is completed, asked more about, and decided on what was read, not on what has changed meanwhile', async () => {
    const intakeId = await receive({ concerns: [] })
    const more = { decision: 'needs-more', reason: 'Falta saber con quién viaja.' }
    await ana.ok(screenIntake, decision(intakeId, more))
    const changed = { intakeId, base: 2, report: intakeReport({ concerns: ['threat'] }) }
    await elmer.ok(correctIntake, changed)
    expect((await elmer.call(correctIntake, { ...changed, report: intakeReport() })).body.code).toBe(
      'intake.changed',
    )
    expect((await ana.call(screenIntake, decision(intakeId, { base: 2 }))).body.code).toBe('intake.changed')
    await ana.ok(screenIntake, decision(intakeId, { base: 3 }))
    await elmer.ok(withdrawIntake, { intakeId, base: 4, reason: 'Siguió su viaje.' })
    expect(await idsOf(ana, 'ended')).toContain(intakeId)
  })

  it('is sent back without what was done where she is not safe, and from the future', async () => {
    const call = (more: Partial<Report>) =>
      elmer.call(recordIntake, { intakeId: newTestId<'IntakeId'>(), report: intakeReport(more) })
    expect((await call({ safeNow: 'no', doneAtOnce: '' })).body.code).toBe('intake.words-missing')
    expect((await call({ cameAt: hoursAgo(-2) })).body.code).toBe('intake.in-future')
    expect((await call({ surname: 'Xol' } as never)).body.code).toBe('request.invalid')
  })
})

describe('who sees it', () => {
  it('only those who receive children in that organisation; no search finds it', async () => {
    const intakeId = await receive({ callName: 'Quetzalinda' })
    const { cast } = test
    const reached = [
      'caseworker',
      'supervisor',
      'intakeVolunteer',
      'southCaseworker',
      'otherSupervisor',
    ] as const
    for (const part of reached)
      expect([part, await idsOf(await test.signInAs(cast.guatemala[part]))]).toEqual([
        part,
        expect.arrayContaining([intakeId]),
      ])
    const closed = ['manager', 'privacyLead', 'auditor', 'administrator', 'serviceProvider'] as const
    for (const part of closed) {
      const client = await test.signInAs(cast.guatemala[part])
      expect([part, (await client.call(listIntakes, { which: 'waiting' })).status]).toEqual([part, 403])
      expect((await client.call(showIntake, { intakeId })).status).toBe(403)
    }
    const marta = await test.signInAs(cast.mexico.caseworker)
    expect(await idsOf(marta)).toEqual([])
    expect((await marta.call(showIntake, { intakeId })).status).toBe(404)
    expect((await marta.call(screenIntake, decision(intakeId))).status).toBe(404)
    for (const client of [ana, marta])
      expect((await client.ok(searchChildren, { name: 'Quetzalinda' })).cards).toEqual([])
    const entries = await test.asKeeper(
      (sql) =>
        sql`select distinct action from amparo.audit_entries where ${intakeId} = any (subject_ids) order by 1`,
    )
    expect(entries.map(({ action }) => action)).toEqual(['intake.list', 'intake.record'])
  })

  it('stands on Today of those who receive, the oldest first, with what is overdue', async () => {
    const late = await receive({ cameAt: hoursAgo(48) })
    for (const client of [elmer, ana, berta]) {
      const shown = await client.ok(today, {})
      expect(shown.intakes[0]).toMatchObject({ id: late, step: { kind: 'screen-intake', overdue: true } })
      expect(shown.counts.intakesOverdue).toBeGreaterThanOrEqual(1)
      expect(shown.counts.intakes).toBeGreaterThanOrEqual(shown.intakes.length)
    }
    const manager = await test.signInAs(test.cast.guatemala.manager)
    expect(await manager.ok(today, {})).toMatchObject({ intakes: [], counts: { intakes: 0 } })
  })

  it('is listed page by page, each once', async () => {
    for (let more = 0; more < 3; more += 1) await receive()
    const all = await idsOf(ana)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await ana.ok(listIntakes, { which: 'waiting', limit: 2, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(seen).toEqual(all)
  })
})

describe('how long it is kept', () => {
  const ended = async (daysAgo: number) => {
    const intakeId = await receive()
    await elmer.ok(withdrawIntake, { intakeId, base: 1, reason: 'Se fue.' })
    await test.asKeeper(
      (sql) => sql`update amparo.intakes set ended_at = now() - make_interval(days => ${daysAgo})
        where id = ${intakeId}`,
    )
    return intakeId
  }

  it('by the rule: ninety days without a case, and by its own decision another time; what waits stays', async () => {
    const [old, fresh, waiting] = [
      await ended(92),
      await ended(88),
      await receive({ cameAt: hoursAgo(9000) }),
    ]
    await forgetIntakes(test.database, new Date())
    const kept = await idsOf(ana, 'ended')
    expect(kept).not.toContain(old)
    expect(kept).toContain(fresh)
    expect(await idsOf(ana)).toContain(waiting)

    const irma = await test.signInAs(test.cast.guatemala.administrator)
    const { items } = await irma.ok(listRules, {})
    const rule = items.find(({ kind }) => kind === 'intake-retention')
    await irma.ok(publishRule, {
      ruleId: rule?.id ?? '',
      version: rule?.version ?? 0,
      jurisdiction: 'any',
      parameters: { after: { amount: 10, unit: 'calendar-days' } },
      from: hoursAgo(24).slice(0, 10),
      basis: 'organisation',
      source: 'Acta de dirección 4-2026.',
    })
    await forgetIntakes(test.database, new Date())
    expect(await idsOf(ana, 'ended')).not.toContain(fresh)
  })

  it('says the same as its fact where it belongs to a case, and is written again from it', async () => {
    const verify = (rebuild = false) => verifyState(test.ownerDatabase(), { rebuild })
    const intakeId = await receive()
    await ana.ok(screenIntake, decision(intakeId))
    await register(ana, intakeId)
    expect(await verify()).toMatchObject({ different: 0 })
    await test.asKeeper((sql) => sql`update amparo.intakes set place = 'Otro' where id = ${intakeId}`)
    const first = { kind: 'intake', id: intakeId, column: 'place' }
    expect(await verify(true)).toMatchObject({ different: 1, first })
    expect(await verify()).toMatchObject({ different: 0 })
    expect(await ana.ok(showIntake, { intakeId })).toMatchObject({ place: 'Terminal de buses' })
  })
})
