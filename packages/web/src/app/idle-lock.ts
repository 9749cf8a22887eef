import { sessionRules } from '@amparo/domain/sign-in/next-step'

const minute = 60_000
const longest = sessionRules.idleMinutes * minute
/** The server counts what it is asked; whoever only writes or reads asks nothing, and is said to be there. */
const renewedAfter = 5 * minute
const toldAfter = 5_000

const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const

export type IdleLock = {
  /** Another window of this browser is in use, and so is this one. */
  readonly noteUse: () => void
  readonly stop: () => void
}

/**
 * A screen that nobody uses for as long as a session lasts without use is locked by itself: the server lets
 * nobody in any more, but what it showed would stand there until somebody touched it. A machine that slept
 * counts its time too, and the first touch after that does not open anything.
 */
export function lockWhenIdle(tell: {
  readonly lock: () => void
  /** There is somebody: for the other windows, at most once in a while. */
  readonly used: () => void
  /** The same for the server, more seldom. */
  readonly renew: () => void
}): IdleLock {
  let used = Date.now()
  let told = used
  let renewed = used
  let timer: ReturnType<typeof setTimeout>
  const check = (): boolean => {
    clearTimeout(timer)
    const left = used + longest - Date.now()
    if (left <= 0) {
      stop()
      tell.lock()
      return false
    }
    timer = setTimeout(check, left)
    return true
  }
  const touch = () => {
    const now = Date.now()
    if (now - used >= longest) return void check()
    used = now
    if (now - told >= toldAfter) {
      told = now
      tell.used()
    }
    if (now - renewed >= renewedAfter) {
      renewed = now
      tell.renew()
    }
  }
  const look = () => void check()
  const stop = () => {
    clearTimeout(timer)
    for (const sign of signs) removeEventListener(sign, touch, true)
    document.removeEventListener('visibilitychange', look)
    removeEventListener('focus', look)
  }
  timer = setTimeout(check, longest)
  for (const sign of signs) addEventListener(sign, touch, { capture: true, passive: true })
  document.addEventListener('visibilitychange', look)
  addEventListener('focus', look)
  return {
    noteUse: () => {
      used = Date.now()
    },
    stop,
  }
}
