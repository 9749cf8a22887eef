export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/**
 * In what the text of a file is written, by its first bytes: UTF-16 where its mark says so (Unicode 16, 23.8), or
 * where every other byte is empty, as it is where text begins with letters of ASCII and no mark was written. All else
 * is taken for UTF-8, which whoever decodes it must hold it to.
 */
export function encodingOf(first: Uint8Array): TextEncoding {
  const [a, b, c, d] = first
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a && b === 0 && c && d === 0) return 'utf-16le'
  if (a === 0 && b && c === 0 && d) return 'utf-16be'
  return 'utf-8'
}
