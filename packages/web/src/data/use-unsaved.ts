import { useEffect } from 'react'
import { useData } from './data-context.tsx'

/** While `isUnsaved`, the browser asks before it closes or reloads the page: what was typed is nowhere else. */
export function useUnsaved(isUnsaved: boolean): void {
  const { unsent } = useData()
  useEffect(() => (isUnsaved ? unsent.hold() : undefined), [unsent, isUnsaved])
}
