import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import * as methods from '@amparo/contract/api/sign-in/methods'
import { readSession, type SignInStep } from '@amparo/contract/api/sign-in/session'
import { listSessions } from '@amparo/contract/api/sign-in/sessions'
import * as steps from '@amparo/contract/api/sign-in/sign-in'
import type { CastMember } from '@amparo/testkit/cast'
import { codeSecretOf, giveCredentials, usualPassword } from '@amparo/testkit/credentials'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { codeAt } from './code-app.ts'

let test: TestApp
let address = 0

beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.now = new Date(test.clock.now.getTime() + 3_600_000)
  await test.asKeeper((sql) => sql`delete from sign_in.attempts`)
})

const code = (secret: Buffer) => codeAt(secret, test.clock.now)
const from = () => ({ remoteAddress: `198.51.100.${(address += 1)}` })

async function signInFully(client: TestClient, member: CastMember, secret: Buffer): Promise<SignInStep> {
  await client.ok(steps.signIn, { userName: member.username, password: usualPassword })
  return client.ok(steps.secondFactor, { code: code(secret) })
}

describe('signing in', () => {
  it('goes by password and code to the one organisation, and opens nothing before', async () => {
    const { caseworker } = test.cast.guatemala
    const secret = await giveCredentials(test, caseworker)
    const client = test.visitor()
    expect(await client.ok(readSession, {})).toEqual({ step: 'signed-out' })
    const first = await client.ok(steps.signIn, { userName: ' Caseworker.GT ', password: usualPassword })
    expect(first).toEqual({ step: 'second-factor', factors: ['code-app'] })
    for (const operation of [listCases, listSessions, methods.readSignInMethods])
      expect((await client.call(operation, {})).status).toBe(401)
    const halfToken = client.cookies.get('amparo_session')
    const done = await client.ok(steps.secondFactor, { code: code(secret) })
    expect(done).toMatchObject({
      step: 'ready',
      session: { userId: caseworker.id, organisation: { name: 'Refugio La Ceiba' }, roles: ['caseworker'] },
    })
    expect(client.cookies.get('amparo_session')).not.toBe(halfToken)
    expect((await client.call(listCases, {})).status).toBe(200)
    const stale = test.visitor()
    stale.cookies.set('amparo_session', halfToken ?? '')
    expect(await stale.ok(readSession, {})).toEqual({ step: 'signed-out' })
  })

  it('gives cookies that scripts and other sites cannot use, and no token anywhere else', async () => {
    const { auditor } = test.cast.guatemala
    await giveCredentials(test, auditor)
    const client = test.visitor()
    const answer = await client.call(steps.signIn, { userName: auditor.username, password: usualPassword })
    const [cookie] = [answer.headers['set-cookie']].flat()
    expect(cookie).toMatch(/^amparo_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const token = client.cookies.get('amparo_session') ?? ''
    expect(answer.text).not.toContain(token)
    expect(test.logLines.join('\n')).not.toContain(token)
    const url = await client.raw({ method: 'GET', url: `/api/session?amparo_session=${token}` })
    expect(url.status).toBe(422)
    const [kept] = await test.asKeeper(
      (sql) => sql`select encode(token_hash, 'hex') as h from sign_in.sessions where user_id = ${auditor.id}`,
    )
    expect(String(kept?.['h'])).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is refused without the header that other sites cannot send', async () => {
    const client = test.visitor()
    const body = { userName: 'x', password: 'y' }
    for (const headers of [{ 'x-amparo': undefined }, { 'sec-fetch-site': 'cross-site' }]) {
      const answer = await client.raw({ method: 'POST', url: steps.signIn.path, body, headers })
      expect([answer.status, answer.body.code]).toEqual([403, 'request.forged'])
    }
  })

  it('ignores a session that was planted before', async () => {
    const { manager } = test.cast.guatemala
    const secret = await giveCredentials(test, manager)
    const client = test.visitor()
    client.cookies.set('amparo_session', 'A'.repeat(43))
    await signInFully(client, manager, secret)
    expect(client.cookies.get('amparo_session')).not.toBe('A'.repeat(43))

    const attacker = await test.signInAs(test.cast.mexico.caseworker)
    const planted = attacker.cookies.get('amparo_session') ?? ''
    const victim = test.visitor()
    victim.cookies.set('amparo_session', planted)
    test.clock.now = new Date(test.clock.now.getTime() + 60_000)
    await signInFully(victim, manager, secret)
    expect(victim.cookies.get('amparo_session')).not.toBe(planted)
    expect((await attacker.call(listCases, {})).status).toBe(401)
  })

  it('answers alike for a wrong password, an unknown name, a disabled and an invited account', async () => {
    const { interpreter, privacyLead } = test.cast.mexico
    await giveCredentials(test, interpreter)
    await giveCredentials(test, privacyLead)
    await test.asKeeper(async (sql) => {
      await sql`update amparo.users set state = 'disabled' where id = ${interpreter.id}`
      await sql`update amparo.users set state = 'invited' where id = ${privacyLead.id}`
    })
    const wrong: [string, string][] = [
      [test.cast.guatemala.caseworker.username, 'otra frase bien larga'],
      ['nadie.conocido', usualPassword],
      [interpreter.username, usualPassword],
      [privacyLead.username, usualPassword],
      ["'; drop table sign_in.sessions; --", usualPassword],
    ]
    const bodies = new Set<string>()
    for (const [userName, password] of wrong) {
      const answer = await test.visitor().call(steps.signIn, { userName, password }, from())
      expect(answer.status).toBe(403)
      bodies.add(answer.text.replace(/urn:uuid:[0-9a-f-]+/, ''))
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
    expect([...bodies]).toHaveLength(1)
  })

  it('refuses texts of absurd length or with control characters before doing any work', async () => {
    for (const input of [
      { userName: 'x\u0000', password: 'y' },
      { userName: 'x', password: 'y'.repeat(10_000) },
      { userName: 'x'.repeat(10_000), password: 'y' },
    ]) {
      const answer = await test.visitor().call(steps.signIn, input)
      expect([answer.status, answer.body.code]).toEqual([422, 'request.invalid'])
      expect(answer.text).not.toContain('yyyy')
    }
  })

  it('writes every try in the audit log, without a password or a name', async () => {
    const { supervisor } = test.cast.mexico
    const secret = await giveCredentials(test, supervisor)
    const client = test.visitor()
    await client.call(steps.signIn, { userName: supervisor.username, password: 'no es esta frase' })
    await signInFully(client, supervisor, secret)
    const rows = await test.asKeeper(
      (
        sql,
      ) => sql`select action, decision, reason, subject_ids, row_to_json(e)::text as whole from amparo.audit_entries e
        where action in ('session.sign-in', 'session.second-factor') order by recorded_at desc limit 3`,
    )
    expect(rows.map((row) => [row['action'], row['decision'], row['reason']])).toEqual([
      ['session.second-factor', 'allowed', null],
      ['session.sign-in', 'allowed', null],
      ['session.sign-in', 'refused', 'sign-in.no-match'],
    ])
    expect(rows[0]?.['subject_ids']).toEqual([supervisor.id])
    expect(rows.map((row) => row['whole']).join()).not.toMatch(/frase|supervisor\.mx/)
  })
})

describe('the second factor', () => {
  it('takes a code once, also when it is sent twice at the same moment', async () => {
    const { caseworker } = test.cast.mexico
    const secret = await giveCredentials(test, caseworker)
    const clients = await Promise.all(
      [1, 2].map(async () => {
        const client = test.visitor()
        await client.ok(steps.signIn, { userName: caseworker.username, password: usualPassword })
        return client
      }),
    )
    const now = code(secret)
    const answers = await Promise.all(clients.map((client) => client.call(steps.secondFactor, { code: now })))
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 403])
    const late = test.visitor()
    await late.ok(steps.signIn, { userName: caseworker.username, password: usualPassword })
    expect((await late.call(steps.secondFactor, { code: now })).body.code).toBe('sign-in.no-match')
  })

  it('takes the code of a clock that is half a minute off, and not of one that is two minutes off', async () => {
    const { otherCaseworker } = test.cast.mexico
    const secret = await giveCredentials(test, otherCaseworker)
    const client = test.visitor()
    await client.ok(steps.signIn, { userName: otherCaseworker.username, password: usualPassword })
    const at = (seconds: number) => codeAt(secret, new Date(test.clock.now.getTime() + seconds * 1000))
    expect((await client.call(steps.secondFactor, { code: at(-120) })).status).toBe(403)
    expect((await client.call(steps.secondFactor, { code: at(120) })).status).toBe(403)
    expect((await client.call(steps.secondFactor, { code: at(-30) })).status).toBe(200)
  })

  it('is set up at the first sign-in, with the same secret until it is confirmed', async () => {
    const { southCaseworker } = test.cast.guatemala
    await giveCredentials(test, southCaseworker)
    await test.asKeeper((sql) => sql`delete from sign_in.code_apps where user_id = ${southCaseworker.id}`)
    const client = test.visitor()
    const step = await client.ok(steps.signIn, {
      userName: southCaseworker.username,
      password: usualPassword,
    })
    if (step.step !== 'set-up-second-factor') throw new Error(step.step)
    expect(step.uri).toContain('otpauth://totp/Amparo:southcaseworker.gt')
    expect(step.picture.length).toBeGreaterThan(20)
    expect(step.picture.every((row) => row.length === step.picture.length)).toBe(true)
    expect(await client.ok(readSession, {})).toEqual(step)
    expect((await client.call(steps.secondFactor, { code: '000000' })).status).toBe(403)
    const secret = await codeSecretOf(test, southCaseworker)
    expect(await client.ok(steps.secondFactor, { code: code(secret) })).toMatchObject({ step: 'ready' })
    const again = test.visitor()
    expect(
      await again.ok(steps.signIn, { userName: southCaseworker.username, password: usualPassword }),
    ).toMatchObject({ step: 'second-factor' })
  })

  it('cannot be set up anew by somebody who only knows the password', async () => {
    const { southSupervisor } = test.cast.guatemala
    await giveCredentials(test, southSupervisor)
    const thief = test.visitor()
    await thief.ok(steps.signIn, { userName: southSupervisor.username, password: usualPassword })
    expect((await thief.call(methods.startCodeApp, {})).status).toBe(401)
    expect((await thief.call(steps.acceptCodeOfConduct, { version: '2026-1' })).body.code).toBe(
      'sign-in.other-step',
    )
    const { id } = test.cast.guatemala
    expect((await thief.call(steps.chooseOrganisation, { organisationId: id })).body.code).toBe(
      'sign-in.other-step',
    )
  })
})

describe('the code of conduct and the organisation', () => {
  it('are asked for before any work', async () => {
    const { serviceProvider } = test.cast.guatemala
    const secret = await giveCredentials(test, serviceProvider)
    await test.asKeeper(
      (sql) => sql`update amparo.users set code_of_conduct = null where id = ${serviceProvider.id}`,
    )
    const client = test.visitor()
    const step = await signInFully(client, serviceProvider, secret)
    if (step.step !== 'code-of-conduct') throw new Error(step.step)
    expect(step.paragraphs.length).toBeGreaterThan(8)
    expect((await client.call(listCases, {})).status).toBe(401)
    expect((await client.call(steps.acceptCodeOfConduct, { version: '1999-1' })).body.code).toBe(
      'sign-in.conduct-changed',
    )
    const spanish = { headers: { 'accept-language': 'es-GT' } }
    expect(await client.ok(steps.acceptCodeOfConduct, { version: step.version }, spanish)).toMatchObject({
      step: 'ready',
    })
    const [row] = await test.asKeeper(
      (sql) =>
        sql`select code_of_conduct, code_of_conduct_at is not null as dated from amparo.users where id = ${serviceProvider.id}`,
    )
    expect(row).toEqual({ code_of_conduct: `${step.version} es`, dated: true })
  })

  it('is asked again each year, and no session outlives the year', async () => {
    const { auditor } = test.cast.guatemala
    const secret = await giveCredentials(test, auditor)
    const acceptedSince = (time: string) =>
      test.asKeeper(
        (sql) =>
          sql`update amparo.users set code_of_conduct_at = now() - ${time}::interval where id = ${auditor.id}`,
      )
    await acceptedSince('364 days 23 hours')
    const client = test.visitor()
    expect(await signInFully(client, auditor, secret)).toMatchObject({ step: 'ready' })
    const [session] = await test.asKeeper(
      (sql) => sql`select s.expires_at = u.code_of_conduct_at + interval '8760 hours' as ends_with_it
        from sign_in.sessions s join amparo.users u on u.id = s.user_id
        where u.id = ${auditor.id} and s.ended_at is null order by s.created_at desc limit 1`,
    )
    expect(session).toEqual({ ends_with_it: true })

    await acceptedSince('365 days')
    const again = test.visitor()
    test.clock.now = new Date(test.clock.now.getTime() + 60_000)
    const step = await signInFully(again, auditor, secret)
    if (step.step !== 'code-of-conduct') throw new Error(step.step)
    expect((await again.call(listSessions, {})).status).toBe(401)
    expect(await again.ok(steps.acceptCodeOfConduct, { version: step.version })).toMatchObject({
      step: 'ready',
    })
  })

  it('are chosen by somebody who works for two, who can change over and never to a third', async () => {
    const { guatemala, mexico, stranger } = test.cast
    const secret = await giveCredentials(test, stranger)
    await test.asKeeper(async (sql) => {
      for (const organisation of [guatemala, mexico])
        await sql`insert into amparo.memberships (id, user_id, organisation_id, role)
          values (gen_random_uuid(), ${stranger.id}, ${organisation.id}, 'auditor')`
    })
    const client = test.visitor()
    const step = await signInFully(client, stranger, secret)
    if (step.step !== 'organisation') throw new Error(step.step)
    expect(step.organisations.map((one) => one.country).sort()).toEqual(['GT', 'MX'])
    expect((await client.call(steps.chooseOrganisation, { organisationId: stranger.id })).body.code).toBe(
      'record.not-found',
    )
    const chosen = await client.ok(steps.chooseOrganisation, { organisationId: mexico.id })
    expect(chosen).toMatchObject({ session: { organisation: { id: mexico.id } } })
    if (chosen.step !== 'ready') throw new Error(chosen.step)
    expect(chosen.session.organisations).toEqual(step.organisations)
    const before = client.cookies.get('amparo_session')
    const moved = await client.ok(steps.chooseOrganisation, { organisationId: guatemala.id })
    expect(moved).toMatchObject({ session: { organisation: { id: guatemala.id } } })
    expect(client.cookies.get('amparo_session')).not.toBe(before)
  })
})
