import { localDay, type TimeZone } from '@amparo/domain/kernel/instant'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import type { OperationContext } from '../http/route.ts'
import { findOrganisationPlace } from '../modules/cases/index.ts'

type Asking = Pick<OperationContext, 'tx' | 'principal' | 'now'>

/** The zone whose wall calendar counts for the reader: that of her organisation. */
export async function zoneOf({ tx, principal }: Asking): Promise<TimeZone> {
  return (await findOrganisationPlace(tx, principal.organisationId)).zone
}

export async function todayOf(asking: Asking): Promise<PlainDate> {
  return localDay(asking.now, await zoneOf(asking))
}
