import { describe, expect, test } from 'vitest'
import { monthNames, writeDay, writeMonth, writeMonths, writeNearDay, writeTime } from './dates.ts'
import { languages } from './languages.ts'

const spanish = languages.filter((language) => language !== 'en')

describe('dates as people of the corridor read them', () => {
  test.each(spanish)('a day in %s has its month in words', (language) => {
    expect(writeDay('2026-03-14', language)).toBe('14\u00A0mar\u00A02026')
    expect(writeDay('2026-09-01', language)).toMatch(/^1\u00A0sept?\u00A02026$/)
  })

  test('a day in English', () => {
    expect(writeDay('2026-03-14', 'en')).toBe('Mar\u00A014,\u00A02026')
  })

  test('no month of any language is a number', () => {
    for (const language of languages) {
      for (let month = 1; month <= 12; month += 1) {
        expect(writeDay(`2026-${String(month).padStart(2, '0')}-05`, language)).toMatch(/\p{L}{3}/u)
      }
      expect(monthNames(language).length).toBe(12)
    }
    expect(monthNames('es-419')[2]).toBe('marzo')
  })

  test('a day is the same day wherever the device is', () => {
    const before = process.env['TZ']
    for (const zone of ['Pacific/Kiritimati', 'America/Tegucigalpa', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = zone
      expect(writeDay('2026-01-01', 'en')).toBe('Jan\u00A01,\u00A02026')
    }
    process.env['TZ'] = before
  })

  test.each(spanish)('a time in %s has twelve hours and does not break', (language) => {
    expect(writeTime('2026-03-14T21:05:00Z', language, 'America/Tegucigalpa')).toBe('3:05\u00A0p.\u00A0m.')
    expect(writeTime('2026-03-14T06:30:00Z', language, 'America/Tegucigalpa')).toBe('12:30\u00A0a.\u00A0m.')
  })

  test('a time in English', () => {
    expect(writeTime('2026-03-14T21:05:00Z', 'en', 'America/Chicago')).toBe('4:05\u00A0PM')
  })

  test('months and near days', () => {
    expect(writeMonth('2019-05', 'es-419')).toBe('mayo de 2019')
    expect(writeMonth('2019-05', 'en')).toBe('May 2019')
    expect(writeMonths('2026-01-01', '2026-03-31', 'es-419')).toMatch(/^ene\u00A0–\u00A0mar\s2026$/)
    expect(writeMonths('2025-12-01', '2026-02-28', 'en')).toBe('Dec 2025\u00A0–\u00A0Feb 2026')
    expect(writeNearDay('2026-03-14', 'es-419')).toBe('Sábado 14 mar')
    expect(writeNearDay('2026-03-14', 'en')).toBe('Saturday, Mar 14')
  })
})
