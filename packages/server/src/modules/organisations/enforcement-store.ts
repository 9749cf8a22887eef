import type { EnforcementRequest } from '@amparo/domain/organisation/decide-enforcement'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'
import { newId } from '../../ids.ts'

export type EnforcementRequestRow = {
  readonly id: string
  readonly organisation_id: string
  readonly organisation: string
  readonly wanted: boolean
  readonly agency: string | null
  readonly reason: string
  readonly state: EnforcementRequest['state']
  readonly asked_by: string
  readonly asked_by_name: string | null
  readonly asked_for: string
  readonly asked_at: string
  readonly decided_by_name: string | null
  readonly decided_at: string | null
  readonly version: number
}

function selectRequests(scope: ReadScope) {
  return scope.sql`select q.id, q.organisation_id, o.name as organisation, q.wanted, q.agency, q.reason, q.state, q.asked_by,
      a.display_name as asked_by_name, f.name as asked_for, q.asked_at, d.display_name as decided_by_name,
      q.decided_at, q.version
    from amparo.enforcement_requests q join amparo.organisations o on o.id = q.organisation_id
    join amparo.organisations f on f.id = q.asked_for_organisation_id
    left join amparo.users a on a.id = q.asked_by left join amparo.users d on d.id = q.decided_by`
}

export function listRequestRows(scope: ReadScope) {
  return scope.sql<
    EnforcementRequestRow[]
  >`${selectRequests(scope)} order by q.asked_at desc, q.id desc limit 200`
}

export async function findRequest(scope: ReadScope, id: string): Promise<EnforcementRequestRow | undefined> {
  const [row] = await scope.sql<EnforcementRequestRow[]>`${selectRequests(scope)} where q.id = ${id}`
  return row
}

/** Undefined where one waits already. */
export async function insertRequest(
  tx: WriteTx,
  request: {
    readonly organisationId: string
    readonly wanted: boolean
    /** An institution that it is or belongs to; absent where the mark is asked for. */
    readonly agency?: string
    readonly reason: string
    readonly askedBy: string
    readonly askedFor: string
  },
): Promise<string | undefined> {
  const [row] = await tx.sql<{ id: string }[]>`insert into amparo.enforcement_requests
      (id, organisation_id, wanted, agency, reason, asked_by, asked_for_organisation_id)
    values (${newId()}, ${request.organisationId}, ${request.wanted}, ${request.agency ?? null}, ${request.reason}, ${request.askedBy},
      ${request.askedFor}) on conflict do nothing returning id`
  return row?.id
}

export async function markEnforcement(tx: WriteTx, organisationId: string, mark: boolean): Promise<boolean> {
  const marked = await tx.sql`update amparo.organisations set enforcement = ${mark}, version = version + 1
    where id = ${organisationId}`
  return marked.count === 1
}
