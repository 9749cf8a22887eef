import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countStandings, missingTests, saying } from './shown-by-tests.ts'

const root = join(import.meta.dirname, '..')
const here = 'tools/shown-by-tests.test.ts'

describe('what a document says is shown by tests', () => {
  test('names only tests that are there, by file and by title', () => {
    const tests = [
      `${here} > names only tests that are there, by file and by title`,
      `${here} > a title that${' '}nobody wrote`,
      'tools/no-such-file.test.ts > names only tests that are there, by file and by title',
    ]
    expect(missingTests(root, { tests })).toEqual(tests.slice(1))
    expect(missingTests(root, {})).toEqual([])
  })

  test('is true only with tests and nothing missing', () => {
    const items = [
      { tests: ['a > b'] },
      { tests: ['a > b'], short: 'One thing.' },
      { short: 'All of it.' },
      {},
    ]
    expect(items.map(saying)).toEqual(['true', 'in part: One thing.', 'not yet: All of it.', 'not yet'])
    expect(countStandings(items)).toBe('1 true, 1 in part, 2 not yet')
  })
})
