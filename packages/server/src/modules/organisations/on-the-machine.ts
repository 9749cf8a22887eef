import type { PaperCodeKind } from '@amparo/domain/sign-in/paper-code'
import { appendAudit } from '../../audit/append.ts'
import { isLive } from '../../access/live-membership.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'
import {
  endSessions,
  forgetDevices,
  issuePaperCode,
  voidPaperCodes,
  type IssuedCode,
} from '../sign-in/index.ts'

/**
 * What whoever owns the machine can do without signing in: make the first administrator, and help when nobody
 * is left who could. The transaction has the role `amparo_keeper`. Every act is in the audit log, without an
 * actor, because the machine does not know who sits in front of it.
 */
export async function noteOnTheMachine(
  tx: WriteTx,
  action: string,
  subjectKind: 'user' | 'organisation',
  subjectId: string,
): Promise<void> {
  await appendAudit(tx, undefined, {
    action,
    decision: 'allowed',
    purpose: 'system',
    reason: 'on-the-machine',
    subjectKind,
    subjectIds: [subjectId],
    requestId: crypto.randomUUID(),
  })
}

export type NewOrganisation = {
  readonly name: string
  readonly shortName: string
  readonly kind: string
  readonly country: string
  readonly timeZone: string
}

export async function createOrganisationDirectly(
  tx: WriteTx,
  organisation: NewOrganisation,
): Promise<string> {
  const id = newId()
  await tx.sql`insert into amparo.organisations (id, name, short_name, kind, country, time_zone)
    values (${id}, ${organisation.name}, ${organisation.shortName}, ${organisation.kind}, ${organisation.country}, ${organisation.timeZone})`
  return id
}

/** By its name, its short name or its id, without regard to capitals. */
export async function findOrganisationsNamed(tx: WriteTx, name: string) {
  return tx.sql<{ id: string; name: string }[]>`select id, name from amparo.organisations
    where lower(name) = lower(${name}) or lower(short_name) = lower(${name}) or id::text = ${name} order by name, id`
}

export async function findTeamNamed(
  tx: WriteTx,
  organisationId: string,
  name: string,
): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }[]>`select id from amparo.teams
    where organisation_id = ${organisationId} and lower(name) = lower(${name})`
  return row?.id
}

export type MachineUser = {
  readonly id: string
  readonly username: string
  readonly display_name: string
  readonly state: 'invited' | 'active' | 'disabled'
  readonly organisation: string
  readonly roles: readonly string[]
}

export function listUsersOnTheMachine(tx: WriteTx) {
  return tx.sql<
    MachineUser[]
  >`select u.id, u.username, u.display_name, u.state, coalesce(o.name, '') as organisation,
      coalesce((select array_agg(distinct m.role order by m.role) from amparo.memberships m where m.user_id = u.id
        and ${isLive(tx)}), '{}') as roles
    from amparo.users u left join amparo.organisations o on o.id = u.home_organisation_id order by u.username`
}

export async function findUserNamed(tx: WriteTx, username: string): Promise<MachineUser | undefined> {
  return (await listUsersOnTheMachine(tx)).find((user) => user.username === username)
}

export async function disableOnTheMachine(tx: WriteTx, userId: string): Promise<void> {
  await tx.sql`update amparo.users set state = 'disabled', version = version + 1 where id = ${userId}`
  await endSessions(tx, userId, 'disabled')
  await voidPaperCodes(tx, userId)
  await forgetDevices(tx, userId)
}

export function issueOnTheMachine(tx: WriteTx, userId: string, kind: PaperCodeKind): Promise<IssuedCode> {
  return issuePaperCode(tx, { userId, kind, issuedBy: undefined })
}
