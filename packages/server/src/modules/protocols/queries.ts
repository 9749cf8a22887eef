import type { showProtocol } from '@amparo/contract/api/protocols/protocols'
import type { InputOf } from '@amparo/contract/kernel/operation'
import type { PlainDate } from '@amparo/domain/kernel/plain-date'
import { problem } from '@amparo/domain/kernel/problem'
import { accept, refuse } from '@amparo/domain/kernel/result'
import { availableMoves, keepsProtocols } from '@amparo/domain/protocol/decide-protocol'
import { standingOf } from '@amparo/domain/protocol/sharing-protocol'
import { todayOf } from '../../clock/today-of.ts'
import type { OperationContext } from '../../http/route.ts'
import { actorOf } from './commands.ts'
import {
  findProtocol,
  listParties,
  listProtocolsOf,
  listSharedUnder,
  type Party,
  type ProtocolRow,
} from './store.ts'

export async function protocolList(context: OperationContext) {
  const { tx, principal } = context
  const [rows, by, today] = await Promise.all([
    listProtocolsOf(tx, [principal.organisationId]),
    actorOf(context),
    todayOf(context),
  ])
  const parties = await listParties(
    tx,
    rows.flatMap((row) => row.parties),
  )
  const items = rows.map((row) => headOf(row, parties, principal.organisationId, today))
  return accept({
    items: items.toSorted((one, other) => placeOf(one) - placeOf(other)),
    mayDraw: keepsProtocols(by),
  })
}

export async function protocolView(context: OperationContext, input: InputOf<typeof showProtocol>) {
  const { tx, principal } = context
  const protocol = await findProtocol(tx, input.protocolId)
  if (!protocol) return refuse(problem('record.not-found'))
  const [parties, by, today, shares] = await Promise.all([
    listParties(tx, protocol.parties),
    actorOf(context),
    todayOf(context),
    listSharedUnder(tx, protocol.id),
  ])
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? ''
  const said = (one: { organisationId: string; name: string; at: string }) => ({
    organisation: nameOf(one.organisationId),
    name: one.name,
    at: one.at,
  })
  context.touch('protocol', [protocol.id, ...shares.map(({ caseId }) => caseId)], ['terms'])
  return accept({
    protocol: {
      ...headOf(protocol, parties, principal.organisationId, today),
      version: protocol.version,
      drawnBy: nameOf(protocol.drawnBy),
      purposes: [...protocol.purposes],
      sections: [...protocol.sections],
      onward: protocol.onward,
      retention: protocol.retention,
      contacts: protocol.contacts.map((one) => ({ ...one, organisation: nameOf(one.organisationId) })),
    },
    parties: parties.map(({ id, name }) => {
      const signature = protocol.signatures.find((one) => one.organisationId === id)
      return { id, name, signature: signature ? said(signature) : null }
    }),
    acts: protocol.acts.map((act) => ({
      ...said(act),
      kind: act.kind,
      words: 'words' in act ? act.words : '',
    })),
    moves: [...availableMoves(protocol, by)],
    shares: [...shares],
  })
}

function headOf(protocol: ProtocolRow, parties: readonly Party[], own: string, today: PlainDate) {
  const standing = standingOf(protocol, today)
  return {
    id: protocol.id,
    title: protocol.title,
    standing,
    others: parties
      .filter(({ id }) => id !== own && protocol.parties.some((party) => party === id))
      .map(({ name }) => name),
    channels: [...protocol.channels],
    validFrom: protocol.validFrom,
    validUntil: protocol.validUntil,
    reviewOn: protocol.reviewOn,
    reviewDue: standing === 'in-force' && protocol.reviewOn <= today,
    waitsForUs:
      protocol.state === 'offered' && !protocol.signatures.some((one) => one.organisationId === own),
  }
}

/** What waits for somebody first, then what counts, then what is over. */
function placeOf({ standing, waitsForUs, reviewDue }: ReturnType<typeof headOf>): number {
  if (waitsForUs || reviewDue) return 0
  return ['ended', 'superseded', 'expired'].includes(standing) ? 2 : 1
}
