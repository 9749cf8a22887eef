import type { ProblemRow } from './problem-row.ts'

/** Refusals about flags on a case. */
export const flagProblems = {
  'flag.section': {
    status: 403,
    next: 'input',
    es: 'No se guardó: en esa parte del caso usted no escribe. Lo demás sigue en la pantalla. Elija otra parte.',
    en: 'Not saved: you do not write in that part of the case. The rest is still on the screen. Choose another part.',
  },
  'flag.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decir por qué. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: say why. It is marked where. The rest is still on the screen.',
  },
  'flag.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó la marca: el día va del {first} al {last}. Lo demás sigue en la pantalla.',
    en: 'The flag was not saved: the day is from {first} to {last}. The rest is still on the screen.',
  },
  'flag.removed': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: alguien ya quitó esta marca. Abra de nuevo las marcas del caso.',
    en: 'Nothing changed: somebody has already taken this flag off. Open the flags of the case again.',
  },
} as const satisfies Record<string, ProblemRow>
