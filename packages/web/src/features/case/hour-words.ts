import { writeTime } from '../../app/words/dates.ts'
import type { Language } from '../../app/words/languages.ts'

/** An hour of the wall clock at the place of the organisation, the same wherever it is read. */
export function writeHour(hour: string, language: Language): string {
  return writeTime(`2000-01-01T${hour}:00.000Z`, language, 'UTC')
}
