import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import * as resets from '@amparo/contract/api/organisations/resets'
import { readSignInMethods } from '@amparo/contract/api/sign-in/methods'
import { listSessions } from '@amparo/contract/api/sign-in/sessions'
import * as steps from '@amparo/contract/api/sign-in/sign-in'
import type { Id } from '@amparo/domain/kernel/brand'
import type { CastMember } from '@amparo/testkit/cast'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'
import { hashPassword } from '../sign-in/index.ts'

let test: TestApp
let asking: TestClient
let approving: TestClient
const oldPassword = 'cuatro jícaras de atol'
const newPassword = 'la neblina baja temprano'

beforeAll(async () => {
  test = await startTestApp()
  const hash = await hashPassword(oldPassword)
  await test.asKeeper(async (sql) => {
    for (const member of test.cast.guatemala.members) {
      await sql`insert into sign_in.passwords (user_id, hash) values (${member.id}, ${hash})`
      await sql`insert into sign_in.code_apps (user_id, secret, confirmed_at) values (${member.id}, '\\x00', now())`
    }
  })
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.asKeeper((sql) => sql`delete from sign_in.attempts`)
  asking = await test.signInAs(test.cast.guatemala.supervisor)
  approving = await test.signInAs(test.cast.guatemala.otherSupervisor)
})

async function ask(member: CastMember, kind: 'password' | 'second-factor') {
  const made = await asking.ok(resets.askReset, { userId: member.id, kind })
  return { resetId: made.id as Id<'ResetId'>, version: 1 }
}

it('a lost password: one asks, another approves, a code is shown once, and the code app is still asked for', async () => {
  const { caseworker } = test.cast.guatemala
  const own = await test.signInAs(caseworker)
  const reset = await ask(caseworker, 'password')
  expect((await asking.call(resets.approveReset, reset)).body.code).toBe('reset.own')
  expect((await asking.call(resets.issueResetCode, { resetId: reset.resetId })).body.code).toBe(
    'reset.closed',
  )
  await approving.ok(resets.approveReset, reset)
  const slip = await approving.ok(resets.issueResetCode, { resetId: reset.resetId })
  for (const client of [approving, asking])
    expect((await client.call(resets.issueResetCode, { resetId: reset.resetId })).body.code).toBe(
      'reset.closed',
    )
  const seen = await own.ok(readSignInMethods, {})
  expect(seen.resets[0]).toMatchObject({
    kind: 'password',
    state: 'issued',
    askedBy: 'Berta Coj',
    decidedBy: 'Mario Chub',
  })
  const input = { code: slip.code, userName: caseworker.username, password: newPassword }
  const client = test.visitor()
  expect(await client.ok(steps.acceptInvitation, input)).toEqual({
    step: 'second-factor',
    factors: ['code-app'],
  })
  expect((await own.call(listSessions, {})).status).toBe(401)
  expect((await test.visitor().call(steps.acceptInvitation, input)).body.code).toBe('sign-in.code-used')
  const signIn = (password: string) =>
    test.visitor().call(steps.signIn, { userName: caseworker.username, password })
  expect((await signIn(oldPassword)).status).toBe(403)
  expect((await signIn(newPassword)).status).toBe(200)
})

it('a lost second factor: the paper works only together with the password', async () => {
  const { manager } = test.cast.guatemala
  const reset = await ask(manager, 'second-factor')
  await approving.ok(resets.approveReset, reset)
  const { code } = await asking.ok(resets.issueResetCode, { resetId: reset.resetId })
  const bring = (password: string) =>
    test.visitor().call(steps.acceptInvitation, { code, userName: manager.username, password })
  expect((await bring(newPassword)).body.code).toBe('sign-in.code-used')
  expect((await bring(oldPassword)).body).toMatchObject({ step: 'set-up-second-factor' })
})

it('nobody approves her own, and not the person it is for', async () => {
  const { supervisor, otherSupervisor, administrator } = test.cast.guatemala
  expect((await asking.call(resets.askReset, { userId: supervisor.id, kind: 'password' })).body.code).toBe(
    'reset.own',
  )
  const reset = await ask(otherSupervisor, 'password')
  expect((await approving.call(resets.approveReset, reset)).body.code).toBe('reset.own')
  expect(
    (await approving.ok(resets.listResets, {})).items.find((row) => row.id === reset.resetId)?.mayApprove,
  ).toBe(false)
  expect(
    (await asking.call(resets.askReset, { userId: otherSupervisor.id, kind: 'password' })).body.code,
  ).toBe('reset.open')
  await approving.ok(resets.refuseReset, reset)
  const boss = await test.signInAs(administrator)
  expect((await boss.call(resets.approveReset, { ...reset, version: 2 })).body.code).toBe('reset.closed')
})

it('nobody approves from a screen left open, from another organisation, or without the role', async () => {
  const { guatemala, mexico } = test.cast
  const reset = await ask(guatemala.interpreter, 'password')
  const stale = await test.signInAs(guatemala.otherSupervisor, {
    confirmedAt: new Date(Date.now() - 700_000),
  })
  expect((await stale.call(resets.approveReset, reset)).body.code).toBe('sign-in.confirm-first')
  for (const [member, status] of [
    [mexico.supervisor, 404],
    [guatemala.caseworker, 403],
    [guatemala.manager, 403],
  ] as const)
    expect((await (await test.signInAs(member)).call(resets.approveReset, reset)).status).toBe(status)
  expect(
    (await asking.call(resets.askReset, { userId: mexico.caseworker.id, kind: 'password' })).status,
  ).toBe(404)
})

it('two who approve at the same moment: one does, and the code of an administrator needs an administrator', async () => {
  const { guatemala } = test.cast
  const reset = await ask(guatemala.auditor, 'password')
  const boss = await test.signInAs(guatemala.administrator)
  const answers = await Promise.all(
    [approving, boss].map((client) => client.call(resets.approveReset, reset)),
  )
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409])
  const forBoss = await ask(guatemala.otherAdministrator, 'second-factor')
  expect((await approving.call(resets.approveReset, forBoss)).status).toBe(403)
  expect((await boss.call(resets.approveReset, forBoss)).status).toBe(200)
})

it('the database says the same again: it takes no approval by the one who asked', async () => {
  const { supervisor, privacyLead } = test.cast.guatemala
  const reset = await ask(privacyLead, 'password')
  const forged = test.asKeeper(
    (sql) => sql`update amparo.access_resets set decided_by = ${supervisor.id} where id = ${reset.resetId}`,
  )
  await expect(forged).rejects.toThrow(/check constraint/)
})

it('tells the person that there is something for her, and writes it all in the audit log', async () => {
  const { southSupervisor } = test.cast.guatemala
  const reset = await ask(southSupervisor, 'password')
  const [queued] = await test.asKeeper(
    (sql) => sql`select kind, payload from amparo.outbox where payload ->> 'userId' = ${southSupervisor.id}`,
  )
  expect(queued).toEqual({ kind: 'notify.user', payload: { userId: southSupervisor.id } })
  const entries = await test.asKeeper(
    (sql) =>
      sql`select action, decision from amparo.audit_entries where ${reset.resetId}::uuid = any (subject_ids)`,
  )
  expect([...entries]).toEqual([{ action: 'reset.ask', decision: 'allowed' }])
})
