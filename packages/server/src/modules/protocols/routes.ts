import * as protocols from '@amparo/contract/api/protocols/protocols'
import { defineRoute, type Route } from '../../http/route.ts'
import { drawProtocolCommand, moveProtocolCommand, writeProtocolCommand } from './commands.ts'
import { protocolList, protocolView } from './queries.ts'

/** Whoever works for a party may know what was agreed; who may draw, sign and end it is decided inside. */
const access = { who: 'signed-in' } as const

export const protocolRoutes: readonly Route[] = [
  defineRoute({ operation: protocols.listProtocols, access, handle: protocolList }),
  defineRoute({ operation: protocols.showProtocol, access, handle: protocolView }),
  defineRoute({ operation: protocols.drawProtocol, access, handle: drawProtocolCommand }),
  defineRoute({ operation: protocols.writeProtocol, access, handle: writeProtocolCommand }),
  defineRoute({
    operation: protocols.offerProtocol,
    access,
    handle: (context, input) => moveProtocolCommand(context, input, { act: 'offer' }),
  }),
  defineRoute({
    operation: protocols.signProtocol,
    access,
    handle: (context, input) => moveProtocolCommand(context, input, { act: 'sign' }),
  }),
  defineRoute({
    operation: protocols.returnProtocol,
    access,
    handle: (context, input) => moveProtocolCommand(context, input, { act: 'return', words: input.words }),
  }),
  defineRoute({
    operation: protocols.suspendProtocol,
    access,
    handle: (context, input) => moveProtocolCommand(context, input, { act: 'suspend', words: input.words }),
  }),
  defineRoute({
    operation: protocols.resumeProtocol,
    access,
    handle: (context, input) => moveProtocolCommand(context, input, { act: 'resume', words: input.words }),
  }),
  defineRoute({
    operation: protocols.endProtocol,
    access,
    handle: (context, input) => moveProtocolCommand(context, input, { act: 'end', words: input.words }),
  }),
]
