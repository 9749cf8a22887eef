import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { environmentSchema, parseConfig } from './config.ts'
import { StartFailure } from './start-failures.ts'

const parse = (env: Record<string, string>) => parseConfig(env, '/project')

test('without a variable the node serves this machine from a folder in the clone, with the demonstration', () => {
  const config = parse({})
  expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', dataFolder: '/project/.amparo', demo: true })
  expect(config.trustProxy).toBe(false)
})

test('an empty variable counts as absent', () => {
  expect(parse({ PORT: '', DATABASE_URL: '' }).port).toBe(8080)
})

test.each([
  [{ AMPARO_DEMO: '0' }],
  [{ HOST: '0.0.0.0' }],
  [{ DATABASE_URL: 'postgres://amparo:secret@db/amparo' }],
  [{ PUBLIC_URL: 'https://amparo.example.org' }],
  [{ TRUST_PROXY: '1' }],
])('the demonstration stays away with %o', (env) => {
  expect(parse(env).demo).toBe(false)
})

test.each([
  ['PORT', { PORT: 'eighty' }],
  ['PORT', { PORT: '70000' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://somewhere' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgres://a:b@db:99999/amparo' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgres://a:50%zz@db/amparo' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://am paro' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'https://amparo.example/path' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'true' }],
  ['TRUST_PROXY', { TRUST_PROXY: '999.1.1.1' }],
  ['TRUST_PROXY', { TRUST_PROXY: '10.0.0.0/99' }],
  ['TRUST_PROXY', { TRUST_PROXY: '127.0.0.1,' }],
  ['SMTP_URL', { SMTP_URL: 'mail.example.org', SMTP_FROM: 'amparo@example.org' }],
  ['SMTP_FROM', { SMTP_URL: 'smtp://mail', SMTP_FROM: 'amparo' }],
  ['OIDC_ISSUER', { OIDC_ISSUER: 'https://x y', OIDC_CLIENT_ID: 'a' }],
  ['WEB_PUSH_CONTACT', { WEB_PUSH_CONTACT: 'mailto:' }],
  ['AMPARO_DEMO', { AMPARO_DEMO: '1', HOST: '0.0.0.0' }],
  ['AMPARO_DEMO', { AMPARO_DEMO: '1', PUBLIC_URL: 'https://amparo.example.org' }],
  ['AMPARO_DEMO', { AMPARO_DEMO: '1', DATABASE_URL: 'postgres://a:b@db/amparo' }],
  ['DATABASE_OWNER_URL', { DATABASE_OWNER_URL: 'postgres://a:b@db/amparo' }],
  ['SMTP_FROM', { SMTP_URL: 'smtp://mail' }],
  ['OIDC_CLIENT_ID', { OIDC_ISSUER: 'https://issuer.example' }],
  ['AMPARO_TLS', { AMPARO_TLS: 'local', PUBLIC_URL: 'http://amparo.example' }],
])('a value or a mix that cannot work is refused, naming %s', (name, env) => {
  expect(() => parse(env)).toThrow(StartFailure)
  expect(() => parse(env)).toThrow(name)
})

test.each([
  [{ TRUST_PROXY: '10.0.0.0/8, ::1' }, { trustProxy: '10.0.0.0/8, ::1' }],
  [{ PUBLIC_URL: 'http://localhost:8080' }, { demo: true }],
  [{ SMTP_URL: 'smtps://a:b%40@mail', SMTP_FROM: 'Amparo <amparo@example.org>' }, {}],
  [{ OIDC_ISSUER: 'https://login.example/realms/one', OIDC_CLIENT_ID: 'a' }, {}],
])('a value that works is taken: %o', (env, expected) => {
  expect(parse(env)).toMatchObject(expected)
})

test('neither an error nor a dump repeats a password', () => {
  expect(() => parse({ DATABASE_URL: 'mysql://u:very-secret@db/x' })).not.toThrow('very-secret')
  const config = parse({ DATABASE_URL: 'postgres://u:very-secret@db/x' })
  expect(JSON.stringify(config) + inspect(config, { depth: 9 }) + String(config.databaseUrl)).not.toContain(
    'very-secret',
  )
  expect(config.databaseUrl?.reveal()).toContain('very-secret')
})

test('docs/configuration.md lists exactly the variables that are read', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/configuration.md'), 'utf8')
  const listed = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((match) => match[1])
  expect(listed.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted())
})
