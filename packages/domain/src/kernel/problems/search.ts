import type { ProblemRow } from './problem-row.ts'

/** Refusals of the search. */
export const searchProblems = {
  'search.empty': {
    status: 422,
    next: 'input',
    es: 'No se buscó: escriba un nombre, un código o un teléfono. La edad sola no basta.',
    en: 'Nothing was searched: write a name, a code or a phone number. Age alone is not enough.',
  },
} as const satisfies Record<string, ProblemRow>
