import { formalNames } from './hypocoristics.ts'
import { keyCodes, soundCodes } from './name-code.ts'
import { shareOfToken } from './name-frequency.ts'
import { splitName, type NameTokens } from './normalise-name.ts'

/** A token of a name with all that comparison needs, worked out once. */
export type TokenForm = {
  readonly text: string
  readonly codes: readonly string[]
  readonly keys: readonly string[]
  readonly formal: readonly string[]
  readonly formalCodes: readonly string[]
  /** Which letters the text and each of its codes have, as bits: names far apart are told apart by them alone. */
  readonly letters: number
  readonly codeLetters: readonly number[]
  /** Key codes of the token and of its formal names. */
  readonly allKeys: readonly string[]
  /** How much agreement on this token says, in bits: much for a rare one. */
  readonly bits: number
}

/** Beyond this a name that is rare in the country may be the commonest of its municipality. */
const mostBits = 12
const leastBits = 3.5

/** A name as `splitName` divides it. */
export type NameForms = { readonly [Part in keyof NameTokens]: readonly TokenForm[] }

/** Token forms by text, kept by the caller for as long as it likes: names repeat. */
export type TokenMemo = {
  readonly forms: Map<string, TokenForm>
  readonly splits: Map<string, NameForms>
  readonly near: WeakMap<TokenForm, readonly NearName[]>
  readonly most: number
}

/** A common name that somebody may have meant by a token, and what meeting it is worth. */
export type NearName = { readonly name: TokenForm; readonly bits: number }

export function createTokenMemo(most = 20_000): TokenMemo {
  return { forms: new Map(), splits: new Map(), near: new WeakMap(), most }
}

export function splitOnce(text: string, memo: TokenMemo): NameForms {
  const known = memo.splits.get(text)
  if (known !== undefined) return known
  const { tokens, married } = splitName(text)
  const split = {
    tokens: tokens.map((token) => tokenForm(token, memo)),
    married: married.map((token) => tokenForm(token, memo)),
  }
  if (memo.splits.size >= memo.most) memo.splits.clear()
  memo.splits.set(text, split)
  return split
}

export function tokenForm(text: string, memo: TokenMemo): TokenForm {
  const known = memo.forms.get(text)
  if (known !== undefined) return known
  const form = makeTokenForm(text)
  if (memo.forms.size >= memo.most) memo.forms.clear()
  memo.forms.set(text, form)
  return form
}

function makeTokenForm(text: string): TokenForm {
  const codes = soundCodes(text)
  const formal = formalNames(text)
  const keys = keyCodes(codes)
  const formalCodes = formal.map((name) => soundCodes(name)[0] ?? '')
  const allKeys = formal.length === 0 ? keys : [...new Set([...keys, ...keyCodes(formalCodes)])]
  const share = Math.max(shareOfToken(text), ...formal.slice(0, 1).map(shareOfToken))
  const bits = text.length === 1 ? 1.5 : Math.min(mostBits, Math.max(leastBits, -Math.log2(share)))
  const codeLetters = codes.map(lettersOf)
  return { text, codes, keys, formal, formalCodes, letters: lettersOf(text), codeLetters, allKeys, bits }
}

function lettersOf(text: string): number {
  let letters = 0
  for (let index = 0; index < text.length; index += 1) letters |= 1 << (text.charCodeAt(index) & 31)
  return letters
}
