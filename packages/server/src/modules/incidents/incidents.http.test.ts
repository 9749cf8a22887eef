import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveClosure, requestClosure } from '@amparo/contract/api/closures/closures'
import {
  actOnIncident,
  chooseCare,
  listIncidents,
  moveReport,
  recordIncident,
  withdrawIncident,
} from '@amparo/contract/api/incidents/incidents'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { today } from '@amparo/contract/api/tasks/tasks'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { CaseId } from '@amparo/domain/kernel/brand'
import { daysAgo } from '@amparo/testkit/case-work'
import { incidentInput } from '@amparo/testkit/danger-work'
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

const ofCase = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(listIncidents, { caseId })).items
const dueOf = async (caseId: CaseId) => {
  const { tasks } = await ana.ok(openCase, { caseId })
  return new Map(tasks.map(({ kind, dueAt }) => [kind, dueAt]))
}

describe('what happened to a child', () => {
  it('is written down with who told it, read by who works on the case, and acted on', async () => {
    const { caseId } = await registerAs(ana)
    const one = incidentInput(caseId)
    await ana.ok(recordIncident, one)
    const { caseId: _case, incidentId, danger: _danger, ...told } = one
    expect(await ofCase(berta, caseId)).toMatchObject([
      { id: incidentId, section: 'incidents', ...told, by: 'Ana Tzoc', steps: [], reports: [] },
    ])
    await berta.ok(actOnIncident, { caseId, incidentId, words: 'Se bloqueó la línea.', dangerOver: false })
    expect((await ofCase(ana, caseId))[0]?.steps).toMatchObject([{ by: 'Berta Coj', dangerOver: false }])
    const kinds = (await ana.ok(listHistory, { caseId })).items.map(({ kind }) => kind)
    expect(kinds.slice(0, 2)).toEqual(['IncidentActedOn', 'IncidentRecorded'])
  })

  it('goes from page to page, each once', async () => {
    const { caseId } = await registerAs(ana)
    for (let n = 0; n < 5; n += 1) await ana.ok(recordIncident, incidentInput(caseId))
    const first = await ana.ok(listIncidents, { caseId, limit: 3 })
    const second = await ana.ok(listIncidents, { caseId, limit: 3, cursor: first.next ?? '' })
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(5)
    expect(second.next).toBe(null)
  })

  it('is marked as a mistake once, stays, and is due for nothing', async () => {
    const { caseId } = await registerAs(ana)
    const one = incidentInput(caseId, { type: 'kidnapping' })
    await ana.ok(recordIncident, one)
    const { incidentId } = one
    const command = { caseId, incidentId, because: 'Era de otra niña.' }
    await ana.ok(withdrawIncident, command)
    expect((await ana.call(withdrawIncident, command)).body.code).toBe('incident.withdrawn')
    const more = { caseId, incidentId, words: 'Algo', dangerOver: true }
    expect((await ana.call(actOnIncident, more)).body.code).toBe('incident.withdrawn')
    expect(await ofCase(ana, caseId)).toMatchObject([{ withdrawnBecause: 'Era de otra niña.' }])
    expect((await dueOf(caseId)).has('act-on-danger')).toBe(false)
  })

  it.each([
    ['tomorrow', { happened: { kind: 'day', day: '2099-01-01' } }, 'incident.day'],
    ['an hour of no day', { happened: { kind: 'year', year: 2025 }, hour: '10:00' }, 'incident.hour'],
    [
      'nobody and somebody',
      { actors: ['nobody', 'gang'].map((type) => ({ type, agency: null, words: '' })) },
      'incident.actors',
    ],
    ['words that were not said', { child: { answer: 'said', words: '' } }, 'incident.words-missing'],
  ] as const)('is refused with %s', async (_what, more, code) => {
    const { caseId } = await registerAs(ana)
    const input = incidentInput(caseId, more as unknown as Partial<InputOf<typeof recordIncident>>)
    expect((await ana.call(recordIncident, input)).body.code).toBe(code)
    expect(await ofCase(ana, caseId)).toEqual([])
  })

  it('is written down of a closed case too, for what is learned late', async () => {
    const { caseId } = await registerAs(ana)
    const closureId = newTestId<'ClosureId'>()
    const words = { explanation: 'Sí.', childTold: 'Que llame.' }
    await ana.ok(requestClosure, { caseId, closureId, reason: 'goal-met', ...words })
    await berta.ok(approveClosure, { caseId, closureId })
    await ana.ok(recordIncident, incidentInput(caseId, { type: 'kidnapping' }))
    const { tasks } = await ana.ok(openCase, { caseId })
    expect(tasks.map(({ kind }) => kind)).toContain('act-on-danger')
  })
})

describe('a danger', () => {
  it('is due today for the worker and for her supervisor, until somebody says that it is over', async () => {
    const { caseId, code } = await registerAs(ana)
    const one = incidentInput(caseId, { type: 'kidnapping' })
    await ana.ok(recordIncident, one)
    const due = await dueOf(caseId)
    expect(due.get('act-on-danger')).toBe(due.get('answer-danger'))
    expect(due.get('act-on-danger')?.slice(0, 10) ?? '').toMatch(/^\d{4}/)
    const waiting = async () =>
      (await berta.ok(today, {})).waitingForMe.filter((row) => row.code === code).map(({ what }) => what)
    expect(await waiting()).toContain('danger')
    const { incidentId } = one
    await ana.ok(actOnIncident, { caseId, incidentId, words: 'Con ella hasta que llegó.', dangerOver: true })
    expect((await dueOf(caseId)).has('act-on-danger')).toBe(false)
    expect(await waiting()).not.toContain('danger')
  })
})

describe('care that helps only within hours', () => {
  it('is a neutral task until she has chosen, for each kind of care', async () => {
    const { caseId } = await registerAs(ana)
    const one = incidentInput(caseId, { type: 'sexual-violence' })
    await ana.ok(recordIncident, one)
    const [told] = await ofCase(ana, caseId)
    expect(told).toMatchObject({ section: 'sealed-incidents', windows: [{ choice: 'not-asked' }, {}] })
    expect((await dueOf(caseId)).get('urgent-appointment')).toBe(told?.windows[0]?.until)
    const { incidentId } = one
    const choose = (
      window: 'infection-prevention' | 'pregnancy-prevention',
      choice: 'wants' | 'does-not-want',
    ) => ana.ok(chooseCare, { caseId, incidentId, window, choice })
    await choose('infection-prevention', 'does-not-want')
    expect((await dueOf(caseId)).get('urgent-appointment')).toBe(told?.windows[1]?.until)
    await choose('pregnancy-prevention', 'does-not-want')
    expect((await dueOf(caseId)).has('urgent-appointment')).toBe(false)
    await choose('infection-prevention', 'wants')
    expect((await dueOf(caseId)).get('urgent-appointment')).toBe(told?.windows[0]?.until)
  })
})

describe('a mandatory report', () => {
  it('is due by the rule of the place, made with its number, and answered', async () => {
    const { caseId } = await registerAs(ana)
    const one = incidentInput(caseId, { type: 'violence-at-home' })
    await ana.ok(recordIncident, one)
    const [told] = await ofCase(ana, caseId)
    expect(told?.reports).toMatchObject([
      { to: 'child-authority', institutions: ['gt.pgn', 'gt.pna'], state: 'due', rerouted: false },
    ])
    expect((await dueOf(caseId)).get('notice-due')).toBe(told?.reports[0]?.dueAt)
    const report = {
      caseId,
      incidentId: one.incidentId,
      to: 'child-authority' as const,
      state: 'due' as const,
      madeOn: null,
      way: null,
      told: null,
      reference: '',
      words: 'La niña pidió hablar antes con su abuela.',
    }
    await ana.ok(moveReport, report)
    expect((await dueOf(caseId)).has('notice-due')).toBe(true)
    const madeOn = daysAgo(0)
    const made = { ...report, state: 'made' as const, way: 'call' as const, told: 'told-before' as const }
    expect((await ana.call(moveReport, made)).body.code).toBe('incident.words-missing')
    await ana.ok(moveReport, { ...made, madeOn, reference: 'EXP-77' })
    expect((await dueOf(caseId)).has('notice-due')).toBe(false)
    expect((await ana.call(moveReport, { ...made, madeOn })).body.code).toBe('incident.report-moved')
    await ana.ok(moveReport, { ...report, state: 'acknowledged', words: 'Irá una trabajadora social.' })
    expect((await ofCase(ana, caseId))[0]?.reports).toMatchObject([
      { state: 'acknowledged', reference: 'EXP-77', way: 'call', told: 'told-before' },
    ])
  })

  it('never goes to those who did it, but to whoever watches over them', async () => {
    const { caseId } = await registerAs(ana)
    const actors = [{ type: 'other-officials' as const, agency: 'gt.pna', words: '' }]
    await ana.ok(recordIncident, incidentInput(caseId, { type: 'neglect-in-care', actors }))
    const [told] = await ofCase(ana, caseId)
    expect(told?.reports).toMatchObject([{ to: 'ombudsman', institutions: ['gt.pdh'], rerouted: true }])
  })

  it('names none where the program knows of none, twice said is once', async () => {
    const { caseId } = await registerAs(ana)
    const one = incidentInput(caseId)
    const commandId = newTestId<'CommandId'>()
    for (let n = 0; n < 2; n += 1) await ana.ok(recordIncident, one, { commandId })
    expect(await ofCase(ana, caseId)).toMatchObject([{ reports: [] }])
  })
})
