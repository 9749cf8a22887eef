import {
  areaKinds,
  interpreterGenders,
  interpreterStates,
  interpreterTies,
} from '@amparo/domain/interpreter/interpreter'
import * as z from 'zod/mini'
import { commandOutcome, day, id, line, pageInput, pageOf, requiredLine, text } from '../../kernel/fields.ts'
import { operation } from '../../kernel/operation.ts'
import { country, language } from '../cases/codes.ts'

const interpreterId = id<'InterpreterId'>()

const content = {
  name: requiredLine(200),
  phone: line(100),
  howToReach: text(500),
  tie: z.enum(interpreterTies),
  agency: line(200),
  gender: z.enum(interpreterGenders),
  /** Between which languages, both ways. */
  pairs: z.array(z.strictObject({ one: language, other: language })).check(z.minLength(1), z.maxLength(20)),
  areas: z
    .array(z.strictObject({ kind: z.enum(areaKinds), country, code: line(40), name: line(300) }))
    .check(z.maxLength(20)),
  /** On which day the promise to tell nobody was signed, and until when it holds. */
  signedOn: z.optional(day()),
  signedUntil: z.optional(day()),
  isAdult: z.boolean(),
}

export const interpreterView = z.object({
  ...content,
  id: z.string(),
  signedOn: z.nullable(z.string()),
  signedUntil: z.nullable(z.string()),
  /** Whether it holds today. */
  signed: z.boolean(),
  state: z.enum(interpreterStates),
  keptBy: z.nullable(z.string()),
  keptAt: z.string(),
  version: z.number(),
})
export type InterpreterView = z.infer<typeof interpreterView>

export const listInterpreters = operation({
  id: 'interpreter.list',
  kind: 'query',
  method: 'GET',
  path: '/api/interpreters',
  summary: 'List the interpreters of the own organisation by name.',
  purpose: 'care',
  input: z.strictObject({
    ...pageInput,
    /** Only who interprets from or into it. */
    language: z.optional(language),
    /** Without it, whoever has not ended. */
    state: z.optional(z.enum(interpreterStates)),
  }),
  output: pageOf(interpreterView),
  identifiable: false,
  problems: [],
})

export const addInterpreter = operation({
  id: 'interpreter.add',
  kind: 'command',
  method: 'POST',
  path: '/api/interpreters',
  summary: 'Write an interpreter into the register of the own organisation.',
  purpose: 'supervision',
  input: z.strictObject({ interpreterId, ...content }),
  output: commandOutcome,
  identifiable: false,
  problems: ['interpreter.exists', 'interpreter.incomplete', 'interpreter.child'],
})

export const correctInterpreter = operation({
  id: 'interpreter.correct',
  kind: 'command',
  method: 'POST',
  path: '/api/interpreters/:interpreterId/correct',
  summary: 'Correct an entry of the register, write down the signature, or take somebody off it or back.',
  purpose: 'supervision',
  input: z.strictObject({
    interpreterId,
    ...content,
    state: z.enum(interpreterStates),
    /** The version that the writer saw. */
    seen: z.number().check(z.int()),
  }),
  output: commandOutcome,
  identifiable: false,
  problems: ['interpreter.changed-meanwhile', 'interpreter.incomplete', 'interpreter.child'],
})
