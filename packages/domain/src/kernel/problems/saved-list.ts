import type { ProblemRow } from './problem-row.ts'

/** Refusals about lists of cases that somebody keeps under a name. */
export const savedListProblems = {
  'saved-list.empty': {
    status: 422,
    next: 'input',
    es: 'No se guardó: la lista no tiene ningún filtro. Elija primero qué casos quiere ver.',
    en: 'Not saved: the list has no filter. First choose which cases you want to see.',
  },
  'saved-list.too-many': {
    status: 422,
    next: 'input',
    es: 'No se guardó: ya tiene {most} listas guardadas. Borre una que ya no use.',
    en: 'Not saved: you already have {most} saved lists. Delete one that you no longer use.',
  },
  'saved-list.name-taken': {
    status: 409,
    next: 'input',
    es: 'No se guardó: ya tiene una lista con ese nombre. Escriba otro.',
    en: 'Not saved: you already have a list with that name. Write another one.',
  },
  'saved-list.may-not-share': {
    status: 422,
    next: 'input',
    es: 'No se guardó: su trabajo no incluye compartir listas con esas personas. Guárdela solo para usted.',
    en: 'Not saved: your work does not include sharing lists with those people. Keep it for yourself only.',
  },
} as const satisfies Readonly<Record<string, ProblemRow>>
