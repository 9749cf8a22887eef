import type { Result } from '@amparo/domain/kernel/result'
import type { WireProblem } from './wire-problem.ts'

/** What is known of one question: its last answer, whether it is being asked again, and why that failed. */
export type Known<Value> = {
  readonly value?: Value
  readonly problem?: WireProblem
  readonly asking: boolean
  /** Something was changed since: whoever shows it asks again, and goes on showing it meanwhile. */
  readonly outdated?: boolean
  /** A draft that would be missed: it is asked about before the page goes away with it. */
  readonly unsaved?: boolean
  /** The server holds it as a draft: going away loses nothing of it. */
  readonly kept?: boolean
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
  readonly #anyListeners = new Set<() => void>()
  /** Which asking of a question is the last one: what an earlier one brings is older than what was changed since. */
  readonly #rounds = new Map<string, symbol>()

  read(key: string): Known<unknown> {
    return this.#known.get(key) ?? nothing
  }

  write(key: string, known: Known<unknown>): void {
    this.#known.set(key, known)
    this.#tell(key)
  }

  #tell(key: string): void {
    for (const listener of this.#listeners.get(key) ?? []) listener()
    for (const listener of this.#anyListeners) listener()
  }

  /** What was shown stays while it is asked again; the answer belongs to `hear`, with the round given here. */
  beginAsking(key: string): symbol {
    const { outdated: _, ...known } = this.read(key)
    const round = Symbol(key)
    this.#rounds.set(key, round)
    this.write(key, { ...known, asking: true })
    return round
  }

  hear(key: string, round: symbol, answer: Result<unknown, WireProblem>): void {
    if (this.#rounds.get(key) !== round) return
    this.#rounds.delete(key)
    const { value } = this.read(key)
    if (answer.ok) return this.write(key, { value: answer.value, asking: false })
    // Who may no longer read something does not go on seeing it; whom only the line failed does.
    const stays = value !== undefined && !isGone(answer.problem)
    this.write(key, { ...(stays ? { value } : {}), problem: answer.problem, asking: false })
  }

  /** Whether something that a screen shows is being asked again. */
  get isRenewing(): boolean {
    return [...this.#rounds.keys()].some((key) => this.read(key).value !== undefined && this.#isShown(key))
  }

  #isShown(key: string): boolean {
    return (this.#listeners.get(key)?.size ?? 0) > 0
  }

  /** Whether something is being written that is nowhere else, on whichever screen. */
  get holdsUnsaved(): boolean {
    return [...this.#known.values()].some(({ unsaved, kept }) => unsaved === true && kept !== true)
  }

  listenToAny(listener: () => void): () => void {
    this.#anyListeners.add(listener)
    return () => {
      this.#anyListeners.delete(listener)
    }
  }

  listen(key: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(key) ?? new Set()
    this.#listeners.set(key, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      for (const any of this.#anyListeners) any()
    }
  }

  /**
   * These are no longer true. What a screen shows stays until the new answer is there, so that nothing that is
   * open closes; what nobody shows is dropped.
   */
  forget(operationIds: readonly string[]): void {
    for (const [key, known] of this.#known) {
      if (!operationIds.some((id) => key.startsWith(`${id} `))) continue
      this.#rounds.delete(key)
      if (this.#isShown(key)) this.write(key, { ...known, outdated: true })
      else {
        this.#known.delete(key)
        this.#tell(key)
      }
    }
  }

  /** When nothing of these that a screen shows is older than the last change, or could not be asked anew. */
  async renewed(operationIds: readonly string[]): Promise<void> {
    const isOld = () =>
      [...this.#known].some(
        ([key, { outdated, asking }]) =>
          (outdated === true || asking) &&
          this.#isShown(key) &&
          operationIds.some((id) => key.startsWith(`${id} `)),
      )
    await new Promise<void>((resolve) => {
      const look = () => {
        if (isOld()) return
        stop()
        resolve()
      }
      const stop = this.listenToAny(look)
      look()
    })
  }

  clear(): void {
    this.#rounds.clear()
    this.#known.clear()
    this.attempts.clear()
  }

  /**
   * What one person was writing is never shown to the next one at the same device, nor what was read for one
   * organisation while she works for another. False where it was emptied.
   */
  belongTo(owner: string): boolean {
    const isSame = this.#owner === undefined || this.#owner === owner
    if (!isSame) this.clear()
    this.#owner = owner
    return isSame
  }

  /** The session ran out: nothing that was read stays, but what the person was writing waits for her. */
  clearAllButDrafts(): void {
    this.#rounds.clear()
    for (const key of this.#known.keys()) {
      if (!key.startsWith(draftMark)) this.#known.delete(key)
    }
  }
}

export function questionKey(operationId: string, input: unknown): string {
  return `${operationId} ${JSON.stringify(input)}`
}

function isGone({ status }: WireProblem): boolean {
  return status === 403 || status === 404 || status === 410
}
