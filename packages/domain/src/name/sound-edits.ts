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
