import type { ProblemRow } from './problem-row.ts'

/** Refusals about sheets that were printed and may lie anywhere. */
export const sheetProblems = {
  'sheet.number': {
    status: 422,
    next: 'input',
    es: 'No se imprimió: el número no es de esta hoja, o el formulario cambió mientras tanto. Nada se guardó. Abra de nuevo la hoja e imprímala otra vez.',
    en: 'Not printed: the number is not of this sheet, or the form changed in the meantime. Nothing was saved. Open the sheet again and print it once more.',
  },
  'sheet.exists': {
    status: 409,
    next: 'input',
    es: 'No se imprimió: ya hay una hoja con ese número. Imprima otra vez; la nueva tendrá otro número.',
    en: 'Not printed: there is a sheet with this number already. Print again; the new one has another number.',
  },
  'sheet.not-out': {
    status: 409,
    next: 'person',
    es: 'Nada cambió: de esta hoja ya se sabe qué pasó. Abra de nuevo las hojas. Si apareció, dígalo ahí.',
    en: 'Nothing changed: it is known already what became of this sheet. Open the sheets again. If it turned up, say so there.',
  },
  'sheet.nothing-said': {
    status: 409,
    next: 'person',
    es: 'Nada cambió: esta hoja sigue fuera, o ya se pasó con su número. Abra de nuevo las hojas.',
    en: 'Nothing changed: this sheet is still out, or was typed in with its number. Open the sheets again.',
  },
  'sheet.reason': {
    status: 422,
    next: 'input',
    es: 'No se guardó: falta escribir qué pasó. Lo demás sigue en la pantalla.',
    en: 'Not saved: write what happened. The rest is still on the screen.',
  },
  'sheet.no-open-loss': {
    status: 409,
    next: 'person',
    es: 'Nada cambió: esta hoja ya no está perdida, o alguien ya respondió. Abra de nuevo las hojas.',
    en: 'Nothing changed: this sheet is no longer lost, or somebody has answered. Open the sheets again.',
  },
  'sheet.own-loss': {
    status: 403,
    next: 'person',
    es: 'No se guardó: usted dijo que esta hoja se perdió. Responde otra persona que supervisa. La pérdida sigue anotada.',
    en: 'Not saved: you said that this sheet was lost. Somebody else who supervises answers. The loss is still noted.',
  },
  'sheet.unknown': {
    status: 422,
    next: 'input',
    es: 'No se registró: ese número no es de una hoja de registro de su organización, o tiene una letra cambiada. Lo que escribió sigue en la pantalla. Compárelo con la hoja, o deje el número vacío.',
    en: 'Not registered: this is not the number of a registration sheet of your organization, or a letter of it is wrong. What you wrote is still on the screen. Compare it with the sheet, or leave the number empty.',
  },
  'sheet.registered': {
    status: 409,
    next: 'input',
    es: 'No se registró: esa hoja ya se pasó en otro registro. Lo que escribió sigue en la pantalla. Busque antes si la niña o el niño ya está registrado.',
    en: 'Not registered: this sheet was typed in with another registration already. What you wrote is still on the screen. Search first whether the child is registered.',
  },
} as const satisfies Record<string, ProblemRow>
