import { isUtf8 } from 'node:buffer'
import { isStorableText } from '@amparo/domain/kernel/typed-text'
import { problem, ProblemError } from '@amparo/domain/kernel/problem'
import { fieldName } from '../problems/field-names.ts'

/**
 * The JSON of a request, taken as it was sent or not at all (RFC 8259, sections 4, 6 and 8.1): bytes that are no
 * UTF-8, a byte order mark, a key given twice, a number that would come out changed and text that no database holds
 * are refused. `JSON.parse` would mend each of them in silence, and what is kept about a child would differ from
 * what was sent. Values without a schema of their own rely on this too.
 */
export function readJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw unreadable()
  const text = bytes.toString('utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw unreadable()
  }
  // A key that was given twice stands once in the value.
  if (checkValue(value, 0) !== countKeys(text)) throw unreadable()
  return value
}

/** More than any honest request has; zod and the walk below would go as deep as the text does. */
const deepest = 64

const unreadable = () => new ProblemError(problem('request.malformed'))

class Unfit extends Error {
  readonly path: string[] = []
  readonly reason: string
  constructor(reason: string) {
    super(reason)
    this.reason = reason
  }
}

/** Refuses text and numbers that cannot be kept as they are, wherever they stand, with a pointer to the place. */
export function requireKeepable(value: unknown): void {
  checkValue(value, 0)
}

function checkValue(value: unknown, depth: number): number {
  try {
    return countAndCheck(value, depth)
  } catch (error) {
    if (!(error instanceof Unfit)) throw error
    const pointer = `/${error.path.toReversed().join('/')}`
    throw new ProblemError(problem('request.invalid', { fields: [{ pointer, reason: error.reason }] }))
  }
}

/** The number of keys, at every depth. */
function countAndCheck(value: unknown, depth: number): number {
  switch (typeof value) {
    case 'string':
      if (!isStorableText(value)) throw new Unfit('text')
      return 0
    case 'number':
      if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value)))
        throw new Unfit('number')
      return 0
    case 'object':
      return value === null ? 0 : checkParts(value, depth)
    default:
      return 0
  }
}

function checkParts(value: object, depth: number): number {
  if (depth === deepest) throw unreadable()
  let keys = 0
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) keys += checkPart(value[index], depth, index)
    return keys
  }
  for (const name of Object.keys(value)) {
    // What is copied from key to key must not become a prototype on the way.
    if (name === '__proto__' || !isStorableText(name)) throw unreadable()
    keys += 1 + checkPart((value as Record<string, unknown>)[name], depth, name)
  }
  return keys
}

function checkPart(value: unknown, depth: number, name: string | number): number {
  try {
    return countAndCheck(value, depth + 1)
  } catch (error) {
    if (error instanceof Unfit) error.path.push(fieldName(String(name)))
    throw error
  }
}

/** How many keys are written in a text that is JSON: the strings with a colon behind them. */
function countKeys(text: string): number {
  let keys = 0
  let start = text.indexOf('"')
  while (start !== -1) {
    let end = text.indexOf('"', start + 1)
    while (isEscaped(text, end)) end = text.indexOf('"', end + 1)
    let after = end + 1
    while (text.charCodeAt(after) <= space) after += 1
    if (text.charCodeAt(after) === colon) keys += 1
    start = text.indexOf('"', after)
  }
  return keys
}

const space = 0x20
const colon = 0x3a
const backslash = 0x5c

function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text.charCodeAt(before - 1) === backslash) before -= 1
  return (at - before) % 2 === 1
}
