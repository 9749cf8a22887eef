import { listCases } from '@amparo/contract/api/cases/list-cases'
import { caseOrders, type CaseOrder } from '@amparo/domain/case/case-list-view'
import { registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeCursor } from '../../http/cursor.ts'

let test: TestApp
let ana: TestClient
let berta: TestClient
let gloria: TestClient

type Scope = 'mine' | 'team' | 'organisation' | 'shared'

/** First names of every page, one case at a time. */
async function listed(client: TestClient, order: CaseOrder | undefined, scope: Scope = 'mine') {
  const names: string[] = []
  let cursor: string | undefined
  do {
    const asked = { scope, ...(order ? { order } : {}), limit: 1, ...(cursor ? { cursor } : {}) }
    const page = await client.ok(listCases, asked)
    names.push(...page.items.map(({ callName }) => callName))
    cursor = page.next ?? undefined
  } while (cursor)
  return names
}

/** Called; year of birth; days since she was registered, until her next step, since the last contact; risk. */
const children = [
  ['Zoé', 2012, 9, 1, 3, 'low'],
  ['Álvaro', 2020, 1, 4, undefined, 'high'],
  ['nahuel', undefined, 30, -2, 20, 'emergency'],
  ['Ñusta', 2009, 3, undefined, 1, undefined],
  ['Beto', 2015, 2, 2, 5, 'high'],
] as const

beforeAll(async () => {
  test = await startTestApp()
  const { guatemala } = test.cast
  ana = await test.signInAs(guatemala.caseworker)
  berta = await test.signInAs(guatemala.supervisor)
  gloria = await test.signInAs(guatemala.privacyLead)
  for (const [given, year, since, until, quiet, risk] of children) {
    const { caseId } = await registerAs(ana, {
      names: [{ role: 'called', given, surname1: 'Tzoc', surname2: '', married: '' }],
      born: year === undefined ? undefined : { kind: 'year', year },
    })
    const day = 86_400_000
    const at = (days: number | undefined) =>
      days === undefined ? null : new Date(Date.now() + days * day).toISOString()
    const row = {
      registered_at: at(-since),
      next_due_at: at(until),
      last_contact_at: quiet === undefined ? null : at(-quiet),
      risk_level: risk ?? null,
    }
    await test.asKeeper((sql) => sql`update amparo.cases set ${sql(row)} where id = ${caseId}`)
  }
})
afterAll(() => test.close())

describe('the order of the list of cases', () => {
  it.each([
    [undefined, ['Beto', 'Ñusta', 'nahuel', 'Álvaro', 'Zoé']],
    ['changed', ['Beto', 'Ñusta', 'nahuel', 'Álvaro', 'Zoé']],
    ['due', ['nahuel', 'Zoé', 'Beto', 'Álvaro', 'Ñusta']],
    // Of the same risk, whose next step is first.
    ['risk', ['nahuel', 'Beto', 'Álvaro', 'Zoé', 'Ñusta']],
    ['name', ['Álvaro', 'Beto', 'nahuel', 'Ñusta', 'Zoé']],
    ['youngest', ['Álvaro', 'Beto', 'Zoé', 'Ñusta', 'nahuel']],
    ['oldest', ['Ñusta', 'Zoé', 'Beto', 'Álvaro', 'nahuel']],
    ['registered', ['Álvaro', 'Beto', 'Ñusta', 'Zoé', 'nahuel']],
    // Whom nobody has met yet waits longest of all.
    ['contact', ['Álvaro', 'nahuel', 'Beto', 'Zoé', 'Ñusta']],
  ] as const)('goes on over its pages: %s', async (order, names) => {
    expect(await listed(ana, order)).toEqual(names)
    expect(await listed(berta, order, 'team')).toEqual(names)
  })

  it('says who works on each where there is more than one', async () => {
    const first = async (client: TestClient, scope: Scope) =>
      (await client.ok(listCases, { scope, order: 'name' })).items[0]
    expect(await first(berta, 'team')).toMatchObject({ worker: test.cast.guatemala.caseworker.displayName })
    expect(await first(ana, 'mine')).not.toHaveProperty('worker')
    expect(await first(gloria, 'organisation')).not.toHaveProperty('lastContactAt')
  })

  it('tells nobody by its order what she may not read', async () => {
    const codes = async (client: TestClient, scope: Scope) =>
      Promise.all(
        caseOrders.map(async (order) => (await client.call(listCases, { scope, order })).body.code ?? order),
      )
    const no = 'access.not-allowed'
    expect(await codes(ana, 'shared')).toEqual(['changed', no, no, 'name', 'youngest', 'oldest', no, no])
    expect(await codes(gloria, 'organisation')).toEqual(await codes(ana, 'shared'))
  })

  it('takes no cursor of another order, and none that no page wrote', async () => {
    const id = crypto.randomUUID()
    for (const [order, keys] of [
      ['name', ['2026-01-01T00:00:00.000Z', 'x', id]],
      ['due', ['Beto', id]],
      ['risk', ['1', id]],
      ['risk', ['1', 'soon', id]],
      ['youngest', ['2026-02-30', id]],
      ['changed', ["2026-01-01' or true", id]],
    ] as const)
      expect((await ana.call(listCases, { order, cursor: writeCursor(keys) })).body.code).toBe(
        'request.invalid',
      )
    expect((await ana.call(listCases, { order: 'height' } as never)).body.code).toBe('request.invalid')
  })
})
