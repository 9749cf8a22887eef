/** Latin letters with their accents, digits and `. - _ @`; an address at work may serve as a username. */
const pattern = /^[\p{Script=Latin}0-9](?:[\p{Script=Latin}0-9._@-]{1,58}[\p{Script=Latin}0-9])$/u

/**
 * The one spelling of a username. Composed and compatibility forms become the same; other scripts are refused,
 * because letters that look alike would let one person pass for another.
 */
export function normaliseUsername(typed: string): string {
  return typed.trim().normalize('NFKC').toLowerCase().normalize('NFC')
}

export function isUsername(text: string): boolean {
  return pattern.test(text) && text === normaliseUsername(text)
}
