import { normaliseCaseCode } from '../case/case-code.ts'

/** Without vowels and without what is misread by hand, as in the code of a case. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXYZ'
const ownLength = 4
/** One of them, for a pattern. */
export const ownLetters = `[${alphabet}]`

/** What is said about a printed sheet: of which case it is, in which version of its form, and which one of them. */
export type SheetId = {
  readonly code: string
  readonly version: number
  /** Four characters by chance, and two that follow from all the rest and the form. */
  readonly own: string
}

/**
 * What stands on every page of a blank sheet that is printed for a case: `GT-26-7KQ4RX-3-4T9KBM`. Its last two characters
 * follow from the form, the version, the case and the number, so that what is typed wrongly, or into another form, does
 * not fit.
 */
export function makeSheetId(
  of: { readonly code: string; readonly form: string; readonly version: number },
  random: Uint8Array,
): string {
  const chance = lettersOf(random.subarray(0, ownLength))
  return writeSheetId({ ...of, own: chance + checkOf({ ...of, chance }) })
}

export function writeSheetId({ code, version, own }: SheetId): string {
  return `${code}-${version}-${own}`
}

/** As somebody typed it: spaces, dashes and case do not matter. Nothing where it is no such number, as on older paper. */
export function readSheetId(text: string): SheetId | undefined {
  const plain = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const found = /^([A-Z]{2}\d{2}.{6})([1-9]\d{0,3})([2-9B-DF-HJ-NP-TV-Z]{6})$/.exec(plain)
  const code = normaliseCaseCode(found?.[1] ?? '')
  return code === undefined ? undefined : { code, version: Number(found?.[2]), own: found?.[3] ?? '' }
}

/** Whether it was made for this form, and typed as it stands on the sheet. */
export function isSheetOf({ code, version, own }: SheetId, form: string): boolean {
  const chance = own.slice(0, ownLength)
  return own.slice(ownLength) === checkOf({ code, form, version, chance })
}

export function lettersOf(random: Uint8Array): string {
  return Array.from(random, letterOf).join('')
}

function letterOf(number: number): string {
  return alphabet.charAt(number % alphabet.length)
}

/** Two characters that follow from what a number is of, so that a wrong one is noticed. */
export function checkOf(of: {
  /** Of the case; where there is none yet, what names the organisation. */
  readonly code: string
  readonly form: string
  readonly version: number
  readonly chance: string
}): string {
  const sum = [...`${of.code}/${of.form}/${of.version}/${of.chance}`].reduce(
    (before, character) => Math.imul(before ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0,
    0x811c9dc5,
  )
  return letterOf(sum >>> 16) + letterOf(Math.floor((sum & 0xffff) / alphabet.length))
}
