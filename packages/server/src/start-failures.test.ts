import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseConfig } from './config.ts'
import { wanted } from './setting-reasons.ts'
import { StartFailure, startFailures } from './start-failures.ts'
import { reasonOf } from './start-reasons.ts'

const rows = Object.entries(startFailures)

test('no exit code has two meanings, and none is one of the launcher’s', () => {
  const codes = rows.map(([, row]) => row.exitCode)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.filter((code) => code >= 20 && code <= 23)).toEqual([])
})

test('both languages fill in the same values', () => {
  const values = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].toSorted()
  for (const [code, row] of rows) expect(values(row.es), code).toEqual(values(row.en))
})

test('docs/operations/exit-codes.md has every code with its sentence', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/operations/exit-codes.md'), 'utf8')
  for (const [code, row] of rows) expect(text, code).toContain(`| ${row.exitCode} | ${row.en} |`)
})

function sentencesOf(failure: StartFailure): readonly [string, string] {
  return [failure.sentence({ LANG: 'es_GT.UTF-8' }), failure.sentence({ LANG: 'en_US.UTF-8' })]
}

function refusalOf(env: NodeJS.ProcessEnv): StartFailure {
  try {
    parseConfig(env, '/nowhere')
  } catch (error) {
    if (error instanceof StartFailure) return error
  }
  throw new Error('was taken')
}

test.each([
  'PORT',
  'PUBLIC_URL',
  'AMPARO_DEMO',
  'DATABASE_URL',
  'AMPARO_TLS',
  'TRUST_PROXY',
  'LOG_LEVEL',
] as const)('what %s must be is said in the language of the person', (name) => {
  const [es, en] = sentencesOf(refusalOf({ [name]: '???' }))
  expect(es).toBe(
    `La configuración no sirve: ${name} debe ser ${wanted[name].es}. Las opciones están en docs/configuration.md.`,
  )
  expect(en).toContain(`: ${name} must be ${wanted[name].en}.`)
})

test.each([
  [{ DATABASE_OWNER_URL: 'postgres://a:b@c/d' }, 'necesita'],
  [{ AMPARO_DEMO: '1', HOST: '0.0.0.0' }, 'solo mientras'],
  [{ AMPARO_DEMO: '1', DATABASE_URL: 'postgres://a:b@c/d' }, 'incluida'],
  [{ AMPARO_TLS: 'local', PUBLIC_URL: 'http://amparo.example' }, 'debe empezar'],
  [{ SMTP_URL: 'smtp://mail' }, 'van juntos'],
])('a mix that cannot be is told in the language of the person: %o', (env, words) => {
  const [es, en] = sentencesOf(refusalOf(env))
  expect(es).toContain(words)
  expect(en).not.toContain(words)
})

test('why a machine refused is told by its code in both languages, and never in its own words', () => {
  const refused = Object.assign(new Error('password authentication failed'), { code: '28P01' })
  const failure = new StartFailure('database-unreachable', { place: 'db:5432', reason: reasonOf(refused) })
  const [es, en] = sentencesOf(failure)
  expect(es).toContain('(la cuenta o la contraseña no valen)')
  expect(en).toContain('(the account or the password is wrong)')
  expect(reasonOf(Object.assign(new Error('odd'), { code: 'XX000' })).es).toBe('código XX000')
  expect(reasonOf('odd')).toEqual({ es: 'sin más indicación', en: 'nothing more is known' })
})
