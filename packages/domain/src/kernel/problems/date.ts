import type { ProblemRow } from './problem-row.ts'

/** Refusals of days and of dates that are only known roughly. */
export const dateProblems = {
  'date.impossible': {
    status: 422,
    next: 'input',
    es: 'No se guardó: esa fecha no existe en el calendario. Lo demás sigue en la pantalla. Revise día, mes y año.',
    en: 'Not saved: that date is not in the calendar. The rest is still on the screen. Check day, month and year.',
  },
  'date.unclear': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta una parte de la fecha aproximada. Lo demás sigue en la pantalla. Escriba un año, o una edad y el día en que se dijo.',
    en: 'Not saved: a part of the approximate date is missing. The rest is still on the screen. Write a year, or an age and the day it was told.',
  },
} as const satisfies Record<string, ProblemRow>
