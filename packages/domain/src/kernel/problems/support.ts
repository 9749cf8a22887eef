import type { ProblemRow } from './problem-row.ts'

/** Refusals about colleagues who support a case, and what they propose to its plan. */
export const supportProblems = {
  'support.case-not-open': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: en este caso ya no se trabaja aquí. Ábralo de nuevo para ver cómo está.',
    en: 'Nothing changed: this case is no longer worked on here. Open it again to see where it stands.',
  },
  'support.leads-already': {
    status: 422,
    next: 'input',
    es: 'No se invitó: esa persona lleva este caso. Lo que escribió sigue en la pantalla. Elija a otra.',
    en: 'Nobody was invited: that person leads this case. What you wrote is still on the screen. Choose somebody else.',
  },
  'support.invited-already': {
    status: 409,
    next: 'input',
    es: 'No se invitó: esa persona ya apoya este caso o tiene una invitación por contestar. Lo que escribió sigue en la pantalla. Termine o retire aquella primero, o elija a otra.',
    en: 'Nobody was invited: that person already supports this case or has an invitation to answer. What you wrote is still on the screen. End or withdraw that one first, or choose somebody else.',
  },
  'support.too-many': {
    status: 409,
    next: 'input',
    es: 'No se invitó: {most} personas ya apoyan este caso o están invitadas. Lo que escribió sigue en la pantalla. Termine antes el apoyo de alguien.',
    en: 'Nobody was invited: {most} people already support this case or are invited. What you wrote is still on the screen. End somebody’s support first.',
  },
  'support.not-a-colleague': {
    status: 422,
    next: 'input',
    es: 'No se invitó: esa persona no trabaja con casos en su organización. Lo que escribió sigue en la pantalla. Elija a otra; para pedir algo a otra organización, refiera el caso.',
    en: 'Nobody was invited: that person does not work with cases in your organization. What you wrote is still on the screen. Choose somebody else; to ask another organization for something, make a referral.',
  },
  'support.not-possible': {
    status: 409,
    next: 'input',
    es: 'No se invitó: este caso no se le puede abrir a esa persona. Lo que escribió sigue en la pantalla. Elija a otra.',
    en: 'Nobody was invited: this case cannot be opened to that person. What you wrote is still on the screen. Choose somebody else.',
  },
  'support.task-missing': {
    status: 422,
    next: 'input',
    es: 'No se invitó: falta decir para qué. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Nobody was invited: say what for. It is marked where. The rest is still on the screen.',
  },
  'support.days': {
    status: 422,
    next: 'input',
    es: 'No se invitó: el último día ya pasó o es anterior al primero. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Nobody was invited: the last day has passed or comes before the first one. It is marked where. The rest is still on the screen.',
  },
  'support.sections': {
    status: 403,
    next: 'input',
    es: 'No se invitó: eligió partes del caso que usted misma no lee. Lo que escribió sigue en la pantalla. Quite esas partes, o pida a quien supervisa que invite.',
    en: 'Nobody was invited: you chose parts of the case that you do not read yourself. What you wrote is still on the screen. Take those parts out, or ask whoever supervises to invite.',
  },
  'support.already-answered': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esa invitación ya tiene respuesta o ese apoyo ya terminó. Abra el caso de nuevo para ver cómo está.',
    en: 'Nothing changed: that invitation already has an answer, or that support has ended. Open the case again to see where it stands.',
  },
  'support.day-passed': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: el último día de esa invitación ya pasó. Pida una nueva a quien lleva el caso.',
    en: 'Nothing changed: the last day of that invitation has passed. Ask whoever leads the case for a new one.',
  },
  'support.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decir por qué. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: say why. It is marked where. The rest is still on the screen.',
  },
  'proposal.no-plan': {
    status: 409,
    next: 'input',
    es: 'No se propuso nada: este caso todavía no tiene plan. Lo que escribió sigue en la pantalla. Escriba una nota para quien lleva el caso.',
    en: 'Nothing was proposed: this case has no plan yet. What you wrote is still on the screen. Write a note for whoever leads the case.',
  },
  'proposal.too-many': {
    status: 409,
    next: 'input',
    es: 'No se propuso nada: {most} propuestas ya esperan respuesta. Lo que escribió sigue en la pantalla. Hable con quien lleva el caso, o retire alguna de las suyas.',
    en: 'Nothing was proposed: {most} proposals already wait for an answer. What you wrote is still on the screen. Talk with whoever leads the case, or take one of yours back.',
  },
  'proposal.why-missing': {
    status: 422,
    next: 'input',
    es: 'No se propuso nada: falta decir por qué. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Nothing was proposed: say why. It is marked where. The rest is still on the screen.',
  },
  'proposal.empty': {
    status: 422,
    next: 'input',
    es: 'No se propuso nada: falta decir qué. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Nothing was proposed: say what. It is marked where. The rest is still on the screen.',
  },
  'proposal.already-answered': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esa propuesta ya tiene respuesta. Abra el plan de nuevo para ver cuál.',
    en: 'Nothing changed: that proposal already has an answer. Open the plan again to see which.',
  },
  'proposal.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decir por qué no. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: say why not. It is marked where. The rest is still on the screen.',
  },
} as const satisfies Record<string, ProblemRow>
