import type { OrganisationId, ServiceId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import type { Service } from '@amparo/domain/service/service'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

type ServiceRow = {
  readonly id: string
  readonly kind: Service['kind']
  readonly organisation_id: string | null
  readonly name: string
  readonly phone: string
  readonly how_to_refer: string
  readonly place_country: string
  readonly place_code: string
  readonly place_name: string
  readonly age_from: number | null
  readonly age_to: number | null
  readonly sex: Service['sex']
  readonly languages: string[]
  readonly access: string
  readonly cost: Service['cost']
  readonly papers: string
  readonly hours: string
  readonly capacity: string
  readonly kept_by: string
  readonly state: Service['state']
  readonly checked_on: string
  readonly checked_by: string
  readonly version: number
}

export function serviceRow(service: Service): ServiceRow {
  return {
    id: service.id,
    kind: service.kind,
    organisation_id: service.organisationId ?? null,
    name: service.name,
    phone: service.phone,
    how_to_refer: service.howToRefer,
    place_country: service.place.country,
    place_code: service.place.code,
    place_name: service.place.name,
    age_from: service.ageFrom ?? null,
    age_to: service.ageTo ?? null,
    sex: service.sex,
    languages: [...service.languages],
    access: service.access,
    cost: service.cost,
    papers: service.papers,
    hours: service.hours,
    capacity: service.capacity,
    kept_by: service.keptBy,
    state: service.state,
    checked_on: service.checkedOn,
    checked_by: service.checkedBy,
    version: service.version,
  }
}

export function serviceOfRow(row: ServiceRow): Service {
  return {
    id: row.id as ServiceId,
    kind: row.kind,
    organisationId: (row.organisation_id ?? undefined) as OrganisationId | undefined,
    name: row.name,
    phone: row.phone,
    howToRefer: row.how_to_refer,
    place: { country: row.place_country, code: row.place_code, name: row.place_name },
    ageFrom: row.age_from ?? undefined,
    ageTo: row.age_to ?? undefined,
    sex: row.sex,
    languages: row.languages,
    access: row.access,
    cost: row.cost,
    papers: row.papers,
    hours: row.hours,
    capacity: row.capacity,
    keptBy: row.kept_by as OrganisationId,
    state: row.state,
    checkedOn: row.checked_on as PlainDate,
    checkedBy: row.checked_by as UserId,
    version: row.version,
  }
}

export async function isServiceKnown({ sql }: ReadScope, id: string): Promise<boolean> {
  return (await sql`select 1 from amparo.services where id = ${id}`).length > 0
}

export async function findService({ sql }: ReadScope, id: string): Promise<Service | undefined> {
  const [row] = await sql<ServiceRow[]>`select * from amparo.services where id = ${id}`
  return row && serviceOfRow(row)
}

/** For a command that changes it: only who keeps it can hold it. */
export async function lockService({ sql }: WriteTx, id: string): Promise<Service | undefined> {
  const [row] = await sql<ServiceRow[]>`select * from amparo.services where id = ${id} for update`
  return row && serviceOfRow(row)
}

export async function insertService(tx: WriteTx, service: Service): Promise<void> {
  await tx.sql`insert into amparo.services ${tx.sql(serviceRow(service))}`
}

export async function updateService(tx: WriteTx, service: Service): Promise<void> {
  const { id, ...columns } = serviceRow(service)
  await tx.sql`update amparo.services set ${tx.sql(columns)} where id = ${id} and version < ${service.version}`
}

export async function findProvider({ sql }: ReadScope, organisationId: string) {
  const [row] = await sql<{ state: 'active' | 'suspended' | 'closed'; enforcement: boolean }[]>`
    select state, enforcement from amparo.organisations where id = ${organisationId}`
  return row
}

export type ServiceListRow = ServiceRow & { readonly checker: string | null }

/** Of the same day by id, so that a page ends at one place. A place includes those inside it: their codes begin with its own. */
export async function listServiceRows(
  { sql }: ReadScope,
  filter: {
    readonly kind: string | undefined
    readonly country: string | undefined
    readonly place: string | undefined
    readonly age: number | undefined
    readonly state: Service['state'] | undefined
    readonly after: { readonly day: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<ServiceListRow[]> {
  const { kind, country, place, age, state, after } = filter
  return sql<ServiceListRow[]>`
    select s.*, u.display_name as checker
    from amparo.services s left join amparo.users u on u.id = s.checked_by
    where ${state ? sql`s.state = ${state}` : sql`s.state in ('active', 'paused')`}
      ${kind ? sql`and s.kind = ${kind}` : sql``}
      ${country ? sql`and s.place_country = ${country}` : sql``}
      ${place ? sql`and (starts_with(s.place_code, ${place}) or s.place_code = '')` : sql``}
      ${age === undefined ? sql`` : sql`and coalesce(s.age_from, 0) <= ${age} and coalesce(s.age_to, 120) >= ${age}`}
      ${after ? sql`and (s.checked_on, s.id) < (${after.day}::date, ${after.id}::uuid)` : sql``}
    order by s.checked_on desc, s.id desc limit ${filter.limit}`
}

/** Providers outside to whom something may be given: for asking a permission. */
export async function listOutsideServices({ sql }: ReadScope) {
  return sql<{ id: string; name: string; service: Service['kind'] }[]>`
    select id, name, kind as service from amparo.services
    where organisation_id is null and state in ('active', 'paused') order by name, id limit 500`
}

export async function listServiceNames(
  { sql }: ReadScope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await sql<{ id: string; name: string }[]>`
    select id, name from amparo.services where id = any (${[...ids]}::uuid[])`
  return new Map(rows.map((row) => [row.id, row.name]))
}
