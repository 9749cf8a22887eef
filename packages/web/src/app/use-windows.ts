import { useCallback, useEffect, useEffectEvent, useRef } from 'react'
import { lockWhenIdle, type IdleLock } from './idle-lock.ts'
import { openWindowChannel, type News, type OtherWindows } from './windows.ts'

/** Keeps the windows of one browser together: used, locked, signed in and out, and left as if they were one. */
export function useWindows(
  isIn: boolean,
  does: {
    readonly lock: () => void
    /** The session may be another one now: somebody came in, or works for another organisation. */
    readonly read: () => void
    readonly signOut: () => void
    readonly leave: () => void
  },
): (word: News) => void {
  const others = useRef<OtherWindows>(undefined)
  const idle = useRef<IdleLock>(undefined)
  const hear = useEffectEvent((word: News) => {
    if (word === 'used') idle.current?.noteUse()
    if (word === 'entered') does.read()
    if (word === 'locked' && isIn) does.lock()
    if (word === 'signed-out') does.signOut()
    if (word === 'left-quickly') does.leave()
  })
  const lock = useEffectEvent(() => {
    others.current?.tell('locked')
    does.lock()
  })
  const renew = useEffectEvent(() => does.read())
  useEffect(() => {
    const opened = openWindowChannel((word) => hear(word))
    others.current = opened
    return () => opened.close()
  }, [])
  useEffect(() => {
    if (!isIn) return
    const started = lockWhenIdle({
      lock: () => lock(),
      used: () => others.current?.tell('used'),
      renew: () => renew(),
    })
    idle.current = started
    return () => started.stop()
  }, [isIn])
  return useCallback((word) => others.current?.tell(word), [])
}
