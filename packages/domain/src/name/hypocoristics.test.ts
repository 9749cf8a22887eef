import { expect, test } from 'vitest'
import { formalNames, hypocoristicPairs } from './hypocoristics.ts'
import { normaliseName } from './normalise-name.ts'

test.each([
  ['chepe', 'jose'],
  ['joseph', 'jose'],
  ['lupe', 'guadalupe'],
  ['lupita', 'guadalupe'],
  ['pancho', 'francisco'],
  ['chus', 'jesus'],
  ['nacho', 'ignacio'],
  ['beto', 'humberto'],
  ['beto', 'rigoberto'],
  ['tono', 'antonio'],
  ['meme', 'manuel'],
  ['mincho', 'benjamin'],
  ['tavo', 'gustavo'],
  ['tavo', 'octavio'],
  ['chabela', 'isabel'],
  ['mary', 'maria'],
  ['ma', 'maria'],
  ['juanito', 'juan'],
  ['dieguito', 'diego'],
  ['carlitos', 'carlos'],
  ['rosita', 'rosa'],
  ['hdez', 'hernandez'],
])('%s may be %s', (form, formal) => {
  expect(formalNames(form)).toContain(formal)
})

test.each(['benito', 'margarita', 'lopez', 'tun', 'xol', 'rita', 'jose'])('%s stands for itself', (name) => {
  expect(formalNames(name).filter((formal) => formal !== 'margarita')).toEqual([])
})

test('at least 300 pairs, all in the form in which names are compared', () => {
  const pairs = hypocoristicPairs()
  expect(new Set(pairs.map((pair) => pair.join(' '))).size).toBeGreaterThanOrEqual(300)
  for (const [form, formal] of pairs) {
    expect(normaliseName(form)).toBe(form)
    expect(normaliseName(formal)).toBe(formal)
    expect(form).not.toBe(formal)
  }
})
