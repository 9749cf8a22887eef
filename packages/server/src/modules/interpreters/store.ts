import type { InterpreterId, OrganisationId, UserId } from '@amparo/domain/kernel/brand'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import type { Interpreter } from '@amparo/domain/interpreter/interpreter'
import type { ReadScope, WriteTx } from '../../db/transaction.ts'

type InterpreterRow = {
  readonly id: string
  readonly organisation_id: string
  readonly name: string
  readonly phone: string
  readonly how_to_reach: string
  readonly tie: Interpreter['tie']
  readonly agency: string
  readonly gender: Interpreter['gender']
  readonly pairs: Interpreter['pairs']
  readonly areas: Interpreter['areas']
  readonly signed_on: string | null
  readonly signed_until: string | null
  readonly is_adult: boolean
  readonly state: Interpreter['state']
  readonly kept_by: string
  readonly kept_at: string
  readonly version: number
}

function interpreterRow(one: Interpreter): InterpreterRow {
  return {
    id: one.id,
    organisation_id: one.organisationId,
    name: one.name,
    phone: one.phone,
    how_to_reach: one.howToReach,
    tie: one.tie,
    agency: one.agency,
    gender: one.gender,
    pairs: one.pairs,
    areas: one.areas,
    signed_on: one.signedOn ?? null,
    signed_until: one.signedUntil ?? null,
    is_adult: one.isAdult,
    state: one.state,
    kept_by: one.keptBy,
    kept_at: one.keptAt,
    version: one.version,
  }
}

export function interpreterOfRow(row: InterpreterRow): Interpreter {
  return {
    id: row.id as InterpreterId,
    organisationId: row.organisation_id as OrganisationId,
    name: row.name,
    phone: row.phone,
    howToReach: row.how_to_reach,
    tie: row.tie,
    agency: row.agency,
    gender: row.gender,
    pairs: row.pairs,
    areas: row.areas,
    signedOn: (row.signed_on ?? undefined) as PlainDate | undefined,
    signedUntil: (row.signed_until ?? undefined) as PlainDate | undefined,
    isAdult: row.is_adult,
    state: row.state,
    keptBy: row.kept_by as UserId,
    keptAt: row.kept_at,
    version: row.version,
  }
}

/** For a command that changes it: only who keeps the register of this organisation can hold it. */
export async function lockInterpreter({ sql }: WriteTx, id: string): Promise<Interpreter | undefined> {
  const [row] = await sql<InterpreterRow[]>`select * from amparo.interpreters where id = ${id} for update`
  return row && interpreterOfRow(row)
}

/** False where the id is taken, also by an entry that the writer does not see. */
export async function insertInterpreter({ sql }: WriteTx, one: Interpreter): Promise<boolean> {
  const made = await sql`insert into amparo.interpreters ${sql(columnsOf({ sql }, one))}
    on conflict (id) do nothing returning id`
  return made.length > 0
}

export async function updateInterpreter({ sql }: WriteTx, one: Interpreter): Promise<void> {
  const { id, ...columns } = columnsOf({ sql }, one)
  await sql`update amparo.interpreters set ${sql(columns)} where id = ${id} and version < ${one.version}`
}

function columnsOf({ sql }: Pick<WriteTx, 'sql'>, one: Interpreter) {
  const row = interpreterRow(one)
  return { ...row, pairs: sql.json(row.pairs as never), areas: sql.json(row.areas as never) }
}

export type InterpreterListRow = InterpreterRow & { readonly keeper: string | null }

export async function listInterpreterRows(
  { sql }: ReadScope,
  filter: {
    readonly language: string | undefined
    readonly state: Interpreter['state'] | undefined
    readonly after: { readonly name: string; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<InterpreterListRow[]> {
  const { language, after } = filter
  return sql<InterpreterListRow[]>`
    select i.*, u.display_name as keeper
    from amparo.interpreters i left join amparo.users u on u.id = i.kept_by
    where i.state = ${filter.state ?? 'active'}
      ${language ? sql`and (i.pairs @> ${sql.json([{ one: language }])} or i.pairs @> ${sql.json([{ other: language }])})` : sql``}
      ${after ? sql`and (i.name, i.id) > (${after.name}, ${after.id}::uuid)` : sql``}
    order by i.name, i.id limit ${filter.limit}`
}

/** More than any organisation has. */
const mostRead = 500

/** The whole register that can be asked now. */
export async function readRegister({ sql }: ReadScope): Promise<readonly Interpreter[]> {
  const rows = await sql<InterpreterRow[]>`
    select * from amparo.interpreters where state = 'active' order by name, id limit ${mostRead}`
  return rows.map(interpreterOfRow)
}

export async function findInterpreters(
  { sql }: ReadScope,
  ids: readonly string[],
): Promise<readonly Interpreter[]> {
  if (ids.length === 0) return []
  const rows = await sql<InterpreterRow[]>`
    select * from amparo.interpreters where id = any (${[...ids]}::uuid[])`
  return rows.map(interpreterOfRow)
}
