import type { AccessRule } from '@amparo/domain/access/may-act'
import type { CaseRights, Principal } from '@amparo/domain/access/principal'
import type { Purpose } from '@amparo/domain/access/vocabulary'
import type { CaseId } from '@amparo/domain/kernel/brand'
import type { Instant } from '@amparo/domain/kernel/instant'
import type { Problem } from '@amparo/domain/kernel/problem'
import type { Result } from '@amparo/domain/kernel/result'
import type { InputOf, Operation, OutputOf } from '@amparo/contract/kernel/operation'
import type { Database } from '../db/database.ts'
import type { ReadScope, RowsOf, Statements, WriteTx } from '../db/transaction.ts'
import type { NewFact } from '../facts/fact.ts'
import type { Config } from '../config.ts'

/** What every handler may use; nothing here belongs to one area. */
export type Dependencies = {
  readonly database: Database
  readonly config: Config
  /** The clock, as an argument, so that rules with a clock can be tried on a virtual one. */
  readonly now: () => Date
  /** Of this program. */
  readonly version: string
}

/** The command that is being carried out; queries have none. */
export type CommandHeader = {
  readonly id: string
  readonly madeAt: string
  readonly deviceNumber: number | undefined
}

export type OperationContext = {
  readonly tx: WriteTx
  readonly dependencies: Dependencies
  readonly principal: Principal
  readonly caseRights: CaseRights | undefined
  readonly purpose: Purpose
  readonly requestId: string
  readonly command: CommandHeader
  readonly now: Instant
  /** Where the request came from, for rate limits and the audit entry. */
  readonly origin: string
  readonly cookies: Readonly<Record<string, string | undefined>>
  /** The address under which the caller reached us, `https://amparo.example.org`: her word, or her proxy's. */
  readonly reachedAt: string
  /** What the caller's program says it is; never trusted, only shown to its owner. */
  readonly agent: string | undefined
  /** In which language the caller reads. */
  readonly language: 'es' | 'en'
  /** Appends facts in this transaction and ties them to the audit entry. */
  readonly append: (facts: readonly NewFact[]) => Promise<void>
  /** What was written moves the dates of another case too. */
  readonly moveClocks: (caseId: CaseId) => void
  /** Sends a write that decides nothing more: nobody waits for it before the commit, which fails if it failed. */
  readonly write: (statement: { readonly execute: () => Promise<unknown> }) => void
  /** Names in the audit entry which records were shown or changed, and which of their fields. */
  readonly touch: (subjectKind: string, ids: readonly string[], fields?: readonly string[]) => void
  /** Starts or ends the session cookie with the answer. */
  readonly setSession: (token: string | undefined) => void
  /** Gives this browser a token by which it is known again at the next sign-in. */
  readonly rememberDevice: (token: string) => void
  /** Marks the outcome of this command as a conflict that a person decides. */
  readonly markConflict: () => void
}

/**
 * One declaration per operation. Leaving out the access rule does not compile; a route without an entry in the
 * inventory fails a test.
 */
export type Route<Op extends Operation = Operation> = {
  readonly operation: Op
  readonly access: AccessRule
  /** At most so many calls for each person (or origin, before sign-in) in so many minutes. */
  readonly limit?: { readonly most: number; readonly minutes: number }
  /**
   * Runs before the transaction, in a short one of its own: for limits that must count also what is refused,
   * since a refusal rolls the handler's transaction back.
   */
  readonly before?: (
    dependencies: Dependencies,
    call: {
      readonly input: InputOf<Op>
      readonly origin: string
      readonly cookies: Readonly<Record<string, string | undefined>>
      readonly now: string
    },
  ) => Promise<Problem | undefined>
  /** Set by `defineRead` and `defineChange`: what `handle` needs of the database, sent before anything is decided. */
  readonly load?: (scope: ReadScope, input: InputOf<Op>) => Statements
  /** Handles a call in which nobody is signed in yet: `principal` is then absent. */
  readonly handle: (
    context: OperationContext,
    input: InputOf<Op>,
    rows: RowsOf<Statements>,
  ) => Promise<Result<OutputOf<Op>, Problem>>
}

/** What the answer to a read is made with, when everything it needs was loaded at once. */
export type ReadContext = Omit<
  OperationContext,
  'tx' | 'append' | 'write' | 'setSession' | 'rememberDevice' | 'markConflict'
>

/**
 * A read whose statements are known from its input alone. They travel in one message with those that begin and
 * end the transaction, in the scope of the session; whether she may see the answer is decided before it is made.
 */
export type ReadRoute<Op extends Operation, Asked extends Statements> = Pick<
  Route<Op>,
  'operation' | 'access'
> & {
  readonly load: (scope: ReadScope, input: InputOf<Op>) => Asked
  readonly answer: (
    context: ReadContext,
    input: InputOf<Op>,
    rows: RowsOf<Asked>,
  ) => Result<OutputOf<Op>, Problem>
}

/**
 * A change that knows from its input what it must read. That travels with the beginning of the transaction, in the
 * order in which it is named, so that what it locks comes first; `handle` is called only where the caller may.
 */
export type ChangeRoute<Op extends Operation, Asked extends Statements> = Pick<
  Route<Op>,
  'operation' | 'access'
> & {
  readonly load: (scope: ReadScope, input: InputOf<Op>) => Asked
  readonly handle: (
    context: OperationContext,
    input: InputOf<Op>,
    rows: RowsOf<Asked>,
  ) => Promise<Result<OutputOf<Op>, Problem>>
}

export function defineChange<Op extends Operation, Asked extends Statements>(
  route: ChangeRoute<Op, Asked>,
): Route {
  return route as unknown as Route
}

export function defineRoute<Op extends Operation>(route: Route<Op>): Route {
  return route as unknown as Route
}

export function defineRead<Op extends Operation, Asked extends Statements>(
  route: ReadRoute<Op, Asked>,
): Route {
  const { operation, access, load, answer } = route
  return {
    operation,
    access,
    load,
    handle: async (context: OperationContext, input: InputOf<Op>, rows: RowsOf<Asked>) =>
      answer(context, input, rows),
  } as unknown as Route
}
