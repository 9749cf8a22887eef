import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type * as operations from '@amparo/contract/api/organisations/organisations'
import type { OperationContext } from '../../http/route.ts'
import { appendChange } from './history-store.ts'
import { applied, notFound, outdated } from './outcomes.ts'
import {
  findOrganisation,
  findTeam,
  insertOrganisation,
  insertTeam,
  listOrganisationRows,
  listTeamRows,
  updateOrganisation,
  updateTeam,
} from './store.ts'

export async function organisationList(context: OperationContext) {
  const rows = await listOrganisationRows(context.tx)
  return accept({
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      shortName: row.short_name,
      kind: row.kind,
      country: row.country,
      timeZone: row.time_zone,
      contactPhone: row.contact_phone,
      contactNote: row.contact_note,
      supervisorsInvite: row.supervisors_invite,
      state: row.state,
      enforcement: row.enforcement,
      agencies: row.agencies,
      version: row.version,
    })),
  })
}

export async function createOrganisationCommand(
  context: OperationContext,
  input: InputOf<typeof operations.createOrganisation>,
) {
  if (!isTimeZone(input.timeZone)) return refuseTimeZone()
  const id = await insertOrganisation(context.tx, {
    name: input.name,
    short_name: input.shortName,
    kind: input.kind,
    country: input.country,
    time_zone: input.timeZone,
    contact_phone: input.contactPhone ?? '',
    enforcement: input.enforcement ?? false,
  })
  await appendChange(context, 'organisation', id, {
    name: input.name,
    country: input.country,
    ...(input.enforcement ? { enforcement: true } : {}),
  })
  return applied(id, 1)
}

export async function editOrganisationCommand(
  context: OperationContext,
  input: InputOf<typeof operations.editOrganisation>,
) {
  if (input.organisationId !== context.principal.organisationId) return notFound
  if (input.timeZone !== undefined && !isTimeZone(input.timeZone)) return refuseTimeZone()
  const before = await findOrganisation(context.tx, input.organisationId)
  if (!before) return notFound
  const changed = {
    name: input.name ?? before.name,
    short_name: input.shortName ?? before.short_name,
    time_zone: input.timeZone ?? before.time_zone,
    contact_phone: input.contactPhone ?? before.contact_phone,
    contact_note: input.contactNote ?? before.contact_note,
    supervisors_invite: input.supervisorsInvite ?? before.supervisors_invite,
  }
  const version = await updateOrganisation(context.tx, before.id, input.version, changed)
  if (version === undefined) return outdated
  await appendChange(context, 'organisation', before.id, differences(before, changed))
  return applied(before.id, version)
}

export async function teamList(context: OperationContext) {
  return accept({ items: [...(await listTeamRows(context.tx, context.principal.organisationId))] })
}

export async function createTeamCommand(
  context: OperationContext,
  input: InputOf<typeof operations.createTeam>,
) {
  const id = await insertTeam(context.tx, context.principal.organisationId, input.name)
  if (id === undefined) return refuse(problem('team.name-taken'))
  await appendChange(context, 'team', id, { name: input.name })
  return applied(id, 1)
}

export async function editTeamCommand(context: OperationContext, input: InputOf<typeof operations.editTeam>) {
  const { organisationId } = context.principal
  const before = await findTeam(context.tx, organisationId, input.teamId)
  if (!before) return notFound
  const changed = { name: input.name ?? before.name, state: input.state ?? before.state }
  const others = await listTeamRows(context.tx, organisationId)
  if (others.some((team) => team.id !== before.id && team.name === changed.name))
    return refuse(problem('team.name-taken'))
  const version = await updateTeam(context.tx, before.id, input.version, changed)
  if (version === undefined) return outdated
  await appendChange(context, 'team', before.id, differences(before, changed))
  return applied(before.id, version)
}

/** Only what became different, each with what it was. */
export function differences<Row extends object>(before: Row, after: Partial<Row>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name, value]) => before[name as keyof Row] !== value)
      .map(([name, value]) => [name, { from: before[name as keyof Row], to: value }]),
  )
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function refuseTimeZone() {
  return refuse(problem('request.invalid', { fields: [{ pointer: '/timeZone', reason: 'time-zone' }] }))
}
