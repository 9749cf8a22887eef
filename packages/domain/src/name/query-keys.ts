import { keyCode, soundCodes } from './name-code.ts'
import { shareOfKeyCode, shareOfToken } from './name-frequency.ts'
import { hashText, pairHash, tripleHash } from './name-hash.ts'
import { nameKeyVersion, seeds, tokenHash, tokensOfWeight, wholeHashes } from './name-keys.ts'
import { isKnownName, nearNames } from './near-names.ts'
import type { ChildQuery, NameProbe, NameQueryKeys } from './recorded-name.ts'
import { soundEdits, soundsOfSwaps } from './sound-edits.ts'
import { createTokenMemo, splitOnce, type TokenForm, type TokenMemo } from './token-form.ts'

/** How many people can be found, and about how many rows a search may read for it. */
export type SearchSize = { readonly people: number; readonly rows: number }

/**
 * How much one search reads: about so many rows by all its keys, and of one key no more than these. A name that
 * more people carry cannot be told apart by it.
 */
export const rowsOfSearch = 1500
export const rowsPerKey = 400

/** One look-up costs about as much as reading four rows: more would slow every search for few finds. */
const mostGuesses = 400
/** So few rows are read to the last: whoever has these two tokens is found whatever became of her third. */
const fewRows = 100
/** Of those who bear some tokens, about so many bear no others. */
const shareOfWholes = 0.1
const bitsOfWhole = 2
/** Of the rows, for tokens alone where tokens can be asked together. */
const shareOfSingles = 0.04
/** Most slips are nobody's name. */
const shareOfSlip = 0.000_01
const likeness = { formal: 0.9, joined: 0.95, slip: 0.7 }

/** Ways to look a token up: its key codes, hashed, how many people carry each, and what meeting it is worth. */
type Side = readonly { readonly hash: number; readonly share: number; readonly bits: number }[]

type Asked = { readonly form: TokenForm; readonly side: Side }

type Probes = Map<number, NameProbe>

/**
 * The keys worth looking up for a searched text. First those of its tokens as they sound, joined and parted, rarest
 * first until about two thirds of the rows are expected; of these few for tokens alone, where tokens can be
 * asked together. The rarest is always asked, so that a frequent name alone still brings a list. Then, for
 * the last third, the common names that a token may have been meant for, and slips in tokens that are no known name.
 *
 * What is asked, and so the time it takes, follows from the text and the number of people alone: neither says who
 * is there. The order of the tokens makes no difference.
 */
export function keysOfQuery(
  text: string,
  size: SearchSize,
  memo: TokenMemo = createTokenMemo(),
): NameQueryKeys {
  const { tokens, married } = splitOnce(text, memo)
  const forms = tokensOfWeight([...tokens, ...married])
  const asked = forms.map((form) => ({ form, side: sideOf(form.allKeys, form.bits) }))
  const probes: Probes = new Map()
  addWholes(asked, probes)
  addTriples(asked, probes)
  addPairs(asked, probes)
  for (const form of forms) addSingles(form, probes)
  addParted(asked, probes)
  addJoined(asked, probes)
  const chosen = rarestWithin([...probes.values()], size)

  const guesses: Probes = new Map()
  addNear(asked, memo, guesses)
  addSlips(asked, keysReadToTheLast(chosen, size), guesses)
  for (const key of probes.keys()) guesses.delete(key)
  const guessed = likeliestWithin([...guesses.values()], size)
  return { version: nameKeyVersion, probes: [...chosen, ...guessed], tokens: tokensOfWeight(tokens).length }
}

/**
 * How many of the candidates with the most evidence are worth ranking. Four names say nearly all themselves. Two are
 * borne by many: whom they mean is told by what no key holds, the names that were not asked for, and her age.
 */
export function candidatesOf(asked: NameQueryKeys, query: Pick<ChildQuery, 'age'>): number {
  if (asked.tokens > 3) return 30
  if (asked.tokens > 2) return 60
  return query.age === undefined ? 150 : 300
}

function rarestWithin(probes: readonly NameProbe[], size: SearchSize): readonly NameProbe[] {
  const rarestFirst = probes.toSorted((a, b) => a.share - b.share || a.key - b.key)
  const together = probes.some((probe) => probe.kind === 'pair')
  let left = (size.rows * 2) / 3
  let leftForSingles = together ? size.rows * shareOfSingles : left
  const chosen: NameProbe[] = []
  for (const probe of rarestFirst) {
    const rows = probe.share * size.people
    if (rows > left) break
    if (probe.kind === 'single') {
      if (rows > leftForSingles) continue
      leftForSingles -= rows
    }
    left -= rows
    chosen.push(probe)
  }
  return chosen.length === 0 ? rarestFirst.slice(0, 1) : chosen
}

function likeliestWithin(guesses: readonly NameProbe[], size: SearchSize): readonly NameProbe[] {
  let left = size.rows / 3
  return guesses
    .toSorted((a, b) => b.bits - a.bits || a.key - b.key)
    .filter((guess) => {
      const rows = guess.share * size.people
      if (rows > left) return false
      left -= rows
      return true
    })
    .slice(0, mostGuesses)
}

function keysReadToTheLast(chosen: readonly NameProbe[], { people }: SearchSize): ReadonlySet<number> {
  const few = chosen.filter((probe) => probe.kind === 'pair' && probe.share * people <= fewRows)
  return new Set(few.map((probe) => probe.key))
}

function sideOf(codes: Iterable<string>, bits: number, rare?: number): Side {
  return Array.from(codes, (code) => ({ hash: tokenHash(code), share: shareOfKeyCode(code, rare), bits }))
}

function add(probes: Probes, key: number, kind: NameProbe['kind'], share: number, bits: number): void {
  if (!probes.has(key)) probes.set(key, { key, kind, share, bits: Math.max(1, Math.round(bits)) })
}

function addPair(one: Side, two: Side, kind: NameProbe['kind'], probes: Probes): void {
  for (const a of one) {
    for (const b of two) add(probes, pairHash(a.hash, b.hash), kind, a.share * b.share, a.bits + b.bits)
  }
}

function addTriple(one: Side, two: Side, three: Side, kind: NameProbe['kind'], probes: Probes): void {
  for (const a of one) {
    for (const b of two) {
      for (const c of three) {
        const key = tripleHash(a.hash, b.hash, c.hash)
        add(probes, key, kind, a.share * b.share * c.share, a.bits + b.bits + c.bits)
      }
    }
  }
}

function addSingle(code: string, least: number, kind: NameProbe['kind'], bits: number, probes: Probes): void {
  add(probes, hashText(code, seeds.single), kind, Math.max(least, shareOfKeyCode(keyCode(code)) / 2), bits)
}

function addWholes(asked: readonly Asked[], probes: Probes): void {
  const share = asked.reduce((product, { side }) => product * Math.max(...side.map((one) => one.share)), 1)
  const bits = asked.reduce((sum, { form }) => sum + form.bits, bitsOfWhole)
  for (const key of wholeHashes(asked.map(({ side }) => side.map(({ hash }) => hash)))) {
    add(probes, key, 'whole', share * shareOfWholes, bits)
  }
}

function addPairs(asked: readonly Asked[], probes: Probes): void {
  for (const [i, one] of asked.entries()) {
    for (const two of asked.slice(i + 1)) addPair(one.side, two.side, 'pair', probes)
  }
}

function addTriples(asked: readonly Asked[], probes: Probes): void {
  for (const [i, one] of asked.entries()) {
    for (const [j, two] of asked.entries()) {
      if (j <= i) continue
      for (const three of asked.slice(j + 1)) addTriple(one.side, two.side, three.side, 'triple', probes)
    }
  }
}

function addSingles(form: TokenForm, probes: Probes): void {
  for (const code of form.codes) addSingle(code, shareOfToken(form.text), 'single', form.bits, probes)
  for (const [index, code] of form.formalCodes.entries()) {
    const share = shareOfToken(form.formal[index] ?? '')
    addSingle(code, share, 'single', form.bits * likeness.formal, probes)
  }
}

/** "MARTINEZCRUZ": a long token that is no known name may be two. */
function addParted(asked: readonly Asked[], probes: Probes): void {
  for (const { form } of asked) {
    if (form.text.length < 6 || isKnownName(form)) continue
    const part = (text: string) =>
      sideOf(soundCodes(text).slice(0, 2).map(keyCode), (form.bits * likeness.joined) / 2)
    for (let cut = 2; cut <= form.text.length - 2; cut += 1) {
      const left = part(form.text.slice(0, cut))
      const right = part(form.text.slice(cut))
      addPair(left, right, 'pair', probes)
      for (const other of asked) {
        if (other.form !== form) addTriple(left, right, other.side, 'triple', probes)
      }
    }
  }
}

/** "Mari Cruz" for Maricruz: two neighbours may be one token, in either order. */
function addJoined(asked: readonly Asked[], probes: Probes): void {
  if (asked.length > 5) return
  for (const one of asked) {
    for (const two of asked) {
      if (one === two || one.form.text.length + two.form.text.length > 20) continue
      const bits = (one.form.bits + two.form.bits) * likeness.joined
      const codes = soundCodes(one.form.text + two.form.text)
      for (const code of codes) addSingle(code, 0, 'single', bits, probes)
      const joined = sideOf(codes.map(keyCode), bits)
      for (const other of asked) {
        if (other !== one && other !== two) addPair(joined, other.side, 'pair', probes)
      }
    }
  }
}

/** Common names that the tokens may have been meant for. Two tokens of one name can both be wrong. */
function addNear(asked: readonly Asked[], memo: TokenMemo, guesses: Probes): void {
  const near = asked.map(({ form }) => nearNames(form, memo))
  if (asked.length === 1) {
    for (const { name, bits } of near[0] ?? []) {
      addSingle(name.codes[0] ?? '', shareOfToken(name.text), 'single-typo', bits, guesses)
    }
  }
  const sides = near.map((names) => names.flatMap(({ name, bits }) => sideOf(name.keys, bits)))
  for (const [i, one] of asked.entries()) {
    for (const [j, side] of sides.entries()) {
      if (i !== j) addPair(one.side, side, 'pair-typo', guesses)
      if (i < j) addPair(sides[i] ?? [], side, 'pair-typo', guesses)
    }
  }
}

/**
 * Sounds one edit away, for tokens that are no known name, and only together with other tokens as they are. Not
 * where two other tokens are so rare together that all who have both are read anyway.
 */
function addSlips(asked: readonly Asked[], readToTheLast: ReadonlySet<number>, guesses: Probes): void {
  for (const one of asked) {
    const [code = ''] = one.form.codes
    if (code.length <= 3 || isKnownName(one.form)) continue
    const bits = one.form.bits * likeness.slip
    if (asked.length === 1) {
      for (const edit of soundEdits(code)) {
        const share = shareOfKeyCode(keyCode(edit), shareOfSlip)
        add(guesses, hashText(edit, seeds.single), 'single-typo', share, bits)
      }
    }
    const others = asked
      .filter((other) => other !== one)
      .sort(byRarity)
      .slice(0, 3)
    const couples = others.flatMap((first, i) =>
      others.slice(i + 1).map((second) => [first, second] as const),
    )
    if (couples.some(([first, second]) => isReadToTheLast(first.side, second.side, readToTheLast))) continue
    const codes = new Set([...soundEdits(code), ...soundsOfSwaps(one.form.text)].map(keyCode))
    const near = sideOf(codes, bits, shareOfSlip)
    for (const [first, second] of couples) addTriple(near, first.side, second.side, 'triple-typo', guesses)
    if (asked.length <= 3) for (const other of others) addPair(near, other.side, 'pair-typo', guesses)
  }
}

function byRarity(one: Asked, two: Asked): number {
  return two.form.bits - one.form.bits || (one.form.text < two.form.text ? -1 : 1)
}

function isReadToTheLast(one: Side, two: Side, readToTheLast: ReadonlySet<number>): boolean {
  return one.every((a) => two.every((b) => readToTheLast.has(pairHash(a.hash, b.hash))))
}
