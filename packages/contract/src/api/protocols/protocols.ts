import {
  onwardRules,
  protocolChannels,
  protocolPurposes,
  protocolSections,
  protocolStates,
  retentionRules,
} from '@amparo/domain/protocol/sharing-protocol'
import * as z from 'zod/mini'
import { commandOutcome, day, id, requiredLine, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const protocolId = id<'SharingProtocolId'>()
const seen = z.number().check(z.int(), z.gte(1))
const some = <const Code extends string>(codes: readonly [Code, ...Code[]]) =>
  z.array(z.enum(codes)).check(z.maxLength(codes.length))

/** What is agreed on; the same for a new protocol and for a draft that is written anew. */
const terms = {
  title: requiredLine(200),
  purposes: some(protocolPurposes),
  sections: some(protocolSections),
  channels: some(protocolChannels),
  onward: z.enum(onwardRules),
  retention: z.enum(retentionRules),
  contacts: z
    .array(
      z.strictObject({
        organisationId: id<'OrganisationId'>(),
        requests: requiredLine(200),
        breaches: requiredLine(200),
      }),
    )
    .check(z.maxLength(12)),
  reviewOn: day(),
  validFrom: day(),
  validUntil: day(),
}

const standing = z.enum([...protocolStates, 'not-yet', 'expired'])
const moves = ['write', 'offer', 'sign', 'return', 'suspend', 'resume', 'end'] as const

const protocolHead = z.object({
  id: z.string(),
  title: z.string(),
  standing,
  /** The other parties, by name. */
  others: z.array(z.string()),
  channels: z.array(z.enum(protocolChannels)),
  validFrom: z.string(),
  validUntil: z.string(),
  reviewOn: z.string(),
  /** Its day to be looked at again has come. */
  reviewDue: z.boolean(),
  /** My organisation has not signed it yet. */
  waitsForUs: z.boolean(),
})
export type ProtocolHead = z.infer<typeof protocolHead>

export const listProtocols = operation({
  id: 'protocol.list',
  kind: 'query',
  method: 'GET',
  path: '/api/sharing-protocols',
  summary: 'Sharing protocols that my organisation is a party to, those that wait for it first.',
  purpose: 'administration',
  input: z.strictObject({}),
  output: z.object({ items: z.array(protocolHead), mayDraw: z.boolean() }),
  identifiable: false,
  problems: [],
})

const said = z.object({ organisation: z.string(), name: z.string(), at: z.string() })

export const showProtocol = operation({
  id: 'protocol.show',
  kind: 'query',
  method: 'GET',
  path: '/api/sharing-protocols/:protocolId',
  summary:
    'One sharing protocol: what was agreed, who signed, what was done with it, and what is shared under it.',
  purpose: 'administration',
  input: z.strictObject({ protocolId }),
  output: z.object({
    protocol: z.object({
      ...protocolHead.shape,
      version: z.number(),
      drawnBy: z.string(),
      purposes: z.array(z.enum(protocolPurposes)),
      sections: z.array(z.enum(protocolSections)),
      onward: z.enum(onwardRules),
      retention: z.enum(retentionRules),
      contacts: z.array(
        z.object({
          organisationId: z.string(),
          organisation: z.string(),
          requests: z.string(),
          breaches: z.string(),
        }),
      ),
    }),
    parties: z.array(z.object({ id: z.string(), name: z.string(), signature: z.nullable(said) })),
    /** What was done with it, the first thing first. */
    acts: z.array(
      z.object({
        ...said.shape,
        kind: z.enum([
          'drawn',
          'written',
          'offered',
          'signed',
          'returned',
          'suspended',
          'resumed',
          'ended',
          'superseded',
        ]),
        words: z.string(),
      }),
    ),
    moves: z.array(z.enum(moves)),
    /** Cases of which something is still read under it, as far as I read them: what a decision may be needed about. */
    shares: z.array(
      z.object({
        act: z.enum(['referral', 'transfer']),
        caseId: z.string(),
        caseCode: z.string(),
        to: z.string(),
        until: z.nullable(z.string()),
      }),
    ),
  }),
  identifiable: true,
  problems: [],
})

const command = { kind: 'command', method: 'POST', purpose: 'administration', identifiable: false } as const
const aboutTerms = [
  'access.not-allowed',
  'protocol.parties',
  'protocol.enforcement',
  'protocol.incomplete',
  'protocol.dates',
] as const
const aboutSteps = ['access.not-allowed', 'protocol.moved', 'edit.outdated'] as const

export const drawProtocol = operation({
  ...command,
  id: 'protocol.draw',
  path: '/api/sharing-protocols',
  summary: 'Draw a sharing protocol with other organisations; nobody else sees it before it is offered.',
  input: z.strictObject({
    protocolId,
    parties: z.array(id<'OrganisationId'>()).check(z.minLength(2), z.maxLength(12)),
    /** One that stands between the same organisations, and ends when everybody has signed this one. */
    supersedes: z.optional(protocolId),
    ...terms,
  }),
  output: commandOutcome,
  problems: ['protocol.exists', ...aboutTerms],
})

export const writeProtocol = operation({
  ...command,
  id: 'protocol.write',
  path: '/api/sharing-protocols/:protocolId/terms',
  summary: 'Write a draft anew; what was offered is not changed.',
  input: z.strictObject({ protocolId, seen, ...terms }),
  output: commandOutcome,
  problems: [...aboutSteps, ...aboutTerms],
})

export const offerProtocol = operation({
  ...command,
  id: 'protocol.offer',
  path: '/api/sharing-protocols/:protocolId/offer',
  summary: 'Show a draft to the other parties, so that everybody can sign it.',
  input: z.strictObject({ protocolId, seen }),
  output: commandOutcome,
  problems: [...aboutSteps, ...aboutTerms],
})

export const signProtocol = operation({
  ...command,
  id: 'protocol.sign',
  path: '/api/sharing-protocols/:protocolId/sign',
  summary: 'Sign for my organisation; with the last signature it is in force.',
  input: z.strictObject({ protocolId, seen }),
  output: commandOutcome,
  problems: [
    ...aboutSteps,
    ...aboutTerms,
    'protocol.signed-already',
    'protocol.same-person',
    'sign-in.confirm-first',
  ],
})

const withWords = z.strictObject({ protocolId, seen, words: text(1000) })

export const returnProtocol = operation({
  ...command,
  id: 'protocol.return',
  path: '/api/sharing-protocols/:protocolId/return',
  summary: 'Give back what was offered, with what should be otherwise; signatures are gone with it.',
  input: withWords,
  output: commandOutcome,
  problems: [...aboutSteps, 'protocol.words-missing'],
})

export const suspendProtocol = operation({
  ...command,
  id: 'protocol.suspend',
  path: '/api/sharing-protocols/:protocolId/suspend',
  summary:
    'Suspend a protocol at once, as either party: nothing more goes, and what was shared is no longer read.',
  input: withWords,
  output: commandOutcome,
  problems: [...aboutSteps, 'protocol.words-missing', 'sign-in.confirm-first'],
})

export const resumeProtocol = operation({
  ...command,
  id: 'protocol.resume',
  path: '/api/sharing-protocols/:protocolId/resume',
  summary: 'Lift a suspension, as the party that suspended; what ended with it stays ended.',
  input: withWords,
  output: commandOutcome,
  problems: [...aboutSteps, 'protocol.words-missing', 'protocol.not-yours-to-lift', 'sign-in.confirm-first'],
})

export const endProtocol = operation({
  ...command,
  id: 'protocol.end',
  path: '/api/sharing-protocols/:protocolId/end',
  summary: 'End a protocol for good, as either party, or throw a draft away.',
  input: withWords,
  output: commandOutcome,
  problems: [...aboutSteps, 'protocol.words-missing', 'sign-in.confirm-first'],
})
