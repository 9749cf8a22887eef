import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { table } from './glossary.ts'
import { lower, mayImport } from './import-rules.ts'
import { checkScreenWords, readScreenWords } from './screen-words.ts'

/** What documents say that can be looked up: files, commands, and which folder may import which. */
export type Documents = ReadonlyMap<string, string>

export function readDocuments(root: string): Documents {
  const names = globSync(['*.md', 'docs/**/*.md', 'packages/*/*.md'], { cwd: root })
  return new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]))
}

/** Files of ours between backticks; names with a star, a brace or an angle bracket stand for many. */
export function checkPaths(documents: Documents, isThere: (path: string) => boolean): readonly string[] {
  return [...documents].flatMap(([document, text]) =>
    [...text.matchAll(/`((?:packages|tools|bin|docs)\/[\w./-]+)`/g)].flatMap(([, path = '']) =>
      isThere(path) ? [] : [`${document}: there is no ${path}`],
    ),
  )
}

/** Commands with their options, as people are told to type them. */
export function checkCommands(
  documents: Documents,
  program: Command,
  scripts: ReadonlySet<string>,
): readonly string[] {
  return [...documents].flatMap(([document, text]) => {
    const npm = [...text.matchAll(/\bnpm run ([a-z][a-z-]*)/g)].flatMap(([said, script = '']) =>
      scripts.has(script) ? [] : [`${document}: there is no “${said}”`],
    )
    const ours = [...text.replaceAll('\\\n', ' ').matchAll(/\bnpx amparo ([^\n`|]*)/g)].flatMap(
      ([said, rest = '']) => (isCommand(program, rest) ? [] : [`${document}: there is no “${said.trim()}”`]),
    )
    return [...npm, ...ours]
  })
}

function isCommand(program: Command, rest: string): boolean {
  let command = program
  const words = rest
    .replaceAll(/"[^"]*"|'[^']*'/g, 'TEXT')
    .split(/\s+/)
    .map((word) => word.replace(/[.,;:)]+$/, ''))
  for (const word of words) {
    const next = command.commands.find((one) => one.name() === word)
    if (!next) break
    command = next
  }
  const options = words.filter((word) => /^--[a-z]/.test(word)).map((word) => word.split('=')[0])
  const isKnown = (option: string | undefined) =>
    option === '--help' || command.options.some(({ long }) => long === option)
  // A name like `npx amparo user` may stand for the commands below it, but not for one that does not exist.
  const isNamed = command !== program || words[0] === '' || words[0] === '…' || words[0]?.startsWith('--')
  const wanted = words[command === program ? 0 : depthOf(program, command)]
  const isDeadEnd =
    command.commands.length > 0 && command !== program && wanted !== undefined && /^[a-z]+$/.test(wanted)
  return isNamed === true && options.every(isKnown) && !isDeadEnd
}

function depthOf(program: Command, command: Command): number {
  let depth = 0
  for (let at: Command | null = command; at && at !== program; at = at.parent) depth += 1
  return depth
}

/** The two tables that ARCHITECTURE.md prints of `import-rules.ts`. */
export function importTables(): readonly string[] {
  const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')
  return [
    table(
      ['package', 'imports'],
      Object.entries(mayImport).map(([name, may]) => [code([name]), code(may)]),
    ),
    table(
      ['folder', 'knows nothing of'],
      lower.map(([folder, forbidden]) => [code([folder]), code(forbidden)]),
    ),
  ]
}

export function checkImportTables(architecture: string): readonly string[] {
  return importTables()
    .filter((expected) => !architecture.includes(expected))
    .map((expected) => `ARCHITECTURE.md: tools/import-rules.ts says instead:\n${expected}`)
}

export async function checkClaims(root: string): Promise<readonly string[]> {
  const documents = readDocuments(root)
  const { buildProgram } = await import('../packages/server/src/cli/program.ts')
  const program = buildProgram({ env: {}, projectFolder: root, version: '' })
  const manifest: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  )
  return [
    ...checkPaths(documents, (path) => existsSync(join(root, path))),
    ...checkCommands(documents, program, new Set(Object.keys(manifest.scripts))),
    ...checkImportTables(documents.get('ARCHITECTURE.md') ?? ''),
    ...(await checkGuides(root, documents)),
  ]
}

async function checkGuides(root: string, documents: Documents): Promise<readonly string[]> {
  const checks = (['es', 'en'] as const).map(async (language) => {
    const guide = `docs/user-guide/${language}.md`
    return checkScreenWords(guide, documents.get(guide) ?? '', await readScreenWords(root, language))
  })
  return (await Promise.all(checks)).flat()
}
