import type { ProblemRow } from './problem-row.ts'

/** Refusals about transferring a case to another organisation. */
export const transferProblems = {
  'transfer.already-offered': {
    status: 409,
    next: 'input',
    es: 'No se ofreció: este caso ya tiene una transferencia en curso. Lo que escribió sigue en la pantalla. Vea primero cómo está esa.',
    en: 'Not offered: this case already has a transfer under way. What you wrote is still on the screen. See first where that one stands.',
  },
  'transfer.closure-waiting': {
    status: 409,
    next: 'person',
    es: 'No se ofreció: se pidió cerrar el caso y falta la respuesta. Lo que escribió sigue en la pantalla. Pregunte a supervisión.',
    en: 'Not offered: closing was asked for and waits for an answer. What you wrote is still on the screen. Ask your supervisor.',
  },
  'transfer.referrals-open': {
    status: 409,
    next: 'input',
    es: 'No se ofreció: todavía hay una derivación con {which}. Lo que escribió sigue en la pantalla. Retírela, o espere a que termine.',
    en: 'Not offered: there is still a referral with {which}. What you wrote is still on the screen. Withdraw it, or wait until it is done.',
  },
  'transfer.own-organisation': {
    status: 422,
    next: 'input',
    es: 'No se ofreció: es su propia organización. Lo que escribió sigue en la pantalla. Elija otra, o asigne el caso.',
    en: 'Not offered: this is your own organization. What you wrote is still on the screen. Choose another, or assign the case.',
  },
  'transfer.recipient-unavailable': {
    status: 409,
    next: 'person',
    es: 'No se ofreció: esa organización no puede recibir casos. Lo que escribió sigue en la pantalla. Elija otra.',
    en: 'Not offered: that organization cannot receive cases. What you wrote is still on the screen. Choose another.',
  },
  'transfer.consent-missing': {
    status: 409,
    next: 'input',
    es: 'No se ofreció. Falta el permiso para transferir el caso con esas partes a esa organización; el que se dio para un servicio no alcanza. Lo que escribió sigue en la pantalla. Pregunte y registre la respuesta, o indique en qué se basa.',
    en: 'Not offered. There is no permission to transfer the case with these parts to that organization; one for a service is not enough. What you wrote is still on the screen. Ask and record the answer, or say on what it rests.',
  },
  'transfer.incident-unknown': {
    status: 422,
    next: 'input',
    es: 'No se ofreció: uno de los incidentes elegidos ya no está en el caso o fue retirado. Lo que escribió sigue en la pantalla. Vea la lista otra vez y elija.',
    en: 'Not offered: one of the incidents that you chose is no longer in the case, or was withdrawn. What you wrote is still on the screen. Look at the list again and choose.',
  },
  'transfer.incident-accuses': {
    status: 409,
    next: 'input',
    es: 'No se ofreció: uno de los incidentes elegidos fue cometido por personas de la institución de esa organización, y nunca se le envía. Lo que escribió sigue en la pantalla. Quite ese incidente u ofrezca el caso a otra organización.',
    en: 'Not offered: one of the incidents that you chose was done by people of that organization’s own institution, and never goes there. What you wrote is still on the screen. Leave it out, or offer the case to another organization.',
  },
  'transfer.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: faltan unas palabras. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: some words are missing. It is marked where. The rest is still on the screen.',
  },
  'transfer.already-answered': {
    status: 409,
    next: 'input',
    es: 'No se guardó: esta transferencia ya cambió de estado. Ábrala de nuevo para ver cómo está.',
    en: 'Not saved: this transfer has moved on. Open it again to see where it stands.',
  },
  'transfer.expired': {
    status: 409,
    next: 'person',
    es: 'No se aceptó: pasó el plazo para responder y la oferta terminó. Nada cambió. Llame a quien la envió para que la ofrezca de nuevo.',
    en: 'Not accepted: the time to answer has passed and the offer ended. Nothing changed. Call the sender so that they offer it again.',
  },
  'transfer.consent-ended': {
    status: 409,
    next: 'person',
    es: 'No se aceptó: el permiso con el que se ofreció ya no vale. Nada cambió y no se compartió nada. Llame a quien la envió.',
    en: 'Not accepted: the permission with which it was offered no longer holds. Nothing changed and nothing was shared. Call the sender.',
  },
  'transfer.case-moved': {
    status: 409,
    next: 'person',
    es: 'No se aceptó: el caso ya no está como cuando se ofreció. Nada cambió. Llame a quien la envió.',
    en: 'Not accepted: the case is no longer as it was when it was offered. Nothing changed. Call the sender.',
  },
  'transfer.supervisor-unknown': {
    status: 422,
    next: 'input',
    es: 'No se pasó todavía: elija a otra persona que hoy supervise un equipo. La oferta sigue en espera.',
    en: 'Not handed on yet: choose another person who supervises a team today. The offer still waits.',
  },
  'transfer.worker-unknown': {
    status: 422,
    next: 'input',
    es: 'No se aceptó todavía: elija a alguien de un equipo suyo que trabaje con casos.',
    en: 'Not accepted yet: choose someone of a team of yours who works with cases.',
  },
} as const satisfies Record<string, ProblemRow>
