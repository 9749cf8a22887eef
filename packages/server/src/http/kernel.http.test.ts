import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCase } from '@amparo/contract/api/cases/open-case'
import { contentSecurityPolicy } from '@amparo/contract/web-policy'
import { listNotes } from '@amparo/contract/api/notes/notes'
import { searchChildren } from '@amparo/contract/api/search/search-children'
import { newTestId, registerAs } from '@amparo/testkit/register'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

/** What every operation gets from the kernel, on the real app. */
let test: TestApp
let ana: TestClient
let caseId: Awaited<ReturnType<typeof registerAs>>['caseId']

beforeAll(async () => {
  test = await startTestApp()
  ana = await test.signInAs(test.cast.guatemala.caseworker)
  caseId = (await registerAs(ana)).caseId
})
afterAll(() => test.close())

describe('answers', () => {
  it('carry a tag, and are not sent again to whoever has them', async () => {
    const first = await ana.call(openCase, { caseId })
    const tag = String(first.headers['etag'])
    expect(tag).toMatch(/^"[\w-]{22}"$/)
    const again = await ana.call(openCase, { caseId }, { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
    expect(again.text).toBe('')
    const other = await ana.call(openCase, { caseId }, { headers: { 'if-none-match': '"other"' } })
    expect(other.status).toBe(200)
  })

  it('are kept by no cache and obey the one policy of the web', async () => {
    const { headers } = await ana.call(openCase, { caseId })
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers['access-control-allow-origin']).toBeUndefined()
  })
})

describe('refusals', () => {
  it('are RFC 9457 documents with a stable code, in the language that is asked for', async () => {
    const ask = (language: string | undefined) =>
      ana.raw({ method: 'GET', url: `/api/cases/${newTestId()}`, headers: { 'accept-language': language } })
    const spanish = await ask('es-GT,es;q=0.9,en;q=0.5')
    expect(spanish.status).toBe(404)
    expect(spanish.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(spanish.body).toMatchObject({ code: 'record.not-found', status: 404, next: 'person' })
    expect(spanish.body['title']).toBe('No se encontró, o su rol no lo incluye.')
    expect((await ask('en-US')).body['title']).toBe('Not found, or your role does not include it.')
    expect((await ask(undefined)).body['title']).toBe('No se encontró, o su rol no lo incluye.')
  })

  it('answer an unknown address like any other', async () => {
    for (const url of ['/api/nothing', '/nothing.html', '/api/%ff', `/api/${'x'.repeat(300)}`]) {
      const answer = await ana.raw({ method: 'GET', url })
      expect(answer.status, url).toBeGreaterThanOrEqual(400)
      expect(answer.status, url).toBeLessThan(500)
      expect(answer.body['code'], url).toMatch(/^(route|request)\./)
    }
  })

  it('are audited although nothing else of them remains', async () => {
    const kevin = await test.signInAs(test.cast.guatemala.southCaseworker)
    await kevin.call(openCase, { caseId })
    const entries = await test.asKeeper(
      (sql) => sql`select action, decision, reason, subject_ids from amparo.audit_entries
        where actor_id = ${test.cast.guatemala.southCaseworker.id}`,
    )
    expect(entries).toMatchObject([
      { action: 'case.open', decision: 'refused', reason: 'no-such-case', subject_ids: [caseId] },
    ])
  })
})

describe('a read', () => {
  const read = (url: string) => ana.raw({ method: 'GET', url })
  const told = async (url: string) => {
    const { status, body, headers } = await read(url)
    const { instance: _, ...rest } = body
    return { status, rest, type: headers['content-type'], tag: headers['etag'] }
  }

  it.each([
    'x',
    '42',
    '%00',
    '%F0%9F%A6%9C',
    'A'.repeat(3_000),
    "x'; drop table amparo.cases",
    newTestId().toUpperCase(),
  ])('answers the id “%s” like one that does not exist', async (id) => {
    for (const path of ['', '/history', '/risk', `/assessments/${newTestId()}`, '/notes?limit=5']) {
      const missing = await told(`/api/cases/${newTestId()}${path}`)
      expect(missing.status).toBe(404)
      expect(await told(`/api/cases/${id}${path}`)).toEqual(missing)
    }
    expect(await told(`/api/cases/${caseId}/assessments/${id}`)).toEqual(
      await told(`/api/cases/${caseId}/assessments/${newTestId()}`),
    )
    const visitor = test.visitor()
    const unasked = await visitor.raw({ method: 'GET', url: `/api/cases/${id}` })
    expect(unasked.body['code']).toBe('session.missing')
  })

  it('that cannot be asked says so, and nothing about saving', async () => {
    const answers = [
      await read(`/api/cases/${caseId}/notes?limit=many`),
      await read('/api/audit?area=%27'),
      await read('/api/cases?unknown=1'),
      await read('/api/cases?cursor=%00'),
      await ana.call(listNotes, { caseId, cursor: 'made up' }),
      await ana.call(searchChildren, { name: 7 } as never),
      await ana.raw({ method: 'POST', url: '/api/children/search', body: '{' }),
      await ana.raw({ method: 'POST', url: '/api/children/search', body: { name: 'x'.repeat(1_100_000) } }),
      await ana.call(searchChildren, { name: 'Xol' }, { headers: { 'content-type': 'text/plain' } }),
    ]
    for (const { status, text, body } of answers) {
      expect(status, text).toBeGreaterThanOrEqual(400)
      expect(body.code, text).toMatch(/^request\./)
      expect(text).toMatch(/Nothing (was|can)/)
      expect(text).not.toMatch(/saved|you wrote/i)
    }
    const change = await ana.raw({
      method: 'POST',
      url: '/api/children',
      body: { holder: 7 },
      headers: { 'idempotency-key': newTestId() },
    })
    expect(change.body['detail']).toMatch(/^Not saved/)
  })
})

describe('a request that may change something', () => {
  const send = (headers: Readonly<Record<string, string | undefined>>, body: unknown = { name: 'Xol' }) =>
    ana.raw({ method: 'POST', url: '/api/children/search', body, headers })

  it.each([
    'https://evil.example',
    'null',
    '',
    'file://',
    'http://localhost.evil.example',
    'http://localhost:8080',
    'https://localhost:80',
    'chrome-extension://localhost',
    'localhost',
    '//localhost',
  ])('is refused from the page of “%s”', async (origin) => {
    const answer = await send({ origin, host: 'localhost' })
    expect([answer.status, answer.body['code']]).toEqual([403, 'request.forged'])
  })

  it.each([
    ['http://localhost', 'localhost'],
    ['http://localhost:8080', 'localhost:8080'],
    ['https://amparo.test', 'amparo.test'],
    ['https://amparo.test', 'amparo.test:443'],
    ['http://[::1]:8080', '[::1]:8080'],
  ])('is taken from our own page %s, reached at %s', async (origin, host) => {
    expect((await send({ origin, host })).status).toBe(200)
  })

  it.each([
    'text/plain',
    'text/plain; charset=utf-8',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'text/json',
    '',
    undefined,
  ])('is refused as “%s” instead of JSON', async (type) => {
    const answer = await send({ 'content-type': type })
    expect([answer.status, answer.body['code']]).toEqual([415, 'request.wrong-type'])
  })

  it('may say how its JSON is written', async () => {
    expect((await send({ 'content-type': 'application/json; charset=utf-8' })).status).toBe(200)
  })
})

describe('the machine-readable face', () => {
  it('says that it lives and that it can take work', async () => {
    const visitor = test.visitor()
    expect((await visitor.raw({ method: 'GET', url: '/health/live' })).body).toEqual({ live: true })
    expect((await visitor.raw({ method: 'GET', url: '/health/ready' })).body).toEqual({ ready: true })
  })

  it('describes every operation, with its refusals and its rights', async () => {
    const { body } = await test.visitor().raw({ method: 'GET', url: '/api/openapi.json' })
    const open = (body['paths'] as Record<string, Record<string, Record<string, unknown>>>)[
      '/api/cases/{caseId}'
    ]?.['get']
    expect(body['openapi']).toBe('3.1.0')
    expect(open).toMatchObject({
      operationId: 'case.open',
      'x-purpose': 'care',
      'x-access': { who: 'case', section: 'summary', capability: 'read' },
      responses: { default: { $ref: '#/components/responses/Problem' } },
    })
  })

  it('counts requests by operation and outcome, and names nobody', async () => {
    const metrics = (await test.visitor().raw({ method: 'GET', url: '/metrics' })).text
    expect(metrics).toMatch(/amparo_request_seconds_count\{operation="case.open",outcome="done"\} \d+/)
    expect(metrics).toMatch(/operation="case.open",outcome="record.not-found"/)
    for (const secret of [
      caseId,
      test.cast.guatemala.caseworker.id,
      test.cast.guatemala.caseworker.username,
      'Xol',
    ])
      expect(metrics).not.toContain(secret)
  })
})

it('writes logs by named fields only: no address, no name, no token', () => {
  expect(test.logLines.length).toBeGreaterThan(5)
  const names = new Set(test.logLines.flatMap((line) => Object.keys(JSON.parse(line) as object)))
  const allowed = [
    'level',
    'time',
    'pid',
    'hostname',
    'operation',
    'outcome',
    'status',
    'ms',
    'actor',
    'msg',
    'help',
    'kind',
    'code',
    'at',
  ]
  expect([...names].filter((name) => !allowed.includes(name))).toEqual([])
  expect(test.logLines.join('\n')).not.toContain(caseId)
})
