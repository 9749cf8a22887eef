import { fill, type Words } from './words.ts'

/** What each setting may be, for whoever wrote something else. Its value is never repeated. */
const address = {
  es: 'una dirección como https://amparo.example.org, sin nada detrás',
  en: 'an address like https://amparo.example.org, with nothing behind it',
}
const database = {
  es: 'una dirección como postgres://cuenta:contraseña@equipo:5432/base',
  en: 'an address like postgres://account:password@machine:5432/database',
}
const notEmpty = { es: 'un texto que no esté vacío', en: 'a text that is not empty' }

export const wanted = {
  PORT: { es: 'un número entero de 0 a 65535', en: 'a whole number from 0 to 65535' },
  HOST: { es: 'una dirección de este equipo', en: 'an address of this machine' },
  PUBLIC_URL: address,
  AMPARO_DATA: { es: 'el nombre de una carpeta', en: 'the name of a folder' },
  AMPARO_DEMO: { es: '0 o 1', en: '0 or 1' },
  AMPARO_BACKUP_PASSPHRASE: notEmpty,
  DATABASE_URL: database,
  DATABASE_OWNER_URL: database,
  AMPARO_TLS: {
    es: '“local” o dos archivos: certificado.pem,clave.pem',
    en: '“local” or two files: certificate.pem,key.pem',
  },
  TRUST_PROXY: {
    es: 'cuántos proxies hay delante, o sus direcciones',
    en: 'how many proxies stand in front, or their addresses',
  },
  LOG_LEVEL: { es: 'debug, info, warn, error o silent', en: 'debug, info, warn, error or silent' },
  SMTP_URL: {
    es: 'una dirección como smtps://cuenta:contraseña@mail.example.org',
    en: 'an address like smtps://account:password@mail.example.org',
  },
  SMTP_FROM: { es: 'una dirección de correo', en: 'an e-mail address' },
  OIDC_ISSUER: {
    es: 'una dirección que empiece con https://',
    en: 'an address that begins with https://',
  },
  OIDC_CLIENT_ID: notEmpty,
  OIDC_CLIENT_SECRET: notEmpty,
  WEB_PUSH_CONTACT: {
    es: 'mailto: y una dirección de correo, o una dirección https:',
    en: 'mailto: and an e-mail address, or an https: address',
  },
} as const satisfies Readonly<Record<string, Words>>

export type SettingName = keyof typeof wanted

export const settingReason = { es: '{name} debe ser {wanted}', en: '{name} must be {wanted}' }

export const mixReasons = {
  demoElsewhere: {
    es: 'AMPARO_DEMO=1 funciona solo con la base de datos incluida',
    en: 'AMPARO_DEMO=1 works only with the built-in database',
  },
  demoReachable: {
    es: 'AMPARO_DEMO=1 funciona solo mientras HOST es 127.0.0.1 y no hay PUBLIC_URL de otro equipo ni TRUST_PROXY',
    en: 'AMPARO_DEMO=1 works only while HOST is 127.0.0.1, without a PUBLIC_URL elsewhere and without TRUST_PROXY',
  },
  openAddress: {
    es: 'con AMPARO_TLS, PUBLIC_URL debe empezar con https:',
    en: 'with AMPARO_TLS, PUBLIC_URL must begin with https:',
  },
} as const satisfies Readonly<Record<string, Words>>

export function needs(name: string, other: string): Words {
  return fill({ es: '{name} necesita {other}', en: '{name} needs {other}' }, { name, other })
}

export function together(name: string, other: string): Words {
  return fill(
    { es: '{name} y {other} van juntos', en: '{name} and {other} belong together' },
    { name, other },
  )
}
