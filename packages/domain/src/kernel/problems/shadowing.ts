import type { ProblemRow } from './problem-row.ts'

/** Refusals about going along with a colleague and observing how she works. */
export const shadowingProblems = {
  'shadowing.not-a-colleague': {
    status: 422,
    next: 'input',
    es: 'No se guardó: esa persona no trabaja ahora en un equipo suyo, o es usted misma. Lo que escribió sigue en la pantalla. Elija a otra.',
    en: 'Not saved: that person does not work now in a team of yours, or is you yourself. What you wrote is still on the screen. Choose somebody else.',
  },
  'shadowing.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó: el día no puede ser después de hoy ni antes del {first}. Lo que escribió sigue en la pantalla. Elija otro día.',
    en: 'Not saved: the day cannot be after today, nor before {first}. What you wrote is still on the screen. Choose another day.',
  },
  'shadowing.due': {
    status: 422,
    next: 'input',
    es: 'No se guardó: el día del próximo paso va desde hoy hasta el {last}. Lo que escribió sigue en la pantalla. Elija otro día.',
    en: 'Not saved: the day of the next step is from today to {last}. What you wrote is still on the screen. Choose another day.',
  },
  'shadowing.permission': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decir por qué no se pidió permiso antes a todas las personas que hablaron. Lo que escribió sigue en la pantalla. Escríbalo.',
    en: 'Not saved: it is not said why not everybody who talked was asked beforehand. What you wrote is still on the screen. Write it.',
  },
  'shadowing.unanswered': {
    status: 422,
    next: 'input',
    es: 'No se guardó: faltan puntos por responder. Lo que escribió sigue en la pantalla. Responda cada uno; si no hubo ocasión, dígalo.',
    en: 'Not saved: some points have no answer yet. What you wrote is still on the screen. Answer each; where there was no occasion, say so.',
  },
  'shadowing.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: faltan las palabras. Lo que escribió sigue en la pantalla. Complete lo que está marcado.',
    en: 'Not saved: the words are missing. What you wrote is still on the screen. Fill in what is marked.',
  },
  'shadowing.ended': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esto ya se respondió, ya se hizo o se retiró. Ábralo de nuevo para ver cómo está.',
    en: 'Nothing changed: this was already answered, done or withdrawn. Open it again to see where it stands.',
  },
} as const satisfies Readonly<Record<string, ProblemRow>>
