import { globSync } from 'node:fs'
import { join } from 'node:path'

/** Every text of the screens in one language, as a person reads it. */
export async function readScreenWords(root: string, language: 'es' | 'en'): Promise<ReadonlySet<string>> {
  const files = globSync(`packages/web/src/app/words/*.${language}.ts`, { cwd: root })
  const modules = await Promise.all(
    files.map((file) => import(join(root, file)) as Promise<{ readonly words: Record<string, string> }>),
  )
  // A soft hyphen is for the screen only.
  return new Set(
    modules.flatMap(({ words }) => Object.values(words)).map((text) => text.replaceAll('\u00AD', '')),
  )
}

/** Guides for people set the words of the screen in bold: each must stand there, letter by letter. */
export function checkScreenWords(
  document: string,
  text: string,
  known: ReadonlySet<string>,
): readonly string[] {
  const plain = (words: string) => words.replace(/[.:]$/, '')
  const starts = new Set([...known].map(plain))
  return [...text.matchAll(/\*\*([^*\n]+)\*\*/g)].flatMap(([, said = '']) =>
    known.has(said) || starts.has(plain(said)) ? [] : [`${document}: no screen says “${said}”`],
  )
}
