import {
  discardDraft,
  keepCaseDraft,
  keepOwnDraft,
  listCaseDrafts,
  listOwnDrafts,
} from '@amparo/contract/api/drafts/drafts'
import type { CaseDraftForm, OwnDraftForm } from '@amparo/domain/draft/draft'
import type { CaseId, Id } from '@amparo/domain/kernel/brand'
import { newCommandId, type ApiClient } from './api-client.ts'
import { draftMark, type AnswerCache } from './answer-cache.ts'
import { newId } from './new-id.ts'

/** Which form is being written in, under which name in this window; `of` is the record that it changes, or its part. */
export type DraftPlace = { readonly name: string } & (OwnDraftPlace | CaseDraftPlace)
type OwnDraftPlace = { readonly form: OwnDraftForm; readonly of?: string }
export type CaseDraftPlace = {
  readonly caseId: CaseId
  readonly form: CaseDraftForm
  readonly of?: string
}

type DraftId = Id<'DraftId'>
type Timer = ReturnType<typeof setTimeout>
type Trying = {
  readonly id: DraftId
  readonly base: number
  readonly content: string
  readonly commandId: string
}
const lists = [listCaseDrafts.id, listOwnDrafts.id]

/** What the server holds of one draft, as far as this window knows. */
export type Keeping = {
  readonly id: DraftId
  readonly version: number
  readonly content: string
  /** Absent as long as nothing of it is with the server. */
  readonly savedAt: string | undefined
  /** Under which it was kept before another window went on with it. */
  readonly before: readonly DraftId[]
}

/** So long after the first letter, and afterwards so often at most: what a crash may take is what came since. */
const firstAfter = 3_000
const againAfter = 15_000

/**
 * Keeps on the server, for its author alone, what is being written and not saved: a window may be killed at any
 * moment, and on the device nothing may lie in clear. One command after the other for each form; what could not be
 * sent is sent again under the same id. It reads what is written from the cache, so that nothing is kept any more
 * after signing out.
 */
export class KeptDrafts {
  readonly #api: ApiClient
  readonly #answers: AnswerCache
  readonly #waiting = new Map<string, { readonly place: DraftPlace; readonly timer: Timer }>()
  readonly #underWay = new Map<string, Promise<void>>()
  readonly #tries = new Map<string, Trying>()
  readonly #gone = new Set<string>()

  constructor(api: ApiClient, answers: AnswerCache) {
    this.#api = api
    this.#answers = answers
  }

  keepSoon(place: DraftPlace): void {
    const { name } = place
    if (this.#waiting.has(name)) return
    const after = this.keeping(place) ? againAfter : firstAfter
    const timer = setTimeout(() => void this.keep(place), after)
    this.#waiting.set(name, { place, timer })
  }

  keeping(place: DraftPlace): Keeping | undefined {
    return this.#answers.read(keepingKey(place)).value as Keeping | undefined
  }

  /** Everything that waits, now: the page may be gone in the next moment. */
  keepAll(): void {
    for (const { place } of this.#waiting.values()) void this.keep(place)
  }

  keep(place: DraftPlace): Promise<void> {
    this.#stopWaiting(place.name)
    const written = this.#answers.read(draftKey(place))
    if (written.value === undefined || written.unsaved !== true || written.kept === true)
      return Promise.resolve()
    return this.#inTurn(place.name, () => this.#send(place))
  }

  /** It goes on under the same id, so that there is one draft of it and not two. */
  goOn(place: DraftPlace, keeping: Keeping): void {
    this.#answers.write(keepingKey(place), { value: keeping, asking: false })
  }

  /** It was saved, or is not wanted any more. */
  forget(place: DraftPlace): Promise<void> {
    this.#stopWaiting(place.name)
    return this.#inTurn(place.name, async () => {
      const kept = this.keeping(place)
      const begun = this.#begun(place)
      this.#answers.attempts.delete(keepingKey(place))
      this.#answers.write(keepingKey(place), { asking: false })
      const all = new Set([...(kept ? [kept.id, ...kept.before] : []), ...(begun ? [begun.id] : [])])
      await Promise.all([...all].map((draftId) => this.discard(draftId)))
    })
  }

  /** An answer that was asked for before may still name it. */
  isGone(draftId: string): boolean {
    return this.#gone.has(draftId)
  }

  async discard(draftId: DraftId): Promise<void> {
    this.#gone.add(draftId)
    await this.#api.send(discardDraft, { draftId })
    this.#answers.forget(lists)
  }

  async #send(place: DraftPlace): Promise<void> {
    const key = keepingKey(place)
    const kept = this.keeping(place)
    const { value } = this.#answers.read(draftKey(place))
    if (value === undefined) return
    if (kept?.content === contentOf(value)) return this.#note(place, kept)
    const trying = this.#begun(place) ?? {
      id: kept?.id ?? newId<'DraftId'>(),
      base: kept?.version ?? 0,
      content: contentOf(value),
      commandId: newCommandId(),
    }
    this.#tries.set(place.name, trying)
    this.#answers.attempts.set(key, trying.commandId)
    const answer = await this.#command(place, trying)
    // Signed out meanwhile: this window knows nothing of it any more.
    if (this.#answers.attempts.get(key) !== trying.commandId) return
    if (!answer.ok && !isDecided(answer.problem.status)) return this.keepSoon(place)
    this.#answers.attempts.delete(key)
    const before = kept?.before ?? []
    if (answer.ok) {
      const { id, content } = trying
      const savedAt = new Date().toISOString()
      this.#answers.forget(lists)
      this.#note(place, { id, version: answer.value.version, content, savedAt, before })
      // Something was written meanwhile.
      if (this.#answers.read(draftKey(place)).kept !== true) this.keepSoon(place)
    } else if (answer.problem.code === 'record.exists') {
      // Another window went on with it: what stands here gets a draft of its own, and neither is lost.
      const apart = { id: newId<'DraftId'>(), version: 0, content: '', before: [...before, trying.id] }
      this.#answers.write(key, { value: { ...apart, savedAt: kept?.savedAt }, asking: false })
      await this.#send(place)
    }
  }

  /** Sent, and not heard of whether it arrived: it is sent again as it was before anything newer. */
  #begun({ name, ...place }: DraftPlace): Trying | undefined {
    const trying = this.#tries.get(name)
    const isOpen = this.#answers.attempts.get(keepingKey({ name, ...place })) === trying?.commandId
    return isOpen ? trying : undefined
  }

  #command(place: DraftPlace, { id, base, content, commandId }: Trying) {
    const input = { draftId: id, content, base }
    const { of = '' } = place
    if (!('caseId' in place))
      return this.#api.send(keepOwnDraft, { form: place.form, of, ...input }, { commandId })
    const { caseId, form } = place
    return this.#api.send(keepCaseDraft, { caseId, form, of, ...input }, { commandId })
  }

  /** What was kept is no longer missed when the page goes away, unless more was written since. */
  #note(place: DraftPlace, kept: Keeping): void {
    this.#answers.write(keepingKey(place), { value: kept, asking: false })
    const now = this.#answers.read(draftKey(place))
    if (now.value !== undefined && contentOf(now.value) === kept.content && now.kept !== true)
      this.#answers.write(draftKey(place), { ...now, kept: true })
  }

  #stopWaiting(name: string): void {
    clearTimeout(this.#waiting.get(name)?.timer)
    this.#waiting.delete(name)
  }

  #inTurn(name: string, run: () => Promise<void>): Promise<void> {
    const before = this.#underWay.get(name)
    const turn = before ? before.then(run) : run()
    this.#underWay.set(name, turn)
    return turn.finally(() => {
      if (this.#underWay.get(name) === turn) this.#underWay.delete(name)
    })
  }
}

/** A cut line, a server in trouble or a session that ran out leave it open. */
const isDecided = (status: number) => status >= 400 && status < 500 && status !== 401

const draftKey = (place: DraftPlace) => `${draftMark}${place.name}`
export const keepingKey = (place: DraftPlace) => `${draftMark}kept ${place.name}`

/** With the names of its fields, so that one that was left empty is told from one that came with a newer version. */
export function contentOf(value: unknown): string {
  return JSON.stringify({ fields: Object.keys(value as object), value })
}

/** What was kept, in the fields that the form has today; undefined where it cannot be read. */
export function readContent<Value extends object>(content: string, empty: Value): Value | undefined {
  const read = parsed(content)
  if (read === undefined) return undefined
  const entries = Object.entries(empty).map(([field, initial]) => [
    field,
    read.fields.includes(field) ? read.value[field] : initial,
  ])
  return Object.fromEntries(entries) as Value
}

function parsed(content: string) {
  try {
    const { fields, value } = JSON.parse(content) as { fields?: unknown; value?: unknown }
    if (!Array.isArray(fields) || typeof value !== 'object' || value === null) return undefined
    return { fields: fields as readonly unknown[], value: value as Readonly<Record<string, unknown>> }
  } catch {
    return undefined
  }
}
