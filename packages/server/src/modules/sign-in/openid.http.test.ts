import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { linkIdentity } from '@amparo/contract/api/organisations/users'
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
  expect([answer.status, answer.body.code]).toEqual([403, 'sign-in.no-match'])
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
  expect((await signIn()).body.code).toBe('sign-in.no-match')
})

it('is linked only by an administrator of the organisation that keeps the account', async () => {
  const { guatemala, mexico } = test.cast
  const input = { userId: guatemala.caseworker.id, subject: 'x' }
  expect((await (await test.signInAs(guatemala.supervisor)).call(linkIdentity, input)).status).toBe(403)
  expect((await (await test.signInAs(mexico.administrator)).call(linkIdentity, input)).status).toBe(404)
})

it('says so when the service is away, and passwords go on', async () => {
  const away = await startTestApp({ env: { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'amparo' } })
  const answer = await away.visitor().call(startOpenid, {})
  expect([answer.status, answer.body.code]).toEqual([503, 'sign-in.provider-unavailable'])
  await away.close()
})
