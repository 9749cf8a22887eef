import { fill, inTerminalLanguage, type Values, type Words } from '../words.ts'

/** What keeps a backup or a restore from being made: one sentence and one exit code each, never reused. */
type Row = Words & { readonly exitCode: number }

export const archiveFailures = {
  'passphrase-missing': {
    exitCode: 40,
    es: 'Falta la frase secreta de la copia: escríbala en AMPARO_BACKUP_PASSPHRASE, o en un archivo que indique con --passphrase-file.',
    en: 'The passphrase of the backup is missing: put it into AMPARO_BACKUP_PASSPHRASE, or into a file that you name with --passphrase-file.',
  },
  'passphrase-short': {
    exitCode: 40,
    es: 'La frase secreta es demasiado corta: use al menos {least} caracteres, por ejemplo cinco palabras al azar.',
    en: 'The passphrase is too short: use at least {least} characters, for example five random words.',
  },
  'passphrase-differs': {
    exitCode: 40,
    es: 'Las dos frases secretas no son iguales. No se hizo nada: repita el comando.',
    en: 'The two passphrases are not the same. Nothing was done: repeat the command.',
  },
  'passphrase-wrong': {
    exitCode: 41,
    es: 'Esa frase secreta (o clave) no abre la copia {file}. No se cambió nada.',
    en: 'This passphrase (or key) does not open the backup {file}. Nothing was changed.',
  },
  'not-a-backup': {
    exitCode: 42,
    es: 'El archivo {file} no es una copia de Amparo. No se cambió nada.',
    en: 'The file {file} is not a backup of Amparo. Nothing was changed.',
  },
  damaged: {
    exitCode: 43,
    es: 'La copia {file} está dañada o incompleta. No se cambió nada: use otra copia.',
    en: 'The backup {file} is damaged or incomplete. Nothing was changed: use another backup.',
  },
  newer: {
    exitCode: 44,
    es: 'La copia es de una versión más nueva del programa ({found}; esta entiende hasta {known}). No se cambió nada: restáurela con la versión más nueva.',
    en: 'The backup belongs to a newer version of the program ({found}; this one understands up to {known}). Nothing was changed: restore it with the newer version.',
  },
  'not-empty': {
    exitCode: 45,
    es: 'La base de datos ya tiene datos y no se tocó. Restaure en una vacía, por ejemplo con otra carpeta en AMPARO_DATA.',
    en: 'The database already holds data and was not touched. Restore into an empty one, for example with another folder in AMPARO_DATA.',
  },
  'node-running': {
    exitCode: 46,
    es: 'El nodo de la carpeta {folder} está en marcha. No se cambió nada: deténgalo y repita el comando.',
    en: 'The node of the folder {folder} is running. Nothing was changed: stop it and repeat the command.',
  },
  'does-not-fit': {
    exitCode: 47,
    es: 'La copia no coincide con lo que este programa espera ({reason}). Todo lo empezado se deshizo.',
    en: 'The backup does not agree with what this program expects ({reason}). Everything that was begun was undone.',
  },
  'file-exists': {
    exitCode: 48,
    es: 'El archivo {file} ya existe y no se tocó: elija otro nombre.',
    en: 'The file {file} already exists and was not touched: choose another name.',
  },
  'no-owner': {
    exitCode: 49,
    es: 'Hace falta la dirección del dueño de la base de datos en DATABASE_OWNER_URL. No se cambió nada.',
    en: 'The address of the owner of the database is needed in DATABASE_OWNER_URL. Nothing was changed.',
  },
  'nothing-here': {
    exitCode: 50,
    es: 'Aquí no hay nada todavía: la base de datos está vacía.',
    en: 'There is nothing here yet: the database is empty.',
  },
  'key-invalid': {
    exitCode: 51,
    es: 'Una de las claves no es una clave de age: con --recipient va la pública (age1…), en el archivo de --identity-file la privada (AGE-SECRET-KEY-1…). No se cambió nada.',
    en: 'One of the keys is not a key of age: --recipient takes the public one (age1…), the file of --identity-file holds the private one (AGE-SECRET-KEY-1…). Nothing was changed.',
  },
  'no-ledger': {
    exitCode: 52,
    es: 'El archivo {file} de --erasures no existe o no es una lista de borrados (erasures/ledger.jsonl). No se cambió nada: revise el nombre; quite --erasures solo si la carpeta anterior no tiene ninguna.',
    en: 'The file {file} of --erasures does not exist or is no list of erasures (erasures/ledger.jsonl). Nothing was changed: check the name; leave --erasures out only if the earlier folder has none.',
  },
} as const satisfies Record<string, Row>

export type ArchiveFailureCode = keyof typeof archiveFailures

export class ArchiveFailure extends Error {
  readonly code: ArchiveFailureCode
  readonly values: Values

  constructor(code: ArchiveFailureCode, values: Values = {}, cause?: unknown) {
    super(fill(archiveFailures[code], values).en, { cause })
    this.name = 'ArchiveFailure'
    this.code = code
    this.values = values
  }

  get exitCode(): number {
    return archiveFailures[this.code].exitCode
  }

  sentence(env: NodeJS.ProcessEnv = process.env): string {
    return inTerminalLanguage(fill(archiveFailures[this.code], this.values), env)
  }
}
