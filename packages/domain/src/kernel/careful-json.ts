import type { JsonValue } from './json.ts'
import { problem, type Problem } from './problem.ts'
import { accept, refuse, type Result } from './result.ts'

/** How much of a strange file is taken in before it is refused. */
export type JsonLimits = {
  readonly characters: number
  readonly depth: number
  /** Keys and elements together, over the whole text. */
  readonly values: number
}

/**
 * JSON of strangers (RFC 8259), stricter than `JSON.parse`: a key that is given twice, a number that would come out
 * changed, a character that no database holds, and more depth or more values than any honest file has are refused
 * with the line where they stand. Answers every value that stands at the top: one, or one a line.
 */
export function parseCarefulJson(text: string, limits: JsonLimits): Result<readonly JsonValue[], Problem> {
  if (text.length > limits.characters) return refuse(problem('import.file-too-large'))
  const reader = new Reader(text, limits)
  try {
    return accept(reader.readAll())
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return refuse(problem(error.code, { values: { line: lineOf(text, error.at) } }))
  }
}

type UnreadableCode =
  | 'import.json-malformed'
  | 'import.json-too-deep'
  | 'import.json-too-many'
  | 'import.json-key-twice'
  | 'import.json-number'
  | 'import.json-character'

class Unreadable extends Error {
  readonly code: UnreadableCode
  readonly at: number
  constructor(code: UnreadableCode, at: number) {
    super(code)
    this.code = code
    this.at = at
  }
}

function lineOf(text: string, at: number): number {
  let line = 1
  for (let index = text.indexOf('\n'); index !== -1 && index < at; index = text.indexOf('\n', index + 1))
    line += 1
  return line
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const space = /[ \t\n\r]*/y
const words = { t: ['true', true], f: ['false', false], n: ['null', null] } as const

class Reader {
  readonly #text: string
  readonly #limits: JsonLimits
  #at = 0
  #values = 0

  constructor(text: string, limits: JsonLimits) {
    this.#text = text
    this.#limits = limits
  }

  readAll(): readonly JsonValue[] {
    const found: JsonValue[] = []
    this.#skip()
    while (this.#at < this.#text.length) {
      found.push(this.#value(0))
      this.#skip()
    }
    return found
  }

  #skip(): void {
    space.lastIndex = this.#at
    space.test(this.#text)
    this.#at = space.lastIndex
  }

  #fail(code: UnreadableCode = 'import.json-malformed', at = this.#at): never {
    throw new Unreadable(code, at)
  }

  #value(depth: number): JsonValue {
    this.#values += 1
    if (this.#values > this.#limits.values) this.#fail('import.json-too-many')
    if (depth > this.#limits.depth) this.#fail('import.json-too-deep')
    const sign = this.#text[this.#at]
    if (sign === '{') return this.#object(depth)
    if (sign === '[') return this.#array(depth)
    if (sign === '"') return this.#string()
    if (sign === 't' || sign === 'f' || sign === 'n') {
      const [word, value] = words[sign]
      if (!this.#text.startsWith(word, this.#at)) this.#fail()
      this.#at += word.length
      return value
    }
    return this.#number()
  }

  #object(depth: number): JsonValue {
    const entries = new Map<string, JsonValue>()
    this.#at += 1
    this.#skip()
    if (this.#takes('}')) return {}
    do {
      this.#skip()
      const at = this.#at
      if (this.#text[at] !== '"') this.#fail()
      const key = this.#string()
      if (entries.has(key)) this.#fail('import.json-key-twice', at)
      this.#skip()
      if (!this.#takes(':')) this.#fail()
      this.#skip()
      entries.set(key, this.#value(depth + 1))
      this.#skip()
    } while (this.#takes(','))
    if (!this.#takes('}')) this.#fail()
    return Object.fromEntries(entries)
  }

  #array(depth: number): JsonValue {
    const items: JsonValue[] = []
    this.#at += 1
    this.#skip()
    if (this.#takes(']')) return items
    do {
      this.#skip()
      items.push(this.#value(depth + 1))
      this.#skip()
    } while (this.#takes(','))
    if (!this.#takes(']')) this.#fail()
    return items
  }

  #takes(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false
    this.#at += 1
    return true
  }

  #string(): string {
    const start = this.#at
    let end = start + 1
    while (this.#text[end] !== '"') {
      if (end >= this.#text.length) this.#fail('import.json-malformed', start)
      end += this.#text[end] === '\\' ? 2 : 1
    }
    this.#at = end + 1
    let value: string
    try {
      value = JSON.parse(this.#text.slice(start, end + 1)) as string
    } catch {
      return this.#fail('import.json-malformed', start)
    }
    // A database of text holds neither the null character nor half a letter.
    if (value.includes('\u0000') || !isWellFormed(value)) this.#fail('import.json-character', start)
    return value
  }

  #number(): number {
    number.lastIndex = this.#at
    const found = number.exec(this.#text)?.[0]
    if (found === undefined) return this.#fail()
    const value = Number(found)
    if (!Number.isFinite(value) || Object.is(value, -0) || !isExact(found, value))
      this.#fail('import.json-number')
    this.#at += found.length
    return value
  }
}

/** No lone half of a letter outside the basic plane. */
function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text)
}

/** Whether the number that is kept says the same digits as the text; `1.50` and `15e-1` are one number. */
function isExact(text: string, value: number): boolean {
  return digitsOf(text) === digitsOf(String(value))
}

function digitsOf(text: string): string {
  const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.')
  const digits = (whole + fraction).replace(/^0+/, '')
  const kept = digits.replace(/0+$/, '')
  if (kept === '') return '0'
  return `${kept}e${Number(exponent) - fraction.length + (digits.length - kept.length)}`
}
