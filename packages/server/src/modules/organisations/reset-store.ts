import type { Role } from '@amparo/domain/access/vocabulary'
import type { AccessReset, ResetTarget } from '@amparo/domain/organisation/decide-reset'
import { resetHours } from '@amparo/domain/organisation/decide-reset'
import { isLive } from '../../access/live-membership.ts'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'

export type ResetRow = {
  readonly id: string
  readonly user_id: string
  readonly display_name: string
  readonly kind: 'password' | 'second-factor'
  readonly state: AccessReset['state']
  readonly asked_by: string
  readonly asked_by_name: string
  readonly asked_at: string
  readonly decided_by: string | null
  readonly decided_by_name: string | null
  readonly decided_at: string | null
  readonly expires_at: string
  readonly version: number
}

function selectResets(scope: ReadScope) {
  return scope.sql`select r.id, r.user_id, u.display_name, r.kind, r.state, r.asked_by, a.display_name as asked_by_name,
      r.asked_at, r.decided_by, d.display_name as decided_by_name, r.decided_at, r.expires_at, r.version
    from amparo.access_resets r join amparo.users u on u.id = r.user_id join amparo.users a on a.id = r.asked_by
    left join amparo.users d on d.id = r.decided_by`
}

export function listResetRows(scope: ReadScope, organisationId: string) {
  return scope.sql<ResetRow[]>`${selectResets(scope)} where r.organisation_id = ${organisationId}
    order by r.asked_at desc, r.id desc limit 200`
}

export async function findReset(scope: ReadScope, id: string): Promise<ResetRow | undefined> {
  const [row] = await scope.sql<ResetRow[]>`${selectResets(scope)} where r.id = ${id}`
  return row
}

/** The person with the roles that she holds in her own organisation now. */
export async function findResetTarget(
  scope: ReadScope,
  userId: string,
): Promise<(ResetTarget & { readonly username: string }) | undefined> {
  const [row] = await scope.sql<(ResetTarget & { username: string })[]>`
    select u.id as "userId", u.home_organisation_id as "homeOrganisationId", u.state, u.username,
      coalesce((select array_agg(distinct m.role) from amparo.memberships m where m.user_id = u.id
        and ${isLive(scope)}), '{}') as roles
    from amparo.users u where u.id = ${userId}`
  return row && { ...row, roles: row.roles as readonly Role[] }
}

export async function insertReset(
  tx: WriteTx,
  reset: {
    readonly userId: string
    readonly organisationId: string
    readonly kind: string
    readonly askedBy: string
  },
): Promise<string | undefined> {
  const open =
    await tx.sql`select 1 from amparo.access_resets where user_id = ${reset.userId} and kind = ${reset.kind}
    and state in ('asked', 'approved') and expires_at > now()`
  if (open.length > 0) return undefined
  const id = newId()
  await tx.sql`insert into amparo.access_resets (id, user_id, organisation_id, kind, asked_by, expires_at)
    values (${id}, ${reset.userId}, ${reset.organisationId}, ${reset.kind}, ${reset.askedBy},
      now() + make_interval(hours => ${resetHours}))`
  return id
}

export async function markIssued(tx: WriteTx, id: string): Promise<boolean> {
  const moved = await tx.sql`update amparo.access_resets set state = 'issued', version = version + 1
    where id = ${id} and state = 'approved' and expires_at > now()`
  return moved.count === 1
}
