import { hypocoristicPairs } from './hypocoristics.ts'
import { commonGivenNames, commonSurnames } from './name-frequency.ts'
import { canBeNear } from './edit-distance.ts'
import { createTokenMemo, tokenForm, type NearName, type TokenForm, type TokenMemo } from './token-form.ts'
import { compareTokens } from './token-similarity.ts'

const mostNear = 6
/** A token that is no known name was sooner written down wrongly than one that is. */
const leastLikeness = { known: 0.75, unknown: 0.5 }

const mostSlips = 2

const commonNames: readonly TokenForm[] = readCommonNames()

function readCommonNames(): readonly TokenForm[] {
  const memo = createTokenMemo()
  const formal = hypocoristicPairs().map(([, name]) => name)
  const names = new Set([...commonGivenNames, ...commonSurnames, ...formal])
  return Array.from(names, (name) => tokenForm(name, memo))
}

const knownCodes: ReadonlySet<string> = new Set(commonNames.flatMap((name) => name.keys))

/** Whether some common name sounds like this, written as it may be. */
export function isKnownName(form: TokenForm): boolean {
  return form.keys.some((code) => knownCodes.has(code))
}

/**
 * The common names that a token may have been meant for: a letter lost or changed, a field too short. The likest
 * first; without those that the token is looked up by anyway.
 */
export function nearNames(form: TokenForm, memo: TokenMemo): readonly NearName[] {
  const known = memo.near.get(form)
  if (known !== undefined) return known
  const found = form.text.length < 3 ? [] : findNearNames(form)
  memo.near.set(form, found)
  return found
}

function findNearNames(form: TokenForm): readonly NearName[] {
  const least = isKnownName(form) ? leastLikeness.known : leastLikeness.unknown
  const found: NearName[] = []
  for (const name of commonNames) {
    if (!mayBeLike(form, name)) continue
    const likeness = compareTokens(form, name)?.similarity ?? 0
    if (likeness < least || name.keys.every((key) => form.allKeys.includes(key))) continue
    found.push({ name, bits: form.bits * likeness })
  }
  return found.sort((a, b) => b.bits - a.bits || (a.name.text < b.name.text ? -1 : 1)).slice(0, mostNear)
}

/** What can be told before comparing: nearly all names have other letters. */
function mayBeLike(one: TokenForm, two: TokenForm): boolean {
  return (
    canBeNear(one.letters, two.letters, mostSlips) ||
    canBeNear(one.codeLetters[0] ?? 0, two.codeLetters[0] ?? 0, mostSlips)
  )
}
