import type { ProblemRow } from './problem-row.ts'

/** Refusals about talks of a supervisor with somebody of her team. */
export const supervisionProblems = {
  'supervision.not-in-team': {
    status: 422,
    next: 'input',
    es: 'No se guardó: esa persona no trabaja ahora en un equipo que usted supervisa. Lo que escribió sigue en la pantalla. Elija a otra.',
    en: 'Not saved: that person does not work now in a team that you supervise. What you wrote is still on the screen. Choose somebody else.',
  },
  'supervision.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó: el día no puede ser después de hoy, ni de hace más de un año. Lo que escribió sigue en la pantalla.',
    en: 'Not saved: the day cannot be after today, nor more than a year ago. What you wrote is still on the screen.',
  },
  'supervision.case': {
    status: 422,
    next: 'input',
    es: 'No se guardó: uno de los casos no lo leen las dos personas. Lo que escribió sigue en la pantalla. Quítelo de la lista.',
    en: 'Not saved: one of the cases is not read by both of you. What you wrote is still on the screen. Take it off the list.',
  },
  'supervision.ended': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esto ya terminó. Ábralo de nuevo para ver cómo está.',
    en: 'Nothing changed: this has already ended. Open it again to see where it stands.',
  },
} as const satisfies Readonly<Record<string, ProblemRow>>
