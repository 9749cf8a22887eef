import type { DictionaryRecord } from '../data-class.ts'
import { accountSecret, sessionSecret } from '../shared-classes.ts'

/** How somebody proves who she is. */
export const signInRecords: readonly DictionaryRecord[] = [
  {
    table: 'sign_in.attempts',
    title: { es: 'Intentos de entrar', en: 'Tries to sign in' },
    ...sessionSecret,
    writtenBy: [],
    fields: {
      personal: ['failures', 'last_at', 'next_at', 'subject'],
    },
  },
  {
    table: 'sign_in.code_apps',
    title: { es: 'Aplicaciones de códigos', en: 'Code apps' },
    ...accountSecret,
    writtenBy: ['session.code-app-confirm'],
    fields: {
      personal: ['confirmed_at'],
      restricted: ['.code', 'last_step', 'next_secret', 'secret'],
    },
  },
  {
    table: 'sign_in.demonstration',
    title: { es: 'Cuentas de la demostración', en: 'Accounts of the demonstration' },
    ...accountSecret,
    writtenBy: [],
    fields: {},
  },
  {
    table: 'sign_in.identities',
    title: { es: 'Identidades enlazadas', en: 'Linked identities' },
    ...accountSecret,
    writtenBy: ['user.link-identity', 'user.unlink-identity'],
    fields: {
      personal: ['issuer', 'linked_at', 'linked_by', 'subject'],
    },
  },
  {
    table: 'sign_in.known_devices',
    title: { es: 'Equipos conocidos', en: 'Known devices' },
    ...accountSecret,
    writtenBy: [],
    fields: {
      personal: ['first_seen_at', 'last_seen_at'],
      restricted: ['token_hash'],
    },
  },
  {
    table: 'sign_in.openid_requests',
    title: { es: 'Entradas por otra cuenta', en: 'Sign-ins by another account' },
    ...sessionSecret,
    writtenBy: ['session.openid'],
    fields: {
      personal: ['expires_at'],
      restricted: ['.answer', '.ticket', 'browser_hash', 'nonce', 'state_hash', 'verifier'],
    },
  },
  {
    table: 'sign_in.paper_codes',
    title: { es: 'Códigos en papel', en: 'Codes on paper' },
    ...accountSecret,
    writtenBy: ['session.accept-invitation', 'session.second-factor'],
    fields: {
      personal: ['expires_at', 'issued_at', 'issued_by', 'kind', 'used_at', 'voided_at'],
      restricted: ['.code', '.password', '.userName', 'code_hash'],
    },
  },
  {
    table: 'sign_in.passkey_challenges',
    title: { es: 'Retos de llaves de acceso', en: 'Challenges for passkeys' },
    ...sessionSecret,
    writtenBy: [],
    fields: {
      personal: ['expires_at'],
      restricted: ['challenge', 'purpose'],
    },
  },
  {
    table: 'sign_in.passkeys',
    title: { es: 'Llaves de acceso', en: 'Passkeys' },
    ...accountSecret,
    writtenBy: ['session.passkey', 'session.passkey-set-up', 'session.passkey-remove'],
    fields: {
      personal: [
        '.attestationObject',
        '.authenticatorAttachment',
        '.authenticatorData',
        '.clientDataJSON',
        '.clientExtensionResults',
        '.publicKeyAlgorithm',
        '.signature',
        '.type',
        '.userHandle',
        'counter',
        'created_at',
        'credential_id',
        'label',
        'last_used_at',
        'public_key',
        'transports',
      ],
    },
  },
  {
    table: 'sign_in.passwords',
    title: { es: 'Contraseñas', en: 'Passwords' },
    ...accountSecret,
    writtenBy: ['session.sign-in', 'session.change-password', 'session.confirm'],
    fields: {
      personal: ['changed_at'],
      restricted: ['.code', '.current', '.password', '.userName', 'hash'],
    },
  },
  {
    table: 'sign_in.sessions',
    title: { es: 'Sesiones', en: 'Sessions' },
    ...sessionSecret,
    writtenBy: ['session.close'],
    fields: {
      personal: ['confirmed_at', 'created_at', 'ended_at', 'expires_at', 'last_used_at'],
      restricted: ['device_id', 'device_label', 'ended_because', 'idle_minutes', 'strength', 'token_hash'],
    },
  },
]
