import type { Section } from '@amparo/domain/access/vocabulary'
import type { OrganisationId, SharingProtocolId } from '@amparo/domain/kernel/brand'
import { endOfDay, instant, localDay, type Instant, type TimeZone } from '@amparo/domain/kernel/instant'
import { agreedBetween, type Agreed } from '@amparo/domain/protocol/covering-protocol'
import type { SharingProtocol } from '@amparo/domain/protocol/sharing-protocol'
import type { AgreementFacts } from '@amparo/domain/protocol/require-agreement'
import type { ReadScope } from '../../db/transaction.ts'
import type { OperationContext } from '../../http/route.ts'
import { findProtocol, listProtocolsOf, listZones } from './store.ts'

type Asking = Pick<OperationContext, 'tx' | 'now'>

/** What sharing between two organisations is decided with; the reader's own is one of them. */
export async function agreementOf(
  { tx, now }: Asking,
  between: readonly [OrganisationId, OrganisationId],
  readable?: readonly Section[],
): Promise<AgreementFacts> {
  const [protocols, zones] = await Promise.all([listProtocolsOf(tx, between), listZones(tx, between)])
  const dayOf = (id: OrganisationId) => localDay(instant(now), zones.get(id) ?? ('UTC' as TimeZone))
  return { protocols, days: [dayOf(between[0]), dayOf(between[1])], readable }
}

/** What is agreed today with each of these organisations, for who chooses one of them. */
export async function agreedWithAll(
  { tx, now }: Asking,
  own: OrganisationId,
  others: readonly OrganisationId[],
): Promise<ReadonlyMap<string, Agreed>> {
  const [protocols, zones] = await Promise.all([listProtocolsOf(tx, [own]), listZones(tx, [own, ...others])])
  const dayOf = (id: OrganisationId) => localDay(instant(now), zones.get(id) ?? ('UTC' as TimeZone))
  return new Map(
    others.map((other) => [other, agreedBetween(protocols, [own, other], [dayOf(own), dayOf(other)])]),
  )
}

/** When what is shared under a protocol is no longer read: with its last day, at whichever party that is over first. */
export async function endOfShares(
  scope: ReadScope,
  protocolId: SharingProtocolId | undefined,
): Promise<Instant | undefined> {
  const protocol = protocolId && (await findProtocol(scope, protocolId))
  if (!protocol) return undefined
  const zones = await listZones(scope, protocol.parties)
  return endInZones(protocol, [...zones.values()])
}

/** The first end of its last day among the places where its parties are. */
export function endInZones(
  { validUntil }: Pick<SharingProtocol, 'validUntil'>,
  zones: readonly TimeZone[],
): Instant | undefined {
  return zones.map((zone) => endOfDay(validUntil, zone)).toSorted()[0]
}
