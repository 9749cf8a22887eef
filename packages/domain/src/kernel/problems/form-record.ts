import type { ProblemRow } from './problem-row.ts'

/** Refusals about forms that are kept on a case. */
export const formRecordProblems = {
  'form-record.exists': {
    status: 409,
    next: 'input',
    es: 'Este formulario ya está guardado. No se guardó por segunda vez. Abra el que existe.',
    en: 'This form is already saved. It was not saved a second time. Open the one that exists.',
  },
  'form-record.filed': {
    status: 409,
    next: 'person',
    es: 'No se guardó: este formulario ya se archivó y no se cambia. Si algo es distinto, corríjalo con una versión nueva.',
    en: 'Not saved: this form was filed and does not change. If something is different, correct it with a new version.',
  },
  'form-record.not-standing': {
    status: 409,
    next: 'person',
    es: 'Nada cambió: este formulario no está archivado, o ya se reemplazó o se retiró. Abra de nuevo los formularios del caso.',
    en: 'Nothing changed: this form is not filed, or was replaced or withdrawn already. Open the forms of the case again.',
  },
  'form-record.being-corrected': {
    status: 409,
    next: 'person',
    es: 'Nada cambió: alguien ya empezó una versión que corrige este formulario. Siga con esa, o retírela antes.',
    en: 'Nothing changed: somebody has begun a version that corrects this form. Go on with that one, or withdraw it first.',
  },
  'form-record.nothing-to-check': {
    status: 409,
    next: 'person',
    es: 'Nada cambió: solo se compara con el papel lo que se pasó de papel y está archivado.',
    en: 'Nothing changed: only what was typed in from paper and is filed is checked against the paper.',
  },
  'form-record.own-typing': {
    status: 403,
    next: 'person',
    es: 'Usted escribió en este formulario; debe compararlo con el papel otra persona.',
    en: 'You wrote in this form; someone else must check it against the paper.',
  },
  'form-record.day': {
    status: 422,
    next: 'input',
    es: 'No se guardó: el día del papel va del año 2000 a hoy. Lo demás sigue en la pantalla.',
    en: 'Not saved: the day on the paper is between the year 2000 and today. The rest is still on the screen.',
  },
  'form-record.paper': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decir quién llenó la hoja y qué día. Lo demás sigue en la pantalla.',
    en: 'Not saved: say who filled in the sheet, and on which day. The rest is still on the screen.',
  },
  'form-record.reason': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decir por qué. Lo demás sigue en la pantalla.',
    en: 'Not saved: say why. The rest is still on the screen.',
  },
} as const satisfies Record<string, ProblemRow>
