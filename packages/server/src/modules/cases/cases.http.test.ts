import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { registerChild } from '@amparo/contract/api/cases/register-child'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { newTestId, registerAs, registrationInput } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let ana: TestClient

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
})
afterAll(() => test.close())

describe('registering a child', () => {
  it('wants a search first', async () => {
    const julia = await test.signInAs(test.cast.guatemala.otherCaseworker)
    const refused = await julia.call(registerChild, registrationInput())
    expect(refused.body.code).toBe('child.search-first')
  })

  it('opens a case that its worker finds, lists and opens, with everyone who travels along', async () => {
    const { caseId, code } = await registerAs(ana, {
      people: [
        {
          personId: newTestId(),
          names: [{ role: 'called', given: 'Rosa', surname1: 'Caal', surname2: '', married: '' }],
          sex: 'female',
          role: 'relative',
          relation: 'mother',
          travelsWith: true,
        },
      ],
    })
    const opened = await ana.ok(openCase, { caseId })
    expect(opened.case).toMatchObject({
      id: caseId,
      code,
      callName: 'Dulce María',
      state: 'open',
      riskState: 'none',
    })
    expect(opened.people.map((person) => [person.role, person.names[0]?.given])).toEqual([
      ['child', 'Dulce María'],
      ['relative', 'Rosa'],
    ])
    expect(opened.responsible).toMatchObject({ organisation: 'Refugio La Ceiba', worker: 'Ana Tzoc' })
    const mine = await ana.ok(listCases, {})
    expect(mine.items.map((item) => item.code)).toContain(code)
  })

  it('takes one name and nothing else', async () => {
    const { caseId } = await registerAs(ana, {
      names: [{ role: 'nickname', given: 'Chepe', surname1: '', surname2: '', married: '' }],
      born: undefined,
      sex: 'unknown',
      nationalities: [],
      languages: [],
    })
    const opened = await ana.ok(openCase, { caseId })
    expect(opened.case).toMatchObject({ callName: 'Chepe', ageFrom: null, ageTo: null })
  })

  it('refuses a birth in the future and an adult, and changes nothing', async () => {
    const before = (await ana.ok(listCases, {})).items.length
    const future = await ana.call(
      registerChild,
      registrationInput({ born: { kind: 'year', year: 2090 } as never }),
    )
    expect(future.body.code).toBe('birth-date.in-future')
    const adult = await ana.call(
      registerChild,
      registrationInput({ born: { kind: 'year', year: 1980 } as never }),
    )
    expect(adult.body.code).toBe('child.adult')
    expect((await ana.ok(listCases, {})).items.length).toBe(before)
  })

  it('carries out the same command once, and refuses its id for another content', async () => {
    await ana.ok(searchChildren, { name: 'Marvin Coc' })
    const input = registrationInput()
    const commandId = newTestId()
    const [first, second] = await Promise.all([
      ana.call(registerChild, input, { commandId }),
      ana.call(registerChild, input, { commandId }),
    ])
    expect(second.body).toEqual(first.body)
    expect([first.status, second.status]).toEqual([200, 200])
    const other = await ana.call(registerChild, { ...input, holder: 'elsewhere' }, { commandId })
    expect(other.body.code).toBe('command.reused')
    const rows = await test.asKeeper(
      (sql) => sql`select count(*)::int as n from amparo.cases where id = ${input.caseId}`,
    )
    expect(rows[0]?.['n']).toBe(1)
  })

  it('leaves facts, an audit entry and no name in entry or log', async () => {
    const { caseId } = await registerAs(ana, {
      names: [{ role: 'called', given: 'Canarina', surname1: 'Quetzalli', surname2: '', married: '' }],
    })
    const [facts, entries] = await test.asKeeper(async (sql) => [
      await sql`select kind, section from amparo.facts where case_id = ${caseId} order by kind`,
      await sql`select * from amparo.audit_entries where ${caseId}::uuid = any (subject_ids)`,
    ])
    expect(facts.map((fact) => [fact['kind'], fact['section']])).toEqual([
      ['CaseOpened', 'course'],
      ['PersonRegistered', 'identity'],
    ])
    expect(entries.find((entry) => entry['action'] === 'child.register')?.['payload_digest']).toHaveLength(32)
    expect(JSON.stringify(entries)).not.toMatch(/Canarina|Quetzalli/)
    expect(test.logLines.join('\n')).not.toMatch(/Canarina|Quetzalli/)
  })
})

describe('searching', () => {
  it('finds a misspelt name in another order, and through the mother', async () => {
    const { caseId } = await registerAs(ana, {
      names: [
        { role: 'called', given: 'Brayan Estuardo', surname1: 'Vásquez', surname2: 'Ajquij', married: '' },
      ],
      people: [
        {
          personId: newTestId(),
          names: [{ role: 'legal', given: 'Hermelinda', surname1: 'Ajquij', surname2: 'Sicay', married: '' }],
          sex: 'female',
          role: 'relative',
          relation: 'mother',
          travelsWith: false,
        },
      ],
    })
    const found = await ana.ok(searchChildren, { name: "basques ajq'ij bryan" })
    expect(found.cards[0]).toMatchObject({ kind: 'open', caseId })
    const throughMother = await ana.ok(searchChildren, { name: 'Ermelinda Ajquij' })
    expect(throughMother.cards.find((card) => card.kind === 'open' && card.caseId === caseId)).toMatchObject({
      foundThrough: 'Hermelinda Ajquij Sicay',
    })
  })

  it('finds by code and by phone', async () => {
    const { caseId, code } = await registerAs(ana, { phones: ['+502 5555 0199'] })
    const byCode = await ana.ok(searchChildren, { code: code.toLowerCase().replaceAll('-', ' ') })
    expect(byCode.cards).toMatchObject([{ caseId }])
    const byPhone = await ana.ok(searchChildren, { phone: '55550199' })
    expect(byPhone.cards).toContainEqual(expect.objectContaining({ caseId }))
  })

  it('shows one and the same hidden card to everyone who does not hold the case', async () => {
    const { caseId, code } = await registerAs(ana, {
      names: [{ role: 'called', given: 'Yesenia', surname1: 'Tzunun', surname2: 'Mejía', married: '' }],
    })
    const cards = []
    for (const member of [
      test.cast.mexico.caseworker,
      test.cast.mexico.supervisor,
      test.cast.guatemala.southCaseworker,
    ]) {
      const client = await test.signInAs(member)
      const { cards: found } = await client.ok(searchChildren, { name: 'Llesenia Tzʼunun' })
      cards.push(found.find((card) => card.code === code))
    }
    expect(cards[0]).toEqual({
      kind: 'hidden',
      code,
      ageBand: '12-14',
      country: 'GT',
      organisation: 'Refugio La Ceiba',
      howToAsk: { phone: '+502 2200 0000', note: '' },
    })
    expect(JSON.stringify(cards)).not.toContain(caseId)
    expect(cards[1]).toEqual(cards[0])
    expect(cards[2]).toEqual(cards[0])
  })

  it('refuses an empty search', async () => {
    expect((await ana.call(searchChildren, { age: 12 })).body.code).toBe('search.empty')
  })
})

describe('who may open a case', () => {
  it('opens for its worker, her supervisor and the manager, and for nobody else', async () => {
    const { caseId } = await registerAs(ana)
    const { guatemala, mexico, stranger } = test.cast
    const status = async (member: Parameters<TestApp['signInAs']>[0]) =>
      (await (await test.signInAs(member)).call(openCase, { caseId })).status
    expect(await status(guatemala.supervisor)).toBe(200)
    expect(await status(guatemala.manager)).toBe(200)
    expect(await status(guatemala.otherCaseworker)).toBe(404)
    expect(await status(guatemala.southSupervisor)).toBe(404)
    expect(await status(mexico.supervisor)).toBe(404)
    expect(await status(mexico.manager)).toBe(404)
    expect([403, 404]).toContain(await status(guatemala.administrator))
    expect([401, 403, 404]).toContain(await status(stranger))
  })

  it('counts a changed membership from the next request', async () => {
    const { caseId } = await registerAs(ana)
    const lidia = await test.signInAs(test.cast.guatemala.southSupervisor)
    expect((await lidia.call(openCase, { caseId })).status).toBe(404)
    const { north, south } = test.cast.guatemala.teams
    const move = (team: string) =>
      test.asKeeper(
        (sql) =>
          sql`update amparo.memberships set team_id = ${team} where user_id = ${test.cast.guatemala.southSupervisor.id}`,
      )
    await move(north)
    expect((await lidia.call(openCase, { caseId })).status).toBe(200)
    await move(south)
    expect((await lidia.call(openCase, { caseId })).status).toBe(404)
  })

  it('pages through a caseload without losing or repeating a case', async () => {
    const kevin = await test.signInAs(test.cast.guatemala.southCaseworker)
    const made = new Set<string>()
    for (let n = 0; n < 7; n += 1) made.add((await registerAs(kevin)).caseId)
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page: Awaited<ReturnType<typeof kevin.ok<typeof listCases>>> = await kevin.ok(listCases, {
        limit: 3,
        cursor,
      })
      seen.push(...page.items.map((item) => item.id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(new Set(seen)).toEqual(made)
    expect(seen).toHaveLength(7)
    expect((await kevin.call(listCases, { cursor: 'bm9wZQ' })).status).toBe(422)
  })
})

describe('bad input', () => {
  it.each([
    ['an unknown field', { ...registrationInput(), admin: true }],
    ['a wrong type', { ...registrationInput(), holder: 7 }],
    ['an impossible day', registrationInput({ born: { kind: 'day', day: '2015-02-30' } as never })],
    ['ten thousand characters', registrationInput({ holder: 'x'.repeat(10_000) })],
    ['a control character', registrationInput({ holder: 'a\u0000b' })],
    ['no object', [1, 2]],
  ])('refuses %s with a sentence and a pointer', async (_what, body) => {
    const answer = await ana.raw({
      method: 'POST',
      url: '/api/children',
      body,
      headers: { 'idempotency-key': newTestId() },
    })
    expect(answer.status).toBe(422)
    expect(answer.body).toMatchObject({ code: 'request.invalid' })
    expect(answer.body.detail?.length).toBeGreaterThan(20)
  })

  it.each([
    "Robert'); drop table amparo.cases; --",
    '<img src=x onerror=alert(1)>',
    '👩🏽‍👧 José́',
    'Ajq’ij Ajqʼij Ajq`ij Ajq´ij',
  ])('keeps %j as typed', async (given) => {
    const { caseId } = await registerAs(ana, {
      names: [{ role: 'called', given, surname1: '', surname2: '', married: '' }],
    })
    expect((await ana.ok(openCase, { caseId })).case.callName).toBe(given)
  })

  it('refuses broken JSON, a wrong type of message, a foreign page and a missing command id', async () => {
    const send = (headers: Record<string, string | undefined>, body: unknown = '{') =>
      ana.raw({
        method: 'POST',
        url: '/api/children',
        body,
        headers: { 'idempotency-key': newTestId(), ...headers },
      })
    expect((await send({})).body).toMatchObject({ code: 'request.malformed' })
    expect((await send({ 'content-type': 'text/xml' }, '<a/>')).body).toMatchObject({
      code: 'request.wrong-type',
    })
    expect((await send({ 'x-amparo': undefined }, {})).body).toMatchObject({ code: 'request.forged' })
    expect((await send({ 'sec-fetch-site': 'cross-site' }, {})).body).toMatchObject({
      code: 'request.forged',
    })
    expect((await send({ 'idempotency-key': 'again' }, {})).body).toMatchObject({ code: 'request.invalid' })
    expect((await send({}, `{"holder":"${'x'.repeat(1_100_000)}"}`)).body).toMatchObject({
      code: 'request.too-large',
    })
  })
})
