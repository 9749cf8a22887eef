import { codeOf } from './error-code.ts'
import type { Words } from './words.ts'

/** Why something was refused at the start, where the machine says it by a code: in the language of the person. */
const known: Readonly<Record<string, Words>> = {
  ECONNREFUSED: { es: 'ahí nadie contesta', en: 'nobody answers there' },
  ECONNRESET: { es: 'la conexión se cortó', en: 'the connection was cut' },
  ENOTFOUND: { es: 'ese nombre no existe en la red', en: 'the network does not know this name' },
  EAI_AGAIN: { es: 'la red no encuentra ese nombre ahora', en: 'the network cannot find this name now' },
  EHOSTUNREACH: { es: 'no hay camino hasta ese equipo', en: 'there is no way to that machine' },
  ENETUNREACH: { es: 'no hay red', en: 'there is no network' },
  ETIMEDOUT: { es: 'no contestó a tiempo', en: 'it did not answer in time' },
  CONNECT_TIMEOUT: { es: 'no contestó a tiempo', en: 'it did not answer in time' },
  '28P01': { es: 'la cuenta o la contraseña no valen', en: 'the account or the password is wrong' },
  '28000': { es: 'no deja entrar a esa cuenta', en: 'it does not let this account in' },
  '3D000': { es: 'esa base de datos no existe', en: 'there is no such database' },
  '42501': { es: 'le falta un permiso', en: 'it lacks a permission' },
  '53300': { es: 'no admite más conexiones', en: 'it takes no more connections' },
  '57P03': { es: 'todavía está arrancando', en: 'it is still starting' },
  ENOENT: { es: 'el archivo no existe', en: 'the file does not exist' },
  EISDIR: { es: 'es una carpeta', en: 'it is a folder' },
  EACCES: { es: 'falta permiso para leer el archivo', en: 'there is no permission to read the file' },
  EPERM: { es: 'falta permiso para leer el archivo', en: 'there is no permission to read the file' },
  ERR_OSSL_PEM_NO_START_LINE: {
    es: 'el archivo no tiene un certificado o una clave',
    en: 'the file holds no certificate or no key',
  },
  ERR_OSSL_X509_KEY_VALUES_MISMATCH: {
    es: 'la clave no es la del certificado',
    en: 'the key is not the one of the certificate',
  },
  ERR_OSSL_BAD_PASSWORD_READ: { es: 'la clave está cerrada con contraseña', en: 'the key has a password' },
  ERR_OSSL_CRYPTO_INTERRUPTED_OR_CANCELLED: {
    es: 'la clave está cerrada con contraseña',
    en: 'the key has a password',
  },
}

/** What is not known by a sentence is named by its code: an operator can search for that in any language. */
export function reasonOf(error: unknown): Words {
  const code = codeOf(error)
  const found = Object.hasOwn(known, code) ? known[code] : undefined
  if (found) return found
  return code === ''
    ? { es: 'sin más indicación', en: 'nothing more is known' }
    : { es: `código ${code}`, en: `code ${code}` }
}
