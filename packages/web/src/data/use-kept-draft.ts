import { listCaseDrafts, listOwnDrafts, type DraftView } from '@amparo/contract/api/drafts/drafts'
import type { Id } from '@amparo/domain/kernel/brand'
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { AnswerCache } from './answer-cache.ts'
import type { ApiClient } from './api-client.ts'
import { useData } from './data-context.tsx'
import { KeptDrafts, keepingKey, readContent, type DraftPlace, type Keeping } from './kept-drafts.ts'
import type { Unsent } from './unsent.ts'
import { useDraft, type Draft } from './use-draft.ts'
import { useQuery } from './use-query.ts'

export type KeptDraft<Value> = Draft<Value> & {
  /** When the server last got what is written here. */
  readonly keptAt: string | undefined
  /** One from before that she may go on with; absent once something is written. */
  readonly found: FoundDraft | undefined
}

export type FoundDraft = {
  readonly savedAt: string
  readonly goOn: () => void
  /** Answers what takes it back. */
  readonly discard: () => () => void
}

/** Of this window; what waits is sent before the page goes away. */
export function useKeptDrafts(api: ApiClient, answers: AnswerCache, unsent: Unsent): KeptDrafts {
  const drafts = useMemo(() => new KeptDrafts(api, answers), [api, answers])
  useEffect(() => unsent.add(() => drafts.keepAll()), [unsent, drafts])
  return drafts
}

/** A draft that also outlives the window: the server keeps it for its author until it is saved or discarded. */
export function useKeptDraft<Value extends object>(
  place: DraftPlace,
  makeEmpty: () => Value,
  isMissed: (value: Value) => boolean = () => true,
): KeptDraft<Value> {
  const { answers, drafts } = useData()
  const draft = useDraft(place.name, makeEmpty, isMissed)
  const key = keepingKey(place)
  const keeping = useSyncExternalStore(
    useCallback((listener) => answers.listen(key, listener), [answers, key]),
    () => answers.read(key).value as Keeping | undefined,
  )
  const found = useFound(place, !draft.isUnsaved, keeping?.id)

  useEffect(() => {
    // What could not be kept before, as when the session ran out, is kept now.
    if (draft.isUnsaved) drafts.keepSoon(place)
    return () => void drafts.keep(place)
    // The place is named by its key; whoever uses this writes it anew at every drawing.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [drafts, key])

  const update = (more: Partial<Value>) => {
    draft.update(more)
    drafts.keepSoon(place)
  }
  const discard = () => {
    draft.discard()
    void drafts.forget(place)
  }
  return {
    ...draft,
    update,
    discard,
    keptAt: keeping?.savedAt,
    found: found && offered(found),
  }

  function offered(view: DraftView): FoundDraft | undefined {
    const value = readContent(view.content, makeEmpty())
    const { version, content, savedAt } = view
    const id = view.id as Id<'DraftId'>
    if (!value) return undefined
    return {
      savedAt,
      goOn: () => {
        drafts.goOn(place, { id, version, content, savedAt, before: [] })
        draft.update(value)
        void drafts.keep(place)
      },
      discard: () => {
        void drafts.discard(id)
        return () => update(value)
      },
    }
  }
}

function useFound(place: DraftPlace, isLooking: boolean, written: string | undefined): DraftView | undefined {
  const { drafts } = useData()
  const isNew = !('caseId' in place)
  const own = useQuery(listOwnDrafts, isLooking && isNew ? {} : undefined)
  const ofCase = useQuery(
    listCaseDrafts,
    isLooking && 'caseId' in place ? { caseId: place.caseId } : undefined,
  )
  const { of = '' } = place
  return (isNew ? own : ofCase).value?.items.find(
    (one) => one.form === place.form && one.of === of && one.id !== written && !drafts.isGone(one.id),
  )
}
