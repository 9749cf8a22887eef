/** The command as an operator types it: a whole process on the built-in database. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startFailures } from '../start-failures.ts'
import { usageExitCode } from './usage-failures.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'amparo-generate-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function amparo(language: string, ...words: string[]) {
  const done = spawnSync(process.execPath, [join(import.meta.dirname, 'amparo.ts'), ...words], {
    env: { PATH: process.env['PATH'], LANG: language, AMPARO_DATA: join(folder, 'node') },
    encoding: 'utf8',
  })
  return { code: done.status, said: (done.stdout + done.stderr).trim() }
}

it('fills an empty node, and one that somebody works in only where that was said', () => {
  const few = ['generate', '--children', '20', '--organisations', '2']
  expect(amparo('en', ...few)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/^Ready in .* children: 20 /),
  })
  const refused = amparo('en', ...few)
  expect(refused).toEqual({ code: startFailures['has-data'].exitCode, said: startFailures['has-data'].en })
  const added = amparo('es', ...few, '--seed', '2', '--add')
  expect(added).toMatchObject({ code: 0, said: expect.stringMatching(/^Listo en .* inventados: 20 /) })
})

it.each([
  [['generate', '--childen', '3'], '--childen no es una opción'],
  [['generate', '--children', 'many'], 'el valor de --children <n> no sirve'],
  [['generate', '--children'], 'falta el valor de --children <n>'],
  [['restore'], 'falta '],
  [['generat'], 'generat no es un comando'],
  [['state', 'verify', 'now', 'please'], 'sobran palabras'],
])('says in the language of the person what it did not understand: %o', (words, reason) => {
  const { code, said } = amparo('es', ...words)
  expect(code).toBe(usageExitCode)
  expect(said).toContain(`El comando no se entendió (${reason}`)
  expect(said.split('\n')).toHaveLength(1)
})
