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
  'form-record.sheet-of-other-case': {
    status: 422,
    next: 'input',
    es: 'No se guardó: el número dice que esa hoja se imprimió para otro caso. Lo que escribió sigue en la pantalla. Revise la hoja; si es de otro caso, pásela en ese caso.',
    en: 'Not saved: the number says that this sheet was printed for another case. What you typed is still on the screen. Look at the sheet; if it is of another case, type it in there.',
  },
  'form-record.sheet-of-other-form': {
    status: 422,
    next: 'input',
    es: 'No se guardó: ese número no es de una hoja de este formulario, o tiene una letra cambiada. Lo que escribió sigue en la pantalla. Compárelo con la hoja, o deje el número vacío.',
    en: 'Not saved: this is not the number of a sheet of this form, or a letter of it is wrong. What you typed is still on the screen. Compare it with the sheet, or leave the number empty.',
  },
  'form-record.sheet-typed': {
    status: 409,
    next: 'input',
    es: 'No se guardó otra vez: esa hoja ya se pasó en este caso. Lo que escribió sigue en la pantalla. Búsquela en los formularios del caso; si hay un error, corríjala ahí.',
    en: 'Not saved again: this sheet was already typed in on this case. What you typed is still on the screen. Find it among the forms of the case; if something is wrong, correct it there.',
  },
  'form-record.reason': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta decir por qué. Lo demás sigue en la pantalla.',
    en: 'Not saved: say why. The rest is still on the screen.',
  },
} as const satisfies Record<string, ProblemRow>
