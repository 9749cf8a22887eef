import { normaliseName } from '../name/normalise-name.ts'

/** What is known of somebody that another list may know as well. */
export type Identity = { readonly names: readonly string[]; readonly phones: readonly string[] }

export const likenesses = ['phone', 'name', 'like-name'] as const
export type Likeness = (typeof likenesses)[number]

/** As many of a number as stay the same with and without the code of a country. */
const tellingDigits = 8

/**
 * By what two entries may be the same person: a telephone of both; a name of at least two words that stands whole in
 * the other one; or one word alone, which only says that somebody should ask.
 */
export function likenessOf(one: Identity, other: Identity): Likeness | undefined {
  const phones = new Set(one.phones.map(endOfPhone).filter((digits) => digits !== ''))
  if (other.phones.some((phone) => phones.has(endOfPhone(phone)))) return 'phone'
  const found = one.names.flatMap((name) => other.names.map((another) => likenessOfNames(name, another)))
  return found.includes('name') ? 'name' : found.includes('like-name') ? 'like-name' : undefined
}

function likenessOfNames(one: string, other: string): 'name' | 'like-name' | undefined {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size)
  if (!few || !many || few.size === 0 || ![...few].every((word) => many.has(word))) return undefined
  return few.size === 1 ? 'like-name' : 'name'
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(
    normaliseName(name)
      .split(' ')
      .filter((word) => word !== ''),
  )
}

function endOfPhone(phone: string): string {
  const digits = phone.replace(/\D/gu, '')
  return digits.length < tellingDigits ? '' : digits.slice(-tellingDigits)
}
