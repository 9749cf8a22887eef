import { freezeReasons, mostExempt } from '@amparo/domain/freeze/freeze'
import { roles } from '@amparo/domain/access/vocabulary'
import * as z from 'zod/mini'
import { commandOutcome, id, line, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const command = { kind: 'command', method: 'POST', purpose: 'privacy', identifiable: false } as const
const version = z.number().check(z.int(), z.gte(1))
const freezeId = id<'FreezeId'>()
const exempt = z.array(id<'UserId'>()).check(z.minLength(1), z.maxLength(mostExempt))

/** Who reads the case by her role, and so may keep it. */
const reader = z.object({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) })
export type ReaderView = z.infer<typeof reader>

const freeze = z.object({
  id: z.string(),
  /** The code on its card: whoever deals with the freeze need not read the case. */
  code: z.string(),
  reason: z.enum(freezeReasons),
  words: z.string(),
  /** Without a name where she has left. */
  exempt: z.array(z.object({ id: z.string(), name: z.string(), hasLeft: z.boolean() })),
  frozenBy: z.string(),
  frozenAt: z.string(),
  lift: z.nullable(z.object({ askedBy: z.string(), askedAt: z.string(), words: z.string() })),
  lifted: z.nullable(z.object({ by: z.string(), at: z.string() })),
  /** Of whom she may choose, where she may name others. */
  readers: z.array(reader),
  mayName: z.boolean(),
  mayAskLift: z.boolean(),
  mayConfirmLift: z.boolean(),
  mayStayClosed: z.boolean(),
  version: z.number(),
})
export type FreezeView = z.infer<typeof freeze>

export const listFreezes = operation({
  id: 'freeze.list',
  kind: 'query',
  method: 'GET',
  path: '/api/freezes',
  summary:
    'Cases of the organisation that the privacy lead closed, the latest first: for her, for those who keep one, and for managers where one is to be opened again.',
  purpose: 'privacy',
  input: z.strictObject({}),
  output: z.object({ items: z.array(freeze) }),
  identifiable: true,
  problems: [],
})

export const showFreezable = operation({
  id: 'freeze.choices',
  kind: 'query',
  method: 'GET',
  path: '/api/freezable-cases/:code',
  summary: 'Who reads a case by her role and may keep it when it is closed, by the code of the case.',
  purpose: 'privacy',
  input: z.strictObject({ code: requiredLine(40) }),
  output: z.object({ code: z.string(), readers: z.array(reader) }),
  identifiable: true,
  problems: ['record.not-found'],
})

export const freezeCase = operation({
  ...command,
  id: 'freeze.begin',
  path: '/api/freezes/:freezeId',
  summary: 'Close a case to everybody but one or two who read it already.',
  input: z.strictObject({
    freezeId,
    code: requiredLine(40),
    reason: z.enum(freezeReasons),
    words: line(300),
    exempt,
  }),
  output: commandOutcome,
  problems: [
    'record.not-found',
    'freeze.standing',
    'freeze.how-many',
    'freeze.not-a-reader',
    'sign-in.confirm-first',
  ],
})

export const nameExempt = operation({
  ...command,
  id: 'freeze.name',
  path: '/api/freezes/:freezeId/exempt',
  summary: 'Name others who keep a closed case.',
  input: z.strictObject({ freezeId, version, exempt }),
  output: commandOutcome,
  problems: [
    'record.not-found',
    'freeze.lifted',
    'freeze.how-many',
    'freeze.not-a-reader',
    'edit.outdated',
    'sign-in.confirm-first',
  ],
})

export const askLift = operation({
  ...command,
  id: 'freeze.ask-lift',
  path: '/api/freezes/:freezeId/ask-lift',
  summary: 'Ask that a closed case is opened again; another person confirms.',
  input: z.strictObject({ freezeId, version, words: requiredLine(300) }),
  output: commandOutcome,
  problems: [
    'record.not-found',
    'freeze.lifted',
    'freeze.lift-asked',
    'edit.outdated',
    'sign-in.confirm-first',
  ],
})

export const confirmLift = operation({
  ...command,
  id: 'freeze.confirm-lift',
  path: '/api/freezes/:freezeId/confirm-lift',
  summary:
    'Open a closed case again, as a second person: the privacy lead or a manager, never the one who asked.',
  input: z.strictObject({ freezeId, version }),
  output: commandOutcome,
  problems: [
    'record.not-found',
    'access.not-allowed',
    'freeze.lifted',
    'freeze.not-asked',
    'freeze.own',
    'edit.outdated',
    'sign-in.confirm-first',
  ],
})

export const stayClosed = operation({
  ...command,
  id: 'freeze.stay-closed',
  path: '/api/freezes/:freezeId/stay-closed',
  summary:
    'Leave a case closed that was asked to be opened again: taken back, or refused by a second person.',
  input: z.strictObject({ freezeId, version }),
  output: commandOutcome,
  problems: ['record.not-found', 'access.not-allowed', 'freeze.lifted', 'freeze.not-asked', 'edit.outdated'],
})
