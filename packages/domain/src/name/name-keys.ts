import { chainHash, hashText, pairHash, tripleHash } from './name-hash.ts'
import type { NamePersonKeys, RecordedName } from './recorded-name.ts'
import { createTokenMemo, splitOnce, type TokenForm, type TokenMemo } from './token-form.ts'

/**
 * Keys by which a child is found among millions with equality alone, which a row policy can see through.
 *
 * Stored for each name: every unordered pair and triple of its tokens, and each token alone; a token counts by
 * its sound without unstressed vowels (`keyCode`), and by its formal names. So order, a missing surname and
 * most spellings need no thought. A question asks for the same keys, for its tokens joined and parted, for common
 * names that may have been meant, and for slips in names that are not common.
 */

/** Stored keys of another version must be made anew before they are looked up. */
export const nameKeyVersion = 1

export const mostKeysOfPerson = 240
const givenKept = 3
const surnamesKept = 4
const mostWholes = 4

export const seeds = { single: 0x51, token: 0x7a, whole: 0x33 }

export function keysOfPerson(
  names: readonly RecordedName[],
  memo: TokenMemo = createTokenMemo(),
): NamePersonKeys {
  const keys = new Set<number>()
  for (const name of names) addKeysOfName(name, memo, keys)
  return { version: nameKeyVersion, keys: [...keys].slice(0, mostKeysOfPerson).sort((a, b) => a - b) }
}

function addKeysOfName(name: RecordedName, memo: TokenMemo, keys: Set<number>): void {
  const forms = formsOfName(name, memo)
  for (const form of forms) {
    for (const code of form.codes) keys.add(hashText(code, seeds.single))
    for (const code of form.formalCodes) keys.add(hashText(code, seeds.single))
  }
  const tokens = tokensOfWeight(forms)
  const hashes = tokens.map((form) => form.allKeys.map(tokenHash))
  for (const key of wholeHashes(hashes)) keys.add(key)
  for (const [i, one] of hashes.entries()) {
    for (let j = i + 1; j < hashes.length; j += 1) {
      for (const a of one) for (const b of hashes[j] ?? []) keys.add(pairHash(a, b))
    }
  }
  for (const [i, one] of hashes.entries()) {
    for (let j = i + 1; j < hashes.length; j += 1) {
      for (let k = j + 1; k < hashes.length; k += 1) {
        addTriples(one, hashes[j] ?? [], hashes[k] ?? [], keys)
      }
    }
  }
}

/** Without initials; of a very long name the first given names and the last surnames. */
export function tokensOfWeight(forms: readonly TokenForm[]): readonly TokenForm[] {
  const tokens = forms.filter((form) => form.text.length > 1)
  if (tokens.length <= givenKept + surnamesKept) return tokens
  return [...tokens.slice(0, givenKept), ...tokens.slice(-surnamesKept)]
}

/** Keys of the whole name: they part the few who bear just these tokens from the many who bear more. */
export function wholeHashes(hashes: readonly (readonly number[])[]): readonly number[] {
  if (hashes.length < 2) return []
  const variants: number[][] = [[]]
  for (const choices of hashes.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
    const before = variants.splice(0)
    for (const choice of choices) {
      for (const variant of before) if (variants.length < mostWholes) variants.push([...variant, choice])
    }
  }
  return variants.map((variant) => variant.sort((a, b) => a - b).reduce(chainHash, seeds.whole))
}

function addTriples(
  one: readonly number[],
  two: readonly number[],
  three: readonly number[],
  keys: Set<number>,
): void {
  for (const a of one) for (const b of two) for (const c of three) keys.add(tripleHash(a, b, c))
}

export function tokenHash(code: string): number {
  return hashText(code, seeds.token)
}

/** All tokens of one recorded name, each part split by its own rules. */
function formsOfName(name: RecordedName, memo: TokenMemo): readonly TokenForm[] {
  const forms: TokenForm[] = []
  for (const part of [name.given, name.surname, name.whole, name.married, name.nickname]) {
    if (part === undefined || part === '') continue
    const split = splitOnce(part, memo)
    forms.push(...split.tokens, ...split.married)
  }
  return forms
}
