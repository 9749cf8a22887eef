/**
 * The part of ICU message syntax that our texts use: `{name}`, `{n, plural, =0 {…} one {…} other {…}}`,
 * `{x, select, a {…} other {…}}`, `#` inside a plural, and apostrophe quoting. It is small because every phone
 * fetches it; a test compares it with the full library on every text of every catalogue.
 */
export type Values = Readonly<Record<string, string | number>>

type Part =
  | string
  | { readonly kind: 'value'; readonly name: string }
  | { readonly kind: 'count' }
  | {
      readonly kind: 'plural' | 'select'
      readonly name: string
      readonly cases: Readonly<Record<string, readonly Part[]>>
    }

export function parseMessage(text: string): readonly Part[] {
  const reader = { text, at: 0 }
  const parts = readParts(reader, false)
  if (reader.at < text.length) throw new Error(`unexpected } at ${reader.at} in: ${text}`)
  return parts
}

export function formatMessage(
  parts: readonly Part[],
  language: string,
  values: Values,
  count?: number,
): string {
  return parts.map((part) => formatPart(part, language, values, count)).join('')
}

/** The names of the values that a text asks for. */
export function valueNames(parts: readonly Part[]): string[] {
  const names = parts.flatMap((part) => {
    if (typeof part === 'string' || part.kind === 'count') return []
    if (part.kind === 'value') return [part.name]
    return [part.name, ...Object.values(part.cases).flatMap((nested) => valueNames(nested))]
  })
  return [...new Set(names)].sort()
}

function formatPart(part: Part, language: string, values: Values, count: number | undefined): string {
  if (typeof part === 'string') return part
  if (part.kind === 'count') return new Intl.NumberFormat(language).format(count ?? 0)
  // A value that was forgotten must not take a screen away from someone beside a child: it reads as a gap.
  const value = values[part.name] ?? '…'
  if (part.kind === 'value') return String(value)
  const other = part.cases['other'] ?? []
  if (part.kind === 'select')
    return formatMessage(part.cases[String(value)] ?? other, language, values, count)
  const amount = Number(value)
  const exact = part.cases[`=${amount}`]
  const chosen = exact ?? part.cases[new Intl.PluralRules(language).select(amount)] ?? other
  return formatMessage(chosen, language, values, amount)
}

type Reader = { readonly text: string; at: number }

function readParts(reader: Reader, inPlural: boolean): Part[] {
  const parts: Part[] = []
  let literal = ''
  const push = (part: Part) => {
    if (literal) parts.push(literal)
    literal = ''
    parts.push(part)
  }
  while (reader.at < reader.text.length && reader.text[reader.at] !== '}') {
    const letter = reader.text[reader.at]
    if (letter === "'") literal += readQuoted(reader, inPlural)
    else if (letter === '{') push(readArgument(reader, inPlural))
    else if (letter === '#' && inPlural) {
      reader.at += 1
      push({ kind: 'count' })
    } else {
      literal += letter
      reader.at += 1
    }
  }
  if (literal) parts.push(literal)
  return parts
}

/** Two apostrophes are one; an apostrophe before a brace quotes up to the next; any other is itself. */
function readQuoted(reader: Reader, inPlural: boolean): string {
  const next = reader.text[reader.at + 1]
  if (next === "'") {
    reader.at += 2
    return "'"
  }
  if (next !== '{' && next !== '}' && !(inPlural && next === '#')) {
    reader.at += 1
    return "'"
  }
  const end = reader.text.indexOf("'", reader.at + 1)
  const stop = end === -1 ? reader.text.length : end
  const quoted = reader.text.slice(reader.at + 1, stop)
  reader.at = stop + 1
  return quoted
}

function readArgument(reader: Reader, inPlural: boolean): Part {
  reader.at += 1
  const name = readWord(reader)
  if (take(reader, '}')) return { kind: 'value', name }
  expect(reader, ',')
  const kind = readWord(reader)
  if (kind !== 'plural' && kind !== 'select') throw new Error(`unknown kind "${kind}" in: ${reader.text}`)
  expect(reader, ',')
  const cases: Record<string, Part[]> = {}
  while (!take(reader, '}')) {
    const label = readWord(reader)
    expect(reader, '{')
    cases[label] = readParts(reader, kind === 'plural' || inPlural)
    expect(reader, '}')
  }
  if (!cases['other']) throw new Error(`"other" is missing in: ${reader.text}`)
  return { kind, name, cases }
}

function readWord(reader: Reader): string {
  skipSpace(reader)
  const word = /^[=\w-]+/.exec(reader.text.slice(reader.at))?.[0]
  if (!word) throw new Error(`a word is missing at ${reader.at} in: ${reader.text}`)
  reader.at += word.length
  return word
}

function take(reader: Reader, letter: string): boolean {
  skipSpace(reader)
  if (reader.text[reader.at] !== letter) return false
  reader.at += 1
  return true
}

function expect(reader: Reader, letter: string): void {
  if (!take(reader, letter)) throw new Error(`"${letter}" is missing at ${reader.at} in: ${reader.text}`)
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at += 1
}
