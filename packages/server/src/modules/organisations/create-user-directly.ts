import type { Role } from '@amparo/domain/access/vocabulary'
import { codeOfConductVersion, conductMark } from '@amparo/domain/sign-in/code-of-conduct'
import { isUsername, normaliseUsername } from '@amparo/domain/sign-in/username'
import type { WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'
import { hashPassword, issuePaperCode, type IssuedCode } from '../sign-in/index.ts'

export type DirectUser = {
  readonly username: string
  readonly displayName: string
  /** Which organisation keeps the account. */
  readonly organisationId: string
  readonly memberships: readonly {
    readonly role: Role
    readonly teamId?: string
    readonly organisationId?: string
    /** Since when, where it is not from now on. */
    readonly since?: Date
    /** Until when, of somebody who worked here. */
    readonly until?: Date
  }[]
  readonly locale?: string
  readonly email?: string
  /** With a password the account is in use at once; without one it waits for its code on paper. */
  readonly password?: string
  readonly acceptedConduct?: 'es' | 'en'
}

/**
 * Makes an account without anybody signed in: for the first administrator and the demonstration. The
 * transaction must have the role `amparo_keeper`, which only the owner of the database can take. Undefined
 * where the username is taken.
 */
export async function createUserDirectly(
  tx: WriteTx,
  user: DirectUser,
): Promise<{ readonly id: string; readonly issued: IssuedCode | undefined } | undefined> {
  const username = normaliseUsername(user.username)
  if (!isUsername(username)) throw new Error(`not a username: ${username}`)
  const id = newId()
  const conduct = user.acceptedConduct
  const added =
    await tx.sql`insert into amparo.users (id, username, display_name, email, locale, state, home_organisation_id,
      code_of_conduct, code_of_conduct_at)
    values (${id}, ${username}, ${user.displayName}, ${user.email ?? null}, ${user.locale ?? 'es-419'},
      ${user.password === undefined ? 'invited' : 'active'}, ${user.organisationId},
      ${conduct ? conductMark(codeOfConductVersion, conduct) : null}, case when ${conduct !== undefined} then now() end)
    on conflict do nothing`
  if (added.count === 0) return undefined
  for (const membership of user.memberships)
    await tx.sql`insert into amparo.memberships (id, user_id, organisation_id, team_id, role, valid_from, valid_until)
      values (${newId()}, ${id}, ${membership.organisationId ?? user.organisationId}, ${membership.teamId ?? null}, ${membership.role},
        coalesce(${membership.since ?? null}, now()), ${membership.until ?? null})`
  if (user.password === undefined)
    return { id, issued: await issuePaperCode(tx, { userId: id, kind: 'invitation', issuedBy: undefined }) }
  await tx.sql`insert into sign_in.passwords (user_id, hash) values (${id}, ${await hashPassword(user.password)})`
  return { id, issued: undefined }
}
