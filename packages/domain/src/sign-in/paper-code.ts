/** Letters and digits that nobody confuses when they are read from paper or said on a telephone. */
export const paperLetters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 4
const groupLength = 4

/**
 * A code to write down: `K7MN-2PQR-9XTA-CDEF`, sixteen characters of thirty, about 78 bits. `random` gives
 * bytes; those that would make some letters likelier than others are left out.
 */
export function makePaperCode(random: (count: number) => Uint8Array): string {
  const letters: string[] = []
  const fair = Math.floor(256 / paperLetters.length) * paperLetters.length
  while (letters.length < groups * groupLength) {
    for (const byte of random(32)) {
      if (byte < fair && letters.length < groups * groupLength)
        letters.push(paperLetters[byte % paperLetters.length] ?? '')
    }
  }
  return presentPaperCode(letters.join(''))
}

/** In groups, as it is printed. */
export function presentPaperCode(letters: string): string {
  return letters.match(/.{1,4}/g)?.join('-') ?? ''
}

/** What somebody typed, as it was printed; undefined where it cannot be a code. Small letters and gaps are fine. */
export function parsePaperCode(typed: string): string | undefined {
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-–—._]/g, '')
  if (letters.length !== groups * groupLength) return undefined
  return [...letters].every((letter) => paperLetters.includes(letter)) ? presentPaperCode(letters) : undefined
}

export type PaperCodeKind = 'invitation' | 'password' | 'second-factor'

/** How long the paper is good for: an invitation travels to a far shelter, a reset is used at once. */
export const paperCodeHours: Readonly<Record<PaperCodeKind, number>> = {
  invitation: 7 * 24,
  password: 24,
  'second-factor': 24,
}
