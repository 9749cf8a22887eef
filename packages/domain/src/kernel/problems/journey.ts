import type { ProblemRow } from './problem-row.ts'

/** Refusals about the journey and what was paid for it. */
export const journeyProblems = {
  'journey.place-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta de dónde o a dónde. Lo demás sigue en la pantalla. Basta un país o unas palabras.',
    en: 'Not saved: from where or to where is missing. The rest is still on the screen. A country or a few words are enough.',
  },
  'journey.group-unknown': {
    status: 422,
    next: 'input',
    es: 'No se guardó: ese grupo de viaje no es de este caso. Lo demás sigue en la pantalla. Elija otro grupo, o ninguno.',
    en: 'Not saved: that travel group is not of this case. The rest is still on the screen. Choose another group, or none.',
  },
  'journey.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó: la fecha no puede ser después de hoy ni una edad. Lo demás sigue en la pantalla.',
    en: 'Not saved: the date cannot be after today, nor an age. The rest is still on the screen.',
  },
  'stay.ends-before': {
    status: 422,
    next: 'input',
    es: 'No se guardó: sale antes de entrar. Revise las dos fechas. Lo demás sigue en la pantalla.',
    en: 'Not saved: it ends before it begins. Check the two dates. The rest is still on the screen.',
  },
  'stay.hours': {
    status: 422,
    next: 'input',
    es: 'No se guardó: {hours} horas no caben entre esas fechas. Revise las horas o las fechas. Lo demás sigue en la pantalla.',
    en: 'Not saved: {hours} hours do not fit between those dates. Check the hours or the dates. The rest is still on the screen.',
  },
  'stay.overlap': {
    status: 409,
    next: 'input',
    es: 'No se guardó: en esas fechas ya consta en otro lugar. Lo que escribió sigue en la pantalla. Corrija las fechas, o conserve las dos estancias como no aclaradas.',
    en: 'Not saved: for those dates another place is written down. What you wrote is still on the screen. Correct the dates, or keep both stays as disputed.',
  },
  'custody-review.not-held': {
    status: 422,
    next: 'input',
    es: 'No se guardó: de ese lugar puede salir, así que no hay nada que revisar. Si no puede salir, corrija antes qué tipo de lugar es. Lo que escribió sigue en la pantalla.',
    en: 'Not saved: it is a place that may be left, so there is nothing to review. If it may not, correct first what kind of place it is. What you wrote is still on the screen.',
  },
  'custody-review.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó: la revisión cae en un día en que estuvo allí, hasta hoy, y el siguiente paso no va antes. Lo demás sigue en la pantalla.',
    en: 'Not saved: the review falls on a day of the stay, up to today, and the next step does not come before it. The rest is still on the screen.',
  },
  'custody-review.missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta quién revisó, por qué sigue allí, el motivo de la demora con quién tiene que actuar, o el siguiente paso. Lo demás sigue en la pantalla.',
    en: 'Not saved: what is missing is who reviewed, why the child is still there, the reason for the delay with whose turn it is, or the next step. The rest is still on the screen.',
  },
  'leaving.empty': {
    status: 422,
    next: 'input',
    es: 'No se guardó: anote al menos un motivo o las palabras con que lo cuenta.',
    en: 'Not saved: write down at least one reason, or the words in which it is told.',
  },
  'smuggling.empty': {
    status: 422,
    next: 'input',
    es: 'No se guardó: no hay nada escrito. Anote al menos un dato.',
    en: 'Not saved: nothing is written. Write down at least one thing.',
  },
  'smuggling.currency': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta en qué moneda. Lo demás sigue en la pantalla.',
    en: 'Not saved: the currency is missing. The rest is still on the screen.',
  },
} as const satisfies Record<string, ProblemRow>
