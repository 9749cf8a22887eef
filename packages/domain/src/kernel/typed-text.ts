/**
 * What counts as text that a person typed. Whoever takes text in asks here, so that a note, a name and an answer of
 * a form are measured alike.
 */

/**
 * Something to see: no white space, nothing that only joins, parts or fills (U+200B, U+00AD,
 * U+2060, the fillers of Hangul, the empty sign of Braille), and no accent without a letter.
 */
const seen = /[^\s\p{Cf}\p{Co}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

/**
 * Controls that no person types, and the marks that embed, override or isolate a direction (U+202A–U+202E,
 * U+2066–U+2069). Those are refused everywhere, names and titles included, and not taken out: they can make a text
 * read as its opposite, and who sent one has to see that it is not kept. What right-to-left writing needs stays:
 * the letters carry their direction, and U+200E, U+200F and U+061C only nudge it. Line feed and tab stay too.
 */
const controls =
  /(?![\n\t\r])\p{Cc}|[\u2028\u2029\ufeff\ufff9-\ufffb\u202a-\u202e\u2066-\u2069\u206a-\u206f]/u

/** The text without the white space around it; nothing where nothing in it can be seen. */
export function typedText(text: string): string {
  return seen.test(text) ? text.trim() : ''
}

/** No control character and no lone half of a letter. */
export function isReadableText(text: string): boolean {
  return text.isWellFormed() && !controls.test(text)
}

/** What `isReadableText` refuses in a text, as Unicode names it: `U+202E`. */
export function refusedCharacter(text: string): string | undefined {
  const found = [...text].find((letter) => !isReadableText(letter))
  return found && `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The text without what `isReadableText` refuses, for whoever takes it out on purpose. */
export function withoutControls(text: string): string {
  return [...text.toWellFormed()].filter((letter) => !controls.test(letter)).join('')
}

/** What PostgreSQL holds as text: no null character, no lone half of a letter. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\u0000')
}
