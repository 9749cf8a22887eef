import { isPlainDate } from '../kernel/plain-date.ts'
import { importWords, type ImportWords } from './import-words.ts'

/** A line of a note that an import wrote: one of its own, with what stands behind it, or words that came along. */
export type ImportedLine =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: keyof ImportWords; readonly parts: readonly string[] }

/**
 * Reads an imported note line by line, in whichever language it was written, so that a screen says codes and days in
 * words. The note itself stays as it is, and goes out again as it came.
 */
export function readImportedNote(body: string): readonly ImportedLine[] {
  return body.split('\n').map(lineOf)
}

function lineOf(text: string): ImportedLine {
  for (const words of Object.values(importWords))
    for (const kind of ['service', 'neededBy', 'writtenBy'] as const)
      if (text.startsWith(`${words[kind]}: `))
        return { kind, parts: text.slice(words[kind].length + 2).split(' · ') }
  for (const { done } of Object.values(importWords)) {
    if (text === done) return { kind: 'done', parts: [] }
    const day = text.startsWith(`${done} `) ? text.slice(done.length + 1) : ''
    if (isPlainDate(day)) return { kind: 'done', parts: [day] }
  }
  return { kind: 'words', text }
}
