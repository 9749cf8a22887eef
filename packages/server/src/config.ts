import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Secret } from './secret.ts'
import { mixReasons, needs, settingReason, together, wanted, type SettingName } from './setting-reasons.ts'
import { StartFailure } from './start-failures.ts'
import { fill, type Words } from './words.ts'

/**
 * Every environment variable that the program reads, once, at the start. docs/configuration.md explains each to
 * operators; a test keeps the two alike. Errors name the variable and never repeat its value.
 */
const flag = z.enum(['0', '1']).transform((value) => value === '1')
const secret = z.string().transform((value) => new Secret(value))
const postgresUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\/[^/]+\/[^/?]+/)
  .refine(isReadableUrl)
  .transform((value) => new Secret(value))
const webUrl = z
  .string()
  .regex(/^https?:\/\/[^/]+$/)
  .refine((value) => URL.canParse(value))
const mailUrl = z
  .string()
  .regex(/^smtps?:\/\/[^/]/)
  .refine(isReadableUrl)
  .transform((value) => new Secret(value))

export const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: webUrl.optional(),
  AMPARO_DATA: z.string().min(1).optional(),
  AMPARO_DEMO: flag.optional(),
  AMPARO_BACKUP_PASSPHRASE: secret.optional(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_OWNER_URL: postgresUrl.optional(),
  AMPARO_TLS: z
    .string()
    .regex(/^(local|[^,]+,[^,]+)$/)
    .optional(),
  TRUST_PROXY: z
    .string()
    .refine((value) => /^\d$/.test(value) || value.split(',').every((part) => isNetwork(part.trim())))
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  SMTP_URL: mailUrl.optional(),
  SMTP_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@]@[^\s@][^\r\n]*$/)
    .optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: secret.optional(),
  WEB_PUSH_CONTACT: z
    .string()
    .regex(/^(mailto:[^\s@]+@[^\s@]+|https:\/\/[^\s/]\S*)$/)
    .optional(),
})

export type TlsSource =
  { readonly kind: 'local' } | { readonly kind: 'files'; readonly certificate: string; readonly key: string }
export type TlsKeyPair = { readonly cert: string; readonly key: string }

export type Config = {
  readonly port: number
  readonly host: string
  readonly publicUrl: string | undefined
  readonly dataFolder: string
  /** The demonstration is loaded on the first start; never where anybody else could reach its known passwords. */
  readonly demo: boolean
  readonly databaseUrl: Secret | undefined
  readonly databaseOwnerUrl: Secret | undefined
  readonly tlsSource: TlsSource | undefined
  /** What the listening socket is given; filled in at the start from `tlsSource`. */
  readonly tls: TlsKeyPair | undefined
  readonly trustProxy: number | string | false
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly mail: { readonly url: Secret; readonly from: string } | undefined
  readonly openid:
    | { readonly issuer: string; readonly clientId: string; readonly clientSecret: Secret | undefined }
    | undefined
  readonly webPushContact: string | undefined
  /** Closes and opens backups. */
  readonly backupPassphrase: Secret | undefined
}

type Environment = z.infer<typeof environmentSchema>

export function parseConfig(env: NodeJS.ProcessEnv, projectFolder: string): Config {
  const known = Object.keys(environmentSchema.shape).map((name) => [name, env[name] || undefined])
  const parsed = environmentSchema.safeParse(Object.fromEntries(known))
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as SettingName
    throw new StartFailure('configuration', { reason: fill(settingReason, { name, wanted: wanted[name] }) })
  }
  const mix = impossibleMix(parsed.data)
  if (mix) throw new StartFailure('configuration', { reason: mix })
  return toConfig(parsed.data, projectFolder)
}

export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host === '::1' ||
    host === '[::1]' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  )
}

/** An address that no library chokes on later: its port exists, and what is written with % can be read. */
function isReadableUrl(value: string): boolean {
  try {
    const { username, password, pathname } = new URL(value)
    return [username, password, pathname].every((part) => decodeURIComponent(part) !== undefined)
  } catch {
    return false
  }
}

/** One address, or a network like 10.0.0.0/8. */
function isNetwork(value: string): boolean {
  const [address = '', length, ...more] = value.split('/')
  const kind = isIP(address)
  if (kind === 0 || more.length > 0) return false
  return length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (kind === 4 ? 32 : 128))
}

/**
 * The passwords of the demonstration are public. A proxy brings others to an address that only this machine
 * reaches, so whatever speaks of one keeps the demonstration away.
 */
function isForThisMachineOnly(e: Environment): boolean {
  const isPublic = e.PUBLIC_URL !== undefined && !isLoopback(new URL(e.PUBLIC_URL).hostname)
  return isLoopback(e.HOST) && !isPublic && toTrustProxy(e.TRUST_PROXY) === false
}

function impossibleMix(e: Environment): Words | undefined {
  const rules: readonly (readonly [boolean, Words])[] = [
    [!!e.DATABASE_OWNER_URL && !e.DATABASE_URL, needs('DATABASE_OWNER_URL', 'DATABASE_URL')],
    [e.AMPARO_DEMO === true && !!e.DATABASE_URL, mixReasons.demoElsewhere],
    [e.AMPARO_DEMO === true && !isForThisMachineOnly(e), mixReasons.demoReachable],
    [!!e.AMPARO_TLS && !!e.PUBLIC_URL?.startsWith('http:'), mixReasons.openAddress],
    [!!e.SMTP_URL !== !!e.SMTP_FROM, together('SMTP_URL', 'SMTP_FROM')],
    [!!e.OIDC_ISSUER !== !!e.OIDC_CLIENT_ID, together('OIDC_ISSUER', 'OIDC_CLIENT_ID')],
    [!!e.OIDC_CLIENT_SECRET && !e.OIDC_ISSUER, needs('OIDC_CLIENT_SECRET', 'OIDC_ISSUER')],
  ]
  return rules.find(([isMet]) => isMet)?.[1]
}

function toConfig(e: Environment, projectFolder: string): Config {
  return {
    port: e.PORT,
    host: e.HOST,
    publicUrl: e.PUBLIC_URL,
    dataFolder: resolve(e.AMPARO_DATA ?? join(projectFolder, '.amparo')),
    demo: e.AMPARO_DEMO !== false && !e.DATABASE_URL && isForThisMachineOnly(e),
    databaseUrl: e.DATABASE_URL,
    databaseOwnerUrl: e.DATABASE_OWNER_URL,
    tlsSource: toTlsSource(e.AMPARO_TLS),
    tls: undefined,
    trustProxy: toTrustProxy(e.TRUST_PROXY),
    logLevel: e.LOG_LEVEL,
    mail: e.SMTP_URL && e.SMTP_FROM ? { url: e.SMTP_URL, from: e.SMTP_FROM } : undefined,
    openid:
      e.OIDC_ISSUER && e.OIDC_CLIENT_ID
        ? { issuer: e.OIDC_ISSUER, clientId: e.OIDC_CLIENT_ID, clientSecret: e.OIDC_CLIENT_SECRET }
        : undefined,
    webPushContact: e.WEB_PUSH_CONTACT,
    backupPassphrase: e.AMPARO_BACKUP_PASSPHRASE,
  }
}

function toTlsSource(value: string | undefined): TlsSource | undefined {
  if (value === undefined) return undefined
  if (value === 'local') return { kind: 'local' }
  const [certificate = '', key = ''] = value.split(',')
  return { kind: 'files', certificate: resolve(certificate), key: resolve(key) }
}

/** A proxy's word about the caller's address counts only where an operator has said that a proxy is there. */
function toTrustProxy(value: string | undefined): number | string | false {
  if (value === undefined || value === '0') return false
  return /^\d$/.test(value) ? Number(value) : value
}
