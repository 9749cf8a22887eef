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
  /** Key codes of the token and of its formal names. */
  readonly allKeys: readonly string[]
  /** How much agreement on this token says, in bits: much for a rare one. */
  readonly bits: number
}

/** Beyond this a name that is rare in the country may be the commonest of its municipality. */
const mostBits = 12
const leastBits = 3.5

/** Token forms by text, kept by the caller for as long as it likes: names repeat. */
export type TokenMemo = {
  readonly forms: Map<string, TokenForm>
  readonly splits: Map<string, NameTokens>
  readonly most: number
}

export function createTokenMemo(most = 20_000): TokenMemo {
  return { forms: new Map(), splits: new Map(), most }
}

export function splitOnce(text: string, memo: TokenMemo): NameTokens {
  const known = memo.splits.get(text)
  if (known !== undefined) return known
  const split = splitName(text)
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
  return { text, codes, keys, formal, formalCodes, allKeys, bits }
}
