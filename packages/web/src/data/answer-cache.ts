import type { WireProblem } from './wire-problem.ts'

/** What is known of one question: its last answer, whether it is being asked again, and why that failed. */
export type Known<Value> = {
  readonly value?: Value
  readonly problem?: WireProblem
  readonly asking: boolean
}

/** Begins the key of everything that is being written and not yet sent. */
export const draftMark = 'draft '

const nothing: Known<never> = { asking: false }

/**
 * Answers kept in memory while the person is signed in; never on disk in clear. `clear` empties it: leaving and
 * signing out must not leave a child's data in the window.
 */
export class AnswerCache {
  readonly #known = new Map<string, Known<unknown>>()
  /** What was sent and not yet heard of, with its command's id: sent again later, it is still done once. */
  readonly attempts = new Map<string, string>()
  #owner: string | undefined
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
    this.attempts.clear()
  }

  /** What one person was writing is never shown to the next one at the same device. False where it was emptied. */
  belongTo(userId: string): boolean {
    const isSame = this.#owner === undefined || this.#owner === userId
    if (!isSame) this.clear()
    this.#owner = userId
    return isSame
  }

  /** The session ran out: nothing that was read stays, but what the person was writing waits for her. */
  clearAllButDrafts(): void {
    for (const key of this.#known.keys()) {
      if (!key.startsWith(draftMark)) this.#known.delete(key)
    }
  }
}

export function questionKey(operationId: string, input: unknown): string {
  return `${operationId} ${JSON.stringify(input)}`
}
