import { hashText, pairHash, tripleHash } from './name-hash.ts'
import { splitName } from './normalise-name.ts'
import type { NamePersonKeys, RecordedName } from './recorded-name.ts'
import { createTokenMemo, tokenForm, type TokenMemo } from './token-form.ts'

/**
 * Keys by which a child is found among millions with equality alone, which a row policy can see through.
 *
 * Stored for each name: every unordered pair and triple of its tokens, and each token alone; a token counts by
 * its sound without unstressed vowels (`keyCode`), and by its formal names. So order, a missing surname and
 * most spellings need no thought. A question asks for the same keys, for its tokens joined and parted, and for
 * all sounds one edit away. Frequent tokens stand alone only when nothing rarer was asked.
 */

/** Stored keys of another version must be made anew before they are looked up. */
export const nameKeyVersion = 1

export const mostKeysOfPerson = 120
export const mostTokens = 7

export const seeds = { single: 0x51, token: 0x7a }

export function keysOfPerson(
  names: readonly RecordedName[],
  memo: TokenMemo = createTokenMemo(),
): NamePersonKeys {
  const keys = new Set<number>()
  for (const name of names) addKeysOfName(name, memo, keys)
  return { version: nameKeyVersion, keys: [...keys].slice(0, mostKeysOfPerson).sort((a, b) => a - b) }
}

function addKeysOfName(name: RecordedName, memo: TokenMemo, keys: Set<number>): void {
  const forms = tokensOfName(name).map((token) => tokenForm(token, memo))
  for (const form of forms) {
    for (const code of form.codes) keys.add(hashText(code, seeds.single))
    for (const code of form.formalCodes) keys.add(hashText(code, seeds.single))
  }
  const tokens = forms.filter((form) => form.text.length > 1).slice(0, mostTokens)
  const hashes = tokens.map((form) => form.allKeys.map(tokenHash))
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
export function tokensOfName(name: RecordedName): readonly string[] {
  const tokens: string[] = []
  for (const part of [name.given, name.surname, name.whole, name.married, name.nickname]) {
    if (part === undefined || part === '') continue
    const split = splitName(part)
    tokens.push(...split.tokens, ...split.married)
  }
  return tokens
}
