import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  linkIdentity,
  listUsers,
  readHistory,
  unlinkIdentity,
} from '@amparo/contract/api/organisations/users'
import { listSessions } from '@amparo/contract/api/sign-in/sessions'
import { finishOpenid, readWaysIn, startOpenid } from '@amparo/contract/api/sign-in/openid'
import { startOpenidProvider, type OpenidProvider } from '@amparo/testkit/openid-provider'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let provider: OpenidProvider
let test: TestApp

beforeAll(async () => {
  provider = await startOpenidProvider()
  test = await startTestApp({
    env: {
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.clientId,
      PUBLIC_URL: 'https://amparo.test',
    },
  })
  const { guatemala } = test.cast
  await test.asKeeper(
    (sql) => sql`update amparo.users set email = 'ana@refugio.example' where id = ${guatemala.caseworker.id}`,
  )
  const administrator = await test.signInAs(guatemala.administrator)
  await administrator.ok(linkIdentity, { userId: guatemala.manager.id, subject: 'subject-of-the-manager' })
})
afterAll(async () => {
  provider.close()
  await test.close()
})
beforeEach(async () => {
  provider.lies = {}
  await test.asKeeper((sql) => sql`delete from sign_in.attempts`)
})

async function goThrough(client: TestClient = test.visitor()) {
  const begun = await client.ok(startOpenid, {})
  const answer = await provider.visit(begun.url)
  return { ...begun, answer }
}

async function signIn(client: TestClient = test.visitor()) {
  const { ticket, answer } = await goThrough(client)
  return client.call(finishOpenid, { ticket, answer })
}

it('lets in whom an administrator linked, and asks for a second factor unless the service did', async () => {
  expect(await test.visitor().ok(readWaysIn, {})).toEqual({ openid: true, passkeysAt: 'https://amparo.test' })
  provider.person = { subject: 'subject-of-the-manager', methods: ['pwd'] }
  expect((await signIn()).body).toMatchObject({ step: 'set-up-second-factor' })
  provider.person = { subject: 'subject-of-the-manager', methods: ['pwd', 'mfa'] }
  expect((await signIn()).body).toMatchObject({
    step: 'ready',
    session: { userId: test.cast.guatemala.manager.id },
  })
})

it('never lets in by an e-mail address that is the same', async () => {
  provider.person = { subject: 'somebody-else', email: 'ana@refugio.example', methods: ['mfa'] }
  const answer = await signIn()
  expect([answer.status, answer.body.code]).toEqual([403, 'sign-in.not-linked'])
  expect(answer.headers['set-cookie']).toBeUndefined()
})

it('takes an answer once, and only in the tab that began', async () => {
  provider.person = { subject: 'subject-of-the-manager', methods: ['mfa'] }
  const victim = await goThrough()
  const attacker = await goThrough()
  const finish = (ticket: string, answer: string) => test.visitor().call(finishOpenid, { ticket, answer })
  expect((await finish(victim.ticket, attacker.answer)).status).toBe(403)
  expect((await finish('A'.repeat(43), victim.answer)).status).toBe(403)
  expect((await finish(attacker.ticket, attacker.answer)).status).toBe(200)
  expect((await finish(attacker.ticket, attacker.answer)).status).toBe(403)
  const other = await goThrough()
  const forged = new URLSearchParams(other.answer)
  forged.set('code', 'made-up')
  expect((await finish(other.ticket, forged.toString())).status).toBe(403)
})

it.each([
  ['meant for another program', { aud: 'another' }],
  ['of another service', { iss: 'https://evil.example' }],
  ['that has run out', { exp: 1 }],
  ['of another sign-in', { nonce: 'another' }],
])('refuses an ID token %s', async (_what, lies) => {
  provider.person = { subject: 'subject-of-the-manager', methods: ['mfa'] }
  provider.lies = lies
  expect((await signIn()).body.code).toBe('sign-in.answer-unusable')
})

it.each([
  ['access_denied', 'sign-in.provider-refused'],
  ['server_error', 'sign-in.provider-unavailable'],
  ['invalid_scope', 'sign-in.answer-unusable'],
])('says what became of it where the service answers %s, and only to who began', async (error, code) => {
  const { ticket, answer } = await goThrough()
  const state = new URLSearchParams(answer).get('state') ?? ''
  const refusal = new URLSearchParams({ error, state, iss: provider.issuer }).toString()
  const another = await test.visitor().call(finishOpenid, { ticket: 'A'.repeat(43), answer: refusal })
  expect(another.body.code).toBe('sign-in.answer-unusable')
  expect((await test.visitor().call(finishOpenid, { ticket, answer: refusal })).body.code).toBe(code)
})

it('is linked only by an administrator of the organisation that keeps the account', async () => {
  const { guatemala, mexico } = test.cast
  const input = { userId: guatemala.caseworker.id, subject: 'x' }
  expect((await (await test.signInAs(guatemala.supervisor)).call(linkIdentity, input)).status).toBe(403)
  expect((await (await test.signInAs(mexico.administrator)).call(linkIdentity, input)).status).toBe(404)
})

it('links one account to one person, from a screen where she has just confirmed who she is', async () => {
  const { guatemala } = test.cast
  const input = { userId: guatemala.interpreter.id, subject: 'subject-of-the-interpreter' }
  const stale = await test.signInAs(guatemala.administrator, { confirmedAt: new Date(Date.now() - 700_000) })
  expect((await stale.call(linkIdentity, input)).body.code).toBe('sign-in.confirm-first')
  const irma = await test.signInAs(guatemala.administrator)
  const isLinked = async () =>
    (await irma.ok(listUsers, {})).items.find((user) => user.id === input.userId)?.hasLinkedAccount
  expect(await isLinked()).toBe(false)
  await irma.ok(linkIdentity, input)
  expect(await isLinked()).toBe(true)
  const again = [
    { ...input, subject: 'another-of-hers' },
    { ...input, userId: guatemala.auditor.id },
  ]
  for (const one of again) expect((await irma.call(linkIdentity, one)).body.code).toBe('identity.taken')
  const { items } = await irma.ok(readHistory, { userId: input.userId })
  expect(items[0]).toMatchObject({ by: guatemala.administrator.displayName, change: { linkedAccount: true } })
  const entries = await test.asKeeper(
    (
      sql,
    ) => sql`select decision, subject_ids, fields from amparo.audit_entries where action = 'user.link-identity'
      and decision = 'allowed' and actor_id = ${guatemala.administrator.id} order by recorded_at desc limit 1`,
  )
  expect(entries[0]).toMatchObject({ subject_ids: [input.userId], fields: ['linkedAccount'] })
})

it('is taken away again: nobody comes in by it, whoever is in is out, her other ways stay', async () => {
  const { guatemala, mexico } = test.cast
  const { manager } = guatemala
  const input = { userId: manager.id }
  const irma = await test.signInAs(guatemala.administrator)
  expect((await irma.call(unlinkIdentity, input)).body.code).toBe('identity.last-proof')
  await test.asKeeper(
    (sql) => sql`insert into sign_in.passwords (user_id, hash) values (${manager.id}, '$argon2id$made-up')`,
  )
  provider.person = { subject: 'subject-of-the-manager', methods: ['pwd', 'mfa'] }
  const inside = test.visitor()
  expect((await signIn(inside)).body).toMatchObject({ step: 'ready' })
  const stale = await test.signInAs(guatemala.administrator, { confirmedAt: new Date(Date.now() - 700_000) })
  expect((await stale.call(unlinkIdentity, input)).body.code).toBe('sign-in.confirm-first')
  expect((await (await test.signInAs(guatemala.supervisor)).call(unlinkIdentity, input)).status).toBe(403)
  expect((await (await test.signInAs(mexico.administrator)).call(unlinkIdentity, input)).status).toBe(404)
  expect((await inside.call(listSessions, {})).status).toBe(200)
  await irma.ok(unlinkIdentity, input)
  expect((await inside.call(listSessions, {})).status).toBe(401)
  expect((await signIn()).body.code).toBe('sign-in.not-linked')
  expect((await irma.call(unlinkIdentity, input)).status).toBe(404)
  await irma.ok(linkIdentity, { ...input, subject: 'subject-of-the-manager' })
  expect((await signIn()).body).toMatchObject({ step: 'ready' })
})

it('says so when the service is away, and passwords go on', async () => {
  const away = await startTestApp({ env: { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'amparo' } })
  const answer = await away.visitor().call(startOpenid, {})
  expect([answer.status, answer.body.code]).toEqual([503, 'sign-in.provider-unavailable'])
  await away.close()
})

it('says that there is none where none was set up', async () => {
  const plain = await startTestApp()
  const answer = await plain.visitor().call(startOpenid, {})
  expect([answer.status, answer.body.code]).toEqual([409, 'sign-in.no-provider'])
  await plain.close()
})
