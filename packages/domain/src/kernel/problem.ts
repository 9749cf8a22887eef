import type { ProblemCode } from './problems/catalogue.ts'

export type { ProblemCode }

/**
 * An expected refusal. It carries a stable code and values for its message, never a name of a child:
 * problems are logged and remembered with their command.
 */
export type Problem = {
  readonly code: ProblemCode
  /** Where in the input the reason lies, as JSON pointers, with a word for each. */
  readonly fields?: readonly { readonly pointer: string; readonly reason: string }[]
  /** Numbers, codes and dates that the message mentions. */
  readonly values?: Readonly<Record<string, string | number>>
}

export function problem(
  code: ProblemCode,
  more: { fields?: Problem['fields']; values?: Problem['values'] } = {},
): Problem {
  return {
    code,
    ...(more.fields ? { fields: more.fields } : {}),
    ...(more.values ? { values: more.values } : {}),
  }
}

/** A refusal on its way to the problem writer, for places that have no result to return. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(reason: Problem) {
    super(reason.code)
    this.name = 'ProblemError'
    this.problem = reason
  }
}
