import { useCallback, useState, useSyncExternalStore } from 'react'
import { draftMark } from './answer-cache.ts'
import { useData } from './data-context.tsx'

export type Draft<Value> = {
  readonly value: Value
  /** Something was written and not yet sent. */
  readonly isUnsaved: boolean
  readonly update: (more: Partial<Value>) => void
  /** Back to an empty one: it was sent, or the person discarded it. */
  readonly discard: () => void
}

/**
 * Whether the form of a draft is open; it is from the beginning where something was written in it and not sent, so
 * that whoever comes back, or in again, finds her words without looking for them.
 */
export function useOpenForm(name: string): readonly [boolean, (isOpen: boolean) => void] {
  const { answers } = useData()
  return useState(() => answers.read(`${draftMark}${name}`).unsaved === true)
}

/**
 * What is being written and not yet sent. It lives in memory beside the answers, so that it survives going to
 * another screen and is gone after signing out; never on disk in clear. The browser asks before a reload or a
 * closed tab takes it away.
 */
export function useDraft<Value extends object>(
  name: string,
  makeEmpty: () => Value,
  /** Whether what is written would be missed. */
  isMissed: (value: Value) => boolean = () => true,
): Draft<Value> {
  const { answers } = useData()
  const key = `${draftMark}${name}`
  const [empty, setEmpty] = useState(makeEmpty)
  const known = useSyncExternalStore(
    useCallback((listener) => answers.listen(key, listener), [answers, key]),
    () => answers.read(key),
  )
  const kept = known.value as Value | undefined
  const value = kept ?? empty
  const update = useCallback(
    (more: Partial<Value>) => {
      const before = (answers.read(key).value as Value | undefined) ?? empty
      const next = { ...before, ...more }
      answers.write(key, { value: next, asking: false, unsaved: isMissed(next) })
    },
    // What would be missed is said where the draft is used, by a function written there.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [answers, key, empty],
  )
  const discard = useCallback(() => {
    setEmpty(makeEmpty())
    answers.write(key, { asking: false })
    // A new empty one is made each time; the function that makes it is written where the draft is used.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [answers, key])
  return { value, isUnsaved: known.unsaved === true, update, discard }
}
