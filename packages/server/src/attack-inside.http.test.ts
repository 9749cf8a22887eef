import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listForms, publishForm } from '@amparo/contract/api/assessments/assessment'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import { listRules, publishRule } from '@amparo/contract/api/rules/rules'
import { myTasks } from '@amparo/contract/api/tasks/tasks'
import { expectSane, inputSchema, sampleOf, send, spoiltBy, type Given } from '@amparo/testkit/attack'
import type { FormDefinition } from '@amparo/domain/form/form-definition'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import type { Route } from './http/route.ts'
import { routes } from './routes.ts'

/**
 * The same from within: people with every right, who send what passes most of the doors, with one part of it that no
 * program should meet unprepared. Nobody, member or stranger, ever gets a defect to see.
 */
let test: TestApp
let known: Record<string, unknown>
const members: TestClient[] = []

beforeAll(async () => {
  test = await startTestApp({ env: { TRUST_PROXY: '1' } })
  const { caseworker, supervisor, administrator, auditor } = test.cast.guatemala
  for (const member of [caseworker, supervisor, administrator, auditor])
    members.push(await test.signInAs(member))
  const { caseId, childId } = await registerAs(members[0] as TestClient)
  known = {
    caseId,
    childId,
    personId: childId,
    recordId: childId,
    recordKind: 'person',
    field: 'sex',
    organisationId: test.cast.guatemala.id,
    teamId: test.cast.guatemala.teams.north,
    userId: test.cast.guatemala.otherCaseworker.id,
    country: 'GT',
    placeCountry: 'GT',
    language: 'spa',
    languages: 'spa',
    nationalities: 'GTM',
    code: '123456',
    limit: 20,
  }
})
afterAll(() => test.close())

const odd: readonly unknown[] = [
  'a\ud83d',
  'a\u0000b',
  '\u200b',
  '0000-01-01',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '-infinity',
  '__proto__',
  2 ** 53 + 2,
  -(2 ** 31) - 1,
  [['hours']],
  { toString: 1, valueOf: null, toJSON: 'x', constructor: 1 },
]

// What ends the session would end the attack.
const attacked = routes.filter(
  ({ operation: { id } }) => id !== 'session.sign-out' && !id.startsWith('session.close'),
)

/** The first who is not turned away at the door, or whoever has no session where none is asked for. */
async function whoGetsIn(route: Route, sample: Given): Promise<TestClient> {
  if (route.access.who === 'anyone') return test.visitor()
  for (const client of members) if ((await send(client, route, sample, known)).status !== 403) return client
  return test.visitor()
}

it.each(attacked.map((route) => [route.operation.id, route] as const))(
  '%s survives an odd value in every field',
  async (id, route) => {
    const sample = sampleOf(inputSchema(route), known) as Given
    const client = await whoGetsIn(route, sample)
    for (const value of odd)
      for (const given of spoiltBy(sample, value))
        if (given !== value)
          expectSane(await send(client, route, given as Given, known), `${id} ${JSON.stringify(given)}`)
  },
)

describe('what has no schema of its own', () => {
  it('is refused or kept as it is: the figures of every rule', async () => {
    const [, , irma] = members as [TestClient, TestClient, TestClient]
    const kinds = new Map((await irma.ok(listRules, {})).items.map((rule) => [rule.kind, rule]))
    expect(kinds.size).toBeGreaterThan(10)
    for (const { id, version, kind, parameters } of kinds.values())
      for (const value of [...odd, 10_000, 0])
        for (const spoilt of spoiltBy(parameters, value)) {
          const body = { ruleId: id, version, jurisdiction: 'HN', parameters: spoilt, from: '2026-01-01' }
          const answer = await irma.raw({
            method: 'POST',
            url: publishRule.path,
            body: { ...body, basis: 'organisation', source: 'Acta 4.' },
            headers: { 'idempotency-key': newTestId() },
          })
          expectSane(answer, `${kind} ${JSON.stringify(spoilt)}`)
        }
  })

  it('is refused or kept as it is: every part of a form', async () => {
    const [, , irma] = members as [TestClient, TestClient, TestClient]
    const [form] = (await irma.ok(listForms, { use: 'assessment' })).items
    if (!form) throw new Error('no form')
    // Every kind of question stands in the first of its sections that has one.
    const { sections, ...frame } = form.definition as FormDefinition
    const kinds = new Set<string>()
    const short = sections.flatMap((section) => {
      const questions = section.questions.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind))
      return questions.length > 0 ? [{ ...section, questions }] : []
    })
    for (const value of ['__proto__', { toString: 1 }])
      for (const definition of spoiltBy({ ...frame, sections: short }, value)) {
        const answer = await irma.raw({
          method: 'POST',
          url: publishForm.path,
          body: { definition, over: form.number },
          headers: { 'idempotency-key': newTestId() },
        })
        expectSane(answer, `form ${JSON.stringify(value)}`)
      }
  })

  it('is refused or does no harm: the longest and the shortest time of every rule', async () => {
    const [ana, berta, irma] = members as [TestClient, TestClient, TestClient]
    const rules = (await irma.ok(listRules, {})).items.filter((rule) => rule.isOwn === false)
    for (const amount of [10_000, 0])
      for (const { id, version, parameters } of rules) {
        const stretched: unknown = JSON.parse(JSON.stringify(parameters), (key, value: unknown) =>
          key === 'amount' ? amount : key === 'unit' ? 'months' : value,
        )
        const rule = { ruleId: id, version, jurisdiction: 'any', parameters: stretched, from: '2026-01-01' }
        const answer = await irma.raw({
          method: 'POST',
          url: publishRule.path,
          body: { ...rule, basis: 'organisation', source: 'Acta 5.' },
          headers: { 'idempotency-key': newTestId() },
        })
        expectSane(answer, JSON.stringify(rule))
        const { caseId } = await registerAs(ana)
        const riskId = newTestId<'RiskAssessmentId'>()
        const facts = { concerns: [], protectiveFactors: [], signs: [], screened: true }
        expectSane(await ana.call(proposeRiskLevel, { caseId, riskId, facts }), id)
        expectSane(await ana.call(decideRisk, { caseId, riskId, level: 'high', reason: 'Lo contó.' }), id)
        for (const client of [ana, berta]) expectSane(await client.call(myTasks, {}), id)
        expectSane(await ana.call(openCase, { caseId }), id)
      }
  })

  const keys = [
    '0000-01-01T00:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
    '2026-03-14T10:00:00.000Z',
    '0000-01-01',
    '9999-12-31',
    '2026-02-30',
    'a\ud83d',
    'a\u0000b',
    '',
    'infinity',
    'Rosa',
    newTestId(),
  ]
  it('is refused or kept as it is: where a page ended', async () => {
    const lists = attacked.filter((route) => inputSchema(route).properties?.['cursor'])
    expect(lists.length).toBeGreaterThan(6)
    const id = newTestId()
    const ends = keys.flatMap((one) => [[one], [one, id], [one, id, one]])
    for (const route of lists) {
      const given = 'caseId' in (inputSchema(route).properties ?? {}) ? { caseId: known['caseId'] } : {}
      const client = await whoGetsIn(route, given)
      for (const end of ends) {
        const cursor = Buffer.from(JSON.stringify(end)).toString('base64url')
        const answer = await send(client, route, { ...given, cursor, limit: 1 })
        expectSane(answer, `${route.operation.id} ${JSON.stringify(end)}`)
      }
    }
  })
})

/** Before there is a session, a read, and what writes when it was made and from where. */
const met = attacked.filter(
  ({ operation: { id, kind } }) =>
    kind === 'sign-in' || ['case.list', 'note.add', 'child.search'].includes(id),
)

it.each([
  ['cookie', 'amparo_session=%00; amparo_device=%ED%A0%BD'],
  ['cookie', 'amparo_session=a%00b; amparo_device=a%00b'],
  ['cookie', `amparo_session=${'x'.repeat(4000)}`],
  ['cookie', 'amparo_session=%E0%A4%A; __proto__=1; constructor=1'],
  ['x-amparo-made-at', '+275760-09-13T00:00:00.000Z'],
  ['x-amparo-made-at', '-000001-01-01T00:00:00.000Z'],
  ['x-amparo-made-at', '0000-01-01T00:00:00.000Z'],
  ['x-amparo-device-number', '9007199254740991'],
  ['x-amparo-device-number', '-9007199254740991'],
  ['x-amparo-device-number', '0.5'],
  ['x-forwarded-for', 'not an address'],
  ['x-forwarded-for', `${'1.2.3.4, '.repeat(400)}::1%eth0`],
  ['x-forwarded-host', 'a b\u00ff/../'],
  ['x-forwarded-proto', 'gopher'],
  ['user-agent', `\u00ff\u00fe${'x'.repeat(5000)}`],
  ['accept-language', `en;q=${'9'.repeat(3000)}`],
  ['if-none-match', '"'.repeat(3000)],
])('the header %s survives “%s”', async (name, value) => {
  for (const client of [...members.slice(0, 1), test.visitor()])
    for (const route of met) {
      const sample = sampleOf(inputSchema(route), known) as Given
      const headed: TestClient = {
        ...client,
        raw: (request) => client.raw({ ...request, headers: { ...request.headers, [name]: value } }),
      }
      expectSane(await send(headed, route, sample, known), `${route.operation.id} ${name}`)
    }
})
