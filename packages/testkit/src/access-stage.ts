import { createHash } from 'node:crypto'
import type { Sql } from 'postgres'
import { beginShare, endGrants, offerShare } from '@amparo/server/modules/referrals/index'
import { newTestId } from './register.ts'
import { stageFreezes } from './access-closed.ts'
import { stagePersonal, type PersonalRow, type Put } from './access-personal.ts'
import { formId, formVersionId, past } from './access-case-rows.ts'
import { stageReceived, recordsOf } from './access-records.ts'
import { stageListed, type Listed } from './access-services.ts'
import type { Received, WorldRecord } from './access-records.ts'
import type { When, World } from './access-world.ts'

/** Somebody who saw only a hidden card asked the holding organisation to get in touch. */
export type ContactRequest = { readonly key: string; readonly case: number; readonly user: number }

export type StagedWorld = {
  readonly world: World
  readonly records: readonly WorldRecord[]
  readonly personal: readonly PersonalRow[]
  readonly asked: readonly ContactRequest[]
  readonly received: readonly Received[]
  readonly listed: readonly Listed[]
}

const span = (when: When) => ({
  valid_from: when === 'not-yet' ? 'infinity' : past,
  valid_until:
    when === 'ended' ? '2026-02-01T00:00:00Z' : when === 'ends-later' ? '2099-01-01T00:00:00Z' : null,
})

export const tokenOf = (userId: string, organisationId: string) =>
  createHash('sha256').update(`${userId} ${organisationId}`).digest()

/**
 * Writes a world as the keeper: through no policy, so that nothing that is compared later decides what is there.
 * Referrals give and end their shares by the same statements as the commands.
 */
export async function stageWorld(sql: Sql, world: World): Promise<StagedWorld> {
  const put = async (table: string, rows: readonly Record<string, unknown>[]) => {
    if (rows.length > 0) await sql`insert into ${sql(table)} ${sql(rows as Record<string, never>[])}`
  }
  const organisationId = (at: number) => world.organisations[at]?.id ?? ''
  const userId = (at: number | undefined) => (at === undefined ? null : (world.users[at]?.id ?? null))
  await put(
    'amparo.organisations',
    world.organisations.map(({ id, state, invites, enforces }) => ({
      id,
      state,
      supervisors_invite: invites,
      enforcement: enforces,
      name: id,
      short_name: id,
      kind: 'shelter',
      country: 'GT',
      time_zone: 'America/Guatemala',
    })),
  )
  await put(
    'amparo.teams',
    world.teams.map(({ id, organisation }) => ({
      id,
      name: id,
      organisation_id: organisationId(organisation),
    })),
  )
  await put(
    'amparo.users',
    world.users.map((user) => ({
      id: user.id,
      username: user.id,
      display_name: 'Somebody',
      state: user.state,
      home_organisation_id: organisationId(user.home),
      code_of_conduct: 'x',
    })),
  )
  await put(
    'amparo.memberships',
    world.users.flatMap((user) =>
      user.held.map((held) => ({
        id: held.id,
        user_id: user.id,
        organisation_id: organisationId(held.organisation),
        team_id: held.team === undefined ? null : (world.teams[held.team]?.id ?? null),
        role: held.role,
        ...span(held.when),
      })),
    ),
  )
  await put(
    'sign_in.sessions',
    world.users.flatMap((user) =>
      [...new Set(user.held.map((held) => held.organisation))].map((organisation) => ({
        id: newTestId(),
        token_hash: tokenOf(user.id, organisationId(organisation)),
        user_id: user.id,
        organisation_id: organisationId(organisation),
        strength: 'second-factor',
        idle_minutes: 1440,
        expires_at: '2099-01-01T00:00:00Z',
      })),
    ),
  )
  await put(
    'amparo.cases',
    world.cases.map((one) => ({
      id: one.id,
      code: one.id.toUpperCase(),
      organisation_id: organisationId(one.organisation),
      team_id: one.team === undefined ? null : (world.teams[one.team]?.id ?? null),
      worker_id: userId(one.worker),
      child_id: one.childId,
      state: one.state,
      phase: 'transit',
      place_country: 'GT',
      holder: 'Somebody',
      call_name: 'Somebody',
      born_earliest: past.slice(0, 10),
      born_latest: past.slice(0, 10),
      risk_level: 'low',
      registered_at: past,
      opened_on: past.slice(0, 10),
      last_contact_at: past,
      next_due_at: past,
      closed_at: past,
      updated_at: past,
    })),
  )
  const people = world.cases.flatMap((one) => [one.childId, one.relativeId].map((id) => ({ id, one })))
  await put(
    'amparo.persons',
    people.map(({ id, one }) => ({ id, organisation_id: organisationId(one.organisation) })),
  )
  await put(
    'amparo.person_names',
    people.map(({ id }) => ({ id, person_id: id, role: 'called', given: 'Somebody' })),
  )
  await put(
    'amparo.person_phones',
    people.map(({ id }) => ({ person_id: id, phones: ['5555 1234'] })),
  )
  await put(
    'amparo.match_keys',
    people.map(({ id, one }) => ({ key: 1, person_id: id, case_id: one.id })),
  )
  await sql`insert into amparo.forms (id, name) values (${formId}, 'generated') on conflict do nothing`
  await sql`insert into amparo.form_versions (id, form_id, number, definition, state)
    values (${formVersionId}, ${formId}, 1, '{}', 'published') on conflict do nothing`
  const records = recordsOf(world)
  const tables = Map.groupBy(records, (record) => record.table)
  // Actions hang on plans.
  const order = [...tables].toSorted(([table]) => (table === 'plans' ? -1 : 0))
  for (const [table, rows] of order)
    await put(
      `amparo.${table}`,
      rows.map((record) => record.row),
    )
  await put(
    'amparo.fact_payloads',
    records
      .filter((record) => record.table === 'facts')
      .map((record) => ({
        fact_id: record.key,
        recorded_at: past,
        payload: sql.json((record.payload ?? {}) as never),
        salt: Buffer.alloc(16),
      })),
  )
  await put(
    'amparo.other_data',
    world.cases.map((one) => ({
      case_id: one.id,
      source: 'other',
      source_id: one.id,
      document: sql.json({}),
    })),
  )
  await put(
    'amparo.other_data_words',
    world.cases.map((one) => ({ case_id: one.id, word: 1 })),
  )
  const someone = (at: number) => at % world.users.length
  const asked = world.cases.map((_, at) => ({ key: newTestId() as string, case: at, user: someone(at) }))
  await put(
    'amparo.contact_requests',
    asked.map((request) => ({
      id: request.key,
      case_id: world.cases[request.case]?.id,
      from_user_id: userId(request.user),
      from_organisation_id: newTestId(),
    })),
  )
  await put(
    'amparo.enforcement_requests',
    world.marks.map((mark) => ({
      id: mark.id,
      organisation_id: organisationId(mark.organisation),
      wanted: true,
      reason: 'words',
      state: mark.state,
      asked_by: userId(mark.askedBy),
      asked_for_organisation_id: organisationId(world.users[mark.askedBy]?.home ?? 0),
      decided_by: userId(mark.decidedBy),
      decided_at: mark.state === 'asked' ? null : mark.justNow ? sql`now()` : past,
    })),
  )
  await stageFreezes(world, put)
  await stageShares(sql, world, put)
  await stageRegisters(sql, world, put)
  return {
    world,
    records,
    personal: await stagePersonal(world, put),
    asked,
    received: await stageReceived(world, put),
    listed: await stageListed(world, put),
  }
}

/** A row in every register that all may read. */
async function stageRegisters(sql: Sql, world: World, put: Put): Promise<void> {
  const number = Math.floor(Math.random() * 2 ** 50)
  const id = newTestId() as string
  await put('amparo.locations', [{ code: id, country: 'GT', level: 0, names: {}, source: 'x' }])
  await put('amparo.settings', [{ name: id, value: {} }])
  const [rule] = await sql<{ id: string; version: number }[]>`select id, version from amparo.rules limit 1`
  await put('amparo.rule_confirmations', [
    {
      id,
      organisation_id: world.organisations[0]?.id,
      rule_id: rule?.id,
      rule_version: rule?.version,
      confirmed_by: world.users[0]?.id,
      confirmed_by_name: 'Somebody',
      confirmed_on: past.slice(0, 10),
      source: 'x',
    },
  ])
  await put('amparo.organisation_agencies', [
    {
      organisation_id: world.organisations[0]?.id,
      agency: `gt.${id}`,
      added_by: world.users[0]?.id,
      added_at: past,
    },
  ])
  await put('amparo.audit_leaves', [{ seq: number, entry_id: id, leaf_hash: Buffer.alloc(32) }])
  await put('amparo.audit_checkpoints', [{ size: number + 1, root: Buffer.alloc(32), note: 'x' }])
  await put('amparo.audit_subtrees', [{ step: 1, place: number, hash: Buffer.alloc(32) }])
  await put('amparo.rate_limits', [{ subject: id, verb: 'x', window_start: past, used: 1 }])
}

async function stageShares(sql: Sql, world: World, put: Put): Promise<void> {
  await put(
    'amparo.grants',
    world.grants.map((grant) => ({
      id: grant.id,
      case_id: world.cases[grant.case]?.id,
      grantee_organisation_id: world.organisations[grant.organisation]?.id,
      grantee_user_id: grant.user === undefined ? null : (world.users[grant.user]?.id ?? null),
      grantee_roles: [...grant.roles],
      capability: grant.capability,
      sections: [...grant.sections],
      stream_id: grant.stream ?? null,
      purpose: 'referral',
      act: grant.act,
      act_id: grant.actId,
      ...span(grant.when === 'revoked' ? 'now' : grant.when),
      revoked_at: grant.when === 'revoked' ? past : null,
    })),
  )
  const tx = { sql } as never
  for (const referral of world.referrals) {
    const sent = {
      id: referral.id,
      caseId: world.cases[referral.case]?.id,
      to: world.organisations[referral.to]?.id,
      sharedSections: referral.sections,
      sharedIncidents: [],
      sentAt: past,
    } as never
    await offerShare(tx, sent, [], undefined)
    const receiver = referral.receiver === undefined ? undefined : world.users[referral.receiver]?.id
    if (referral.state === 'accepted' && receiver) await beginShare(tx, sent, receiver, past)
    else if (referral.state !== 'sent') await endGrants(tx, sent, past)
  }
}
