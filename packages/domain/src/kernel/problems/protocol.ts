import type { ProblemRow } from './problem-row.ts'

/** Refusals about sharing with other organisations without an agreement that covers it, and about those agreements. */
export const protocolProblems = {
  'protocol.missing': {
    status: 409,
    next: 'person',
    es: 'No se envió: no hay un protocolo para compartir vigente con esa organización. Lo que escribió sigue en la pantalla. La dirección o quien cuida la privacidad de su organización puede proponer uno en “Administración”; rige cuando firman las dos.',
    en: 'Not sent: no sharing protocol is in force with that organization. What you wrote is still on the screen. The manager or the privacy lead of your organization can propose one under “Administration”; it is in force when both have signed.',
  },
  'protocol.suspended': {
    status: 409,
    next: 'person',
    es: 'No se envió: el protocolo para compartir con esa organización está suspendido. Lo que escribió sigue en la pantalla. Pregunte a la dirección o a quien cuida la privacidad; el motivo está en el protocolo.',
    en: 'Not sent: the sharing protocol with that organization is suspended. What you wrote is still on the screen. Ask the manager or the privacy lead; the reason stands in the protocol.',
  },
  'protocol.ended': {
    status: 409,
    next: 'person',
    es: 'No se envió: el protocolo para compartir con esa organización terminó. Lo que escribió sigue en la pantalla. La dirección o quien cuida la privacidad puede proponer uno nuevo.',
    en: 'Not sent: the sharing protocol with that organization has ended. What you wrote is still on the screen. The manager or the privacy lead can propose a new one.',
  },
  'protocol.channel': {
    status: 409,
    next: 'person',
    es: 'No se envió: el protocolo con esa organización no permite enviar esto de esta manera. Lo que escribió sigue en la pantalla. La dirección o quien cuida la privacidad puede proponer un protocolo que lo incluya.',
    en: 'Not sent: the protocol with that organization does not allow this to be sent in this way. What you wrote is still on the screen. The manager or the privacy lead can propose a protocol that includes it.',
  },
  'protocol.sections': {
    status: 409,
    next: 'input',
    es: 'No se envió: el protocolo con esa organización no incluye todas las partes que eligió. Lo que escribió sigue en la pantalla. Quite las que no están acordadas.',
    en: 'Not sent: the protocol with that organization does not include all the parts that you chose. What you wrote is still on the screen. Take out those that are not agreed.',
  },
  'protocol.unread': {
    status: 403,
    next: 'input',
    es: 'No se envió: eligió partes del caso que usted no puede leer. Lo demás sigue en la pantalla. Quítelas, o pida que lo envíe quien lleva el caso.',
    en: 'Not sent: you chose parts of the case that you may not read. The rest is still on the screen. Take them out, or ask whoever carries the case to send it.',
  },
  'protocol.exists': {
    status: 409,
    next: 'input',
    es: 'No se guardó otra vez: este protocolo ya existe. Ábralo en la lista.',
    en: 'Not saved again: this protocol exists already. Open it from the list.',
  },
  'protocol.parties': {
    status: 422,
    next: 'input',
    es: 'No se guardó: un protocolo es entre su organización y al menos otra que trabaje aquí. Lo demás sigue en la pantalla. Revise con quién es.',
    en: 'Not saved: a protocol is between your organization and at least one other that works here. The rest is still on the screen. Check who it is with.',
  },
  'protocol.enforcement': {
    status: 422,
    next: 'input',
    es: 'No se guardó: con una organización que aplica la ley migratoria solo se intercambian avisos. Lo demás sigue en la pantalla. Deje “Avisos” como única vía, sin partes del caso.',
    en: 'Not saved: with an organization that enforces migration law only notices are exchanged. The rest is still on the screen. Leave “Notices” as the only way, without parts of a case.',
  },
  'protocol.incomplete': {
    status: 422,
    next: 'input',
    es: 'No se guardó: faltan datos del protocolo. Lo demás sigue en la pantalla. Complete lo que está señalado.',
    en: 'Not saved: some of the protocol is missing. The rest is still on the screen. Fill in what is marked.',
  },
  'protocol.dates': {
    status: 422,
    next: 'input',
    es: 'No se guardó: revise las fechas. El protocolo no puede haber terminado, y se revisa dentro del primer año. Lo demás sigue en la pantalla.',
    en: 'Not saved: check the dates. The protocol cannot be over already, and it is reviewed within its first year. The rest is still on the screen.',
  },
  'protocol.moved': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: el protocolo ya no está en ese paso. Ábralo de nuevo para ver cómo quedó.',
    en: 'Nothing changed: the protocol is no longer at that step. Open it again to see how it stands.',
  },
  'protocol.signed-already': {
    status: 409,
    next: 'input',
    es: 'Nada cambió: su organización ya firmó. Falta la firma de la otra parte.',
    en: 'Nothing changed: your organization has signed already. The signature of the other party is missing.',
  },
  'protocol.same-person': {
    status: 403,
    next: 'person',
    es: 'No se firmó: usted ya firmó por otra organización. Debe firmar otra persona.',
    en: 'Not signed: you have signed for another organization already. Somebody else must sign.',
  },
  'protocol.not-yours-to-lift': {
    status: 403,
    next: 'person',
    es: 'Nada cambió: solo la organización que lo suspendió puede levantar la suspensión.',
    en: 'Nothing changed: only the organization that suspended it can lift that.',
  },
  'protocol.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta el motivo. Lo demás sigue en la pantalla. Escriba una frase; la otra parte la lee.',
    en: 'Not saved: the reason is missing. The rest is still on the screen. Write one sentence; the other party reads it.',
  },
} as const satisfies Readonly<Record<string, ProblemRow>>
