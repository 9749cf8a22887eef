import type { ProblemRow } from './problem-row.ts'

/** Refusals of files from other systems. */
export const importProblems = {
  'import.case-unreadable': {
    status: 422,
    next: 'input',
    es: 'Este caso no se importó: no es un caso de Primero, o le falta su identificador. Los demás siguen. Revise el archivo y repita.',
    en: 'This case was not imported: it is not a Primero case, or its identifier is missing. The others go on. Check the file and try again.',
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
