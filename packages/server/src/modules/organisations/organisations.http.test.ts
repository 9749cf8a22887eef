import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listCases } from '@amparo/contract/api/cases/list-cases'
import * as organisations from '@amparo/contract/api/organisations/organisations'
import * as users from '@amparo/contract/api/organisations/users'
import { listSessions } from '@amparo/contract/api/sign-in/sessions'
import * as steps from '@amparo/contract/api/sign-in/sign-in'
import { roleRights } from '@amparo/domain/access/role-rights'
import type { MembershipId, OrganisationId, TeamId, UserId } from '@amparo/domain/kernel/brand'
import type { CastMember } from '@amparo/testkit/cast'
import { startTestApp, type TestApp, type TestClient } from '@amparo/testkit/test-app'

let test: TestApp
let administrator: TestClient

beforeAll(async () => {
  test = await startTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.asKeeper((sql) => sql`delete from sign_in.attempts`)
  administrator = await test.signInAs(test.cast.guatemala.administrator)
})

describe('a role', () => {
  it('is confirmed each quarter by somebody else, once for what was seen, and by nobody who may not', async () => {
    const { guatemala, mexico } = test.cast
    const begun = async (username: string) => {
      await test.asKeeper(
        (sql) => sql`update amparo.memberships set valid_from = now() - interval '92 days', valid_until = null
          where user_id = (select id from amparo.users where username = ${username})`,
      )
      const [held] = (await find(administrator, username)).memberships
      if (!held) throw new Error(`${username} holds no role`)
      return held
    }
    const held = await begun(guatemala.manager.username)
    expect(held.confirmation).toMatchObject({ at: null, isDue: true })
    const input = { membershipId: held.id as MembershipId, version: held.version }
    for (const member of [guatemala.manager, guatemala.auditor, guatemala.supervisor])
      expect((await (await test.signInAs(member)).call(users.confirmMembership, input)).status).toBe(403)
    const stranger = await test.signInAs(mexico.administrator)
    expect((await stranger.call(users.confirmMembership, input)).status).toBe(404)
    await administrator.ok(users.confirmMembership, input)
    expect((await administrator.call(users.confirmMembership, input)).body.code).toBe('edit.outdated')
    const [after] = (await find(administrator, guatemala.manager.username)).memberships
    expect(after?.confirmation).toMatchObject({ at: expect.any(String), isDue: false })

    const own = await begun(guatemala.administrator.username)
    const ownInput = { membershipId: own.id as MembershipId, version: own.version }
    expect((await administrator.call(users.confirmMembership, ownInput)).body.code).toBe(
      'membership.own-role',
    )
    await expect(
      test.asKeeper(
        (sql) =>
          sql`update amparo.memberships set confirmed_at = now(), confirmed_by = user_id where id = ${own.id}`,
      ),
    ).rejects.toThrow('memberships_confirmed_by_another')
  })
})

const goodPassword = 'cuatro jícaras de atol'

async function find(client: TestClient, username: string) {
  const { items } = await client.ok(users.listUsers, {})
  const found = items.find((item) => item.username === username)
  if (!found) throw new Error(`no ${username}`)
  return found
}

async function invite(username: string, client = administrator) {
  const made = await client.ok(users.inviteUser, {
    username,
    displayName: 'Rosa Ajú',
    role: 'caseworker',
    teamId: test.cast.guatemala.teams.north,
  })
  return made.id as UserId
}

describe('an invitation', () => {
  it('goes without e-mail: a code on paper, a password, a second factor, the code of conduct', async () => {
    const id = await invite('Rosa.Ajú')
    const slip = await administrator.ok(users.issueInvitationCode, { userId: id })
    expect(slip.code).toMatch(/^[2-9A-Z]{4}(-[2-9A-Z]{4}){3}$/)
    for (const language of [slip.es, slip.en]) expect(language.lines.join('\n')).toContain(slip.code)
    expect(slip.username).toBe('rosa.ajú')
    const wrong = test.visitor()
    const accept = (userName: string, password = goodPassword, client = wrong) =>
      client.call(steps.acceptInvitation, { code: slip.code.toLowerCase(), userName, password })
    expect((await accept('otra.persona')).body.code).toBe('sign-in.code-used')
    expect((await accept('rosa.ajú', 'corta')).body.code).toBe('sign-in.password-weak')
    const rosa = test.visitor()
    const answer = await accept('ROSA.AJÚ', goodPassword, rosa)
    expect(answer.body).toMatchObject({ step: 'set-up-second-factor' })
    expect((await accept('rosa.ajú')).body.code).toBe('sign-in.code-used')
    expect((await rosa.call(listCases, {})).status).toBe(401)
    expect((await administrator.call(users.issueInvitationCode, { userId: id })).body.code).toBe(
      'reset.closed',
    )
  })

  it('keeps only a digest of the code: not in the database, the log or the remembered commands', async () => {
    const id = await invite('papel')
    const { code } = await administrator.ok(users.issueInvitationCode, { userId: id })
    const kept = await test.asKeeper(async (sql) => {
      const rows = await Promise.all([
        sql`select row_to_json(t)::text as t from sign_in.paper_codes t`,
        sql`select row_to_json(t)::text as t from amparo.commands t`,
        sql`select row_to_json(t)::text as t from amparo.audit_entries t`,
        sql`select row_to_json(t)::text as t from amparo.register_changes t`,
      ])
      return rows.flat().map((row) => String(row['t']))
    })
    expect(kept.length).toBeGreaterThan(4)
    const everything = [...kept, ...test.logLines].join('\n')
    for (const form of [code, code.replaceAll('-', '')]) expect(everything).not.toContain(form)
  })

  it('is used once also when two bring it at the same moment, and an older code stops working', async () => {
    const id = await invite('doble')
    const old = await administrator.ok(users.issueInvitationCode, { userId: id })
    const { code } = await administrator.ok(users.issueInvitationCode, { userId: id })
    const bring = (brought: string) =>
      test
        .visitor()
        .call(steps.acceptInvitation, { code: brought, userName: 'doble', password: goodPassword })
    expect((await bring(old.code)).status).toBe(403)
    const answers = await Promise.all([bring(code), bring(code), bring(code)])
    const statuses = answers.map((answer) => answer.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    // Too many tries at once are told to wait before they are told no.
    for (const status of statuses) expect([200, 403, 429]).toContain(status)
  })

  it('ends on its day', async () => {
    const id = await invite('tarde')
    const { code } = await administrator.ok(users.issueInvitationCode, { userId: id })
    await test.asKeeper(
      (sql) =>
        sql`update sign_in.paper_codes set expires_at = now() - interval '1 second' where user_id = ${id}`,
    )
    const input = { code, userName: 'tarde', password: goodPassword }
    expect((await test.visitor().call(steps.acceptInvitation, input)).body.code).toBe('sign-in.code-used')
  })

  it('says plainly when a username is taken or cannot be one', async () => {
    const input = { displayName: 'X Y', role: 'caseworker' } as const
    const call = (username: string) => administrator.call(users.inviteUser, { ...input, username })
    expect((await call('Caseworker.MX')).body.code).toBe('user.name-taken')
    expect((await call('аna')).body.code).toBe('user.name-unusable')
    expect((await call("x' or 1=1 --")).body.code).toBe('user.name-unusable')
  })

  it('is made by a supervisor only where the organisation wishes it, into her own team', async () => {
    const { guatemala } = test.cast
    const supervisor = await test.signInAs(guatemala.supervisor)
    const call = (username: string, more: { role?: 'caseworker' | 'supervisor'; teamId?: TeamId }) =>
      supervisor.call(users.inviteUser, {
        username,
        displayName: 'Tomás Tot',
        role: more.role ?? 'caseworker',
        teamId: more.teamId ?? guatemala.teams.north,
      })
    expect((await call('tomas1', {})).status).toBe(403)
    const { items } = await administrator.ok(organisations.listOrganisations, {})
    const version = items.find((item) => item.id === guatemala.id)?.version ?? 0
    await administrator.ok(organisations.editOrganisation, {
      organisationId: guatemala.id,
      version,
      supervisorsInvite: true,
    })
    const made = await call('tomas2', {})
    expect(made.status).toBe(200)
    expect(
      (await supervisor.call(users.issueInvitationCode, { userId: made.body.id as UserId })).status,
    ).toBe(200)
    expect((await call('tomas3', { teamId: guatemala.teams.south })).status).toBe(403)
    expect((await call('tomas4', { role: 'supervisor' })).status).toBe(403)
  })
})

describe('a role', () => {
  const { cast } = { cast: () => test.cast.guatemala }

  it('counts, and stops counting, from the next request', async () => {
    const { interpreter } = cast()
    const client = await test.signInAs(interpreter)
    expect((await client.call(users.readHistory, { userId: interpreter.id })).status).toBe(403)
    const added = await administrator.ok(users.addMembership, {
      username: interpreter.username,
      role: 'administrator',
    })
    expect((await client.call(users.readHistory, { userId: interpreter.id })).status).toBe(200)
    await administrator.ok(users.endMembership, { membershipId: added.id as MembershipId, version: 1 })
    expect((await client.call(users.readHistory, { userId: interpreter.id })).status).toBe(403)
  })

  it('that was the last one ends the sessions in this organisation', async () => {
    const { southCaseworker } = cast()
    const client = await test.signInAs(southCaseworker)
    const [membership] = (await find(administrator, southCaseworker.username)).memberships
    const input = { membershipId: membership?.id as MembershipId, version: 1 }
    await administrator.ok(users.endMembership, input)
    expect((await client.call(listSessions, {})).status).toBe(401)
    expect((await administrator.call(users.endMembership, { ...input, version: 2 })).body.code).toBe(
      'membership.ended',
    )
  })

  it('of the last administrator stays, also when two are taken out at once', async () => {
    const { mexico } = test.cast
    const [one, other] = [
      await test.signInAs(mexico.administrator),
      await test.signInAs(mexico.otherAdministrator),
    ]
    const ofMember = async (member: CastMember) => (await find(one, member.username)).memberships[0]
    const [mine, yours] = [await ofMember(mexico.administrator), await ofMember(mexico.otherAdministrator)]
    const answers = await Promise.all([
      one.call(users.endMembership, { membershipId: yours?.id as MembershipId, version: 1 }),
      other.call(users.endMembership, { membershipId: mine?.id as MembershipId, version: 1 }),
    ])
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
    const left = answers[0]?.status === 200 ? mexico.administrator : mexico.otherAdministrator
    const client = await test.signInAs(left)
    const { version } = await find(client, left.username)
    expect((await client.call(users.disableUser, { userId: left.id, version })).body.code).toBe(
      'membership.last-administrator',
    )
  })

  it('of an administrator is given only by somebody who has just confirmed who she is', async () => {
    const stale = await test.signInAs(cast().administrator, { confirmedAt: new Date(Date.now() - 700_000) })
    const input = { username: cast().manager.username, role: 'administrator' } as const
    expect((await stale.call(users.addMembership, input)).body.code).toBe('sign-in.confirm-first')
  })

  it('is not given twice, backwards in time, or in a team of another organisation', async () => {
    const { username } = cast().manager
    const add = (more: { validUntil?: string; validFrom?: string; teamId?: TeamId }) =>
      administrator.call(users.addMembership, { username, role: 'auditor', ...more })
    expect(
      (await add({ validFrom: '2027-01-02T00:00:00Z', validUntil: '2027-01-01T00:00:00Z' })).body.code,
    ).toBe('membership.dates')
    expect((await add({ teamId: test.cast.mexico.teams.north })).body.code).toBe('record.not-found')
    expect((await add({})).status).toBe(200)
    expect((await add({})).body.code).toBe('membership.exists')
  })
})

describe('an account', () => {
  it('that is disabled loses its sessions and codes at once, and comes back without them', async () => {
    const { otherCaseworker } = test.cast.guatemala
    const client = await test.signInAs(otherCaseworker)
    const { version } = await find(administrator, otherCaseworker.username)
    const disable = (asked: number) =>
      administrator.call(users.disableUser, { userId: otherCaseworker.id, version: asked })
    expect((await disable(version + 4)).body.code).toBe('edit.outdated')
    expect((await disable(version)).status).toBe(200)
    expect((await client.call(listSessions, {})).status).toBe(401)
    await administrator.ok(users.enableUser, { userId: otherCaseworker.id, version: version + 1 })
    expect((await client.call(listSessions, {})).status).toBe(401)
  })

  it('belongs to one organisation: another, which gives it a role, cannot change, disable or reset it', async () => {
    const { mexico, guatemala } = test.cast
    await test.asKeeper(
      (sql) => sql`update amparo.memberships set valid_until = null where organisation_id = ${mexico.id}`,
    )
    const stranger = await test.signInAs(mexico.administrator)
    const victim = guatemala.manager
    await stranger.ok(users.addMembership, { username: victim.username, role: 'auditor' })
    const seen = await find(stranger, victim.username)
    expect(seen.isKeptHere).toBe(false)
    const input = { userId: victim.id, version: seen.version }
    for (const answer of [
      await stranger.call(users.disableUser, input),
      await stranger.call(users.editUser, { ...input, displayName: 'Otro Nombre' }),
      await stranger.call(users.issueInvitationCode, { userId: victim.id }),
    ])
      expect([answer.status, answer.body.code]).toEqual([404, 'record.not-found'])
  })

  it('is edited by the version that was seen, and its history tells who and what', async () => {
    const { serviceProvider, administrator: boss } = test.cast.guatemala
    const { version } = await find(administrator, serviceProvider.username)
    const input = { userId: serviceProvider.id, version, displayName: 'Delia Ruiz Ñandú' }
    await administrator.ok(users.editUser, input)
    expect((await administrator.call(users.editUser, input)).body.code).toBe('edit.outdated')
    const { items } = await administrator.ok(users.readHistory, { userId: serviceProvider.id })
    expect(items[0]).toMatchObject({
      by: boss.displayName,
      what: 'user',
      change: { display_name: { from: 'Delia Ruiz', to: 'Delia Ruiz Ñandú' } },
    })
  })

  it('is out of reach for everyone who does not administer', async () => {
    const { guatemala } = test.cast
    for (const member of [
      guatemala.caseworker,
      guatemala.manager,
      guatemala.auditor,
      guatemala.privacyLead,
    ]) {
      const client = await test.signInAs(member)
      const input = { userId: guatemala.interpreter.id, version: 1 }
      expect((await client.call(users.disableUser, input)).status).toBe(403)
      expect(
        (await client.call(users.inviteUser, { username: 'nueva', displayName: 'N', role: 'administrator' }))
          .status,
      ).toBe(403)
    }
  })
})

describe('organisations and teams', () => {
  it('are changed by their own administrators only', async () => {
    const { mexico } = test.cast
    const input = { organisationId: mexico.id, version: 1, name: 'Tomada' }
    expect((await administrator.call(organisations.editOrganisation, input)).status).toBe(404)
    const made = await administrator.ok(organisations.createTeam, { name: 'Turno de noche' })
    const again = await administrator.call(organisations.createTeam, { name: 'Turno de noche' })
    expect(again.body.code).toBe('team.name-taken')
    const teamId = made.id as TeamId
    expect(
      (await administrator.call(organisations.editTeam, { teamId, version: 1, name: 'north' })).body.code,
    ).toBe('team.name-taken')
    expect(
      await administrator.ok(organisations.editTeam, { teamId, version: 1, state: 'closed' }),
    ).toMatchObject({ version: 2 })
    expect(
      (await administrator.call(organisations.editTeam, { teamId, version: 1, state: 'active' })).body.code,
    ).toBe('edit.outdated')
    const created = await administrator.ok(organisations.createOrganisation, {
      name: 'Hogar <b>Nuevo</b>',
      shortName: "O'Hogar",
      kind: 'shelter',
      country: 'HN',
      timeZone: 'America/Tegucigalpa',
    })
    const { items } = await administrator.ok(organisations.listOrganisations, {})
    expect(items.find((item) => item.id === (created.id as OrganisationId))?.name).toBe('Hogar <b>Nuevo</b>')
    const wrong = { name: 'X', shortName: 'X', kind: 'shelter', country: 'HN', timeZone: 'America/Narnia' }
    expect((await administrator.call(organisations.createOrganisation, wrong)).status).toBe(422)
  })

  it('print the same rights that the database enforces', async () => {
    const { roles } = await administrator.ok(users.readPermissions, {})
    expect(Object.keys(roleRights).sort()).toEqual(roles.map((row) => row.role).sort())
    const kept = await test.asKeeper(
      (sql) => sql`select role, reach, reads, writes, purposes from amparo.role_rights`,
    )
    for (const row of roles) {
      const { needsSecondFactor, ...rights } = row
      expect(needsSecondFactor).toBe(row.role !== 'interpreter')
      expect(kept.find((one) => one['role'] === row.role)).toEqual(rights)
    }
  })
})
