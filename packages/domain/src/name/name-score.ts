import type { NameReason, NameRole, NameScore, RecordedName } from './recorded-name.ts'
import { createTokenMemo, splitOnce, tokenForm, type TokenForm, type TokenMemo } from './token-form.ts'
import { compareTokens, type TokenAgreement } from './token-similarity.ts'
import { editDistance } from './edit-distance.ts'
import { assign } from './assignment.ts'

type BagToken = { readonly form: TokenForm; readonly role: NameRole }

/** A searched name as a bag of tokens with roles, ready to be compared many times. */
export type AskedName = readonly AskedToken[]

type AskedToken = BagToken & {
  /** Comparisons made so far: a search meets the same tokens again and again. */
  readonly compared: Map<TokenForm, TokenAgreement | undefined>
}

const mostTokensCompared = 9

/** What a token of the record that nobody asked for costs, as part of its weight. */
const costOfUnasked = { given: 0.1, surname: 0.12, any: 0.12, married: 0.03, nickname: 0 }

/** A given name agreeing with a surname: people and forms confuse them, so it costs little. */
const otherRole = 0.96

/**
 * How well a name that is searched agrees with the best of a person's names: tokens as a bag, assigned to each
 * other so that the evidence is greatest, each weighing by how rare it is. Comparing takes no account of order.
 */
export function scoreNames(
  query: string | AskedName,
  names: readonly RecordedName[],
  memo: TokenMemo = createTokenMemo(),
): NameScore {
  const asked = typeof query === 'string' ? askedName(query, memo) : query
  let best: NameScore | undefined
  for (const name of names) {
    const score = scoreBags(asked, bagOfName(name, memo), memo)
    if (best === undefined || score.score > best.score) best = score
  }
  return best ?? { score: 0, inOrder: false, reasons: () => [] }
}

export function askedName(text: string, memo: TokenMemo): AskedName {
  const tokens: BagToken[] = []
  addTokens(text, 'any', memo, tokens)
  return tokens.slice(0, mostTokensCompared).map((token) => ({ ...token, compared: new Map() }))
}

function bagOfName(name: RecordedName, memo: TokenMemo): readonly BagToken[] {
  const tokens: BagToken[] = []
  addTokens(name.given, 'given', memo, tokens)
  addTokens(name.surname, 'surname', memo, tokens)
  addTokens(name.whole, 'any', memo, tokens)
  addTokens(name.married, 'married', memo, tokens)
  addTokens(name.nickname, 'nickname', memo, tokens)
  return tokens.length > mostTokensCompared ? tokens.slice(0, mostTokensCompared) : tokens
}

function addTokens(text: string | undefined, role: NameRole, memo: TokenMemo, to: BagToken[]): void {
  if (text === undefined || text === '') return
  const split = splitOnce(text, memo)
  for (const form of split.tokens) to.push({ form, role })
  for (const form of split.married) to.push({ form, role: 'married' })
}

function scoreBags(query: AskedName, name: readonly BagToken[], memo: TokenMemo): NameScore {
  const agreements = query.map((asked) => name.map((held) => compareOnce(asked, held.form)))
  const joined = findJoined(query, name, agreements, memo)
  const gains = query.map((asked, i) =>
    name.map((held, j) =>
      joined.asked.has(i) || joined.held.has(j) ? 0 : gainOf(asked, held, agreements[i]?.[j]),
    ),
  )
  const places = assign(gains, name.length)
  let gained = 0
  let asked = 0
  let previous = -1
  let inOrder = true
  for (const [i, token] of query.entries()) {
    const weight = weightOf(token)
    const place = places[i] ?? -1
    asked += weight
    if (joined.asked.has(i)) gained += weight * likenessOfJoined
    else if (place >= 0) {
      gained += gains[i]?.[place] ?? 0
      if (place < previous) inOrder = false
      previous = place
    }
  }
  const unasked = name.reduce(
    (cost, held, j) =>
      joined.held.has(j) || places.includes(j) ? cost : cost + held.form.bits * costOfUnasked[held.role],
    0,
  )
  const score = asked === 0 ? 0 : Math.min(1, gained / (asked + unasked))
  return { score, inOrder, reasons: () => reasonsOf(query, name, agreements, joined, places) }
}

/** In words that a card can show; made only for those who are shown. */
function reasonsOf(
  query: AskedName,
  name: readonly BagToken[],
  agreements: Agreements,
  joined: Joined,
  places: readonly number[],
): readonly NameReason[] {
  const reasons: NameReason[] = [...joined.reasons]
  for (const [i, token] of query.entries()) {
    if (joined.asked.has(i)) continue
    const place = places[i] ?? -1
    const held = name[place]
    const agreement = agreements[i]?.[place]
    if (held === undefined || agreement === undefined) {
      reasons.push({ kind: 'not-found', query: token.form.text })
    } else reasons.push({ kind: agreement.kind, query: token.form.text, name: held.form.text })
  }
  for (const [j, held] of name.entries()) {
    if (!joined.held.has(j) && !places.includes(j)) reasons.push({ kind: 'not-asked', name: held.form.text })
  }
  return reasons
}

function compareOnce(asked: AskedToken, held: TokenForm): TokenAgreement | undefined {
  const known = asked.compared.get(held)
  if (known !== undefined || asked.compared.has(held)) return known
  const agreement = compareTokens(asked.form, held)
  asked.compared.set(held, agreement)
  return agreement
}

/** A husband's name is on some papers and not on others: asking for it in vain says little. */
function weightOf(token: BagToken): number {
  return token.role === 'married' ? token.form.bits * 0.4 : token.form.bits
}

function gainOf(asked: BagToken, held: BagToken, agreement: TokenAgreement | undefined): number {
  if (agreement === undefined) return 0
  const fits = asked.role === held.role || asked.role === 'any' || held.role === 'any'
  return weightOf(asked) * agreement.similarity * (fits || held.role === 'nickname' ? 1 : otherRole)
}

type Agreements = readonly (readonly (TokenAgreement | undefined)[])[]

type Joined = {
  readonly asked: ReadonlySet<number>
  readonly held: ReadonlySet<number>
  readonly reasons: readonly NameReason[]
}

const nothingJoined: Joined = { asked: new Set(), held: new Set(), reasons: [] }
const likenessOfJoined = 0.95
const shortestJoined = 5

/** "MARTINEZCRUZ" for Martínez Cruz, "Mari Cruz" for Maricruz: two tokens of one side make one of the other. */
function findJoined(
  query: AskedName,
  name: readonly BagToken[],
  agreements: Agreements,
  memo: TokenMemo,
): Joined {
  if (agreements.every((row) => row.some(isSure))) return nothingJoined
  const asked = new Set<number>()
  const held = new Set<number>()
  const reasons: NameReason[] = []
  for (const [i, token] of query.entries()) {
    if (token.form.text.length < shortestJoined || agreements[i]?.some(isSure)) continue
    const parts = findParts(token.form, name, held, memo)
    if (parts === undefined) continue
    asked.add(i)
    for (const place of parts.places) held.add(place)
    reasons.push({ kind: 'joined', query: token.form.text, name: parts.text })
  }
  for (const [j, token] of name.entries()) {
    if (token.form.text.length < shortestJoined || held.has(j)) continue
    if (agreements.some((row) => isSure(row[j]))) continue
    const parts = findParts(token.form, query, asked, memo)
    if (parts === undefined) continue
    held.add(j)
    for (const place of parts.places) asked.add(place)
    reasons.push({ kind: 'joined', query: parts.text, name: token.form.text })
  }
  return reasons.length === 0 ? nothingJoined : { asked, held, reasons }
}

function isSure(agreement: TokenAgreement | undefined): boolean {
  return agreement !== undefined && agreement.similarity >= 0.88
}

function findParts(
  whole: TokenForm,
  bag: readonly BagToken[],
  taken: ReadonlySet<number>,
  memo: TokenMemo,
): { readonly places: readonly [number, number]; readonly text: string } | undefined {
  for (let one = 0; one < bag.length; one += 1) {
    const first = bag[one]?.form
    if (first === undefined || taken.has(one) || !beginsLike(whole, first)) continue
    for (let two = 0; two < bag.length; two += 1) {
      const second = bag[two]?.form
      if (second === undefined || one === two || taken.has(two)) continue
      if (Math.abs(first.text.length + second.text.length - whole.text.length) > 2) continue
      const codes = tokenForm(first.text + second.text, memo).codes
      const most = whole.text.length >= 9 ? 1 : 0
      if (codes.some((code) => whole.codes.some((other) => editDistance(code, other, most) <= most))) {
        return { places: [one, two], text: `${first.text} ${second.text}` }
      }
    }
  }
  return undefined
}

function beginsLike(one: TokenForm, two: TokenForm): boolean {
  return one.text[0] === two.text[0] || one.codes[0]?.[0] === two.codes[0]?.[0]
}
