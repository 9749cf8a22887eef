import { IntlMessageFormat } from 'intl-messageformat'
import { problemCatalogue } from '@amparo/domain/kernel/problems/catalogue'
import type { ProblemRow } from '@amparo/domain/kernel/problems/problem-row'
import { isPlainDate } from '@amparo/domain/kernel/plain-date'
import type { Problem } from '@amparo/domain/kernel/problem'

/** A refusal as it travels: RFC 9457 with a stable code, in the reader's language. */
export type ProblemDocument = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly code: string
  readonly instance: string
  readonly next: 'retry' | 'person' | 'input'
  readonly errors?: Problem['fields']
}

export type ProblemLanguage = 'es' | 'en'

/** Spanish unless the reader asks for English first. */
export function problemLanguage(acceptLanguage: string | undefined): ProblemLanguage {
  return /^\s*en\b/i.test(acceptLanguage ?? '') ? 'en' : 'es'
}

export function writeProblem(
  problem: Problem,
  language: ProblemLanguage,
  requestId: string,
  isReading = false,
): ProblemDocument {
  const row: ProblemRow = problemCatalogue[problem.code]
  const words = isReading ? (row.whenReading ?? row) : row
  const locale = language === 'es' ? 'es-419' : 'en-US'
  const values = { help: requestId.slice(-8), minutes: 1, ...daysInWords(problem.values ?? {}, locale) }
  const detail = String(new IntlMessageFormat(words[language], locale).format(values))
  return {
    type: `/problems/${problem.code}`,
    title: detail.slice(0, detail.indexOf('.') + 1) || detail,
    status: row.status,
    detail,
    code: problem.code,
    instance: `urn:uuid:${requestId}`,
    next: row.next,
    ...(problem.fields ? { errors: problem.fields } : {}),
  }
}

/** `2026-04-03` reads “3 de abril de 2026”: of 03/04 nobody knows which day it is. */
function daysInWords(values: NonNullable<Problem['values']>, locale: string): NonNullable<Problem['values']> {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && isPlainDate(value) ? format.format(new Date(`${value}T00:00:00Z`)) : value,
    ]),
  )
}
