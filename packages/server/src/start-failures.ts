import { fill, inTerminalLanguage, type Values, type Words } from './words.ts'

/**
 * Everything that can keep a node from starting, each as one sentence and one exit code. Operators' scripts rely
 * on the codes: a code is never given a second meaning. bin/run.mjs has 20–23 for what happens before this
 * program can run; docs/operations/exit-codes.md lists all of them.
 */
type Row = Words & { readonly exitCode: number }

export const startFailures = {
  'port-in-use': {
    exitCode: 10,
    es: 'El puerto {port} de {host} ya lo usa otro programa: deténgalo o elija otro puerto, por ejemplo PORT={other} npm start.',
    en: 'Port {port} of {host} is already used by another program: stop it or choose another port, for example PORT={other} npm start.',
  },
  'port-refused': {
    exitCode: 31,
    es: 'Este equipo no permite escuchar en el puerto {port} de {host}: use una dirección de este equipo y un puerto desde 1024, por ejemplo PORT=8080 npm start.',
    en: 'This machine does not allow listening on port {port} of {host}: use an address of this machine and a port from 1024 up, for example PORT=8080 npm start.',
  },
  'already-running': {
    exitCode: 11,
    es: 'Ya hay un nodo en marcha con la carpeta de datos {folder}: use ese, o deténgalo antes de iniciar otro.',
    en: 'A node is already running on the data folder {folder}: use that one, or stop it before you start another.',
  },
  'data-newer': {
    exitCode: 12,
    es: 'La carpeta de datos {folder} es de una versión más nueva del programa ({found}; esta entiende hasta {known}): inicie la versión más nueva.',
    en: 'The data folder {folder} belongs to a newer version of the program ({found}; this one understands up to {known}): start the newer version.',
  },
  'no-folder': {
    exitCode: 33,
    es: 'En {folder} no puede haber una carpeta de datos: elija otro lugar con AMPARO_DATA.',
    en: 'There can be no data folder at {folder}: choose another place with AMPARO_DATA.',
  },
  'disk-full': {
    exitCode: 13,
    es: 'El disco de {folder} está lleno: libere espacio e inicie de nuevo; lo que ya se guardó sigue ahí.',
    en: 'The disk of {folder} is full: free some space and start again; what was saved is still there.',
  },
  'no-permission': {
    exitCode: 14,
    es: 'Falta permiso para leer y escribir {folder}: dé ese permiso a la cuenta que inicia el programa o elija otra carpeta con AMPARO_DATA.',
    en: 'There is no permission to read and write {folder}: give it to the account that starts the program, or choose another folder with AMPARO_DATA.',
  },
  'database-broken': {
    exitCode: 15,
    es: 'La base de datos en {folder} está dañada y no arranca: no la borre, restaure la última copia con npx amparo restore en una carpeta nueva; los detalles están en {log}.',
    en: 'The database in {folder} is damaged and does not start: do not delete it, restore the last backup with npx amparo restore into a new folder; the details are in {log}.',
  },
  'database-unreachable': {
    exitCode: 16,
    es: 'No se puede entrar a la base de datos de DATABASE_URL en {place} ({reason}): revise la dirección, la contraseña y que esté en marcha.',
    en: 'The database of DATABASE_URL at {place} cannot be entered ({reason}): check the address, the password and that it is running.',
  },
  'owner-lacks-rights': {
    exitCode: 17,
    es: 'La cuenta {user} de DATABASE_URL no tiene los derechos que hacen falta ({reason}): debe ser dueña de la base de datos y tener CREATEROLE.',
    en: 'The account {user} of DATABASE_URL lacks the rights that are needed ({reason}): it must own the database and have CREATEROLE.',
  },
  'database-too-old': {
    exitCode: 18,
    es: 'La base de datos es PostgreSQL {found} y hace falta PostgreSQL {needed} o más nuevo.',
    en: 'The database is PostgreSQL {found}, and PostgreSQL {needed} or newer is needed.',
  },
  configuration: {
    exitCode: 19,
    es: 'La configuración no sirve: {reason}. Las opciones están en docs/configuration.md.',
    en: 'The configuration cannot be used: {reason}. The options are in docs/configuration.md.',
  },
  'schema-newer': {
    exitCode: 24,
    es: 'La base de datos es de una versión más nueva del programa ({reason}): inicie la versión más nueva.',
    en: 'The database belongs to a newer version of the program ({reason}): start the newer version.',
  },
  'schema-behind': {
    exitCode: 25,
    es: 'La base de datos aún no tiene los cambios de esta versión ({reason}): inicie una vez con la dirección de su dueño en DATABASE_OWNER_URL.',
    en: 'The database does not have the changes of this version yet ({reason}): start once with its owner’s address in DATABASE_OWNER_URL.',
  },
  'migration-failed': {
    exitCode: 26,
    es: 'Un cambio de la base de datos no se pudo hacer y se deshizo por completo ({reason}): los datos están como antes.',
    en: 'A change of the database could not be made and was undone completely ({reason}): the data are as they were.',
  },
  'engine-version': {
    exitCode: 27,
    es: 'La carpeta de datos {folder} es de PostgreSQL {found} y este programa trae PostgreSQL {known}: haga una copia con la versión anterior y restáurela con esta.',
    en: 'The data folder {folder} is of PostgreSQL {found} and this program brings PostgreSQL {known}: make a backup with the earlier version and restore it with this one.',
  },
  'engine-missing': {
    exitCode: 28,
    es: 'Este equipo ({platform}) no tiene una base de datos incluida: ponga en DATABASE_URL la dirección de un PostgreSQL {needed} o más nuevo.',
    en: 'There is no built-in database for this machine ({platform}): give the address of a PostgreSQL {needed} or newer in DATABASE_URL.',
  },
  'engine-root': {
    exitCode: 29,
    es: 'La base de datos no puede funcionar como root y aquí no se pudo usar otra cuenta ({reason}): inicie el programa con una cuenta normal.',
    en: 'The database cannot run as root and no other account could be used here ({reason}): start the program from an ordinary account.',
  },
  'tls-unreadable': {
    exitCode: 30,
    es: 'El certificado o su clave en AMPARO_TLS no se puede usar ({reason}).',
    en: 'The certificate or its key in AMPARO_TLS cannot be used ({reason}).',
  },
  'keys-differ': {
    exitCode: 32,
    es: 'La base de datos trabaja con otras claves que las de la carpeta {folder}: copie ahí la carpeta keys del equipo que ya la usa, o de su copia restaurada.',
    en: 'The database works with other keys than those of the folder {folder}: copy the folder keys there from the machine that uses it already, or from its restored backup.',
  },
  'passwords-lost': {
    exitCode: 35,
    es: 'No se puede entrar a la base de datos, aunque esté entera: {path} falta, no se puede leer o es de otra. Devuélvalo de una copia de la carpeta; si no la hay, restaure la última copia con npx amparo restore en una carpeta nueva.',
    en: 'The database cannot be entered, whole as it may be: {path} is missing, cannot be read or belongs to another. Put it back from a copy of the folder; where there is none, restore the last backup with npx amparo restore into a new folder.',
  },
  'has-data': {
    exitCode: 34,
    es: 'Este nodo ya tiene datos y no se tocó: genere en un nodo vacío, por ejemplo con otra carpeta en AMPARO_DATA, o agregue a propósito con --add. Nunca en un nodo con niñas y niños reales.',
    en: 'This node holds data already and was not touched: generate into an empty node, for example with another folder in AMPARO_DATA, or add on purpose with --add. Never on a node with real children.',
  },
  unexpected: {
    exitCode: 1,
    es: 'El programa se detuvo por un error que no esperaba ({reason}); los detalles están en {log}.',
    en: 'The program stopped because of an error that it did not expect ({reason}); the details are in {log}.',
  },
} as const satisfies Record<string, Row>

export type StartFailureCode = keyof typeof startFailures

export class StartFailure extends Error {
  readonly code: StartFailureCode
  readonly values: Values

  constructor(code: StartFailureCode, values: Values, cause?: unknown) {
    super(fill(startFailures[code], values).en, { cause })
    this.name = 'StartFailure'
    this.code = code
    this.values = values
  }

  get exitCode(): number {
    return startFailures[this.code].exitCode
  }

  sentence(env: NodeJS.ProcessEnv = process.env): string {
    return inTerminalLanguage(fill(startFailures[this.code], this.values), env)
  }
}

/** What the operating system refuses while files are handled, as the sentence for it; anything else stays as it is. */
export function fileFailure(error: unknown, folder: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  const code = error.code
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StartFailure('disk-full', { folder }, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new StartFailure('no-permission', { folder }, error)
  return error
}
