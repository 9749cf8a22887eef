import type { ProblemRow } from './problem-row.ts'

/** Refusals about putting a case on hold, resuming it, and opening a closed one again. */
export const pauseProblems = {
  'hold.already': {
    status: 409,
    next: 'input',
    es: 'El caso ya está en pausa. No se guardó otra vez. Abra de nuevo el caso para ver hasta cuándo.',
    en: 'The case is on hold already. It was not saved again. Open the case again to see until when.',
  },
  'hold.not-held': {
    status: 409,
    next: 'input',
    es: 'El caso ya no está en pausa. Nada cambió. Abra de nuevo el caso.',
    en: 'The case is no longer on hold. Nothing changed. Open the case again.',
  },
  'hold.closure-waiting': {
    status: 409,
    next: 'person',
    es: 'No se puso en pausa: se pidió cerrar el caso y falta la respuesta. Lo que escribió sigue en la pantalla. Pregunte a supervisión.',
    en: 'Not put on hold: closing was asked for and waits for an answer. What you wrote is still on the screen. Ask your supervisor.',
  },
  'hold.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se guardó: faltan unas palabras que digan por qué. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not saved: some words on why are missing. It is marked where. The rest is still on the screen.',
  },
  'hold.review-day': {
    status: 422,
    next: 'input',
    es: 'No se puso en pausa: el día de la revisión va desde mañana hasta el {last}. Lo demás sigue en la pantalla. Elija otro día.',
    en: 'Not put on hold: the day of the review is from tomorrow to {last}. The rest is still on the screen. Choose another day.',
  },
  'reopening.not-closed': {
    status: 409,
    next: 'input',
    es: 'Este caso no está cerrado. Nada cambió. Abra de nuevo el caso y siga con el trabajo.',
    en: 'This case is not closed. Nothing changed. Open the case again and go on with the work.',
  },
  'reopening.transferred': {
    status: 409,
    next: 'person',
    es: 'No se reabrió: otra organización recibió este caso y responde por él. Nada cambió. Comuníquese con ella.',
    en: 'Not reopened: another organization received this case and answers for it. Nothing changed. Get in touch with it.',
  },
  'reopening.duplicate': {
    status: 409,
    next: 'person',
    es: 'No se reabrió: este caso se cerró porque ya había otro. Lo que escribió sigue en la pantalla. Busque el otro caso y siga allí.',
    en: 'Not reopened: this case was closed because there was another one. What you wrote is still on the screen. Search for the other case and go on there.',
  },
  'reopening.opened-in-error': {
    status: 409,
    next: 'person',
    es: 'No se reabrió: este caso se abrió por equivocación. Lo que escribió sigue en la pantalla. Si ahora hace falta un caso, regístrelo de nuevo.',
    en: 'Not reopened: this case was opened by mistake. What you wrote is still on the screen. If a case is needed now, register it anew.',
  },
  'reopening.erased': {
    status: 409,
    next: 'person',
    es: 'No se reabrió: el contenido de este caso se borró para siempre. Nada cambió. Si hace falta un caso, regístrelo de nuevo.',
    en: 'Not reopened: the content of this case was erased for good. Nothing changed. If a case is needed, register it anew.',
  },
  'reopening.words-missing': {
    status: 422,
    next: 'input',
    es: 'No se reabrió: falta explicar qué pasó. Está señalado dónde. Lo demás sigue en la pantalla.',
    en: 'Not reopened: what happened is missing. It is marked where. The rest is still on the screen.',
  },
  'reopening.worker-needed': {
    status: 409,
    next: 'person',
    es: 'No se reabrió: quien lo tenía a cargo ya no trabaja con casos aquí. Lo que escribió sigue en la pantalla. Supervisión elige quién sigue.',
    en: 'Not reopened: whoever had it in charge no longer works with cases here. What you wrote is still on the screen. The supervisor chooses who goes on.',
  },
} as const satisfies Record<string, ProblemRow>
