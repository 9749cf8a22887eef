import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as steps from '@amparo/contract/api/sign-in/sign-in'
import { giveCredentials, usualPassword } from '@amparo/testkit/credentials'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { codeAt } from './code-app.ts'
import { hashPassword, isPassword, nobodysHash } from './passwords.ts'

let test: TestApp
let secret: Buffer
let origins = 0

beforeAll(async () => {
  test = await startTestApp()
  secret = await giveCredentials(test, test.cast.guatemala.caseworker)
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.now = new Date(test.clock.now.getTime() + 3_600_000)
  await test.asKeeper((sql) => sql`delete from sign_in.attempts`)
})

const newOrigin = () => `198.51.${Math.floor((origins += 1) / 250)}.${origins % 250}`
const wait = (seconds: number) => {
  test.clock.now = new Date(test.clock.now.getTime() + seconds * 1000)
}

function trySignIn(
  client: TestClient,
  password: string,
  userName = 'caseworker.gt',
  remoteAddress = newOrigin(),
) {
  return client.call(steps.signIn, { userName, password }, { remoteAddress })
}

it('waits longer after each wrong password, although every refusal was rolled back', async () => {
  const statuses: number[] = []
  for (let count = 0; count < 8; count += 1)
    statuses.push((await trySignIn(test.visitor(), 'otra frase larga')).status)
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429, 429])
  const refused = await trySignIn(test.visitor(), usualPassword)
  expect([refused.status, refused.body.code]).toEqual([429, 'request.too-many'])
  wait(16)
  expect((await trySignIn(test.visitor(), 'otra frase larga')).status).toBe(403)
  wait(16)
  expect((await trySignIn(test.visitor(), usualPassword)).status).toBe(429)
  wait(15)
  expect((await trySignIn(test.visitor(), usualPassword)).status).toBe(200)
  expect((await trySignIn(test.visitor(), 'otra frase larga')).status).toBe(403)
})

it('waits just the same for a name that does not exist', async () => {
  const statuses: number[] = []
  for (let count = 0; count < 7; count += 1)
    statuses.push((await trySignIn(test.visitor(), 'otra frase larga', 'nadie')).status)
  expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429])
})

it('does not let many tries at once slip through', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => trySignIn(test.visitor(), 'otra frase larga')),
  )
  expect(answers.filter((answer) => answer.status === 403)).toHaveLength(5)
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(15)
})

it('lets the person in on her own device while a stranger hammers', async () => {
  const own = test.visitor()
  await trySignIn(own, usualPassword)
  await own.ok(steps.secondFactor, { code: codeAt(secret, test.clock.now) })
  expect(own.cookies.has('amparo_device')).toBe(true)
  for (let count = 0; count < 12; count += 1) await trySignIn(test.visitor(), 'otra frase larga')
  expect((await trySignIn(test.visitor(), usualPassword)).status).toBe(429)
  expect((await trySignIn(own, usualPassword)).status).toBe(200)
  const borrowed = test.visitor()
  borrowed.cookies.set('amparo_device', 'A'.repeat(43))
  expect((await trySignIn(borrowed, usualPassword)).status).toBe(429)
})

it('does not take over a device token that somebody planted', async () => {
  const planted = 'B'.repeat(43)
  const client = test.visitor()
  client.cookies.set('amparo_device', planted)
  await trySignIn(client, usualPassword)
  await client.ok(steps.secondFactor, { code: codeAt(secret, test.clock.now) })
  expect(client.cookies.get('amparo_device')).toMatch(/^[\w-]{43}$/)
  expect(client.cookies.get('amparo_device')).not.toBe(planted)
})

it('slows down one origin that tries many names', async () => {
  const remoteAddress = '2001:db8:1:2::7'
  let refusedAt = 0
  for (let count = 1; refusedAt === 0 && count < 60; count += 1) {
    const address = count % 2 === 0 ? remoteAddress : `2001:db8:1:2:ffff::${count}`
    const answer = await trySignIn(test.visitor(), 'otra frase larga', `nombre.${count}`, address)
    if (answer.status === 429) refusedAt = count
  }
  expect(refusedAt).toBe(41)
  expect((await trySignIn(test.visitor(), usualPassword)).status).toBe(200)
})

it('slows down guesses of the second factor and of codes on paper', async () => {
  const client = test.visitor()
  await trySignIn(client, usualPassword)
  const codes: number[] = []
  for (let count = 0; count < 7; count += 1)
    codes.push(
      (await client.call(steps.secondFactor, { code: `00000${count}` }, { remoteAddress: newOrigin() }))
        .status,
    )
  expect(codes).toEqual([403, 403, 403, 403, 403, 429, 429])
  const input = { code: 'ABCD-EFGH-JKMN-PQRS', userName: 'x', password: usualPassword }
  const paper: number[] = []
  for (let count = 0; count < 42; count += 1)
    paper.push(
      (await test.visitor().call(steps.acceptInvitation, input, { remoteAddress: '192.0.2.9' })).status,
    )
  expect(paper.filter((status) => status === 403)).toHaveLength(40)
  expect(paper.at(-1)).toBe(429)
})

it('keeps names out of the counts', async () => {
  await trySignIn(test.visitor(), 'otra frase larga', 'maria.secreta')
  const rows = await test.asKeeper((sql) => sql`select subject from sign_in.attempts`)
  const short = createHash('sha256').update('maria.secreta').digest('base64url').slice(0, 22)
  expect(rows.map((row) => row['subject'])).toContain(`password ${short}`)
  expect(JSON.stringify(rows)).not.toContain('secreta')
})

it('works as hard for a name that does not exist as for one that does', async () => {
  const parametersOf = (text: string) => text.split('$').slice(1, 4).join('$')
  expect(parametersOf(nobodysHash)).toBe(parametersOf(await hashPassword(usualPassword)))
  const password = 'x'.repeat(20)
  expect(await isPassword(password, nobodysHash)).toBe(true)
  expect(await isPassword(password, undefined)).toBe(false)
})
