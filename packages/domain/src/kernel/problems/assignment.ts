import type { ProblemRow } from './problem-row.ts'

/** Refusals about giving a case to somebody of the same organisation. */
export const assignmentProblems = {
  'assignment.case-not-open': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: en este caso ya no se trabaja aquí. Ábralo de nuevo para ver cómo está.',
    en: 'Nothing changed: this case is no longer worked on here. Open it again to see where it stands.',
  },
  'assignment.already-offered': {
    status: 409,
    next: 'input',
    es: 'No se asignó: alguien ya tiene este caso por aceptar. Lo que escribió sigue en la pantalla. Espere su respuesta, o retire esa asignación.',
    en: 'Not assigned: somebody already has this case to accept. What you wrote is still on the screen. Wait for the answer, or withdraw that assignment.',
  },
  'assignment.has-it-already': {
    status: 422,
    next: 'input',
    es: 'No se asignó: esa persona ya tiene este caso a cargo. Lo que escribió sigue en la pantalla. Elija a otra.',
    en: 'Not assigned: that person already carries this case. What you wrote is still on the screen. Choose somebody else.',
  },
  'assignment.not-a-worker': {
    status: 422,
    next: 'input',
    es: 'No se asignó: esa persona ya no tiene casos a cargo en su organización. Lo que escribió sigue en la pantalla. Elija a otra.',
    en: 'Not assigned: that person no longer carries cases in your organization. What you wrote is still on the screen. Choose somebody else.',
  },
  'assignment.not-possible': {
    status: 409,
    next: 'input',
    es: 'No se asignó: este caso no se le puede dar a esa persona. Lo que escribió sigue en la pantalla. Elija a otra.',
    en: 'Not assigned: this case cannot be given to that person. What you wrote is still on the screen. Choose somebody else.',
  },
  'assignment.note-missing': {
    status: 422,
    next: 'input',
    es: 'No se asignó: falta decir qué hay que saber primero. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not assigned: say what must be known first. It is marked where. The rest is still on the screen.',
  },
  'assignment.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decir por qué. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: say why. It is marked where. The rest is still on the screen.',
  },
  'assignment.despite-missing': {
    status: 422,
    next: 'input',
    es: 'No se asignó: algo habla en contra de esa persona. Diga por qué la elige a pesar de eso, o elija a otra. Lo demás sigue en la pantalla.',
    en: 'Not assigned: something speaks against that person. Say why you choose them all the same, or choose somebody else. The rest is still on the screen.',
  },
  'assignment.already-answered': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esta asignación ya tiene respuesta. Ábrala de nuevo para ver cuál.',
    en: 'Nothing changed: this assignment already has an answer. Open it again to see which.',
  },
  'conflict.too-wide': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta el código, el lugar, o el nombre con al menos un apellido. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: the code or the place is missing, or the name with at least one surname. It is marked where. The rest is still on the screen.',
  },
  'conflict.known': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: eso ya lo había declarado. Está en su lista.',
    en: 'Nothing changed: you had already declared that. It is on your list.',
  },
  'own-work.days': {
    status: 422,
    next: 'input',
    es: 'No se guardó: indique desde qué día y hasta qué día, en ese orden. Lo demás sigue en la pantalla.',
    en: 'Not saved: say from which day until which day, in that order. The rest is still on the screen.',
  },
} as const satisfies Record<string, ProblemRow>
