import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import { readSignInMethods } from '@amparo/contract/api/sign-in/methods'
import * as passkeys from '@amparo/contract/api/sign-in/passkeys'
import * as steps from '@amparo/contract/api/sign-in/sign-in'
import { Authenticator, type Misbehaviour } from '@amparo/testkit/authenticator'
import type { CastMember } from '@amparo/testkit/cast'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { hashPassword } from './passwords.ts'

let test: TestApp
const origin = 'https://amparo.test'
const goodPassword = 'cuatro jícaras de atol'

beforeAll(async () => {
  test = await startTestApp({ env: { PUBLIC_URL: origin } })
})
afterAll(() => test.close())
beforeEach(() => test.asKeeper((sql) => sql`delete from sign_in.attempts`))

async function setUp(client: TestClient, device = new Authenticator(origin), how: Misbehaviour = {}) {
  const begun = await client.ok(passkeys.startPasskeySetUp, {})
  const answer = await client.call(passkeys.setUpPasskey, {
    challengeId: begun.challengeId,
    response: device.create(begun.options, how),
    label: 'Mi teléfono',
  })
  return { device, answer }
}

async function enter(client: TestClient, device: Authenticator, how: Misbehaviour = {}) {
  const begun = await client.ok(passkeys.startPasskey, {})
  return client.call(passkeys.signInWithPasskey, {
    challengeId: begun.challengeId,
    response: device.get(begun.options, how),
  })
}

const signedIn = (member: CastMember) => test.signInAs(member)

describe('a passkey', () => {
  it('is made by somebody signed in, and lets her in alone, with cookies that only travel over TLS', async () => {
    const { caseworker } = test.cast.guatemala
    const { device, answer } = await setUp(await signedIn(caseworker))
    expect(answer.status).toBe(200)
    const client = test.visitor()
    const entered = await enter(client, device)
    expect(entered.body).toMatchObject({ step: 'ready', session: { userId: caseworker.id } })
    const cookies = [entered.headers['set-cookie']].flat().map(String)
    expect(cookies).toHaveLength(2)
    for (const cookie of cookies) expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Secure$/)
    expect((await client.call(listCases, {})).status).toBe(200)
    const methods = await client.ok(readSignInMethods, {})
    expect(methods.passkeys).toMatchObject([{ label: 'Mi teléfono' }])
    expect(methods.passkeys[0]?.lastUsedAt).not.toBeNull()
  })

  it('is the second factor at the first sign-in, and afterwards', async () => {
    const { manager } = test.cast.guatemala
    const hash = await hashPassword(goodPassword)
    await test.asKeeper(
      (sql) => sql`insert into sign_in.passwords (user_id, hash) values (${manager.id}, ${hash})`,
    )
    const first = test.visitor()
    const input = { userName: manager.username, password: goodPassword }
    expect(await first.ok(steps.signIn, input)).toMatchObject({ step: 'set-up-second-factor' })
    const { device, answer } = await setUp(first)
    expect(answer.body).toMatchObject({ step: 'ready' })
    const again = test.visitor()
    expect(await again.ok(steps.signIn, input)).toEqual({ step: 'second-factor', factors: ['passkey'] })
    const foreign = (await setUp(await signedIn(test.cast.guatemala.auditor))).device
    expect((await enter(again, foreign)).status).toBe(403)
    expect((await again.call(steps.secondFactor, { code: '123456' })).status).toBe(403)
    expect((await enter(again, device)).body).toMatchObject({ step: 'ready' })
  })

  it.each<[string, Misbehaviour]>([
    ['another site', { origin: 'https://amparo.test.evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['no face, finger or PIN', { userVerified: false }],
    ['another challenge', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ])('is refused with %s', async (_what, how) => {
    const { supervisor } = test.cast.guatemala
    const owner = await signedIn(supervisor)
    expect((await setUp(owner, new Authenticator(origin), how)).answer.status).toBe(403)
    const { device } = await setUp(owner)
    expect((await enter(test.visitor(), device, how)).body.code).toBe('sign-in.no-match')
    expect((await enter(test.visitor(), device)).status).toBe(200)
  })

  it('is refused when its counter runs backwards: somebody has copied it', async () => {
    const { device } = await setUp(await signedIn(test.cast.guatemala.otherSupervisor))
    expect((await enter(test.visitor(), device, { counter: 9 })).status).toBe(200)
    expect((await enter(test.visitor(), device, { counter: 9 })).status).toBe(403)
  })

  it('answers a challenge once, and only the challenge that was given', async () => {
    const { device } = await setUp(await signedIn(test.cast.mexico.caseworker))
    const client = test.visitor()
    const begun = await client.ok(passkeys.startPasskey, {})
    const input = { challengeId: begun.challengeId, response: device.get(begun.options) }
    const answers = await Promise.all(
      [1, 2].map(() => test.visitor().call(passkeys.signInWithPasskey, input)),
    )
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 403])
    const owner = await signedIn(test.cast.mexico.caseworker)
    const forSetUp = await owner.ok(passkeys.startPasskeySetUp, {})
    const crossed = { challengeId: forSetUp.challengeId, response: device.get(forSetUp.options) }
    expect((await test.visitor().call(passkeys.signInWithPasskey, crossed)).status).toBe(403)
  })

  it('does not let in whose account is closed', async () => {
    const { interpreter } = test.cast.guatemala
    const { device } = await setUp(await signedIn(interpreter))
    await test.asKeeper((sql) => sql`update amparo.users set state = 'disabled' where id = ${interpreter.id}`)
    expect((await enter(test.visitor(), device)).status).toBe(403)
  })

  it('is not made from a screen left open, nor by somebody who only has the password', async () => {
    const { otherCaseworker, privacyLead } = test.cast.guatemala
    const stale = await test.signInAs(privacyLead, { confirmedAt: new Date(Date.now() - 700_000) })
    expect((await stale.call(passkeys.startPasskeySetUp, {})).body.code).toBe('sign-in.confirm-first')
    const { device } = await setUp(await signedIn(privacyLead))
    expect((await enter(stale, device)).status).toBe(200)
    expect((await stale.call(passkeys.startPasskeySetUp, {})).status).toBe(200)

    const hash = await hashPassword(goodPassword)
    await test.asKeeper(
      (sql) => sql`insert into sign_in.passwords (user_id, hash) values (${otherCaseworker.id}, ${hash})`,
    )
    await setUp(await signedIn(otherCaseworker))
    const thief = test.visitor()
    await thief.ok(steps.signIn, { userName: otherCaseworker.username, password: goodPassword })
    expect((await thief.call(passkeys.startPasskeySetUp, {})).body.code).toBe('sign-in.other-step')
    expect((await test.visitor().call(passkeys.startPasskeySetUp, {})).status).toBe(401)
  })

  it('is taken out by its owner, but not the last proof she has', async () => {
    const { serviceProvider } = test.cast.guatemala
    const owner = await signedIn(serviceProvider)
    await setUp(owner)
    const { device } = await setUp(owner)
    const { passkeys: listed } = await owner.ok(readSignInMethods, {})
    expect(listed).toHaveLength(2)
    const [one, two] = listed
    const stranger = await signedIn(test.cast.mexico.manager)
    await setUp(stranger)
    await setUp(stranger)
    expect((await stranger.call(passkeys.removePasskey, { passkeyId: two?.id ?? '' })).status).toBe(404)
    await owner.ok(passkeys.removePasskey, { passkeyId: two?.id ?? '' })
    expect((await enter(test.visitor(), device)).status).toBe(403)
    expect((await owner.call(passkeys.removePasskey, { passkeyId: one?.id ?? '' })).body.code).toBe(
      'sign-in.last-factor',
    )
  })

  it('tells a stranger nothing about who has one', async () => {
    const begun = await test.visitor().ok(passkeys.startPasskey, {})
    expect(begun.options['allowCredentials']).toEqual([])
    const unknown = await enter(test.visitor(), new Authenticator(origin))
    expect([unknown.status, unknown.body.code]).toEqual([403, 'sign-in.no-match'])
  })
})
