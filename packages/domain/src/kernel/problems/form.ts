import type { ProblemRow } from './problem-row.ts'

/** Refusals of forms and of editing field by field. */
export const formProblems = {
  'edit.not-seen': {
    status: 409,
    next: 'input',
    es: 'No se guardó la elección: mientras tanto llegó otra versión. Todas están guardadas. Léalas y elija de nuevo.',
    en: 'The choice was not saved: another version arrived in the meantime. All are kept. Read them and choose again.',
  },
  'form.unknown': {
    status: 404,
    next: 'input',
    es: 'No se publicó: aquí no hay un formulario con ese nombre. Nada cambió. Revise el campo «form» del archivo.',
    en: 'Not published: there is no form by that name here. Nothing changed. Check the field “form” of the file.',
  },
  'form.unchanged': {
    status: 409,
    next: 'input',
    es: 'No se publicó: el archivo dice lo mismo que la versión publicada. Nada cambió.',
    en: 'Not published: the file says the same as the published version. Nothing changed.',
  },
  'form.answer-unreadable': {
    status: 422,
    next: 'input',
    es: 'No se guardó. {count, plural, one {Hay una respuesta} other {Hay # respuestas}} por revisar: están señaladas. Lo que escribió sigue en la pantalla.',
    en: 'Not saved. {count, plural, one {One answer needs} other {# answers need}} a second look: they are marked. What you wrote is still on the screen.',
  },
  'form.incomplete': {
    status: 422,
    next: 'input',
    es: 'Todavía no se puede completar: {count, plural, one {falta una respuesta} other {faltan # respuestas}}. El borrador está guardado. Responda, o elija “no sabe” o “prefiere no decirlo”.',
    en: 'It cannot be completed yet: {count, plural, one {one answer is} other {# answers are}} missing. The draft is saved. Answer, or choose “does not know” or “does not want to say”.',
  },
  'form.definition-unusable': {
    status: 422,
    next: 'input',
    es: 'No se publicó el formulario: {count, plural, one {hay un punto} other {hay # puntos}} por corregir, señalados abajo. La versión anterior sigue en uso.',
    en: 'The form was not published: {count, plural, one {one point needs} other {# points need}} correcting, marked below. The earlier version stays in use.',
  },
} as const satisfies Record<string, ProblemRow>
