import type { ProblemCode } from '@amparo/domain/kernel/problem'
import * as z from 'zod/mini'
import { commandOutcome, id, requiredText } from './fields.ts'
import { operation, type Operation } from './operation.ts'

/** What goes with everything that is told: who, when, and why it holds no longer. */
export const written = {
  id: z.string(),
  version: z.number(),
  by: z.nullable(z.string()),
  at: z.string(),
  withdrawnBecause: z.string(),
  withdrawnAt: z.nullable(z.string()),
}

/** Which version whoever writes has read; 0 for what is new. */
export const readVersion = z.number().check(z.int(), z.gte(0), z.lte(1_000_000))

type Shape = Readonly<Record<string, z.ZodMiniType>>

/** What a kind of record says itself: its name, its address, one sentence, and how its own id is called there. */
type Declared<Which extends Shape> = Pick<Operation, 'id' | 'path' | 'summary'> & { readonly which: Which }

const caseId = id<'CaseId'>()
const told = {
  kind: 'command',
  method: 'POST',
  purpose: 'care',
  output: commandOutcome,
  identifiable: false,
} as const

/**
 * The command by which something that is told of a case is written as a whole, or corrected by whoever has read it. Its
 * own refusals follow those that any of it can have; `also` travels beside its fields.
 */
export function writing<
  Which extends Shape,
  Fields extends z.ZodMiniType,
  Also extends Shape = Record<never, never>,
>(
  declared: Declared<Which> & {
    readonly fields: Fields
    readonly also?: Also
    readonly problems: readonly ProblemCode[]
  },
) {
  const { which, fields, also = {} as Also, problems, ...own } = declared
  return operation({
    ...told,
    ...own,
    input: z.strictObject({ caseId, ...which, base: readVersion, fields, ...also }),
    problems: ['case.closed', 'written.changed', 'written.withdrawn', 'written.full', ...problems],
  })
}

/** The command that takes it back with the reason; what it said stays to be read. */
export function withdrawing<Which extends Shape>(declared: Declared<Which>) {
  const { which, ...own } = declared
  return operation({
    ...told,
    ...own,
    input: z.strictObject({ caseId, ...which, because: requiredText(500) }),
    problems: ['case.closed', 'written.withdrawn'],
  })
}
