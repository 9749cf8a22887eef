import { IntlMessageFormat } from 'intl-messageformat'
import { problemCatalogue } from '@amparo/domain/kernel/problems/catalogue'
import type { ProblemRow } from '@amparo/domain/kernel/problems/problem-row'
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
  const values = { help: requestId.slice(-8), minutes: 1, ...problem.values }
  const detail = String(
    new IntlMessageFormat(words[language], language === 'es' ? 'es-419' : 'en-US').format(values),
  )
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
