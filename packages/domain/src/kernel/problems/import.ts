import type { ProblemRow } from './problem-row.ts'

/** Refusals of files from other systems. */
export const importProblems = {
  'import.case-unreadable': {
    status: 422,
    next: 'input',
    es: 'Este caso no se importó: no es un caso de Primero, o le falta su identificador. Los demás siguen. Revise el archivo y repita.',
    en: 'This case was not imported: it is not a Primero case, or its identifier is missing. The others go on. Check the file and try again.',
  },
  'import.case-invalid': {
    status: 422,
    next: 'input',
    es: 'Este caso no se importó: un valor no cabe en su lugar ({pointer}). Los demás siguen. Corrija el valor y repita.',
    en: 'This case was not imported: a value does not fit its place ({pointer}). The others go on. Correct the value and try again.',
  },
  'import.case-character': {
    status: 422,
    next: 'input',
    es: 'Este caso no se importó: en {field} hay un carácter invisible o que voltea el texto ({character}). Los demás siguen. Bórrelo y repita.',
    en: 'This case was not imported: {field} holds a character that cannot be seen or turns the text around ({character}). The others go on. Take it out and try again.',
  },
  'import.case-held-elsewhere': {
    status: 409,
    next: 'person',
    es: 'Este caso no se importó: ya está aquí con otro responsable. Sigue como estaba. Pida a su administración que lo revise.',
    en: 'This case was not imported: it is here already with somebody else responsible. It stays as it was. Ask your administration to look at it.',
  },
  'import.file-empty': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: el archivo no contiene casos. Lo de antes sigue. Revise el archivo y repita.',
    en: 'Nothing was imported: the file holds no cases. What was here stays. Check the file and try again.',
  },
  'import.file-too-large': {
    status: 413,
    next: 'input',
    es: 'No se importó nada: el archivo es demasiado grande. Lo de antes sigue. Divídalo y repita.',
    en: 'Nothing was imported: the file is too large. What was here stays. Split it and try again.',
  },
  'import.file-encoding': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: el texto del archivo no está en UTF-8. Lo de antes sigue. Guárdelo como UTF-8 y repita.',
    en: 'Nothing was imported: the text of the file is not in UTF-8. What was here stays. Save it as UTF-8 and try again.',
  },
  'import.file-not-text': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: el archivo no es de texto; quizá está comprimido o es una hoja de cálculo. Lo de antes sigue. Ábralo, guárdelo como CSV o JSON y repita.',
    en: 'Nothing was imported: the file is not text; it may be compressed or a spreadsheet. What was here stays. Open it, save it as CSV or JSON and try again.',
  },
  'import.table-malformed': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: la tabla no se entiende en la línea {line}. Lo de antes sigue. Revise las comillas de esa línea y repita.',
    en: 'Nothing was imported: the table cannot be read at line {line}. What was here stays. Check the quotation marks of that line and try again.',
  },
  'import.table-too-wide': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: la línea {line} es demasiado larga o tiene demasiadas columnas. Lo de antes sigue. Revise el archivo y repita.',
    en: 'Nothing was imported: line {line} is too long or has too many columns. What was here stays. Check the file and try again.',
  },
  'import.json-malformed': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: el archivo no es JSON en la línea {line}. Lo de antes sigue. Expórtelo otra vez y repita.',
    en: 'Nothing was imported: the file is not JSON at line {line}. What was here stays. Export it again and try again.',
  },
  'import.json-too-deep': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: los datos están anidados demasiadas veces en la línea {line}. Lo de antes sigue. Revise de dónde viene el archivo.',
    en: 'Nothing was imported: the data are nested too many times at line {line}. What was here stays. Check where the file comes from.',
  },
  'import.json-too-many': {
    status: 413,
    next: 'input',
    es: 'No se importó nada: el archivo tiene demasiados valores (línea {line}). Lo de antes sigue. Divídalo y repita.',
    en: 'Nothing was imported: the file has too many values (line {line}). What was here stays. Split it and try again.',
  },
  'import.json-key-twice': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: un mismo campo está dos veces en la línea {line}, y no se sabe cuál vale. Lo de antes sigue. Corrija el archivo y repita.',
    en: 'Nothing was imported: the same field stands twice at line {line}, and nobody knows which one holds. What was here stays. Correct the file and try again.',
  },
  'import.json-number': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: un número de la línea {line} no se puede guardar sin cambiarlo. Lo de antes sigue. Escríbalo entre comillas y repita.',
    en: 'Nothing was imported: a number at line {line} cannot be kept without changing it. What was here stays. Put it between quotation marks and try again.',
  },
  'import.json-character': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: un texto de la línea {line} contiene un carácter que no se puede guardar. Lo de antes sigue. Bórrelo y repita.',
    en: 'Nothing was imported: a text at line {line} holds a character that cannot be kept. What was here stays. Take it out and try again.',
  },
  'import.organisation-unknown': {
    status: 422,
    next: 'input',
    es: 'No se hizo nada: no hay aquí una organización activa con ese nombre. Revise el nombre y repita.',
    en: 'Nothing was done: there is no active organisation of that name here. Check the name and try again.',
  },
  'import.owner-unknown': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: esa persona no lleva casos en la organización. Nombre a una trabajadora de casos o supervisora y repita.',
    en: 'Nothing was imported: that person does not hold cases in the organisation. Name a caseworker or supervisor and try again.',
  },
  'import.parts-differ': {
    status: 409,
    next: 'input',
    es: 'Esa parte no se guardó: el archivo ya está completo, o la importación terminó. Empiece otra importación.',
    en: 'That part was not kept: the file is complete already, or the import has ended. Start another import.',
  },
  'import.ended': {
    status: 409,
    next: 'input',
    es: 'No se detuvo nada: la importación ya había terminado. Su informe sigue a la vista.',
    en: 'Nothing was stopped: the import had ended already. Its report can still be read.',
  },
  'import.interrupted': {
    status: 503,
    next: 'retry',
    es: 'La importación se interrumpió después de {done} de {all} casos. Los que entraron están completos. Repita el mismo comando en el equipo: sigue donde quedó.',
    en: 'The import was interrupted after {done} of {all} cases. Those that came in are whole. Run the same command on the machine again: it goes on from there.',
  },
  'import.failed': {
    status: 500,
    next: 'person',
    es: 'La importación se detuvo por un error de este programa. Los casos ya importados están completos. Repítala; si vuelve a pasar, avise a quien cuida el sistema.',
    en: 'The import stopped because of an error of this program. The cases imported so far are whole. Repeat it; if it happens again, tell whoever looks after the system.',
  },
  'import.locations-empty': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: el archivo de lugares está vacío. Los lugares de antes siguen. Revise el archivo y repita.',
    en: 'Nothing was imported: the file of places is empty. The earlier places stay. Check the file and try again.',
  },
  'import.locations-untagged': {
    status: 422,
    next: 'input',
    es: 'No se importó nada: no se encontraron columnas de lugares con nombre y código. Los lugares de antes siguen. Revise las etiquetas y repita.',
    en: 'Nothing was imported: no columns of places with a name and a code were found. The earlier places stay. Check the tags and try again.',
  },
} as const satisfies Record<string, ProblemRow>
