import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  askForCase,
  declineRequest,
  hearRequest,
  myRequests,
  receivedRequests,
  withdrawRequest,
} from '@amparo/contract/api/case-requests/case-requests'
import { assignCase } from '@amparo/contract/api/assignments/assignments'
import { declareConflict } from '@amparo/contract/api/assignments/own-work'
import { assignmentInput } from '@amparo/testkit/assignment-work'
import { caseRequestInput } from '@amparo/testkit/case-request-work'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient
let julia: TestClient
let berta: TestClient
let marta: TestClient
beforeAll(async () => {
  test = await startTestApp()
  const { guatemala, mexico } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  julia = await test.signInAs(guatemala.otherCaseworker)
  berta = await test.signInAs(guatemala.supervisor)
  marta = await test.signInAs(mexico.caseworker)
})
afterAll(() => test.close())

const codeOf = async (asked: Promise<{ body: { code?: string } }>) => (await asked).body.code

it('answers alike for a case that waits, one that is closed, one that went elsewhere and a code that is nobody’s', async () => {
  const codes = {
    open: (await registerAs(ana)).code,
    closed: (await registerAs(ana)).code,
    transferred: (await registerAs(ana)).code,
    nobody: 'GT-26-222222',
  }
  for (const state of ['closed', 'transferred'] as const)
    await test.asKeeper((sql) => sql`update amparo.cases set state = ${state} where code = ${codes[state]}`)
  for (const client of [marta, julia]) {
    const inputs = Object.values(codes).map((code) => caseRequestInput(code))
    const answers = await Promise.all(inputs.map((input) => client.call(askForCase, input)))
    const shapes = answers.map(({ status, body }) => ({ status, ...body, id: '' }))
    expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1)
    expect(shapes[0]).toMatchObject({ status: 200, outcome: 'applied' })
    const { items } = await client.ok(myRequests, {})
    const shown = items.map(({ id: _id, code: _code, askedAt, answerDueAt, ...rest }) => ({
      ...rest,
      asked: askedAt.slice(0, 10),
      due: answerDueAt.slice(0, 10),
    }))
    expect(new Set(shown.map((one) => JSON.stringify(one))).size).toBe(1)
    const again = await Promise.all(
      inputs.map(({ code }) => codeOf(client.call(askForCase, caseRequestInput(code)))),
    )
    expect(new Set(again)).toEqual(new Set(['case-request.already-asked']))
    // And when the time has passed nobody had answered, whatever stood behind the code.
    await test.asKeeper(
      (sql) => sql`update amparo.case_requests set answer_due_at = now() - interval '1 hour'`,
    )
    const late = (await client.ok(myRequests, {})).items
    expect(new Set(late.map(({ state }) => state))).toEqual(new Set(['no-answer']))
    for (const { requestId } of inputs)
      expect(await codeOf(client.call(withdrawRequest, { requestId }))).toBe('case-request.already-answered')
  }
  expect((await berta.ok(receivedRequests, {})).items).toEqual([])
})

it('tells an organisation that enforces migration law nothing and takes nothing from it, in the database either', async () => {
  const { code } = await registerAs(ana)
  const mark = (enforcement: boolean) =>
    test.asKeeper(
      (sql) =>
        sql`update amparo.organisations set enforcement = ${enforcement} where id = ${test.cast.mexico.id}`,
    )
  await mark(true)
  const before = await test.asKeeper((sql) => sql`select count(*)::integer as n from amparo.case_requests`)
  for (const tried of [code, 'GT-26-222222', 'x'])
    expect(await codeOf(marta.call(askForCase, caseRequestInput(tried)))).toBe('access.not-allowed')
  const after = await test.asKeeper((sql) => sql`select count(*)::integer as n from amparo.case_requests`)
  expect(after).toEqual(before)
  await mark(false)
})

it('sends one request, however often the same one comes, and one where two come at once', async () => {
  const { code } = await registerAs(ana)
  const input = caseRequestInput(code)
  const commandId = newTestId()
  await julia.call(askForCase, input, { commandId })
  await julia.call(askForCase, input, { commandId })
  expect((await julia.ok(myRequests, {})).items.filter((one) => one.code === code)).toHaveLength(1)
  const other = (await registerAs(ana)).code
  const both = await Promise.all(
    [caseRequestInput(other), caseRequestInput(other.toLowerCase())].map((one) =>
      codeOf(julia.call(askForCase, one)),
    ),
  )
  expect(both.toSorted()).toEqual(['case-request.already-asked', undefined])
  // An id that is somebody else’s request overwrites nothing.
  expect((await marta.call(askForCase, { ...input, code: other })).status).toBeGreaterThanOrEqual(400)
  expect((await julia.ok(myRequests, {})).items.find(({ id }) => id === input.requestId)?.code).toBe(code)
})

it('refuses a code that is none, a reason without its words, a case of her own, and a list of codes', async () => {
  const { code } = await registerAs(ana)
  expect(await codeOf(julia.call(askForCase, caseRequestInput('GT-26')))).toBe('case-request.code')
  expect(await codeOf(julia.call(askForCase, caseRequestInput(code, { reason: 'other', words: ' ' })))).toBe(
    'case-request.words-missing',
  )
  expect(await codeOf(ana.call(askForCase, caseRequestInput(code)))).toBe('case-request.yours-already')
})

it('does not stand when who asked has left, and is decided by nobody whose role has ended', async () => {
  const { code, caseId } = await registerAs(ana)
  const kevin = await test.signInAs(test.cast.guatemala.southCaseworker)
  const input = caseRequestInput(code)
  await kevin.ok(askForCase, input)
  const conflicted = caseRequestInput(code)
  await julia.ok(askForCase, conflicted)
  await julia.ok(declareConflict, { conflictId: newTestId<'ConflictId'>(), kind: 'case', about: code })
  // Asking is no way around a conflict of interest.
  const toJulia = assignmentInput(caseId, test.cast.guatemala.otherCaseworker.id)
  expect(await codeOf(berta.call(assignCase, toJulia))).toBe('assignment.not-possible')
  await test.asKeeper(
    (sql) => sql`update amparo.memberships set valid_until = now()
      where user_id = ${test.cast.guatemala.southCaseworker.id}`,
  )
  const { requestId } = input
  expect((await berta.ok(receivedRequests, {})).items.map(({ id }) => id)).not.toContain(requestId)
  const no = { requestId, because: 'continuity', words: '' } as const
  expect(await codeOf(berta.call(declineRequest, no))).toBe('case-request.ended')
  const mario = await test.signInAs(test.cast.guatemala.otherSupervisor)
  await test.asKeeper(
    (sql) => sql`update amparo.memberships set valid_until = now()
      where user_id = ${test.cast.guatemala.otherSupervisor.id}`,
  )
  const declined = await mario.call(declineRequest, { ...no, requestId: conflicted.requestId })
  expect(declined.status).toBeGreaterThanOrEqual(401)
  expect((await julia.ok(myRequests, {})).items.find(({ id }) => id === conflicted.requestId)?.state).toBe(
    'asked',
  )
})

it('is nobody’s to take back, to hear or to decline whose it is not', async () => {
  const { code } = await registerAs(ana)
  const input = caseRequestInput(code)
  await marta.ok(askForCase, input)
  const { requestId } = input
  for (const client of [ana, julia, berta])
    expect(await codeOf(client.call(withdrawRequest, { requestId }))).toBe('record.not-found')
  for (const client of [julia, marta])
    expect(await codeOf(client.call(hearRequest, { requestId, words: 'x' }))).toBe('record.not-found')
  expect(await codeOf(berta.call(hearRequest, { requestId, words: 'x' }))).toBe('access.not-allowed')
  const chief = await test.signInAs(test.cast.mexico.supervisor)
  const no = { requestId, because: 'stays', words: '' } as const
  expect(await codeOf(chief.call(declineRequest, no))).toBe('record.not-found')
})
