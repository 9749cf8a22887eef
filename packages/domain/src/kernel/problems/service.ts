import type { ProblemRow } from './problem-row.ts'

/** Refusals about the catalogue of services, services that were given and services that were missing. */
export const serviceProblems = {
  'accompaniment.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó: lo que se planea va de hoy en adelante, y lo que ya pasó no puede ser después de hoy. Lo demás sigue en la pantalla.',
    en: 'Not saved: what is planned lies ahead from today, and what happened cannot be after today. The rest is still on the screen.',
  },
  'accompaniment.missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta quién va, adónde, quién interpreta, o qué pasó. Lo demás sigue en la pantalla.',
    en: 'Not saved: what is missing is who goes, where to, who interprets, or what happened. The rest is still on the screen.',
  },
  'service.exists': {
    status: 409,
    next: 'input',
    es: 'Esto ya está guardado. No se guardó por segunda vez. Abra de nuevo la lista.',
    en: 'This is already saved. It was not saved a second time. Open the list again.',
  },
  'service.incomplete': {
    status: 422,
    next: 'input',
    es: 'El servicio no se guardó: falta el nombre o cómo llegar a él, o las edades no van en orden. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'The service was not saved: its name or how to reach it is missing, or the ages are not in order. It is marked where. The rest is still on the screen.',
  },
  'service.changed-meanwhile': {
    status: 409,
    next: 'input',
    es: 'No se guardó: alguien cambió este servicio mientras tanto. Lo que escribió sigue en la pantalla. Abra de nuevo la lista y vea qué dice ahora.',
    en: 'Not saved: somebody changed this service in the meantime. What you wrote is still on the screen. Open the list again and see what it says now.',
  },
  'service.ended': {
    status: 409,
    next: 'input',
    es: 'No se guardó: este servicio ya no existe o es de otra clase. Lo que escribió sigue en la pantalla. Elija otro.',
    en: 'Not saved: this service has ended or is of another kind. What you wrote is still on the screen. Choose another.',
  },
  'service.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó: ese día no puede ser. Lo demás sigue en la pantalla. Corrija el día.',
    en: 'Not saved: it cannot be that day. The rest is still on the screen. Correct the day.',
  },
} as const satisfies Record<string, ProblemRow>
