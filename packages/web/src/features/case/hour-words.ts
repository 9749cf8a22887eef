import { writeTime } from '../../app/words/dates.ts'
import type { Language } from '../../app/words/languages.ts'

/** An hour of the wall clock at the place of the organisation, the same wherever it is read. */
export function writeHour(hour: string, language: Language): string {
  return writeTime(`2000-01-01T${hour}:00.000Z`, language, 'UTC')
}

const hourShape = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/

/** An hour as it is sent; null where none was typed, and nothing where it cannot be read. */
export function typedHour(typed: string): string | null | undefined {
  if (typed.trim() === '') return null
  const found = hourShape.exec(typed.trim())
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2]}` : undefined
}
