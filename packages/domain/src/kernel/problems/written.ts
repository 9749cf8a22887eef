import type { ProblemRow } from './problem-row.ts'

/** Refusals about what is told and written down as a whole: the journey, a birth. */
export const writtenProblems = {
  'written.changed': {
    status: 409,
    next: 'input',
    es: 'No se guardó: alguien cambió esto mientras usted escribía. Lo que escribió sigue en la pantalla. Abra de nuevo esta parte y compare.',
    en: 'Not saved: somebody changed this while you wrote. What you wrote is still on the screen. Open this part again and compare.',
  },
  'written.withdrawn': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esto ya se había retirado. Abra de nuevo esta parte.',
    en: 'Nothing changed: this was withdrawn before. Open this part again.',
  },
  'written.full': {
    status: 422,
    next: 'input',
    es: 'No se guardó: aquí caben {most} anotaciones. Retire una que ya no valga. Lo que escribió sigue en la pantalla.',
    en: 'Not saved: there is room for {most} entries here. Withdraw one that no longer holds. What you wrote is still on the screen.',
  },
  'birth.too-long-ago': {
    status: 422,
    next: 'input',
    es: 'Revise el año de nacimiento: nadie tiene más de 120 años. Lo demás sigue en la pantalla.',
    en: 'Check the year of birth: nobody is older than 120. The rest is still on the screen.',
  },
  'birth.seen-day': {
    status: 422,
    next: 'input',
    es: 'Revise el día en que se vio o se dijo: no puede ser después de hoy ni antes del nacimiento. Lo demás sigue en la pantalla.',
    en: 'Check the day on which it was seen or said: it cannot be after today, nor before the birth. The rest is still on the screen.',
  },
  'birth.worked-with': {
    status: 409,
    next: 'input',
    es: 'No se retiró: es la fecha con la que se trabaja. Elija antes otra.',
    en: 'Not withdrawn: this is the date that is worked with. Choose another one first.',
  },
  'birth.in-doubt': {
    status: 409,
    next: 'person',
    es: 'No se guardó: según la fecha con la que se trabaja, puede tener menos de {age} años, y la duda cuenta a su favor. Lo que escribió sigue en la pantalla. Elija antes con qué fecha se trabaja.',
    en: 'Not saved: by the date that is worked with this person may be under {age}, and doubt counts in the person’s favour. What you wrote is still on the screen. Choose first which date is worked with.',
  },
  'death.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó: el día no puede ser antes ni después de lo posible. Lo demás sigue en la pantalla.',
    en: 'Not saved: the day lies before or after what is possible. The rest is still on the screen.',
  },
  'death.source': {
    status: 422,
    next: 'input',
    es: 'No se guardó como confirmado: solo un hospital, el servicio forense, el registro civil, un consulado u otra autoridad que identificó a la persona lo confirma. Anótelo como noticia. Lo demás sigue en la pantalla.',
    en: 'Not saved as confirmed: only a hospital, the forensic service, the civil registry, a consulate or another authority that identified the person confirms it. Write it down as news. The rest is still on the screen.',
  },
  'death.not-confirmed': {
    status: 409,
    next: 'person',
    es: 'No se guardó: todavía no está confirmado, y a una familia no se le da una noticia que puede no ser cierta. Lo que escribió sigue en la pantalla.',
    en: 'Not saved: it is not confirmed yet, and no family is given news that may not be true. What you wrote is still on the screen.',
  },
  'death.must-not-be-told': {
    status: 422,
    next: 'input',
    es: 'No se guardó: a esta persona no se le debe informar. Mire la sección restringida y hable con su supervisión. Lo que escribió sigue en la pantalla.',
    en: 'Not saved: this person must not be told. Look at the restricted section and talk to your supervisor. What you wrote is still on the screen.',
  },
  'death.missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta a quién, cómo y quién avisó, o por qué no se pudo. Lo demás sigue en la pantalla.',
    en: 'Not saved: what is missing is who was told, how and by whom, or why it was not possible. The rest is still on the screen.',
  },
  'safe-hours.hours': {
    status: 422,
    next: 'input',
    es: 'No se guardó: anote desde qué hora y hasta qué hora, o ninguna de las dos. Lo demás sigue en la pantalla.',
    en: 'Not saved: write from which hour and until which hour, or neither. The rest is still on the screen.',
  },
  'safe-hours.empty': {
    status: 422,
    next: 'input',
    es: 'No se guardó: no hay nada escrito. Anote al menos un dato.',
    en: 'Not saved: nothing is written. Write down at least one thing.',
  },
} as const satisfies Record<string, ProblemRow>
