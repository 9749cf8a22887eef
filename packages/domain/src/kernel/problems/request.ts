import type { ProblemRow } from './problem-row.ts'

/** Refusals that any operation can give: the message itself, the session, the record, the server. */
export const requestProblems = {
  'request.malformed': {
    status: 400,
    next: 'input',
    es: 'No se guardó nada: el envío no se puede leer. Intente de nuevo; si se repite, avise a su equipo técnico.',
    en: 'Nothing was saved: the message cannot be read. Try again; if it happens again, tell your technical team.',
    whenReading: {
      es: 'No se puede leer lo que se pidió. Nada cambió. Abra de nuevo la página.',
      en: 'What was asked for cannot be read. Nothing was changed. Open the page again.',
    },
  },
  'request.invalid': {
    status: 422,
    next: 'input',
    es: 'No se guardó. Hay respuestas por revisar: están señaladas. Lo que escribió sigue en la pantalla.',
    en: 'Not saved. Some answers need a second look: they are marked. What you wrote is still on the screen.',
    whenReading: {
      es: 'Así no se puede buscar ni mostrar nada. Nada cambió. Revise lo que pidió, o vuelva a Hoy.',
      en: 'Nothing can be found or shown this way. Nothing was changed. Look again at what you asked for, or go back to Today.',
    },
  },
  'request.too-large': {
    status: 413,
    next: 'input',
    es: 'No se guardó: es demasiado grande. Lo que escribió sigue en la pantalla. Acórtelo o divídalo.',
    en: 'Not saved: it is too large. What you wrote is still on the screen. Shorten it or split it.',
    whenReading: {
      es: 'Lo que se pidió es demasiado largo. Nada cambió. Acórtelo e intente de nuevo.',
      en: 'What was asked for is too long. Nothing was changed. Shorten it and try again.',
    },
  },
  'request.wrong-type': {
    status: 415,
    next: 'input',
    es: 'No se guardó: este tipo de archivo o de envío no se acepta aquí.',
    en: 'Not saved: this kind of file or message is not accepted here.',
    whenReading: {
      es: 'Así no se puede pedir nada aquí. Nada cambió. Abra de nuevo la página.',
      en: 'Nothing can be asked for here in this way. Nothing was changed. Open the page again.',
    },
  },
  'request.header-too-large': {
    status: 431,
    next: 'input',
    es: 'No se guardó nada: la dirección o los datos que la acompañan son demasiado largos. Abra de nuevo la página.',
    en: 'Nothing was saved: the address or what travels with it is too long. Open the page again.',
  },
  'request.too-slow': {
    status: 408,
    next: 'retry',
    es: 'No se guardó: el envío no terminó de llegar. Lo que escribió sigue en la pantalla. Intente de nuevo con mejor señal.',
    en: 'Not saved: the message did not arrive completely. What you wrote is still on the screen. Try again with a better signal.',
    whenReading: {
      es: 'El pedido no terminó de llegar. Nada cambió. Intente de nuevo con mejor señal.',
      en: 'What was asked for did not arrive completely. Nothing was changed. Try again with a better signal.',
    },
  },
  'request.too-many': {
    status: 429,
    next: 'retry',
    es: 'Hubo muchos intentos en poco tiempo. Lo ya recibido está a salvo. Espere {minutes, plural, one {# minuto} other {# minutos}}.',
    en: 'There were too many tries in a short time. What was received is safe. Wait {minutes, plural, one {# minute} other {# minutes}}.',
  },
  'request.forged': {
    status: 403,
    next: 'input',
    es: 'No se guardó nada: el envío no salió de esta aplicación. Abra de nuevo la página.',
    en: 'Nothing was saved: the message did not come from this application. Open the page again.',
    whenReading: {
      es: 'El pedido no salió de esta aplicación. No se mostró nada. Abra de nuevo la página.',
      en: 'What was asked for did not come from this application. Nothing was shown. Open the page again.',
    },
  },
  'route.unknown': {
    status: 404,
    next: 'input',
    es: 'Esta dirección no existe aquí. Vuelva a Hoy.',
    en: 'This address does not exist here. Go back to Today.',
  },
  'route.wrong-method': {
    status: 405,
    next: 'input',
    es: 'Esta dirección no se usa de esta manera. No se guardó nada. Vuelva a Hoy.',
    en: 'This address is not used in this way. Nothing was saved. Go back to Today.',
  },
  'record.not-found': {
    status: 404,
    next: 'person',
    es: 'No se encontró, o su rol no lo incluye. No se mostró nada. Búsquelo, o pregunte a supervisión.',
    en: 'Not found, or your role does not include it. Nothing was shown. Search for it, or ask your supervisor.',
  },
  'record.exists': {
    status: 409,
    next: 'input',
    es: 'No se guardó: ya hay algo guardado con este número. Nada se guardó dos veces. Abra la lista y revise si ya está.',
    en: 'Not saved: something is saved under this number already. Nothing was saved twice. Open the list and see whether it is there.',
  },
  'access.not-allowed': {
    status: 403,
    next: 'person',
    es: 'Su rol no incluye esta parte, o no se compartió con su organización. No se mostró ni se cambió nada. Pregunte a supervisión.',
    en: 'Your role does not include this part, or it was not shared with your organization. Nothing was shown or changed. Ask your supervisor.',
  },
  'session.missing': {
    status: 401,
    next: 'person',
    es: 'Inicie sesión para continuar. Lo que escribió sigue en este dispositivo.',
    en: 'Sign in to go on. What you wrote is still on this device.',
  },
  'session.expired': {
    status: 401,
    next: 'person',
    es: 'La sesión se cerró por falta de uso. Sus respuestas están en este dispositivo. Inicie sesión para continuar.',
    en: 'You were signed out after a time without use. Your answers are on this device. Sign in to go on.',
  },
  'command.reused': {
    status: 409,
    next: 'input',
    es: 'No se guardó: este envío ya llegó antes con otro contenido. Abra de nuevo la página y repita el cambio.',
    en: 'Not saved: this message arrived before with other content. Open the page again and repeat the change.',
  },
  'command.too-old': {
    status: 409,
    next: 'person',
    es: 'No se guardó ahora: este envío se hizo hace más de medio año, y quizá ya había llegado. Revise la fecha de su dispositivo, mire si el cambio ya está y, si falta, escríbalo de nuevo.',
    en: 'Not saved now: this message was made more than half a year ago, and may have arrived then. Check the date of your device, look whether the change is there, and if it is not, write it again.',
  },
  'edit.two-versions': {
    status: 409,
    next: 'person',
    es: 'Otra persona cambió esta respuesta al mismo tiempo. Se guardaron las dos versiones. Elija cuál queda.',
    en: 'Someone else changed this answer at the same time. Both versions are kept. Choose which one stays.',
  },
  'server.unavailable': {
    status: 503,
    next: 'retry',
    es: 'El sistema no puede guardar en este momento. Lo que escribió sigue en la pantalla. Intente de nuevo en un minuto.',
    en: 'The system cannot save right now. What you wrote is still on the screen. Try again in a minute.',
    whenReading: {
      es: 'El sistema no puede responder en este momento. Lo guardado está a salvo. Intente de nuevo en un minuto.',
      en: 'The system cannot answer right now. What was saved is safe. Try again in a minute.',
    },
  },
  'server.failed': {
    status: 500,
    next: 'retry',
    es: 'Algo no salió bien de nuestro lado y no se guardó. Lo que escribió sigue en la pantalla. Código para pedir ayuda: {help}.',
    en: 'Something went wrong on our side and nothing was saved. What you wrote is still on the screen. Code for help: {help}.',
    whenReading: {
      es: 'Algo no salió bien de nuestro lado y no se pudo mostrar. Lo guardado está a salvo. Código para pedir ayuda: {help}.',
      en: 'Something went wrong on our side and this could not be shown. What was saved is safe. Code for help: {help}.',
    },
  },
} as const satisfies Record<string, ProblemRow>
