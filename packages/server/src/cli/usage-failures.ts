import { dirname, resolve } from 'node:path'
import { CommanderError } from 'commander'
import { fill, type Words } from '../words.ts'

/** What was typed is not a command, or lacks something. */
export const usageExitCode = 2
/** A file or folder that the command names cannot be used. */
export const namedFileExitCode = 66

export type TypedWrongly = { readonly exitCode: number; readonly words?: Words }

/** What is wrong with the words of the command itself; anything else is for somebody else to say. */
export function typedWrongly(error: unknown, argv: readonly string[]): TypedWrongly | undefined {
  if (error instanceof CommanderError) return usageFailure(error)
  const file = namedFile(error, argv)
  if (file === undefined) return undefined
  const words = {
    es: 'El archivo {file} no existe, o no se puede leer o escribir: revise el nombre, la carpeta y el permiso. No se cambió nada.',
    en: 'The file {file} does not exist, or cannot be read or written: check the name, the folder and the permission. Nothing was changed.',
  }
  return { exitCode: namedFileExitCode, words: fill(words, { file }) }
}

function usageFailure(error: CommanderError): TypedWrongly {
  if (error.exitCode === 0) return { exitCode: 0 }
  // Without a subcommand the help was shown already.
  if (error.code === 'commander.help') return { exitCode: usageExitCode }
  const words = {
    es: 'El comando no se entendió ({reason}). No se hizo nada; npx amparo --help dice lo que hay.',
    en: 'The command was not understood ({reason}). Nothing was done; npx amparo --help says what there is.',
  }
  return {
    exitCode: usageExitCode,
    words: fill(words, { reason: reasonOf(error) }),
  }
}

const reasons: Readonly<Record<string, Words>> = {
  'commander.unknownCommand': { es: '{what} no es un comando', en: '{what} is no command' },
  'commander.unknownOption': { es: '{what} no es una opción', en: '{what} is no option' },
  'commander.missingArgument': { es: 'falta {what}', en: '{what} is missing' },
  'commander.optionMissingArgument': { es: 'falta el valor de {what}', en: '{what} lacks its value' },
  'commander.missingMandatoryOptionValue': { es: 'falta {what}', en: '{what} is missing' },
  'commander.invalidArgument': {
    es: 'el valor de {what} no sirve',
    en: 'the value of {what} cannot be used',
  },
  'commander.excessArguments': { es: 'sobran palabras', en: 'there are too many words' },
  'commander.conflictingOption': {
    es: '{what} no va con otra opción que se dio',
    en: '{what} does not go with another option that was given',
  },
}

/** The library says it in English: what it says is known by its code, and about what by what it quotes. */
function reasonOf(error: CommanderError): Words {
  const found = Object.hasOwn(reasons, error.code) ? reasons[error.code] : undefined
  const what = /'([^']+)'/.exec(error.message)?.[1] ?? ''
  return found ? fill(found, { what }) : { es: error.code, en: error.code }
}

const unusable = new Set(['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'])

function namedFile(error: unknown, argv: readonly string[]): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined
  if (typeof error.path !== 'string' || !unusable.has(String(error.code))) return undefined
  const path = resolve(error.path)
  // A file is made under a name of its own first, beside the one that was named.
  return argv.find((word) => {
    const named = resolve(word)
    return path === named || (path.startsWith(named) && dirname(path) === dirname(named))
  })
}
