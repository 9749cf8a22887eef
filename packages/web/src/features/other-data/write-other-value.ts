import { labelOf } from '@amparo/domain/import-primero/other-data'
import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import { writeDay, writeTime } from '../../app/words/dates.ts'
import type { Language } from '../../app/words/languages.ts'
import { dayOf } from '../../data/today.ts'

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const code = /^[a-z]+(_[a-z]+)+$/
/** Names of users and organisations look like codes and are none. */
const namesSomebody = /_by$|_by_|user|agency|individual|module/

/** A value as people read it: days in words, and an answer's code (`education_formal`) as the words it is made of. */
export function writeOtherValue(
  field: string,
  value: string | number | boolean,
  yesNo: (value: boolean) => string,
  language: Language,
): string {
  if (typeof value === 'boolean') return yesNo(value)
  if (typeof value === 'number') return String(value)
  if (isPlainDate(value)) return writeDay(value, language)
  if (instant.test(value)) return `${writeDay(dayOf(value), language)}, ${writeTime(value, language)}`
  return code.test(value) && !namesSomebody.test(field) ? labelOf(value) : value
}
