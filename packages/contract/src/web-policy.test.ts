import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { contentSecurityPolicy } from './web-policy.ts'

test('nothing from elsewhere, nothing inline but one style, no string that becomes code', () => {
  expect(contentSecurityPolicy).toMatch(
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-/,
  )
  expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
  expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'; trusted-types amparo")
})

test('the one style is the text that React Aria writes for what can be pressed', () => {
  const text = '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}'
  const digest = createHash('sha256').update(text).digest('base64')
  expect(contentSecurityPolicy).toContain(`style-src 'self' 'sha256-${digest}'`)
})
