import { useEffect, useState } from 'react'

/** Which of these parts of the page is being read: the one that crosses the upper third of the window. */
export function useInSight(ids: readonly string[]): number | undefined {
  const [inSight, setInSight] = useState<number | undefined>(undefined)
  const key = ids.join(' ')
  useEffect(() => {
    const parts = key.split(' ')
    const observer = new IntersectionObserver(
      (entries) => {
        const entered = entries.find(({ isIntersecting }) => isIntersecting)
        if (entered) setInSight(parts.indexOf(entered.target.id))
      },
      { rootMargin: '-33% 0px -66% 0px' },
    )
    for (const id of parts) {
      const part = document.getElementById(id)
      if (part) observer.observe(part)
    }
    return () => observer.disconnect()
  }, [key])
  return inSight
}
