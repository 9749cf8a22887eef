import type { ProblemRow } from './problem-row.ts'

/** Refusals about cases that are closed to people. */
export const freezeProblems = {
  'case.frozen': {
    status: 403,
    next: 'person',
    es: 'Este caso está cerrado para usted por protección de datos. Nada se perdió. Hable con la persona responsable de protección de datos de su organización.',
    en: 'This case is closed to you by data protection. Nothing was lost. Speak with the person who answers for data protection in your organization.',
  },
  'freeze.standing': {
    status: 409,
    next: 'input',
    es: 'No se guardó: este caso ya está bajo llave. Abra de nuevo la lista.',
    en: 'Not saved: this case is locked already. Open the list again.',
  },
  'freeze.how-many': {
    status: 422,
    next: 'input',
    es: 'No se guardó: elija a una o {most} personas que sigan con el caso. Sin nadie, la niña o el niño se queda sin atención.',
    en: 'Not saved: choose one or {most} people who go on with the case. With nobody, the child is left without care.',
  },
  'freeze.not-a-reader': {
    status: 422,
    next: 'input',
    es: 'No se guardó: alguna de esas personas no leía este caso por su función. Cerrar un caso no se lo abre a nadie. Elija de la lista.',
    en: 'Not saved: one of those people did not read this case by her role. Closing a case opens it to nobody. Choose from the list.',
  },
  'freeze.lifted': {
    status: 409,
    next: 'input',
    es: 'No se guardó: este caso ya se abrió de nuevo. Abra de nuevo la lista.',
    en: 'Not saved: this case was opened again already. Open the list again.',
  },
  'freeze.lift-asked': {
    status: 409,
    next: 'person',
    es: 'Ya se pidió abrir este caso y espera a otra persona. No se pidió otra vez.',
    en: 'Opening this case was asked for already and waits for someone else. It was not asked again.',
  },
  'freeze.not-asked': {
    status: 409,
    next: 'input',
    es: 'No se guardó: nadie pide ahora abrir este caso; sigue bajo llave. Abra de nuevo la lista.',
    en: 'Not saved: nobody asks to open this case now; it stays locked. Open the list again.',
  },
  'freeze.own': {
    status: 403,
    next: 'person',
    es: 'No se abrió: lo pidió usted. Debe confirmarlo otra persona de protección de datos o de la dirección. El caso sigue bajo llave.',
    en: 'Not opened: you asked for it. Another person of data protection or a manager must confirm. The case stays locked.',
  },
} as const satisfies Readonly<Record<string, ProblemRow>>
