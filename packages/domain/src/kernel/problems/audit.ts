import type { ProblemRow } from './problem-row.ts'

export const auditProblems = {
  'audit.export-empty': {
    status: 409,
    next: 'input',
    es: 'No se hizo el archivo: en esos días no hay nada que ya tenga su lugar en el registro. Elija otros días, o espere un minuto si fue hace un momento.',
    en: 'No file was made: in those days nothing has its place in the record yet. Choose other days, or wait a minute if it was just now.',
  },
  'audit.export-too-many': {
    status: 409,
    next: 'input',
    es: 'No se hizo el archivo: son más de {most} entradas. Elija menos días o a una sola persona.',
    en: 'No file was made: there are more than {most} entries. Choose fewer days or one person.',
  },
  'audit.export-unprovable': {
    status: 500,
    next: 'person',
    es: 'No se hizo el archivo: el registro no coincide con lo que se firmó. No toque nada y avise hoy a quien administra el nodo: debe comprobar el registro completo.',
    en: 'No file was made: the record is not what was signed. Touch nothing, and tell whoever runs the node today: the whole record must be checked.',
  },
} as const satisfies Record<string, ProblemRow>
