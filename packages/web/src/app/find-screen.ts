import type { Screen } from './screen.ts'
import { screens } from './screens.ts'

/** The screen at an address, and the open parts of it. */
export function findScreen(pathname: string): { screen: Screen; params: Record<string, string> } | undefined {
  const asked = pathname.replace(/(.)\/+$/, '$1').split('/')
  for (const screen of screens) {
    const params = matchPath(screen.path.split('/'), asked)
    if (params) return { screen, params }
  }
  return undefined
}

function matchPath(path: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  if (path.length !== asked.length) return undefined
  const params: Record<string, string> = {}
  for (const [index, part] of path.entries()) {
    const given = asked[index] ?? ''
    if (part.startsWith(':')) {
      if (!given) return undefined
      params[part.slice(1)] = decode(given)
    } else if (part !== given) return undefined
  }
  return params
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
