import type { ProblemRow } from './problem-row.ts'

/** Refusals about what is received before there is a case. */
export const intakeProblems = {
  'intake.words-missing': {
    status: 422,
    next: 'input',
    es: 'Todavía no se guardó: faltan unas palabras. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved yet: some words are missing. It is marked where. The rest is still on the screen.',
  },
  'intake.in-future': {
    status: 422,
    next: 'input',
    es: 'Revise el día y la hora en que llegó: son posteriores a ahora. Lo demás sigue en la pantalla.',
    en: 'Check the day and hour of the first contact: they are after now. The rest is still on the screen.',
  },
  'intake.changed': {
    status: 409,
    next: 'input',
    es: 'No se guardó: otra persona cambió esta primera atención mientras usted escribía. Lo que escribió sigue en la pantalla. Lea lo nuevo y guarde otra vez.',
    en: 'Not saved: someone else changed this intake while you were writing. What you wrote is still on the screen. Read what is new and save again.',
  },
  'intake.not-decided': {
    status: 409,
    next: 'person',
    es: 'No se registró: todavía nadie decidió si esta primera atención pasa a ser un caso. Lo que escribió sigue en la pantalla. Pida la decisión a quien atiende casos.',
    en: 'Not registered: nobody has decided yet whether this intake becomes a case. What you wrote is still on the screen. Ask a caseworker to decide.',
  },
  'intake.ended': {
    status: 409,
    next: 'input',
    es: 'No se guardó: esta primera atención ya terminó. Vuelva a la lista para ver cómo. Si la persona regresó, escriba una nueva.',
    en: 'Not saved: this intake has already ended. Go back to the list to see how. If the person came back, write a new one.',
  },
} as const satisfies Record<string, ProblemRow>
