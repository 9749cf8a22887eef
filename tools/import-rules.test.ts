import { expect, test } from 'vitest'
import { checkImports, checkDeclared } from './import-rules.ts'

const check = (files: Record<string, string>) => checkImports(new Map(Object.entries(files)))

test.each([
  ['the domain reading a file', 'packages/domain/src/case/a.ts', `import { readFile } from 'node:fs'`],
  [
    'the domain knowing the server',
    'packages/domain/src/case/a.ts',
    `import { b } from '@amparo/server/db/b'`,
  ],
  ['the kernel knowing a thing', 'packages/domain/src/kernel/a.ts', `import { b } from '../case/b.ts'`],
  ['a schema knowing Node', 'packages/contract/src/api/a.ts', `import { b } from 'node:crypto'`],
  ['the web knowing the server', 'packages/web/src/data/a.ts', `import { b } from '@amparo/server/db/b'`],
  ['a component with data', 'packages/web/src/ui/a.tsx', `import { b } from '../data/b.ts'`],
  ['a component with a rule', 'packages/web/src/ui/a.tsx', `export { b } from '@amparo/domain/case/b'`],
  ['the driver in a route', 'packages/server/src/modules/cases/routes.ts', `import postgres from 'postgres'`],
  [
    'a module through its window',
    'packages/server/src/modules/cases/a.ts',
    `import { b } from '../notes/store.ts'`,
  ],
  ['a late import', 'packages/server/src/http/a.ts', `await import('../modules/cases/index.ts')`],
  ['the composition root', 'packages/server/src/modules/cases/a.ts', `import { b } from '../../main.ts'`],
  ['help of the tests', 'packages/server/src/http/a.ts', `import { b } from '@amparo/testkit/browser'`],
])('%s is refused', (_name, file, text) => {
  expect(check({ [file]: text })).toHaveLength(1)
})

test.each([
  ['a rule and the kernel', 'packages/domain/src/case/a.ts', `import { ok } from '../kernel/result.ts'`],
  ['a module by its door', 'packages/server/src/modules/cases/a.ts', `import { b } from '../notes/index.ts'`],
  [
    'the driver in a store',
    'packages/server/src/modules/cases/store.ts',
    `import type { Sql } from 'postgres'`,
  ],
  ['a test of a rule', 'packages/domain/src/case/a.test.ts', `import { readFileSync } from 'node:fs'`],
])('%s is allowed', (_name, file, text) => {
  expect(check({ [file]: text })).toEqual([])
})

test('a circle is found, however long; a circle of types is none', () => {
  const circle = (kind: string) => ({
    'packages/domain/src/case/a.ts': `import ${kind} { b } from './b.ts'`,
    'packages/domain/src/case/b.ts': `import { c } from './c.ts'`,
    'packages/domain/src/case/c.ts': `import { a } from './a.ts'`,
  })
  expect(check(circle(''))).toHaveLength(1)
  expect(check(circle('type'))).toEqual([])
})

test('a package that nobody asked for is named', () => {
  const files = new Map([
    ['packages/web/src/ui/a.tsx', `import { x } from 'react-dom/client'\nimport y from 'left-pad'`],
  ])
  const declared = (name: string) => new Set(name === 'web' ? ['react-dom'] : [])
  expect(checkDeclared(files, declared)).toEqual([
    'packages/web/src/ui/a.tsx → left-pad: not in package.json',
  ])
})
