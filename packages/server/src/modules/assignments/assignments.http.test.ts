import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  acceptAssignment,
  assignCase,
  giveBackAssignment,
  myAssignments,
  recordWish,
  showAssignment,
  withdrawAssignment,
} from '@amparo/contract/api/assignments/assignments'
import {
  declareConflict,
  endConflict,
  saveOwnWork,
  showOwnWork,
} from '@amparo/contract/api/assignments/own-work'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { addNote } from '@amparo/contract/api/notes/notes'
import { decideRisk, proposeRiskLevel, approveRisk } from '@amparo/contract/api/risk/risk'
import { addHandTask, listHandTasks } from '@amparo/contract/api/tasks/hand-tasks'
import type { CaseId, UserId } from '@amparo/domain/kernel/brand'
import { assignmentInput } from '@amparo/testkit/assignment-work'
import { noteInput } from '@amparo/testkit/case-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { handTaskInput } from '@amparo/testkit/task-work'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let julia: TestClient
let berta: TestClient
let lidia: TestClient
let carlos: TestClient
let marta: TestClient
let id: Record<'ana' | 'berta' | 'julia' | 'kevin', UserId>
const usualClock: { now?: Date } = {}

beforeAll(async () => {
  test = await startTestApp()
  usualClock.now = test.clock.now
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  julia = await test.signInAs(guatemala.otherCaseworker)
  berta = await test.signInAs(guatemala.supervisor)
  lidia = await test.signInAs(guatemala.southSupervisor)
  carlos = await test.signInAs(guatemala.manager)
  marta = await test.signInAs(mexico.supervisor)
  id = {
    ana: guatemala.caseworker.id,
    berta: guatemala.supervisor.id,
    julia: guatemala.otherCaseworker.id,
    kevin: guatemala.southCaseworker.id,
  }
})
beforeEach(() => {
  if (usualClock.now) test.clock.now = usualClock.now
})
afterAll(() => test.close())

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code
const inCharge = async (client: TestClient, caseId: CaseId) =>
  (await client.ok(openCase, { caseId })).case.workerId
const waiting = async (client: TestClient) =>
  (await client.ok(myAssignments, { limit: 200 })).items.map(({ caseId }) => caseId)
async function given(to: UserId = id.julia) {
  const { caseId, code } = await registerAs(ana)
  const input = assignmentInput(caseId, to)
  await berta.ok(assignCase, input)
  return { caseId, code, assignmentId: input.assignmentId, input }
}

describe('a case given to a colleague', () => {
  it('stays with who had it until she accepts, and is hers alone from then on', async () => {
    const { caseId, code, assignmentId } = await given()
    expect(await inCharge(ana, caseId)).toBe(id.ana)
    await ana.ok(addNote, noteInput(caseId))
    const mine = (await julia.ok(myAssignments, { limit: 200 })).items.find((one) => one.caseId === caseId)
    expect(mine).toMatchObject({
      code,
      callName: 'Dulce María',
      from: 'Ana Tzoc',
      offeredBy: 'Berta Coj',
      mustKnow: 'La espera su tía el jueves en la terminal.',
      introducer: 'former-worker',
    })

    const seen = await julia.ok(openCase, { caseId })
    expect(seen.relation).toBe('granted')
    expect(seen.reads.toSorted()).toEqual(['identity', 'people', 'risk', 'summary'])
    expect(await codeOf(julia.call(addNote, noteInput(caseId)))).toBe('access.not-allowed')

    const task = handTaskInput(caseId, id.ana, {})
    await ana.ok(addHandTask, task)
    await julia.ok(acceptAssignment, { caseId, assignmentId })
    expect(await inCharge(julia, caseId)).toBe(id.julia)
    expect(await codeOf(ana.call(openCase, { caseId }))).toBe('record.not-found')
    expect(await codeOf(ana.call(addNote, noteInput(caseId)))).toBe('record.not-found')
    expect((await ana.ok(listCases, { limit: 200 })).items.map((one) => one.id)).not.toContain(caseId)
    await julia.ok(addNote, noteInput(caseId))
    expect((await julia.ok(openCase, { caseId })).relation).toBe('own')
    expect(await waiting(julia)).not.toContain(caseId)
    const tasks = (await julia.ok(listHandTasks, { caseId, state: 'open' })).items
    expect(tasks).toMatchObject([{ id: task.taskId, assignee: 'Julia Cux' }])

    const kinds = (await berta.ok(listHistory, { caseId })).items.map((item) => item.kind)
    expect(kinds).toEqual(
      expect.arrayContaining(['AssignmentOffered', 'AssignmentAccepted', 'CaseAssigned', 'HandTaskGiven']),
    )
    expect(await codeOf(julia.call(acceptAssignment, { caseId, assignmentId }))).toBe(
      'assignment.already-answered',
    )
  })

  it('comes back with a reason, and leaves nothing to read', async () => {
    const { caseId, assignmentId } = await given()
    const back = { caseId, assignmentId, because: 'too-much' as const, words: '' }
    expect(await codeOf(julia.call(giveBackAssignment, back))).toBe('assignment.words-missing')
    await julia.ok(giveBackAssignment, { ...back, words: 'Llevo siete de riesgo alto.' })
    expect(await codeOf(julia.call(openCase, { caseId }))).toBe('record.not-found')
    expect(await inCharge(ana, caseId)).toBe(id.ana)
    expect((await berta.ok(showAssignment, { caseId })).items).toMatchObject([
      { state: 'given-back', givenBackBecause: 'too-much', answerWords: 'Llevo siete de riesgo alto.' },
    ])
    await berta.ok(assignCase, assignmentInput(caseId, id.julia))
    expect(await waiting(julia)).toContain(caseId)
  })

  it('is taken back by who supervises, and then cannot be accepted', async () => {
    const { caseId, assignmentId } = await given()
    expect(await codeOf(julia.call(withdrawAssignment, { caseId, assignmentId, words: '' }))).toBe(
      'access.not-allowed',
    )
    await berta.ok(withdrawAssignment, { caseId, assignmentId, words: 'Se queda Ana.' })
    expect(await codeOf(julia.call(acceptAssignment, { caseId, assignmentId }))).toBe('record.not-found')
    expect(await codeOf(julia.call(openCase, { caseId }))).toBe('record.not-found')
  })

  it('has a clock until it is accepted', async () => {
    const { caseId, assignmentId } = await given()
    const kinds = async (client: TestClient) =>
      (await client.ok(openCase, { caseId })).tasks.map(({ kind }) => kind)
    expect(await kinds(berta)).toContain('answer-assignment')
    await julia.ok(acceptAssignment, { caseId, assignmentId })
    expect(await kinds(julia)).not.toContain('answer-assignment')
  })

  it('is nobody’s to give but of whoever supervises it, and nobody’s to answer but hers', async () => {
    const { caseId, assignmentId } = await given()
    const again = assignmentInput(caseId, id.kevin)
    expect(await codeOf(berta.call(assignCase, again))).toBe('assignment.already-offered')
    for (const [client, code] of [
      [ana, 'access.not-allowed'],
      [lidia, 'record.not-found'],
      [marta, 'record.not-found'],
    ] as const)
      expect(await codeOf(client.call(assignCase, again))).toBe(code)
    for (const client of [ana, lidia, marta])
      expect((await client.call(acceptAssignment, { caseId, assignmentId })).status).toBeGreaterThan(400)
    expect(await codeOf(berta.call(acceptAssignment, { caseId, assignmentId }))).toBe('access.not-allowed')
    await carlos.ok(withdrawAssignment, { caseId, assignmentId, words: '' })
    expect(
      await codeOf(carlos.call(assignCase, assignmentInput(caseId, test.cast.mexico.caseworker.id))),
    ).toBe('assignment.not-a-worker')
  })

  it('moves once where accepting and taking back meet', async () => {
    const { caseId, assignmentId } = await given()
    const answers = await Promise.all([
      julia.call(acceptAssignment, { caseId, assignmentId }),
      berta.call(withdrawAssignment, { caseId, assignmentId, words: '' }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const isHers = answers[0]?.status === 200
    expect(await inCharge(berta, caseId)).toBe(isHers ? id.julia : id.ana)
  })
})

describe('who may take it', () => {
  it('says what speaks for and against each, and asks why where something does', async () => {
    const { caseId } = await registerAs(ana)
    await ana.ok(recordWish, {
      caseId,
      wishId: newTestId<'WorkerWishId'>(),
      wish: 'woman',
      words: 'Con una señora.',
    })
    await julia.ok(saveOwnWork, { languages: ['kek'], sex: 'female', awayFrom: null, awayUntil: null })
    const shown = await berta.ok(showAssignment, { caseId })
    expect(shown).toMatchObject({ worker: 'Ana Tzoc', workerLeft: false, mayAssign: true })
    expect(shown.wish).toMatchObject({ wish: 'woman', words: 'Con una señora.' })
    expect(shown.candidates[0]).toMatchObject({
      id: id.julia,
      standing: 'proposed',
      favour: expect.arrayContaining(['shared-language', 'as-wished', 'same-team']),
    })
    const kevin = shown.candidates.find((one) => one.id === id.kevin)
    expect(kevin?.against).toEqual(['against-wish'])
    const toKevin = assignmentInput(caseId, id.kevin)
    expect(await codeOf(berta.call(assignCase, toKevin))).toBe('assignment.despite-missing')
    await berta.ok(assignCase, { ...toKevin, despite: 'La acompaña una compañera.' })
    const [kept] = (await berta.ok(showAssignment, { caseId })).items
    expect(kept).toMatchObject({ against: ['against-wish'], despite: 'La acompaña una compañera.' })
    const toAna = await ana.ok(showAssignment, { caseId })
    expect([toAna.mayAssign, toAna.candidates]).toEqual([false, []])
    await julia.ok(saveOwnWork, { languages: [], sex: null, awayFrom: null, awayUntil: null })
  })

  it('never gives her what she declared, and tells nobody why', async () => {
    const words = 'Eulogia Canario'
    const { caseId, code } = await registerAs(ana, {
      names: [{ role: 'called', given: 'Éulogia Inés', surname1: 'Canario', surname2: 'Bá', married: '' }],
      origin: { country: 'GT', placeCode: 'GT1613', words: '' },
    })
    const standing = async () =>
      (await berta.ok(showAssignment, { caseId })).candidates.find((one) => one.id === id.julia)?.standing
    expect(await standing()).not.toBe('not-possible')
    for (const [kind, about] of [
      ['person', words],
      ['place', 'GT16'],
      ['case', code],
    ] as const) {
      const conflictId = newTestId<'ConflictId'>()
      await julia.ok(declareConflict, { conflictId, kind, about })
      expect(await standing()).toBe('not-possible')
      const input = assignmentInput(caseId, id.julia, { despite: 'Solo ella puede.' })
      expect(await codeOf(berta.call(assignCase, input))).toBe('assignment.not-possible')
      expect(JSON.stringify((await berta.ok(showAssignment, { caseId })).candidates)).not.toContain(about)
      await julia.ok(endConflict, { conflictId })
    }
    expect(await standing()).not.toBe('not-possible')
    expect((await berta.ok(showOwnWork, {})).conflicts).toEqual([])
    expect(
      await codeOf(
        julia.call(declareConflict, { conflictId: newTestId<'ConflictId'>(), kind: 'person', about: 'Ana' }),
      ),
    ).toBe('conflict.too-wide')
  })

  it('is declared with giving a case back, so that it does not come again', async () => {
    const { caseId, assignmentId, code } = await given()
    await julia.ok(giveBackAssignment, { caseId, assignmentId, because: 'conflict', words: '' })
    expect((await julia.ok(showOwnWork, {})).conflicts).toMatchObject([{ kind: 'case', about: code }])
    expect(await codeOf(berta.call(assignCase, assignmentInput(caseId, id.julia)))).toBe(
      'assignment.not-possible',
    )
  })

  it('knows who is away', async () => {
    const { caseId } = await registerAs(ana)
    const away = { languages: [], sex: null, awayFrom: '2020-01-01', awayUntil: '2090-01-01' }
    expect(await codeOf(julia.call(saveOwnWork, { ...away, awayUntil: null }))).toBe('own-work.days')
    await julia.ok(saveOwnWork, away)
    const { candidates } = await berta.ok(showAssignment, { caseId })
    expect(candidates.find((one) => one.id === id.julia)?.against).toContain('away')
    await julia.ok(saveOwnWork, { ...away, awayFrom: null, awayUntil: null })
  })
})

it('takes no approval from somebody whose role ended a minute ago', async () => {
  const { caseId } = await registerAs(ana)
  const riskId = newTestId<'RiskAssessmentId'>()
  const facts = { concerns: [], protectiveFactors: [], signs: [], screened: true }
  await ana.ok(proposeRiskLevel, { caseId, riskId, facts })
  await ana.ok(decideRisk, { caseId, riskId, level: 'high', reason: 'Viaja sola.' })
  const mario = await test.signInAs(test.cast.guatemala.otherSupervisor)
  await mario.ok(openCase, { caseId })
  await test.asKeeper(
    (sql) => sql`update amparo.memberships set valid_until = now() - interval '1 minute'
      where user_id = ${test.cast.guatemala.otherSupervisor.id}`,
  )
  const late = await mario.call(approveRisk, { caseId, riskId })
  expect([401, 403, 404]).toContain(late.status)
  expect((await ana.ok(openCase, { caseId })).case.riskState).toBe('decided')
  expect(await codeOf(mario.call(assignCase, assignmentInput(caseId, id.julia)))).not.toBe('ok')
  expect((await ana.ok(openCase, { caseId })).case.workerId).toBe(id.ana)
  await test.asKeeper(
    (sql) => sql`update amparo.memberships set valid_until = null
      where user_id = ${test.cast.guatemala.otherSupervisor.id}`,
  )
})
