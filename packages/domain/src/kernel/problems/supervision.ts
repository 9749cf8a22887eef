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
  'leaver.works-here': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esa persona todavía trabaja aquí. Sus apoyos y sus tareas se terminan en cada caso.',
    en: 'Nothing changed: that person still works here. Supports and tasks are ended on each case.',
  },
  'file-review.nothing-to-draw': {
    status: 422,
    next: 'input',
    es: 'No se sorteó nada: ahí no hay expedientes que usted pueda revisar. Los que usted lleva los revisa otra persona. Elija a otra persona u otro equipo.',
    en: 'Nothing was drawn: there are no case files there that you can review. Somebody else reviews those of your own cases. Choose another person or team.',
  },
  'file-review.too-many': {
    status: 422,
    next: 'input',
    es: 'No se sorteó nada: son más de {most} expedientes. Elija un equipo o una persona.',
    en: 'Nothing was drawn: there are more than {most} case files. Choose a team or a person.',
  },
  'file-review.own-file': {
    status: 409,
    next: 'person',
    es: 'No se guardó: este caso está ahora a su cargo, y nadie revisa sus propios expedientes. Pida que lo revise otra persona.',
    en: 'Not saved: you have this case in charge now, and nobody reviews her own files. Ask somebody else to review it.',
  },
  'file-review.conflict': {
    status: 409,
    next: 'person',
    es: 'No se guardó: usted dijo que en este caso tiene un conflicto de interés. Pida que lo revise otra persona.',
    en: 'Not saved: you said that you have a conflict of interest in this case. Ask somebody else to review it.',
  },
  'file-review.unanswered': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta responder algunos puntos. Lo que escribió sigue en la pantalla.',
    en: 'Not saved: some points have no answer yet. What you wrote is still on the screen.',
  },
  'file-review.reason-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decir por qué cambia lo que el expediente dice o lo que ya estaba guardado. Lo que escribió sigue en la pantalla.',
    en: 'Not saved: say why you change what the file shows or what was saved before. What you wrote is still on the screen.',
  },
} as const satisfies Readonly<Record<string, ProblemRow>>
