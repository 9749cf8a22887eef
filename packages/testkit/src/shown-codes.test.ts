import { problemCatalogue } from '@amparo/domain/kernel/problems/catalogue'
import { expect, test } from 'vitest'
import { codeIn } from './shown-codes.ts'

test.each([
  ['Allá es 757f3dd3-c4ca-4e18-be60-19054d848dfe.', '757f3dd3-c4ca-4e18-be60-19054d848dfe'],
  ['registro …000000c1', '…000000c1'],
  ['case.open · role', 'case.open'],
  ['1 · first-contact-clock.any', 'first-contact-clock.any'],
  ['unhcr_cw1', 'unhcr_cw1'],
  ['GT', 'GT'],
  ['Nacionalidad: HN, SV', ': HN'],
  ['consent', 'consent'],
  ['Revisar privacy-lead', 'privacy-lead'],
])('“%s” shows the code %s', (text, code) => {
  expect(codeIn(text)?.trim()).toBe(code)
})

test.each([
  'Código GT-7K2M-9',
  'Último uso: 14 mar 2026, 3:05 p. m.',
  'Mar 14, 2026, 3:05 PM',
  '1.5 GB',
  'Alicia Mejía · Casa Esperanza',
  'Se abrió el caso. Está con su tía.',
  'A follow-up call',
  'Consentimiento',
  '+502 0000-0000',
])('“%s” shows none', (text) => {
  expect(codeIn(text)).toBeUndefined()
})

test('no sentence of a refusal holds a code: not of a country, an operation or a field', () => {
  const sentences = Object.values(problemCatalogue).flatMap(({ es, en }) => [es, en])
  expect(sentences.length).toBeGreaterThan(100)
  expect(sentences.filter((sentence) => codeIn(sentence) !== undefined)).toEqual([])
})
