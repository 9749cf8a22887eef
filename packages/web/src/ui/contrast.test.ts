import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What a colour says on what: 7:1 for text, 3:1 for the edge of something that can be used. */
const textPairs = [
  ...['page', 'surface', 'sunken', 'accent-tint'].flatMap((ground) => [
    ['ink', ground],
    ['ink-soft', ground],
  ]),
  ...['page', 'surface', 'accent-tint'].map((ground) => ['accent', ground]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ...['danger', 'warning', 'good', 'information'].flatMap((meaning) => [
    [meaning, 'surface'],
    [meaning, 'page'],
    [meaning, `${meaning}-tint`],
    ['ink', `${meaning}-tint`],
    ['ink-soft', `${meaning}-tint`],
  ]),
] as const
const edgePairs = [
  ['line-strong', 'surface'],
  ['line-strong', 'page'],
  ['focus', 'surface'],
  ['focus', 'page'],
  ['accent', 'surface'],
] as const

const styles = readFileSync(join(import.meta.dirname, 'styles/tokens.css'), 'utf8')
const blocks = {
  light: tokensAfter(':root {'),
  'dark by choice': tokensAfter(":root[data-theme='dark'] {"),
  'dark by the device': tokensAfter(":root:not([data-theme='light']) {"),
}

function tokensAfter(start: string): ReadonlyMap<string, string> {
  const block = styles.slice(styles.indexOf(start) + start.length).split('}')[0] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  )
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

describe.each(Object.entries(blocks))('%s', (_, tokens) => {
  const measure = ([front, back]: readonly string[]) => {
    const [one, other] = [tokens.get(front ?? ''), tokens.get(back ?? '')]
    if (!one || !other) throw new Error(`no colour for ${front} on ${back}`)
    return { pair: `${front} on ${back}`, ratio: contrast(one, other) }
  }
  test('text can be read in the sun', () => {
    expect(textPairs.map(measure).filter(({ ratio }) => ratio < 7)).toEqual([])
  })
  test('edges and focus can be seen', () => {
    expect(edgePairs.map(measure).filter(({ ratio }) => ratio < 3)).toEqual([])
  })
})

test('both dark themes are the same', () => {
  expect([...blocks['dark by choice']]).toEqual([...blocks['dark by the device']])
})

test('black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
})
