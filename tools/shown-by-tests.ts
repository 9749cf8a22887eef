import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Something that is asked for, with the tests that show it: `path of the test file > its title`. */
export type ShownByTests = {
  readonly tests?: readonly string[]
  /** What is still missing where it is not whole. */
  readonly short?: string
}

type Standing = 'true' | 'in part' | 'not yet'

function standingOf({ tests, short }: ShownByTests): Standing {
  if (!tests) return 'not yet'
  return short ? 'in part' : 'true'
}

/** How many of them are true, in part and not yet, as a sentence goes on. */
export function countStandings(items: readonly ShownByTests[]): string {
  const count = (standing: Standing) => items.filter((item) => standingOf(item) === standing).length
  return `${count('true')} true, ${count('in part')} in part, ${count('not yet')} not yet`
}

/** How it stands, and what is missing where something is. */
export function saying(item: ShownByTests): string {
  const standing = standingOf(item)
  return item.short ? `${standing}: ${item.short}` : standing
}

const split = (test: string) => test.split(' > ') as [string, string]

/** The tests as links from a document in `docs`. */
export function testLinks({ tests = [] }: ShownByTests): string {
  return tests
    .map((test) => {
      const [file, title] = split(test)
      return `[${title}](../${file})`
    })
    .join('; ')
}

/** The tests that are named and that nobody would find. */
export function missingTests(root: string, { tests = [] }: ShownByTests): readonly string[] {
  return tests.filter((test) => {
    const [file, title] = split(test)
    const path = join(root, file)
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(`'${title}'`)
  })
}
