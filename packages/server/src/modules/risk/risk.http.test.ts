import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import {
  approveRisk,
  askRiskChanges,
  decideRisk,
  proposeRiskLevel,
  showRisk,
} from '@amparo/contract/api/risk/risk'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let berta: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  berta = await test.signInAs(test.cast.guatemala.supervisor)
})
afterAll(() => test.close())

const screening = {
  accompaniment: 'alone' as const,
  concerns: ['gang-threat' as const],
  protectiveFactors: ['caring-adult' as const],
  signs: [],
  screened: true,
}

async function proposed(client = ana, facts: Parameters<typeof ask>[2] = screening) {
  const { caseId } = await registerAs(client)
  return { caseId, ...(await ask(client, caseId, facts)) }
}

async function ask(
  client: TestClient,
  caseId: Awaited<ReturnType<typeof registerAs>>['caseId'],
  facts: Parameters<typeof client.ok<typeof proposeRiskLevel>>[1]['facts'] = screening,
) {
  const riskId = newTestId<'RiskAssessmentId'>()
  const answer = await client.ok(proposeRiskLevel, { caseId, riskId, facts })
  return { riskId, answer }
}

describe('the level of risk', () => {
  it('is proposed with reasons, decided by a person and approved by a supervisor', async () => {
    const { caseId, riskId, answer } = await proposed()
    expect(answer).toMatchObject({ level: 'high', outcome: 'applied' })
    expect(answer.reasons.map((reason) => reason.code)).toContain('armed-group-threat')
    expect((await ana.ok(openCase, { caseId })).case).toMatchObject({
      riskLevel: 'high',
      riskState: 'proposed',
    })

    await ana.ok(decideRisk, { caseId, riskId, level: 'high', reason: '' })
    expect((await ana.ok(openCase, { caseId })).case.riskState).toBe('decided')
    await berta.ok(approveRisk, { caseId, riskId })
    expect((await ana.ok(openCase, { caseId })).case).toMatchObject({
      riskLevel: 'high',
      riskState: 'approved',
    })
    const [shown] = (await ana.ok(showRisk, { caseId })).items
    expect(shown).toMatchObject({ state: 'approved', decidedBy: 'Ana Tzoc', approvedBy: 'Berta Coj' })
  })

  it('needs a reason where the person differs from the program', async () => {
    const { caseId, riskId } = await proposed()
    const silent = await ana.call(decideRisk, { caseId, riskId, level: 'low', reason: ' ' })
    expect(silent.body.code).toBe('risk.reason-missing')
    await ana.ok(decideRisk, {
      caseId,
      riskId,
      level: 'emergency',
      reason: 'Hay un auto frente al albergue.',
    })
  })

  it('is never approved by whoever decided or screened, and not by another team or a caseworker', async () => {
    const { caseId, riskId } = await proposed(berta)
    await berta.ok(decideRisk, { caseId, riskId, level: 'high', reason: '' })
    expect((await berta.call(approveRisk, { caseId, riskId })).body.code).toBe('approval.own-work')
    expect((await berta.ok(showRisk, { caseId })).items[0]?.approval).toBe('own-work')
    const { southSupervisor, otherSupervisor, otherCaseworker, manager } = test.cast.guatemala
    for (const [member, code] of [
      [southSupervisor, 'record.not-found'],
      [otherCaseworker, 'access.not-allowed'],
      [test.cast.mexico.supervisor, 'record.not-found'],
    ] as const) {
      const answer = await (await test.signInAs(member)).call(approveRisk, { caseId, riskId })
      expect([member.username, answer.body.code]).toEqual([member.username, code])
    }
    const mario = await test.signInAs(otherSupervisor)
    await mario.ok(askRiskChanges, { caseId, riskId, changes: 'Falta decir quién amenaza.' })
    expect((await berta.ok(openCase, { caseId })).case).toMatchObject({ riskState: 'proposed' })
    await berta.ok(decideRisk, { caseId, riskId, level: 'high', reason: 'La pandilla del barrio.' })
    await (await test.signInAs(manager)).ok(approveRisk, { caseId, riskId })
    const again = await mario.call(approveRisk, { caseId, riskId })
    expect(again.body.code).toBe('approval.nothing-waiting')
  })

  it('is superseded by a new screening, and never looks milder before somebody decides again', async () => {
    const { caseId, riskId } = await proposed()
    await ana.ok(decideRisk, { caseId, riskId, level: 'high', reason: '' })
    const later = await ask(ana, caseId, { ...screening, accompaniment: 'parent', concerns: [] })
    expect(later.answer.level).toBe('low')
    expect((await ana.ok(openCase, { caseId })).case).toMatchObject({
      riskLevel: 'high',
      riskState: 'proposed',
    })
    const states = (await ana.ok(showRisk, { caseId })).items.map((item) => [item.id, item.state])
    expect(states).toEqual([
      [later.riskId, 'proposed'],
      [riskId, 'superseded'],
    ])
    const stale = await ana.call(decideRisk, { caseId, riskId, level: 'high', reason: '' })
    expect(stale.body.code).toBe('risk.not-open')
  })

  it('gives one outcome to a command sent twice', async () => {
    const { caseId, riskId } = await proposed()
    const commandId = newTestId()
    const input = { caseId, riskId, level: 'high' as const, reason: '' }
    const first = await ana.ok(decideRisk, input, { commandId })
    expect(await ana.ok(decideRisk, input, { commandId })).toEqual(first)
    const facts = await test.asKeeper(
      (sql) => sql`select 1 from amparo.facts where stream_id = ${riskId} and kind = 'RiskDecided'`,
    )
    expect(facts.length).toBe(1)
  })
})
