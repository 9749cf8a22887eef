import { randomBytes } from 'node:crypto'
import type { Sql } from 'postgres'
import { makeId, type OrganisationId, type SharingProtocolId, type UserId } from '@amparo/domain/kernel/brand'
import { addMonths, plainDate } from '@amparo/domain/kernel/plain-date'
import type { ProtocolTerms } from '@amparo/domain/protocol/sharing-protocol'
import { signedProtocol } from '@amparo/domain/protocol/signed-protocol'
import { inJson, protocolRow } from '@amparo/server/modules/protocols/store'

export type Signing = {
  readonly organisationId: OrganisationId
  readonly userId: UserId
  readonly name: string
}

/** A protocol in force between these organisations, in the role of the keeper: what tests of sharing rest on. */
export async function agreeBetween(
  sql: Sql,
  signing: readonly Signing[],
  more: Partial<ProtocolTerms> = {},
): Promise<SharingProtocolId> {
  const [first, ...others] = signing.map((one) => ({ ...one, phone: '+000 0000' }))
  if (!first) throw new Error('a protocol between nobody')
  const id = makeId<'SharingProtocolId'>(Date.now(), randomBytes(10))
  const on = addMonths(plainDate(new Date().toISOString().slice(0, 10)), -1)
  const { protocol, acts } = signedProtocol(id, [first, ...others], on, more)
  await sql`insert into amparo.sharing_protocols ${sql(inJson({ sql }, protocolRow(protocol, acts)) as never)}`
  return id
}
