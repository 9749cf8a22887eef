import type { CaseRights, Principal } from '@amparo/domain/access/principal'
import type { Purpose, Role, Section } from '@amparo/domain/access/vocabulary'
import type { DeviceId, OrganisationId, TeamId, UserId } from '@amparo/domain/kernel/brand'
import { instantFromMilliseconds } from '@amparo/domain/kernel/instant'
import { appendFacts } from '../../facts/store.ts'
import type { Dependencies, OperationContext } from '../../http/route.ts'
import type { WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'
import type { ImportScope } from './import-job.ts'

/** One case on its way in: the context that commands work with, and what they left for the audit entry. */
export type ImportContext = {
  readonly context: OperationContext
  readonly digests: Buffer[]
  /** What is on its way to the database, to be awaited before the case is in. */
  readonly written: Promise<unknown>[]
}

/**
 * Commands run here as for the person who will hold the case, with her rights and under her row policies; the facts
 * name who started the import, where that was somebody else.
 */
export function importContext(
  dependencies: Dependencies,
  tx: WriteTx,
  scope: ImportScope,
  job: { readonly id: string; readonly startedBy: string | undefined },
): ImportContext {
  const now = instantFromMilliseconds(dependencies.now().getTime())
  const principal: Principal = {
    userId: scope.user_id as UserId,
    username: scope.username,
    displayName: scope.display_name,
    locale: scope.locale,
    organisationId: scope.organisation_id as OrganisationId,
    roles: scope.roles as Role[],
    supervisedTeams: scope.teams as TeamId[],
    teams: scope.member_teams as TeamId[],
    purposes: scope.purposes as Purpose[],
    sessionId: job.id,
    deviceId: undefined as DeviceId | undefined,
    confirmedAt: now,
  }
  const rights: CaseRights = {
    relation: 'own',
    reads: scope.reads as Section[],
    writes: scope.writes as Section[],
  }
  const digests: Buffer[] = []
  const written: Promise<unknown>[] = []
  const command = { id: newId(), madeAt: now, deviceNumber: undefined }
  const context: OperationContext = {
    tx,
    dependencies,
    principal,
    caseRights: rights,
    purpose: 'intake',
    requestId: job.id,
    command,
    now,
    origin: 'import',
    cookies: {},
    reachedAt: '',
    agent: undefined,
    language: scope.locale.startsWith('en') ? 'en' : 'es',
    append: async (facts) => {
      const appended = appendFacts(
        tx,
        {
          actorId: job.startedBy ?? principal.userId,
          organisationId: principal.organisationId,
          deviceId: undefined,
          commandId: command.id,
          purpose: 'intake',
          madeAt: now,
        },
        facts,
      )
      digests.push(...appended.digests)
      await appended.written
    },
    write: (statement) => {
      const sent = statement.execute()
      // Whoever awaits them all hears of it; what fails meanwhile must not end the process.
      sent.catch(() => {})
      written.push(sent)
    },
    // No case of a file follows another one.
    moveClocks: () => {},
    // The import writes one audit entry for the whole case, whatever its commands touched.
    touch: () => {},
    setSession: () => {},
    rememberDevice: () => {},
    markConflict: () => {},
  }
  return { context, digests, written }
}
