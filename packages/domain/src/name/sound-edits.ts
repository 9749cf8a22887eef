import { soundCodes } from './name-code.ts'

const sounds = ['a', 'e', 'i', 'o', 'u', ...'bCdfghklmnprsty']

/** Every code one edit away: a sound dropped, added, changed, or two neighbours swapped. */
export function soundEdits(code: string): ReadonlySet<string> {
  const edits = new Set<string>()
  for (let index = 0; index <= code.length; index += 1) {
    const before = code.slice(0, index)
    const after = code.slice(index)
    const rest = after.slice(1)
    if (after !== '') edits.add(before + rest)
    if (after.length > 1) edits.add(before + after.charAt(1) + after.charAt(0) + after.slice(2))
    for (const sound of sounds) {
      edits.add(before + sound + after)
      if (after !== '') edits.add(before + sound + rest)
    }
  }
  edits.delete(code)
  return edits
}

/** Two letters swapped may change the sound of both: "Ryees" for Reyes. */
export function soundsOfSwaps(word: string): ReadonlySet<string> {
  const codes = new Set<string>()
  for (let index = 1; index < word.length; index += 1) {
    const swapped =
      word.slice(0, index - 1) + word.charAt(index) + word.charAt(index - 1) + word.slice(index + 1)
    if (swapped !== word) codes.add(soundCodes(swapped)[0] ?? '')
  }
  return codes
}
