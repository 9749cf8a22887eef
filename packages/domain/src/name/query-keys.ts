import { keyCode, soundCodes } from './name-code.ts'
import { commonGivenNames, commonSurnames, shareOfKeyCode, shareOfToken } from './name-frequency.ts'
import { hashText, pairHash, tripleHash } from './name-hash.ts'
import { nameKeyVersion, seeds, tokenHash, tokensOfWeight, wholeHashes } from './name-keys.ts'
import { splitName } from './normalise-name.ts'
import type { NameProbe, NameQueryKeys } from './recorded-name.ts'
import { soundEdits, soundsOfSwaps } from './sound-edits.ts'
import { createTokenMemo, tokenForm, type TokenForm, type TokenMemo } from './token-form.ts'

/** One look-up costs about as much as reading one row: more than this would slow every search for few finds. */
const mostProbes = 400
const bitsLostByTypo = 5
/** Of those who bear some tokens, about so many bear no others. */
const shareOfWholes = 0.1

/** A token's key codes, hashed, with the expected part of people who carry each. */
type Side = readonly { readonly hash: number; readonly share: number }[]

/** The keys that a searched text asks for, rarest first. Does not depend on the order of its tokens. */
export function keysOfQuery(text: string, memo: TokenMemo = createTokenMemo()): NameQueryKeys {
  const split = splitName(text)
  const forms = tokensOfWeight([...split.tokens, ...split.married].map((token) => tokenForm(token, memo)))
  const probes = new Map<number, NameProbe>()
  const sides = forms.map((form) => sideOf(form.allKeys))
  addWholes(sides, probes)
  addTriples(sides, 'triple', probes)
  addPairs(sides, probes)
  for (const form of forms) addSingles(form, probes)
  addParted(forms, sides, probes)
  addJoined(forms, sides, probes)
  addTypos(forms, sides, probes)
  const rarestFirst = [...probes.values()].sort((a, b) => a.share - b.share || a.key - b.key)
  return { version: nameKeyVersion, probes: rarestFirst }
}

/**
 * The probes worth asking among so many people: rarest first, until about `budget` rows are expected; of these
 * a fifth at most for tokens alone, where tokens can be asked together, and a third for typos. The rarest probe without a typo is
 * always asked, so that a frequent name alone still brings a list.
 */
export function probesWithin(query: NameQueryKeys, people: number, budget: number): readonly NameProbe[] {
  const chosen: NameProbe[] = []
  const together = query.probes.some((probe) => probe.kind === 'pair')
  let left = budget
  let leftForSingles = together ? budget / 5 : budget
  let leftForTypos = budget / 3
  for (const probe of query.probes) {
    const rows = probe.share * people
    if (rows > left) break
    if (probe.kind === 'single') {
      if (rows > leftForSingles) continue
      leftForSingles -= rows
    } else if (probe.kind.endsWith('typo')) {
      if (rows > leftForTypos) continue
      leftForTypos -= rows
    }
    left -= rows
    chosen.push(probe)
  }
  const rarest = query.probes.find((probe) => !probe.kind.endsWith('typo'))
  return rarest === undefined || chosen.includes(rarest) ? chosen : [...chosen, rarest]
}

function sideOf(codes: Iterable<string>): Side {
  return Array.from(codes, (code) => ({ hash: tokenHash(code), share: shareOfKeyCode(code) }))
}

function add(probes: Map<number, NameProbe>, key: number, kind: NameProbe['kind'], share: number): void {
  if (probes.has(key) || probes.size >= mostProbes) return
  const bits = Math.min(30, -Math.log2(share)) - (kind.endsWith('typo') ? bitsLostByTypo : 0)
  probes.set(key, { key, kind, share, bits: Math.max(1, Math.round(bits)) })
}

function addPair(one: Side, two: Side, kind: NameProbe['kind'], probes: Map<number, NameProbe>): void {
  for (const a of one) {
    for (const b of two) add(probes, pairHash(a.hash, b.hash), kind, a.share * b.share)
  }
}

function addTriple(
  one: Side,
  two: Side,
  three: Side,
  kind: NameProbe['kind'],
  probes: Map<number, NameProbe>,
): void {
  for (const a of one) {
    for (const b of two) {
      for (const c of three) {
        add(probes, tripleHash(a.hash, b.hash, c.hash), kind, a.share * b.share * c.share)
      }
    }
  }
}

function addWholes(sides: readonly Side[], probes: Map<number, NameProbe>): void {
  const share = sides.reduce((product, side) => product * Math.max(...side.map((one) => one.share)), 1)
  for (const key of wholeHashes(sides.map((side) => side.map(({ hash }) => hash)))) {
    add(probes, key, 'whole', share * shareOfWholes)
  }
}

function addPairs(sides: readonly Side[], probes: Map<number, NameProbe>): void {
  for (const [i, one] of sides.entries()) {
    for (const two of sides.slice(i + 1)) addPair(one, two, 'pair', probes)
  }
}

function addTriples(sides: readonly Side[], kind: NameProbe['kind'], probes: Map<number, NameProbe>): void {
  for (const [i, one] of sides.entries()) {
    for (const [j, two] of sides.entries()) {
      if (j <= i) continue
      for (const three of sides.slice(j + 1)) addTriple(one, two, three, kind, probes)
    }
  }
}

function addSingles(form: TokenForm, probes: Map<number, NameProbe>): void {
  for (const code of form.codes) addSingle(code, shareOfToken(form.text), 'single', probes)
  for (const [index, code] of form.formalCodes.entries()) {
    addSingle(code, shareOfToken(form.formal[index] ?? ''), 'single', probes)
  }
}

function addSingle(
  code: string,
  least: number,
  kind: NameProbe['kind'],
  probes: Map<number, NameProbe>,
): void {
  add(probes, hashText(code, seeds.single), kind, Math.max(least, shareOfKeyCode(keyCode(code)) / 2))
}

/** "MARTINEZCRUZ": a long token that is no known name may be two. */
function addParted(
  forms: readonly TokenForm[],
  sides: readonly Side[],
  probes: Map<number, NameProbe>,
): void {
  for (const [index, form] of forms.entries()) {
    const word = form.text
    if (word.length < 6 || commonSurnames.has(word) || commonGivenNames.has(word)) continue
    for (let cut = 2; cut <= word.length - 2; cut += 1) {
      const left = sideOf(soundCodes(word.slice(0, cut)).slice(0, 2).map(keyCode))
      const right = sideOf(soundCodes(word.slice(cut)).slice(0, 2).map(keyCode))
      addPair(left, right, 'pair', probes)
      for (const [other, side] of sides.entries()) {
        if (other !== index) addTriple(left, right, side, 'triple', probes)
      }
    }
  }
}

/** "Mari Cruz" for Maricruz: two neighbours may be one token, in either order. */
function addJoined(
  forms: readonly TokenForm[],
  sides: readonly Side[],
  probes: Map<number, NameProbe>,
): void {
  if (forms.length > 5) return
  for (const [i, one] of forms.entries()) {
    for (const [j, two] of forms.entries()) {
      if (i === j || one.text.length + two.text.length > 20) continue
      const codes = soundCodes(one.text + two.text)
      for (const code of codes) addSingle(code, 0, 'single', probes)
      const joined = sideOf(codes.map(keyCode))
      for (const [other, side] of sides.entries()) {
        if (other !== i && other !== j) addPair(joined, side, 'pair', probes)
      }
    }
  }
}

/**
 * Sounds one edit away, asked only together with other tokens as they are. Three tokens or more need it less:
 * whatever two or three tokens are right already meet in a pair or triple.
 */
function addTypos(forms: readonly TokenForm[], sides: readonly Side[], probes: Map<number, NameProbe>): void {
  if (forms.length === 1) {
    const code = forms[0]?.codes[0] ?? ''
    if (code.length > 3) for (const edit of soundEdits(code)) addSingle(edit, 0, 'single-typo', probes)
    return
  }
  const byRarity = forms
    .map((form, index) => ({
      index,
      text: form.text,
      code: form.codes[0] ?? '',
      share: shareOfToken(form.text),
    }))
    .sort((a, b) => a.share - b.share || (a.code < b.code ? -1 : 1))
  const places = byRarity.filter((token) => token.code.length > 3).slice(0, forms.length > 3 ? 2 : 3)
  for (const { index, code, text } of places) {
    const near = sideOf(new Set([...soundEdits(code), ...soundsOfSwaps(text)].map(keyCode)))
    const partners = byRarity.filter((token) => token.index !== index).slice(0, 3)
    for (const [i, one] of partners.entries()) {
      for (const two of partners.slice(i + 1)) {
        addTriple(near, sides[one.index] ?? [], sides[two.index] ?? [], 'triple-typo', probes)
      }
    }
    if (forms.length > 3) continue
    for (const one of partners) addPair(near, sides[one.index] ?? [], 'pair-typo', probes)
  }
}
