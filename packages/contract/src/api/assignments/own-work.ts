import { conflictKinds } from '@amparo/domain/assignment/conflict'
import * as z from 'zod/mini'
import { commandOutcome, day, id, requiredLine } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'

const languages = z.array(z.string().check(z.regex(/^[a-z]{3}$/))).check(z.maxLength(12))

export const showOwnWork = operation({
  id: 'own-work.show',
  kind: 'query',
  method: 'GET',
  path: '/api/account/work',
  summary: 'What I say of myself for the assignment of cases, and what must never be given to me.',
  purpose: 'care',
  input: z.strictObject({}),
  output: z.object({
    languages: z.array(z.string()),
    sex: z.nullable(z.enum(['female', 'male'])),
    awayFrom: z.nullable(z.string()),
    awayUntil: z.nullable(z.string()),
    conflicts: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(conflictKinds),
        about: z.string(),
        declaredAt: z.string(),
      }),
    ),
  }),
  identifiable: false,
  problems: [],
})

export const saveOwnWork = operation({
  id: 'own-work.save',
  kind: 'command',
  method: 'POST',
  path: '/api/account/work',
  summary: 'Say my languages, my sex as far as I want to, and when I am away.',
  purpose: 'care',
  input: z.strictObject({
    languages,
    sex: z.nullable(z.enum(['female', 'male'])),
    awayFrom: z.nullable(day()),
    awayUntil: z.nullable(day()),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['own-work.days'],
})

export const declareConflict = operation({
  id: 'conflict.declare',
  kind: 'command',
  method: 'POST',
  path: '/api/account/conflicts',
  summary:
    'Declare a conflict of interest: a case, a place or a person never given to me. Nobody else reads it.',
  purpose: 'care',
  input: z.strictObject({
    conflictId: id<'ConflictId'>(),
    kind: z.enum(conflictKinds),
    about: requiredLine(120),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['conflict.too-wide', 'conflict.known'],
})

export const endConflict = operation({
  id: 'conflict.end',
  kind: 'command',
  method: 'POST',
  path: '/api/account/conflicts/:conflictId/end',
  summary: 'Say that a conflict of interest of mine no longer holds.',
  purpose: 'care',
  input: z.strictObject({ conflictId: id<'ConflictId'>() }),
  output: commandOutcome,
  identifiable: false,
  problems: ['record.not-found'],
})
