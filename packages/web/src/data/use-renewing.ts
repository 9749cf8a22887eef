import { useEffect, useState, useSyncExternalStore } from 'react'
import { useData } from './data-context.tsx'

/** Shorter than this, nobody needs to be told. */
const noticed = 1000

/** Whether what is on the screen is being asked again, and that takes long enough to say so. */
export function useRenewing(): boolean {
  const { answers } = useData()
  const isRenewing = useSyncExternalStore(
    (listener) => answers.listenToAny(listener),
    () => answers.isRenewing,
  )
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isRenewing) return
    const timer = setTimeout(() => setSlow(true), noticed)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isRenewing])
  return isRenewing && isSlow
}
