import { afterAll, beforeAll, expect, it } from 'vitest'
import { confirmRule, listRules, publishRule, type RuleView } from '@amparo/contract/api/rules/rules'
import { decideRisk, proposeRiskLevel } from '@amparo/contract/api/risk/risk'
import type { InputOf } from '@amparo/contract/kernel/operation'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let irma: TestClient

beforeAll(async () => {
  test = await startTestApp()
  irma = await test.signInAs(test.cast.guatemala.administrator)
})
afterAll(() => test.close())

/** Where the organisation is; near midnight it is another day there than in London. */
const day = (inDays: number) =>
  new Intl.DateTimeFormat('sv', { timeZone: 'America/Guatemala' }).format(Date.now() + inDays * 86_400_000)
const rulesOf = async (client: TestClient, kind = 'first-contact-clock') =>
  (await client.ok(listRules, {})).items.filter((rule) => rule.kind === kind)
const holding = async (client: TestClient, jurisdiction = 'any') =>
  (await rulesOf(client)).find((rule) => rule.holdsToday && rule.jurisdiction === jurisdiction) as RuleView
const within = (hours: number) => ({
  within: Object.fromEntries(
    ['emergency', 'high', 'medium', 'low'].map((level) => [level, { amount: hours, unit: 'hours' }]),
  ),
})

async function publish(client: TestClient, more: Partial<InputOf<typeof publishRule>> = {}) {
  const { id, version } = await holding(client)
  return client.call(publishRule, {
    ruleId: id,
    version,
    jurisdiction: 'any',
    parameters: within(5),
    from: day(0),
    basis: 'organisation',
    source: 'Acta de dirección 4-2026.',
    ...more,
  })
}

/** When the first contact of a case of high risk is due, and why. */
async function firstContact(client: TestClient) {
  const { caseId } = await registerAs(client)
  const riskId = newTestId<'RiskAssessmentId'>()
  await client.ok(proposeRiskLevel, {
    caseId,
    riskId,
    facts: { concerns: [], protectiveFactors: [], signs: [], screened: true },
  })
  await client.ok(decideRisk, { caseId, riskId, level: 'high', reason: 'Por lo que contó.' })
  const [task] = await test.asKeeper(
    (sql) => sql<{ due_at: string; why: { basis: string } }[]>`
      select due_at::text, why from amparo.tasks where case_id = ${caseId} and kind = 'first-contact'`,
  )
  const hours = Math.round((Date.parse(task?.due_at ?? '') - Date.now()) / 3_600_000)
  return { hours, basis: task?.why.basis }
}

it('is confirmed by an administrator, with the day and the source; until then it is something to confirm', async () => {
  const rule = await holding(irma)
  expect(rule).toMatchObject({ verified: null, shownAs: 'default-to-confirm', isLaw: false })
  const input = {
    ruleId: rule.id,
    version: rule.version,
    source: 'Directrices, capítulo 3.',
    checkedOn: day(0),
  }
  const stale = await test.signInAs(test.cast.guatemala.administrator, {
    confirmedAt: new Date(Date.now() - 700_000),
  })
  expect((await stale.call(confirmRule, input)).body.code).toBe('sign-in.confirm-first')
  for (const member of [test.cast.guatemala.supervisor, test.cast.guatemala.caseworker])
    expect((await (await test.signInAs(member)).call(confirmRule, input)).status).toBe(403)
  expect((await irma.call(confirmRule, { ...input, checkedOn: day(2) })).body.code).toBe('rule.dates')
  expect((await irma.call(confirmRule, { ...input, version: 9 })).status).toBe(404)
  await irma.ok(confirmRule, input)
  expect(await holding(irma)).toMatchObject({
    verified: { by: test.cast.guatemala.administrator.displayName, on: day(0), source: input.source },
    shownAs: 'organisation',
  })
  // What one organisation has read, another has not.
  const theirs = await test.signInAs(test.cast.mexico.administrator)
  expect(await holding(theirs)).toMatchObject({ verified: null, shownAs: 'default-to-confirm' })
})

it('is published anew for the own organisation alone; the clocks follow it, the version before is kept', async () => {
  const ana = await test.signInAs(test.cast.guatemala.caseworker)
  const marta = await test.signInAs(test.cast.mexico.caseworker)
  const before = await firstContact(ana)
  expect(before.hours).toBe(24)
  const answer = await publish(irma)
  expect(answer.status, answer.text).toBe(200)
  expect((await firstContact(ana)).hours).toBe(5)
  expect((await firstContact(marta)).hours).toBe(24)
  const versions = await rulesOf(irma)
  expect(versions.map((rule) => [rule.isOwn, rule.holdsToday])).toEqual(
    expect.arrayContaining([
      [false, false],
      [true, true],
    ]),
  )
  expect(await rulesOf(await test.signInAs(test.cast.mexico.administrator))).toHaveLength(versions.length - 1)
  expect(await holding(irma)).toMatchObject({ version: 1, shownAs: 'organisation', verified: { on: day(0) } })
  const second = await publish(irma, { from: day(40), parameters: within(2) })
  expect(second.body).toMatchObject({ version: 2 })
  expect((await firstContact(ana)).hours).toBe(5)
})

it('is never shown as law before somebody has read it', async () => {
  const answer = await publish(irma, {
    basis: 'law',
    jurisdiction: 'GT',
    source: 'Decreto 00-2026, artículo 1.',
    parameters: within(7),
  })
  expect(answer.status, answer.text).toBe(200)
  const law = await holding(irma, 'GT')
  expect(law).toMatchObject({
    basis: { status: 'law' },
    shownAs: 'default-to-confirm',
    isLaw: false,
    verified: null,
  })
  const ana = await test.signInAs(test.cast.guatemala.caseworker)
  expect(await firstContact(ana)).toEqual({ hours: 7, basis: 'default-to-confirm' })
  await irma.ok(confirmRule, {
    ruleId: law.id,
    version: law.version,
    source: 'Diario oficial.',
    checkedOn: day(0),
  })
  expect(await holding(irma, 'GT')).toMatchObject({ shownAs: 'law', isLaw: true })
  expect(await firstContact(ana)).toEqual({ hours: 7, basis: 'law' })
})

it.each<[string, Partial<InputOf<typeof publishRule>>, string]>([
  ['a day before the first', { to: day(-3) }, 'rule.dates'],
  ['a figure below zero', { parameters: within(-1) }, 'rule.value'],
  ['half an hour', { parameters: within(0.5) }, 'rule.value'],
  [
    'a level that is missing',
    { parameters: { within: { high: { amount: 1, unit: 'hours' } } } },
    'rule.value',
  ],
  [
    'another unit',
    { parameters: { within: { ...within(1).within, low: { amount: 1, unit: 'moons' } } } },
    'rule.value',
  ],
  ['something besides', { parameters: { ...within(1), also: 1 } }, 'rule.value'],
])('is refused with %s, and nothing changes', async (_what, more, code) => {
  const before = await irma.ok(listRules, {})
  expect((await publish(irma, more)).body.code).toBe(code)
  expect(await irma.ok(listRules, {})).toEqual(before)
})

it('stands in the history, and the database refuses to change or to publish for others', async () => {
  const rows = await test.asKeeper(
    (sql) => sql<{ change: Record<string, unknown> }[]>`select change from amparo.register_changes
      where register = 'rule' and actor_id = ${test.cast.guatemala.administrator.id} order by recorded_at`,
  )
  expect(rows.length).toBeGreaterThanOrEqual(5)
  const asAdministrator = (run: (sql: typeof test.owner) => PromiseLike<unknown>) =>
    test.owner.begin(async (tx) => {
      const { administrator } = test.cast.guatemala
      await tx`set local role amparo_app`
      await tx`select set_config('amparo.user_id', ${administrator.id}, true), set_config('amparo.roles', '{administrator}', true),
        set_config('amparo.organisation_id', ${administrator.organisationId ?? ''}, true)`
      await run(tx as unknown as typeof test.owner)
    })
  await expect(asAdministrator((sql) => sql`update amparo.rules set version = 8`)).rejects.toThrow(
    /permission denied/,
  )
  await expect(
    asAdministrator(
      (
        sql,
      ) => sql`insert into amparo.rules (id, version, jurisdiction, kind, record, organisation_id, published_by)
        values ('x', 1, 'any', 'x', '{}', ${test.cast.mexico.id}, ${test.cast.guatemala.administrator.id})`,
    ),
  ).rejects.toThrow(/row-level security/)
})
