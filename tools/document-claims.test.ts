import { Command } from 'commander'
import { expect, test } from 'vitest'
import { checkCommands, checkImportTables, checkPaths, importTables } from './document-claims.ts'
import { checkScreenWords } from './screen-words.ts'

const program = new Command('amparo')
program.command('backup').argument('<file>').option('--passphrase-file <file>')
program.command('audit').command('verify').option('--verifier <file>')

const scripts = new Set(['check'])
const complaints = (text: string) => checkCommands(new Map([['guide.md', text]]), program, scripts)

test.each([
  'Run `npx amparo backup node.age`.',
  'npx amparo backup node.age --passphrase-file secret.txt',
  'npx amparo backup \\\n  --passphrase-file secret.txt node.age',
  'See `npx amparo audit verify`, daily.',
  'All of `npx amparo …` and `npx amparo --help`; `npx amparo audit --help`.',
  'Then npm run check.',
])('%s is true', (text) => {
  expect(complaints(text)).toEqual([])
})

test.each([
  'npx amparo evacuate node.age',
  'npx amparo audit erase',
  'npx amparo backup node.age --plain',
  'npx amparo audit verify --passphrase-file secret.txt',
  'npm run destroy',
])('%s is not', (text) => {
  expect(complaints(text)).toHaveLength(1)
})

test('a file that is named is looked up', () => {
  const documents = new Map([['guide.md', 'See `packages/a/b.ts`, `tools/c.ts` and `packages/*/src`.']])
  expect(checkPaths(documents, (path) => path === 'tools/c.ts')).toEqual([
    'guide.md: there is no packages/a/b.ts',
  ])
})

test('the tables of imports are compared word by word', () => {
  const text = importTables().join('\n\n')
  expect(checkImportTables(text)).toEqual([])
  expect(checkImportTables(text.replace('`domain`', '`web`'))).toHaveLength(1)
})

test('what a guide sets in bold stands on a screen, letter by letter', () => {
  const known = new Set(['Hoy', 'Hay dos versiones.'])
  const complaints = (text: string) => checkScreenWords('es.md', text, known)
  expect(complaints('**Hoy** muestra; verá **Hay dos versiones**.')).toEqual([])
  expect(complaints('**Ayer** muestra.')).toEqual(['es.md: no screen says “Ayer”'])
})
