import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { areas } from '../app/words/areas.ts'
import type { Screen } from '../app/screen.ts'
import { screens } from '../app/screens.ts'

/** What a phone fetches, in bytes of brotli; measured in platform study and architecture, not chosen here. */
export const limits = { firstLoad: 130_000, screen: 90_000, styles: 20_000, catalogue: 40_000 } as const

export type WebWeight = {
  /** The page, its scripts and styles, the words of the frame, and the sign-in screen: until one can type. */
  readonly firstLoad: number
  /** What each screen adds, with everything it may fetch later: its lists, windows and menus. */
  readonly screens: Readonly<Record<string, number>>
  readonly styles: number
  readonly catalogues: Readonly<Record<string, number>>
  readonly fonts: readonly string[]
}

type Chunk = {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

export function weighWeb(folder: string): WebWeight {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const bytesOf = (file: string) => brotliCompressSync(readFileSync(join(folder, file))).length
  const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + bytesOf(file), 0)

  const wordsOf = (area: string) => `src/app/words/${area}.es.ts`
  const entry = filesOf(manifest, ['index.html'], () => false)
  const first = filesOf(
    manifest,
    ['index.html', wordsOf('ui'), wordsOf('app'), moduleOf(screens[0]), wordsOf('sign-in')],
    () => false,
  )
  const isLate = (name: string) => name.includes('src/ui/late/')
  const weights = screens.map((screen: Screen) => {
    const wanted = [moduleOf(screen), ...screen.areas.map((area) => wordsOf(area))]
    const files = [...filesOf(manifest, wanted, isLate)].filter((file) => !entry.has(file))
    return [screen.id, sum(files)] as const
  })
  const everything = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const catalogues = Object.keys(areas).flatMap((area) =>
    ['es', 'en'].map((language) => {
      const name = `${area}.${language}`
      return [name, bytesOf(chunkNamed(manifest, `src/app/words/${name}.ts`).file)] as const
    }),
  )
  return {
    firstLoad: sum([...first, 'index.html']),
    screens: Object.fromEntries(weights),
    styles: sum(everything.filter((file) => file.startsWith('assets/') && file.endsWith('.css'))),
    catalogues: Object.fromEntries(catalogues),
    fonts: everything.filter((file) => /\.(woff2?|ttf|otf|eot)$/.test(file)),
  }
}

/** All files that come with these modules; of what is fetched later, only what `alsoLater` names. */
function filesOf(
  manifest: Manifest,
  names: readonly string[],
  alsoLater: (name: string) => boolean,
): Set<string> {
  const files = new Set<string>()
  const seen = new Set<string>()
  const visit = (name: string) => {
    if (seen.has(name)) return
    seen.add(name)
    const chunk = chunkNamed(manifest, name)
    files.add(chunk.file)
    for (const style of chunk.css ?? []) files.add(style)
    for (const next of chunk.imports ?? []) visit(next)
    for (const next of chunk.dynamicImports ?? []) if (alsoLater(next)) visit(next)
  }
  names.forEach(visit)
  return files
}

function chunkNamed(manifest: Manifest, name: string): Chunk {
  const chunk = manifest[name]
  if (!chunk) throw new Error(`${name} is not in the build`)
  return chunk
}

/** Where the loader of a screen points. */
function moduleOf(screen: Pick<Screen, 'id' | 'load'>): string {
  const path = /features\/[\w/-]+\.tsx/.exec(screen.load.toString())?.[0]
  if (!path) throw new Error(`the loader of ${screen.id} names no feature`)
  return `src/${path}`
}
