import { startTransition, useEffect, useState, useSyncExternalStore, type ComponentType } from 'react'
import { findScreen } from './find-screen.ts'
import type { Screen, ScreenProps } from './screen.ts'
import type { WordStore } from './words/word-store.ts'

const moved = 'amparo:moved'

export function navigate(href: string, options: { replace?: boolean } = {}): void {
  if (options.replace) history.replaceState(null, '', href)
  else history.pushState(null, '', href)
  dispatchEvent(new Event(moved))
}

function listen(onChange: () => void): () => void {
  addEventListener(moved, onChange)
  addEventListener('popstate', onChange)
  return () => {
    removeEventListener(moved, onChange)
    removeEventListener('popstate', onChange)
  }
}

export function usePathname(): string {
  return useSyncExternalStore(listen, () => location.pathname)
}

export type OpenScreen = {
  /** Its address: while the next screen is fetched, the one of the window is already ahead of it. */
  readonly pathname: string
  readonly screen: Screen
  readonly params: ScreenProps['params']
  readonly Component: ComponentType<ScreenProps>
  readonly words: WordStore
}

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly open: OpenScreen }
  | { readonly state: 'unknown' }
  | { readonly state: 'unreachable' }

/**
 * Fetches the screen of the address together with its words; the one before stays until both are here, so that
 * a tap never shows an empty page.
 */
export function useOpenScreen(pathname: string, words: WordStore, attempt: number): Opening {
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  useEffect(() => {
    let current = true
    void openScreen(pathname, words).then((next) => {
      if (current) startTransition(() => setOpening(next))
    })
    return () => {
      current = false
    }
  }, [pathname, words, attempt])
  return opening
}

async function openScreen(pathname: string, words: WordStore): Promise<Opening> {
  const found = findScreen(pathname)
  if (!found) return { state: 'unknown' }
  const { screen, params } = found
  try {
    const [Component] = await Promise.all([screen.load(), words.load(screen.areas)])
    return { state: 'open', open: { pathname, screen, params, Component, words } }
  } catch {
    return { state: 'unreachable' }
  }
}
