import { makeId, type OrganisationId, type UserId } from '@amparo/domain/kernel/brand'
import { addMonths, plainDate } from '@amparo/domain/kernel/plain-date'
import { signedProtocol } from '@amparo/domain/protocol/signed-protocol'
import type { WriteTx } from '../db/transaction.ts'
import { freshBytes } from '../ids.ts'
import { insertProtocol } from '../modules/protocols/index.ts'

type Signing = { readonly userId: UserId; readonly organisationId: OrganisationId; readonly name: string }

/**
 * What the two organisations agreed on before the first story, and signed: everything that they share rests on it. It was
 * looked at last year, and will be again soon.
 */
export async function insertDemonstrationProtocol(
  tx: WriteTx,
  one: Signing,
  other: Signing,
  now: Date,
): Promise<void> {
  const today = plainDate(now.toISOString().slice(0, 10))
  const on = addMonths(today, -24)
  const { protocol, acts } = signedProtocol(
    makeId<'SharingProtocolId'>(now.getTime(), freshBytes(10)),
    [
      { ...one, phone: '+502 0000 0000' },
      { ...other, phone: '+52 00 0000 0000' },
    ],
    on,
    { title: 'La Ceiba y Procuraduría del Camino' },
  )
  if (!(await insertProtocol(tx, protocol, acts))) throw new Error('the protocol was signed already')
}
