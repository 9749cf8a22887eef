/**
 * What somebody has typed and not yet sent. Fields and forms that hold such a thing put in a sender; before the
 * page goes away, in whatever way, all of them are called, and what they send outlives the page. Nothing is ever
 * kept on the device instead: what was typed is about a child.
 */
export class Unsent {
  readonly #senders = new Set<() => void>()
  #isLeaving = false

  /** The page may be gone in the next moment: what waits for an answer of the server waits no longer. */
  get isLeaving(): boolean {
    return this.#isLeaving
  }

  add(sender: () => void): () => void {
    this.#senders.add(sender)
    return () => {
      this.#senders.delete(sender)
    }
  }

  send(): void {
    for (const sender of this.#senders) sender()
  }

  sendBeforeLeaving(): void {
    this.#isLeaving = true
    try {
      this.send()
    } finally {
      this.#isLeaving = false
    }
  }
}
