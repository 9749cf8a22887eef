import type { ProblemRow } from './problem-row.ts'

/** Refusals about consent, risk, notes, people on a case, and closing it. */
export const careProblems = {
  'rule.missing': {
    status: 409,
    next: 'person',
    es: 'No se guardó: falta la regla que dice cómo hacerlo en este lugar. Lo que escribió sigue en la pantalla. Avise a administración.',
    en: 'Not saved: the rule that says how to do this at this place is missing. What you wrote is still on the screen. Tell your administrator.',
  },
  'rule.dates': {
    status: 422,
    next: 'input',
    es: 'No se publicó: el último día queda antes del primero. Lo que escribió sigue en la pantalla. Revise las fechas.',
    en: 'Not published: the last day is before the first. What you wrote is still on the screen. Check the dates.',
  },
  'rule.value': {
    status: 422,
    next: 'input',
    es: 'No se publicó: un valor no sirve. Está señalado. Lo que escribió sigue en la pantalla. Use números enteros desde 0.',
    en: 'Not published: one value cannot be used. It is marked. What you wrote is still on the screen. Use whole numbers from 0.',
  },
  'consent.exists': {
    status: 409,
    next: 'input',
    es: 'Este permiso ya está guardado. No se guardó por segunda vez. Abra de nuevo el caso.',
    en: 'This permission is already saved. It was not saved a second time. Open the case again.',
  },
  'consent.child-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó el permiso: falta lo que respondió la niña, el niño o adolescente. Lo escrito sigue en la pantalla. Pregunte y márquelo.',
    en: 'The permission was not saved: what the child answered is missing. What you wrote is still on the screen. Ask the child and mark it.',
  },
  'consent.persons-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó el permiso: por la edad falta la respuesta de alguien. Lo escrito sigue en la pantalla. Lea «A quién preguntar» y pregunte, o escriba por qué no fue posible.',
    en: 'The permission was not saved: at this age someone else must answer too. What you wrote is still on the screen. Read “Whom to ask” and ask, or write why it was not possible.',
  },
  'consent.reason-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: sin permiso hay que escribir por qué. Lo demás sigue en la pantalla.',
    en: 'Not saved: without a permission, write why. The rest is still on the screen.',
  },
  'consent.recipient-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: diga a qué organización y qué partes. Un permiso para compartir vale para una sola organización.',
    en: 'Not saved: say which organization and which parts. A permission to share counts for one organization only.',
  },
  'consent.dates': {
    status: 422,
    next: 'input',
    es: 'Revise las fechas del permiso: no puede ser posterior a hoy ni terminar antes de empezar. Lo demás sigue en la pantalla.',
    en: 'Check the dates of the permission: it cannot be after today or end before it begins. The rest is still on the screen.',
  },
  'consent.not-given': {
    status: 409,
    next: 'input',
    es: 'No hay un permiso vigente que retirar: ya se retiró o no se dio. Abra de nuevo el caso.',
    en: 'There is no permission to withdraw: it was withdrawn already or never given. Open the case again.',
  },
  'risk.exists': {
    status: 409,
    next: 'input',
    es: 'Esta propuesta ya está guardada. No se guardó por segunda vez. Abra de nuevo el caso.',
    en: 'This proposal is already saved. It was not saved a second time. Open the case again.',
  },
  'risk.reason-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: su decisión difiere de la propuesta. Escriba por qué; basta una frase.',
    en: 'Not saved: your decision differs from the proposal. Write why; one sentence is enough.',
  },
  'risk.not-open': {
    status: 409,
    next: 'input',
    es: 'No se guardó: esta propuesta ya fue decidida o hay otra más nueva. Abra de nuevo el caso.',
    en: 'Not saved: this proposal was already decided or there is a newer one. Open the case again.',
  },
  'note.exists': {
    status: 409,
    next: 'input',
    es: 'Esta nota ya está guardada. No se guardó por segunda vez.',
    en: 'This note is already saved. It was not saved a second time.',
  },
  'note.in-future': {
    status: 422,
    next: 'input',
    es: 'Revise la fecha: es posterior a hoy. Lo demás sigue en la pantalla.',
    en: 'Check the date: it is after today. The rest is still on the screen.',
  },
  'note.attempt-reached': {
    status: 422,
    next: 'input',
    es: 'No se guardó: un intento es cuando no hubo respuesta. Si habló con ella o él, elija llamada, visita o mensaje.',
    en: 'Not saved: an attempt is when nobody answered. If you were in touch, choose call, visit or message.',
  },
  'person.exists': {
    status: 409,
    next: 'input',
    es: 'Esta persona ya está guardada. No se guardó por segunda vez. Abra de nuevo el caso.',
    en: 'This person is already saved. It was not saved a second time. Open the case again.',
  },
  'closure.waiting': {
    status: 409,
    next: 'person',
    es: 'El cierre ya se pidió y espera respuesta. No se guardó otra vez. Pregunte a supervisión.',
    en: 'Closing was already asked for and waits for an answer. It was not saved again. Ask your supervisor.',
  },
  'closure.referral-out': {
    status: 409,
    next: 'person',
    es: 'El caso sigue abierto: {count, plural, one {hay una derivación} other {hay # derivaciones}} sin terminar. Lo que escribió sigue en la pantalla. Termínela o retírela primero.',
    en: 'The case stays open: {count, plural, one {one referral is} other {# referrals are}} not finished. What you wrote is still on the screen. Finish or withdraw it first.',
  },
  'closure.too-early': {
    status: 409,
    next: 'input',
    es: 'Todavía no se puede cerrar por falta de contacto: hacen falta {needed, plural, one {un intento} other {# intentos}} (hay {attempts}) y esperar hasta el {from}. El caso sigue abierto.',
    en: 'It is too early to close for lack of contact: {needed, plural, one {one try is} other {# tries are}} needed (there are {attempts}), and waiting until {from}. The case stays open.',
  },
  'closure.not-adult': {
    status: 409,
    next: 'input',
    es: 'No se pidió el cierre: por la fecha de nacimiento puede tener menos de {age} años. El caso sigue abierto. Revise la fecha o elija otro motivo.',
    en: 'Closing was not asked for: by the date of birth this person may be under {age}. The case stays open. Check the date or choose another reason.',
  },
  'closure.words-missing': {
    status: 422,
    next: 'input',
    es: 'Todavía no se pidió el cierre: con este motivo hacen falta unas palabras. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Closing was not asked for yet: this reason needs some words. It is marked where. The rest is still on the screen.',
  },
} as const satisfies Record<string, ProblemRow>
