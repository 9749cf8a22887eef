/** ASVS 5.0 6.2.1 and 6.2.9: long passwords, every character allowed, nothing cut off. */
export const passwordLength = { least: 12, most: 128 } as const

export type PasswordRefusal = 'short' | 'long' | 'common' | 'simple' | 'yours'

/**
 * What a new password must not be. Nothing is asked about capitals, digits or signs, and nobody has to change a
 * password on a date (ASVS 5.0 6.2.5, 6.2.10, NIST SP 800-63B 3.1.1); instead, what guessers try first is
 * refused (6.2.4, 6.2.11, 6.2.12). `isCommon` knows the list, in lower case.
 */
export function checkNewPassword(
  password: string,
  person: { readonly username: string; readonly displayName: string },
  isCommon: (word: string) => boolean,
): PasswordRefusal | undefined {
  const length = [...password].length
  if (length < passwordLength.least) return 'short'
  if (length > passwordLength.most) return 'long'
  const plain = password.normalize('NFKC').toLowerCase()
  if (new Set(plain).size < 5 || isRun(plain) || isRepeated(plain)) return 'simple'
  if (isCommon(plain)) return 'common'
  const core = plain.replace(/[^\p{L}]+$/u, '').replace(/^[^\p{L}]+/u, '')
  const own = [person.username, ...person.displayName.split(/\s+/), 'amparo']
    .map((word) => word.normalize('NFKC').toLowerCase())
    .filter((word) => word.length >= 4)
  // What is left of the password without one's own name must be a password by itself.
  if (own.some((word) => plain.includes(word) && plain.replaceAll(word, '').length < 8)) return 'yours'
  if (core.length < passwordLength.least && isCommon(core)) return 'common'
  return undefined
}

/** `abcdefghijkl`, `210987654321`: each character follows the one before, one way or the other. */
function isRun(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0)
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0))
  return steps.filter((step) => Math.abs(step) <= 1).length >= steps.length * 0.8
}

/** `lunalunaluna`: one short piece said again and again. */
function isRepeated(text: string): boolean {
  return /^(.{1,5})\1+.{0,2}$/u.test(text)
}
