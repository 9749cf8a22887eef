import type { ProblemRow } from './problem-row.ts'

/** Refusals about asking for a case, and about answering who asks. None of them tells whether there is such a case. */
export const caseRequestProblems = {
  'case-request.code': {
    status: 422,
    next: 'input',
    es: 'No se envió: ese código no está completo. Lo que escribió sigue en la pantalla. Cópielo de la tarjeta, por ejemplo GT-26-7KQ4RX.',
    en: 'Not sent: that code is not complete. What you wrote is still on the screen. Copy it from the card, for example GT-26-7KQ4RX.',
  },
  'case-request.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decirlo en palabras. Lo demás sigue en la pantalla. Escriba una frase.',
    en: 'Not saved: the words are missing. The rest is still on the screen. Write one sentence.',
  },
  'case-request.already-asked': {
    status: 409,
    next: 'input',
    es: 'No se envió otra vez: usted ya pidió este caso y su solicitud sigue en espera. Véala en “Casos solicitados”.',
    en: 'Not sent again: you have asked for this case already and your request is waiting. See it under “Requests for cases”.',
  },
  'case-request.too-many': {
    status: 409,
    next: 'input',
    es: 'No se envió: ya tiene {most} solicitudes en espera. Lo que escribió sigue en la pantalla. Retire antes las que ya no necesite.',
    en: 'Not sent: {most} of your requests are waiting already. What you wrote is still on the screen. Take back those that you no longer need.',
  },
  'case-request.yours-already': {
    status: 409,
    next: 'input',
    es: 'No se envió: este caso ya está a su cargo. Nada cambió. Ábralo en “Casos”.',
    en: 'Not sent: you have this case in charge already. Nothing changed. Open it under “Cases”.',
  },
  'case-request.already-answered': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esta solicitud ya no está en espera. Abra la lista de nuevo para ver cómo quedó.',
    en: 'Nothing changed: this request is no longer waiting. Open the list again to see how it ended.',
  },
  'case-request.heard-already': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: ya se escribió qué dice quien lleva el caso. Hable con supervisión si hay algo nuevo.',
    en: 'Nothing changed: what the worker in charge says is written down already. Speak with your supervisor if there is something new.',
  },
  'case-request.ended': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: esta solicitud terminó sola, porque el caso se cerró o cambió de manos, o porque quien lo pidió ya no trabaja allí. Si hace falta, se puede pedir de nuevo.',
    en: 'Nothing changed: this request has ended by itself, because the case was closed or changed hands, or whoever asked no longer works there. If it is needed, it can be asked for again.',
  },
  'case-request.expired': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: el plazo para responder esta solicitud ya pasó. Si todavía hace falta, llame a quien lo pidió.',
    en: 'Nothing changed: the time to answer this request has passed. If it is still needed, call whoever asked.',
  },
  'case-request.own': {
    status: 403,
    next: 'input',
    es: 'Nada cambió: usted pidió este caso; debe decidirlo otra persona. Hable con la coordinación o con otra supervisión.',
    en: 'Nothing changed: you asked for this case, so somebody else must decide. Speak with your manager or with another supervisor.',
  },
  'case-request.in-charge': {
    status: 403,
    next: 'input',
    es: 'Nada cambió: este caso está a su cargo, y quien lo lleva no responde que no. Escriba su opinión; decide otra supervisión o la coordinación.',
    en: 'Nothing changed: this case is yours, and whoever has it in charge does not say no. Write what you think; another supervisor or your manager decides.',
  },
  'case-request.reason': {
    status: 422,
    next: 'input',
    es: 'No se guardó: ese motivo no es para esta solicitud. Nada se envió. Elija uno de la lista.',
    en: 'Not saved: that reason is not for this request. Nothing was sent. Choose one from the list.',
  },
  'case-request.no-words': {
    status: 422,
    next: 'input',
    es: 'No se envió: a otra organización solo se le responde con un motivo de la lista, sin palabras sobre la niña o el niño. Lo que escribió sigue en la pantalla. Bórrelo, o llame.',
    en: 'Not sent: another organization is answered with a reason from the list only, with no words about the child. What you wrote is still on the screen. Take it out, or call.',
  },
} as const satisfies Record<string, ProblemRow>
