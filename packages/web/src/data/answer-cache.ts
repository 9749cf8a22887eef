import type { WireProblem } from './wire-problem.ts'

/** What is known of one question: its last answer, whether it is being asked again, and why that failed. */
export type Known<Value> = {
  readonly value?: Value
  readonly problem?: WireProblem
  readonly asking: boolean
}

const nothing: Known<never> = { asking: false }

/**
 * Answers kept in memory while the person is signed in; never on disk in clear. `clear` empties it: leaving and
 * signing out must not leave a child's data in the window.
 */
export class AnswerCache {
  readonly #known = new Map<string, Known<unknown>>()
  readonly #listeners = new Map<string, Set<() => void>>()

  read(key: string): Known<unknown> {
    return this.#known.get(key) ?? nothing
  }

  write(key: string, known: Known<unknown>): void {
    this.#known.set(key, known)
    for (const listener of this.#listeners.get(key) ?? []) listener()
  }

  listen(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set()
    this.#listeners.set(key, listeners.add(listener))
    return () => {
      listeners.delete(listener)
    }
  }

  /** Questions of these operations are asked again by the screens that show them. */
  forget(operationIds: readonly string[]): void {
    for (const key of this.#known.keys()) {
      if (operationIds.some((id) => key.startsWith(`${id} `))) {
        this.#known.delete(key)
        for (const listener of this.#listeners.get(key) ?? []) listener()
      }
    }
  }

  clear(): void {
    this.#known.clear()
  }
}

export function questionKey(operationId: string, input: unknown): string {
  return `${operationId} ${JSON.stringify(input)}`
}
