import { expect, test } from 'vitest'
import { directionOf, localeOf, preferredLanguage } from './languages.ts'

test('the browser says which language, else Spanish', () => {
  expect(preferredLanguage(['es-MX', 'en'])).toBe('es-MX')
  expect(preferredLanguage(['es-ES'])).toBe('es-419')
  expect(preferredLanguage(['en-GB'])).toBe('en')
  expect(preferredLanguage(['quc', 'en'])).toBe('en')
  expect(preferredLanguage([])).toBe('es-419')
})

test('numbers are never written as in Spain', () => {
  expect(new Intl.NumberFormat(localeOf('es-419')).format(1234.5)).toBe('1,234.5')
})

test('languages from right to left turn the page', () => {
  expect(directionOf('ar')).toBe('rtl')
  expect(directionOf('ps-AF')).toBe('rtl')
  expect(directionOf('es-419')).toBe('ltr')
  expect(directionOf('arn')).toBe('ltr')
})
