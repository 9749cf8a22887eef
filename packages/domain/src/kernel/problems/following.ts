import type { ProblemRow } from './problem-row.ts'

/** Refusals about a new case of a child who had one here before. */
export const followingProblems = {
  'following.open': {
    status: 409,
    next: 'person',
    es: 'No se registró otro caso: ya tiene uno abierto aquí, el {code}. Lo que escribió sigue en la pantalla. Siga en ese caso; si no puede abrirlo, pida a supervisión que se lo asigne.',
    en: 'Not registered: there is an open case of this child here already, {code}. What you wrote is still on the screen. Go on in that case; if you cannot open it, ask your supervisor to assign it to you.',
    whenReading: {
      es: 'No hace falta otro caso: ya tiene uno abierto aquí, el {code}. Nada cambió. Siga en ese caso; si no puede abrirlo, pida a supervisión que se lo asigne.',
      en: 'No other case is needed: there is an open case of this child here already, {code}. Nothing changed. Go on in that case; if you cannot open it, ask your supervisor to assign it to you.',
    },
  },
  'following.later': {
    status: 409,
    next: 'input',
    es: 'No se registró: después de este hubo otro caso, el {code}. Lo que escribió sigue en la pantalla. Búsquelo por su código y regístrelo desde allí.',
    en: 'Not registered: there was another case after this one, {code}. What you wrote is still on the screen. Search for it by its code and register from there.',
    whenReading: {
      es: 'Desde aquí no se registra: después de este hubo otro caso, el {code}. Nada cambió. Búsquelo por su código y regístrelo desde allí.',
      en: 'Not from here: there was another case after this one, {code}. Nothing changed. Search for it by its code and register from there.',
    },
  },
  'following.not-yours': {
    status: 403,
    next: 'person',
    es: 'No se registró: su caso anterior lo llevó otra persona, y lo que pasa al nuevo solo lo abre quien lo lleva o lo supervisa. Lo que escribió sigue en la pantalla. Pida a supervisión que registre el caso y se lo asigne.',
    en: 'Not registered: somebody else had the earlier case, and what goes over to the new one is opened only by who carries or supervises it. What you wrote is still on the screen. Ask your supervisor to register the case and assign it to you.',
    whenReading: {
      es: 'Desde aquí no se registra: su caso anterior lo llevó otra persona, y lo que pasa al nuevo solo lo abre quien lo lleva o lo supervisa. Nada cambió. Pida a supervisión que registre el caso y se lo asigne.',
      en: 'Not from here: somebody else had the earlier case, and what goes over to the new one is opened only by who carries or supervises it. Nothing changed. Ask your supervisor to register the case and assign it to you.',
    },
  },
  'following.on-the-way': {
    status: 409,
    next: 'person',
    es: 'No se registró: el caso anterior va hacia otra organización y todavía no se confirma la llegada. Lo que escribió sigue en la pantalla. Comuníquese con ella, o retire la transferencia.',
    en: 'Not registered: the earlier case is on its way to another organization and the arrival is not confirmed yet. What you wrote is still on the screen. Get in touch with it, or take the transfer back.',
    whenReading: {
      es: 'Desde aquí no se registra: el caso anterior va hacia otra organización y todavía no se confirma la llegada. Nada cambió. Comuníquese con ella, o retire la transferencia.',
      en: 'Not from here: the earlier case is on its way to another organization and the arrival is not confirmed yet. Nothing changed. Get in touch with it, or take the transfer back.',
    },
  },
  'following.erased': {
    status: 409,
    next: 'input',
    es: 'No se registró a partir de este caso: su contenido se borró para siempre. Nada cambió. Regístrelo como nuevo.',
    en: 'Not registered from this case: its content was erased for good. Nothing changed. Register as new.',
  },
  'following.no-case': {
    status: 409,
    next: 'person',
    es: 'No se registró a partir de este caso: {because, select, duplicate {se cerró porque ya había otro. Busque el otro y regístrelo desde allí.} death {se cerró porque la persona murió. Si es un error, hable con supervisión.} other {se abrió por equivocación. Regístrelo como nuevo.}} Nada cambió.',
    en: 'Not registered from this case: {because, select, duplicate {it was closed because there was another one. Search for the other and register from there.} death {it was closed because the person died. If that is a mistake, talk to your supervisor.} other {it was opened by mistake. Register as new.}} Nothing changed.',
  },
  'reopening.followed': {
    status: 409,
    next: 'input',
    es: 'No se reabrió: después de este hubo otro caso, el {code}. Lo que escribió sigue en la pantalla. Siga en ese.',
    en: 'Not reopened: there was another case after this one, {code}. What you wrote is still on the screen. Go on in that one.',
  },
  'transfer.child-here': {
    status: 409,
    next: 'person',
    es: 'No se aceptó: esta niña o este niño ya tiene un caso abierto aquí, el {code}. La oferta sigue en pie. Siga en ese caso y rechace la transferencia con esa explicación.',
    en: 'Not accepted: there is an open case of this child here already, {code}. The offer still stands. Go on in that case, and decline the transfer with that explanation.',
  },
} as const satisfies Record<string, ProblemRow>
