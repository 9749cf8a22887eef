import { canBeNear, editDistance, jaroWinkler } from './edit-distance.ts'
import type { TokenForm } from './token-form.ts'

export type TokenAgreement = {
  readonly kind: 'same' | 'same-sound' | 'near-sound' | 'nickname' | 'near-spelling' | 'cut-short' | 'initial'
  /** 0 … 1 */
  readonly similarity: number
}

const same: TokenAgreement = { kind: 'same', similarity: 1 }
const sameSound: TokenAgreement = { kind: 'same-sound', similarity: 0.97 }
const otherSound: TokenAgreement = { kind: 'same-sound', similarity: 0.94 }
const nickname: TokenAgreement = { kind: 'nickname', similarity: 0.93 }
const nicknameSound: TokenAgreement = { kind: 'nickname', similarity: 0.88 }
const initial: TokenAgreement = { kind: 'initial', similarity: 0.6 }

/** How two tokens agree, or undefined when they do not. Symmetric. */
export function compareTokens(one: TokenForm, two: TokenForm): TokenAgreement | undefined {
  if (one.text === two.text) return same
  if (one.text.length === 1 || two.text.length === 1) return sameInitial(one, two) ? initial : undefined
  if (one.codes[0] === two.codes[0]) return sameSound
  if (one.codes.some((code) => two.codes.includes(code))) return otherSound
  if (one.formal.length + two.formal.length > 0) {
    if (namesOf(one).some((name) => namesOf(two).includes(name))) return nickname
    if (shareSound(one, two)) return nicknameSound
  }
  return likelier(nearSound(one, two), cutShort(one, two))
}

function likelier(
  one: TokenAgreement | undefined,
  two: TokenAgreement | undefined,
): TokenAgreement | undefined {
  return (one?.similarity ?? 0) >= (two?.similarity ?? 0) ? one : two
}

function namesOf(form: TokenForm): readonly string[] {
  return [form.text, ...form.formal]
}

function shareSound(one: TokenForm, two: TokenForm): boolean {
  return [...one.codes, ...one.formalCodes].some(
    (code) => two.codes.includes(code) || two.formalCodes.includes(code),
  )
}

function sameInitial(one: TokenForm, two: TokenForm): boolean {
  if (one.text[0] === two.text[0]) return true
  const [short, long] = one.text.length === 1 ? [one, two] : [two, one]
  return long.formal.some((name) => name.startsWith(short.text))
}

/**
 * Edits among sounds, by length: a short Mayan surname says little else than its letters, so that Pop, Pu and
 * Coc, Cuc stay apart, while two slips in a surname of nine letters are still that surname.
 */
function nearSound(one: TokenForm, two: TokenForm): TokenAgreement | undefined {
  const [first = ''] = one.codes
  const [second = ''] = two.codes
  const length = Math.max(first.length, second.length)
  const least = Math.min(first.length, second.length)
  if (least < 3) return undefined
  const most = length <= 3 ? 0 : length <= 5 ? 1 : length <= 8 ? 2 : 3
  if (most === 0) return undefined
  const distance = fewestEdits(one, two, most)
  const sameKey = one.keys.some((key) => two.keys.includes(key))
  if (distance <= most) {
    const similarity = similarityOfEdits(distance, length) * (one.keys.some(sharesFirst(two)) ? 1 : 0.85)
    if (otherGender(first, second)) return { kind: 'near-sound', similarity: 0.6 }
    if (sameKey) return { kind: 'near-sound', similarity: Math.max(similarity, 0.9 - 0.04 * distance) }
    return similarity === 0 ? undefined : { kind: 'near-spelling', similarity }
  }
  if (sameKey && length >= 5) return { kind: 'near-sound', similarity: 0.7 }
  if (length < 6) return undefined
  const close = jaroWinkler(first, second)
  return close >= 0.88 ? { kind: 'near-spelling', similarity: 0.6 + (close - 0.88) } : undefined
}

/** Among the spellings of long names and among all sounds; `most + 1` for more than `most`. */
function fewestEdits(one: TokenForm, two: TokenForm, most: number): number {
  let fewest = most + 1
  if (one.text.length >= 5 && two.text.length >= 5 && canBeNear(one.letters, two.letters, most)) {
    fewest = editDistance(one.text, two.text, most)
  }
  for (const [i, a] of one.codes.entries()) {
    for (const [j, b] of two.codes.entries()) {
      if (!canBeNear(one.codeLetters[i] ?? 0, two.codeLetters[j] ?? 0, most)) continue
      fewest = Math.min(fewest, editDistance(a, b, most))
    }
  }
  return fewest
}

function sharesFirst(other: TokenForm): (key: string) => boolean {
  return (key) => other.keys.some((further) => further[0] === key[0])
}

/** Francisco and Francisca are a brother and a sister sooner than a slip. */
function otherGender(first: string, second: string): boolean {
  if (first.length !== second.length || first.slice(0, -1) !== second.slice(0, -1)) return false
  const ends = (first.at(-1) ?? '') + (second.at(-1) ?? '')
  return ends === 'ao' || ends === 'oa'
}

function similarityOfEdits(edits: number, length: number): number {
  if (edits === 1) return length <= 4 ? 0.6 : length === 5 ? 0.78 : length <= 8 ? 0.86 : 0.9
  if (edits === 2) return length <= 6 ? 0.5 : length <= 8 ? 0.72 : 0.8
  return length <= 9 ? 0.55 : 0.68
}

/** A field too short for the name: "Rodrigu". */
function cutShort(one: TokenForm, two: TokenForm): TokenAgreement | undefined {
  const [short, long] = one.text.length < two.text.length ? [one, two] : [two, one]
  const least = short.text.length
  if (least < 3) return undefined
  const cut =
    long.text.startsWith(short.text) || (least > 3 && (long.codes[0] ?? '').startsWith(short.codes[0] ?? '-'))
  return cut ? { kind: 'cut-short', similarity: least >= 5 ? 0.82 : least === 4 ? 0.7 : 0.55 } : undefined
}
