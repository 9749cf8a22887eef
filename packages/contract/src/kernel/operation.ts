import type { ProblemCode } from '@amparo/domain/kernel/problem'
import type { Purpose } from '@amparo/domain/access/vocabulary'
import type * as z from 'zod/mini'

/**
 * One operation of the API: the single declaration from which the route, its validation, the OpenAPI entry
 * and the web client come. Who may call it stands beside its handler (`server/http/define-route.ts`).
 *
 * Input is one object. Names that stand in `path` as `:name` travel in the path; for a `GET` the rest is the
 * query string, for everything else the JSON body. A name typed by a person never travels in a path or a
 * query string, because those are logged by proxies: searches are `POST`.
 */
export type Operation<
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
> = {
  /** Stable name `area.verb`; also the label in the audit log. */
  readonly id: string
  /**
   * `command` changes something: it needs an `Idempotency-Key` and is remembered with one outcome.
   * `query` reads. `sign-in` is what happens before there is a session. `upload` puts bytes at an address of their
   * own: sent again they do the same, so it needs no key and nothing is remembered.
   */
  readonly kind: 'query' | 'command' | 'sign-in' | 'upload'
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: `/api/${string}`
  /** One sentence for the API reference. */
  readonly summary: string
  /** Why records are touched; the caller's purpose for row-level scope and audit. */
  readonly purpose: Purpose
  /**
   * Where what it has begun can be watched, for long work that goes on after the answer: it then answers 202 with
   * this address. Its names come from the input.
   */
  readonly job?: `/api/${string}`
  /** Of an upload: how large the body may be. It is no JSON, and stands in the input as `bytes`. */
  readonly mostBytes?: number
  /** Answers with a file instead of JSON: its output is its bytes, its type, and the name that it is given. */
  readonly answersFile?: true
  /** Refuses unknown fields (`z.strictObject`). */
  readonly input: Input
  /** Strips what it does not name (`z.object`). */
  readonly output: Output
  /** Whether the answer identifies a person: then it leaves only after its audit entry has committed. */
  readonly identifiable: boolean
  /** Refusals of its own, besides those that any operation can give. */
  readonly problems: readonly ProblemCode[]
}

export type InputOf<Op extends Operation> = z.infer<Op['input']>
export type OutputOf<Op extends Operation> = z.infer<Op['output']>

/** Declares an operation and keeps its exact types. */
export function operation<Input extends z.ZodMiniType, Output extends z.ZodMiniType>(
  declared: Operation<Input, Output>,
): Operation<Input, Output> {
  return declared
}

/** What a call that succeeded answers: done, or begun as a job. */
export function successStatus(operation: Pick<Operation, 'job'>): 200 | 202 {
  return operation.job === undefined ? 200 : 202
}

/** The names that stand in the path. */
export function pathNames(path: string): string[] {
  return [...path.matchAll(/:([A-Za-z]+)/g)].map((match) => match[1] ?? '')
}
