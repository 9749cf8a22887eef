/**
 * What people say instead of a name: country, year and six characters that are hard to mishear or misread
 * (no vowels, so that no word appears; no 0/O, 1/I). `GT-26-7KQ4RX`.
 */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXYZ'

export function makeCaseCode(country: string, year: number, random: Uint8Array): string {
  const tail = Array.from(random.subarray(0, 6), (byte) => alphabet[byte % alphabet.length]).join('')
  return `${country}-${String(year % 100).padStart(2, '0')}-${tail}`
}

/** A code as somebody typed it: spaces, dashes and case do not matter. */
export function normaliseCaseCode(text: string): string | undefined {
  const found = /^([A-Z]{2})(\d{2})([2-9B-DF-HJ-NP-TV-Z]{6})$/.exec(
    text.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''),
  )
  return found ? `${found[1]}-${found[2]}-${found[3]}` : undefined
}
