import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as methods from '@amparo/contract/api/sign-in/methods'
import { closeOtherSessions, closeSession, listSessions } from '@amparo/contract/api/sign-in/sessions'
import * as steps from '@amparo/contract/api/sign-in/sign-in'
import { codeSecretOf, giveCredentials, usualPassword } from '@amparo/testkit/credentials'
import { startTestApp, type TestApp } from '@amparo/testkit/test-app'
import { codeAt } from './code-app.ts'

let test: TestApp

beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  test.clock.now = new Date(test.clock.now.getTime() + 3_600_000)
  await test.asKeeper((sql) => sql`delete from sign_in.attempts`)
})

const code = (secret: Buffer) => codeAt(secret, test.clock.now)

describe('sessions', () => {
  it('are listed with their device, and ended one by one or all', async () => {
    const { otherSupervisor } = test.cast.guatemala
    const [here, there, third] = await Promise.all([
      test.signInAs(otherSupervisor, { label: 'Chrome, Android' }),
      test.signInAs(otherSupervisor, { label: 'Firefox, Windows' }),
      test.signInAs(otherSupervisor),
    ])
    const stranger = await test.signInAs(test.cast.mexico.manager)
    const { sessions } = await here.ok(listSessions, {})
    expect(sessions).toHaveLength(3)
    expect(sessions.find((one) => one.current)?.device).toBe('Chrome, Android')
    const firefox = sessions.find((one) => one.device === 'Firefox, Windows')?.id ?? ''
    expect((await stranger.call(closeSession, { sessionId: firefox })).status).toBe(404)
    await here.ok(closeSession, { sessionId: firefox })
    expect((await there.call(listSessions, {})).status).toBe(401)
    expect(await here.ok(closeOtherSessions, {})).toEqual({ closed: 1 })
    expect((await third.call(listSessions, {})).status).toBe(401)
    expect((await here.call(listSessions, {})).status).toBe(200)
  })

  it('end with their person, their time, and a sign-out', async () => {
    const { otherAdministrator } = test.cast.guatemala
    const client = await test.signInAs(otherAdministrator)
    const left = await test.signInAs(otherAdministrator)
    expect(await left.ok(steps.signOut, {})).toEqual({ step: 'signed-out' })
    expect(left.cookies.size).toBe(0)
    expect((await client.call(listSessions, {})).status).toBe(200)
    const idle = await test.signInAs(otherAdministrator, { idleMinutes: 15 })
    await test.asKeeper(
      (sql) =>
        sql`update sign_in.sessions set last_used_at = now() - interval '16 minutes' where idle_minutes = 15`,
    )
    expect((await idle.call(listSessions, {})).body.code).toBe('session.expired')
    await test.asKeeper(
      (sql) => sql`update amparo.users set state = 'disabled' where id = ${otherAdministrator.id}`,
    )
    expect((await client.call(listSessions, {})).status).toBe(401)
    await test.asKeeper(
      (sql) => sql`update amparo.users set state = 'active' where id = ${otherAdministrator.id}`,
    )
  })

  it('are noted as used after the answer, not more than once a minute', async () => {
    const { intakeVolunteer } = test.cast.guatemala
    const client = await test.signInAs(intakeVolunteer)
    const usedAgo = async () => {
      const [row] = await test.asKeeper(
        (sql) =>
          sql`select extract(epoch from now() - last_used_at)::float8 as ago from sign_in.sessions where user_id = ${intakeVolunteer.id}`,
      )
      return Number(row?.['ago'])
    }
    await test.asKeeper(
      (sql) =>
        sql`update sign_in.sessions set last_used_at = now() - interval '40 seconds' where user_id = ${intakeVolunteer.id}`,
    )
    await client.ok(listSessions, {})
    await client.ok(listSessions, {})
    expect(await usedAgo()).toBeGreaterThan(39)
    await test.asKeeper(
      (sql) =>
        sql`update sign_in.sessions set last_used_at = now() - interval '100 seconds' where user_id = ${intakeVolunteer.id}`,
    )
    await client.ok(listSessions, {})
    await expect.poll(usedAgo).toBeLessThan(30)
  })

  it('end elsewhere when the password changes', async () => {
    const { interpreter } = test.cast.guatemala
    await giveCredentials(test, interpreter)
    const [here, there] = [await test.signInAs(interpreter), await test.signInAs(interpreter)]
    const next = 'la neblina baja temprano'
    const change = (current: string, password: string) =>
      here.call(methods.changePassword, { current, password })
    expect((await change('no es esta frase', next)).body.code).toBe('sign-in.no-match')
    const weak = await change(usualPassword, 'contraseña12')
    expect([weak.status, weak.body.errors?.[0]?.pointer]).toEqual([422, '/password'])
    expect((await change(usualPassword, 'interpreter.gt2026')).body.errors?.[0]?.reason).toBe('yours')
    const old = here.cookies.get('amparo_session')
    expect((await change(usualPassword, next)).body).toEqual({ closed: 1 })
    expect(here.cookies.get('amparo_session')).not.toBe(old)
    expect((await there.call(listSessions, {})).status).toBe(401)
    expect((await here.call(listSessions, {})).status).toBe(200)
  })
})

describe('proving oneself again', () => {
  it('is asked for before a new code app, and a confirmation gets a new token', async () => {
    const { privacyLead } = test.cast.guatemala
    const secret = await giveCredentials(test, privacyLead)
    const client = await test.signInAs(privacyLead, {
      confirmedAt: new Date(test.clock.now.getTime() - 660_000),
    })
    expect((await client.call(methods.startCodeApp, {})).body.code).toBe('sign-in.confirm-first')
    expect((await client.call(methods.confirmIdentity, { password: usualPassword })).status).toBe(403)
    expect((await client.call(methods.confirmIdentity, { code: '000000' })).status).toBe(403)
    const old = client.cookies.get('amparo_session')
    await client.ok(methods.confirmIdentity, { code: code(secret) })
    expect(client.cookies.get('amparo_session')).not.toBe(old)
    await test.asKeeper(
      (sql) =>
        sql`update sign_in.sessions set confirmed_at = ${test.clock.now.toISOString()} where user_id = ${privacyLead.id}`,
    )
    await client.ok(methods.startCodeApp, {})
    const next = await codeSecretOf(test, privacyLead, 'next_secret')
    expect((await client.call(methods.confirmCodeApp, { code: code(secret) })).status).toBe(403)
    await client.ok(methods.confirmCodeApp, { code: code(next) })
    expect(await codeSecretOf(test, privacyLead)).toEqual(next)
  })
})
