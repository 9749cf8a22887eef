import type { ProblemRow } from './problem-row.ts'

/** Refusals about a child's registration and her case. */
export const caseProblems = {
  'child.search-first': {
    status: 409,
    next: 'input',
    es: 'No se registró todavía: primero busque. Puede que ya exista un registro. Lo que escribió sigue en la pantalla.',
    en: 'Not registered yet: search first. This child may already be registered. What you wrote is still on the screen.',
  },
  'child.name-missing': {
    status: 422,
    next: 'input',
    es: 'No se registró: falta algún nombre. Basta uno, aunque sea un apodo. Lo demás sigue en la pantalla.',
    en: 'Not registered: a name is missing. One is enough, even a nickname. The rest is still on the screen.',
  },
  'child.adult': {
    status: 422,
    next: 'person',
    es: 'No se registró: según la fecha es una persona adulta. Si hay duda sobre la edad, elija “aproximada”.',
    en: 'Not registered: by this date the person is an adult. If the age is in doubt, choose “about”.',
  },
  'birth-date.in-future': {
    status: 422,
    next: 'input',
    es: 'Revise la fecha de nacimiento: es posterior a hoy. Lo demás sigue en la pantalla. Si no hay certeza, elija “aproximada”.',
    en: 'Check the date of birth: it is after today. The rest is still on the screen. If you are not sure, choose “about”.',
  },
  'case.exists': {
    status: 409,
    next: 'input',
    es: 'Este registro ya existe. No se guardó por segunda vez. Búsquelo por su código.',
    en: 'This record already exists. It was not saved a second time. Search for it by its code.',
  },
  'person.is-the-child': {
    status: 409,
    next: 'person',
    es: 'No se quitó: el caso es de esta niña o niño. Nada cambió. Si el caso terminó, pida el cierre.',
    en: 'Not taken off: this case is the child’s own. Nothing changed. If the work has ended, ask to close the case.',
  },
  'person.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se quitó: falta decir por qué. La persona sigue en el caso. Escriba el motivo.',
    en: 'Not taken off: the reason is missing. The person is still on the case. Write why.',
  },
  'person.off-already': {
    status: 409,
    next: 'input',
    es: 'Esta persona ya no estaba en el caso. Nada cambió. Abra de nuevo el caso.',
    en: 'This person was no longer on the case. Nothing changed. Open the case again.',
  },
  'person.not-off': {
    status: 409,
    next: 'input',
    es: 'Esta persona está en el caso. Nada cambió. Abra de nuevo el caso.',
    en: 'This person is on the case. Nothing changed. Open the case again.',
  },
  'case.closed': {
    status: 409,
    next: 'person',
    es: 'No se guardó: el caso está cerrado y solo recibe notas. Lo que escribió sigue en la pantalla. Escríbalo como nota, o pregunte a supervisión.',
    en: 'Not saved: the case is closed and takes notes only. What you wrote is still on the screen. Write it as a note, or ask your supervisor.',
  },
  'case.on-hold': {
    status: 409,
    next: 'input',
    es: 'No se guardó: el caso está en pausa. Lo que escribió sigue en la pantalla. Reanude el caso para seguir, o escríbalo como nota.',
    en: 'Not saved: the case is on hold. What you wrote is still on the screen. Resume the case to go on, or write it as a note.',
  },
  'approval.own-work': {
    status: 403,
    next: 'person',
    es: 'Usted hizo este trabajo; debe aprobarlo otra persona. Está guardado. Elija a quién pedirlo.',
    en: 'You did this work, so another person must approve it. It is saved. Choose who.',
  },
  'approval.nothing-waiting': {
    status: 409,
    next: 'input',
    es: 'No hay nada que aprobar aquí: ya se respondió o todavía no se pidió. Abra de nuevo el caso.',
    en: 'There is nothing to approve here: it was answered already or not asked yet. Open the case again.',
  },
  'relation.with-herself': {
    status: 422,
    next: 'input',
    es: 'No se guardó: es la misma persona dos veces. Elija a otra. Lo demás sigue en la pantalla.',
    en: 'Not saved: this is the same person twice. Choose somebody else. The rest is still on the screen.',
  },
  'relation.exists': {
    status: 409,
    next: 'input',
    es: 'No se guardó: este parentesco ya está anotado. Lo que escribió sigue en la pantalla. Si se comprobó, anótelo en el que ya está.',
    en: 'Not saved: this family tie is already written down. What you wrote is still on the screen. If it was checked, write that at the one that is there.',
  },
  'relation.circle': {
    status: 422,
    next: 'input',
    es: 'No se guardó: con lo ya anotado, alguien sería su propia madre, padre, abuela o abuelo. Revise quién es de quién. Lo demás sigue en la pantalla.',
    en: 'Not saved: with what is already written, somebody would be their own parent or grandparent. Check who is whose. The rest is still on the screen.',
  },
  'relation.day': {
    status: 422,
    next: 'input',
    es: 'Revise el día: no puede ser después de hoy. Lo demás sigue en la pantalla.',
    en: 'Check the day: it cannot be after today. The rest is still on the screen.',
  },
  'group.day': {
    status: 422,
    next: 'input',
    es: 'Revise el día: no puede ser después de hoy, ni antes de que empezara. Lo demás sigue en la pantalla.',
    en: 'Check the day: it cannot be after today, nor before it began. The rest is still on the screen.',
  },
  'group.already-in': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esta persona ya está en el grupo. Lo que escribió sigue en la pantalla.',
    en: 'Nothing changed: this person is in the group already. What you wrote is still on the screen.',
  },
  'group.other-household': {
    status: 409,
    next: 'input',
    es: 'No se guardó: las dos personas viven en hogares distintos. Anote antes cuál de las dos dejó el suyo. Lo que escribió sigue en la pantalla.',
    en: 'Not saved: the two live in different households. Write down first which of them left hers. What you wrote is still on the screen.',
  },
  'group.others-hidden': {
    status: 409,
    next: 'person',
    es: 'No se guardó: en el otro grupo hay alguien cuyo caso usted no lleva. Pida que los una a quien supervisa los dos casos. Lo que escribió sigue en la pantalla.',
    en: 'Not saved: somebody in the other group is on a case that is not yours. Ask whoever supervises both cases to join them. What you wrote is still on the screen.',
  },
  'no-contact.ended': {
    status: 409,
    next: 'input',
    es: 'No se guardó: este aviso ya no estaba vigente. Abra de nuevo el caso.',
    en: 'Not saved: this warning was no longer in force. Open the case again.',
  },
} as const satisfies Record<string, ProblemRow>
